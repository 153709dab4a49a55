import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import { useForm } from 'react-hook-form';
import { RoomDetails } from '../../domain/calendar/place';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useDraftKeeping, useKeptDraft } from '../ui/form/draft';
import { showFieldErrors } from '../ui/form/field-errors';
import { NumberInput } from '../ui/form/number-input';
import { TextInput } from '../ui/form/text-input';
import { useToasts } from '../ui/toasts';
import type { EditedRoom } from './rooms-section';
import { usePlacesChange } from './use-places-change';

type Props = { edited: EditedRoom; onClose: () => void };

/** A room to add to a lieu, or to change. */
export function RoomDialog({ edited, onClose }: Props) {
  const isNew = !('id' in edited);
  const draft = `room/${isNew ? `nouvelle/${edited.siteId}` : edited.id}`;
  const { isReady, kept } = useKeptDraft<RoomDetails>(draft);
  const initial = isNew ? { name: '', capacity: null } : { name: edited.name, capacity: edited.capacity };
  return (
    <Dialog open onClose={onClose} aria-labelledby="room-title" fullWidth maxWidth="xs">
      <DialogTitle id="room-title">
        {isNew ? `Ajouter une salle à ${edited.siteName}` : `Modifier la salle ${edited.name}`}
      </DialogTitle>
      {isReady && <RoomForm edited={edited} draft={draft} initial={{ ...initial, ...kept }} onClose={onClose} />}
    </Dialog>
  );
}

function RoomForm({ edited, draft, initial, onClose }: Props & { draft: string; initial: RoomDetails }) {
  const { done } = useToasts();
  const form = useForm<RoomDetails>({ resolver: zodResolver(RoomDetails) as never, defaultValues: initial });
  const { control, handleSubmit, setError } = form;
  const { discard } = useDraftKeeping(draft, form);
  const save = usePlacesChange((details: RoomDetails) =>
    'id' in edited
      ? api.calendar.saveRoom({ ...details, id: edited.id, version: edited.version })
      : api.calendar.addRoom({ ...details, siteId: edited.siteId }),
  );
  const submit = handleSubmit((details) =>
    save.mutate(details, {
      onSuccess: async () => {
        await discard();
        done(`La salle ${details.name} est ${'id' in edited ? 'enregistrée' : 'ajoutée'}.`);
        onClose();
      },
      onError: (error) => showFieldErrors(error, setError),
    }),
  );
  return (
    <form noValidate onSubmit={submit}>
      <DialogContent>
        <Stack spacing={2.5} sx={{ pt: 1 }}>
          <Failure error={save.error} />
          <TextInput
            control={control}
            name="name"
            label="Nom de la salle"
            help="Par exemple : Grande salle, Cuisine."
            autoComplete="off"
            autoFocus
          />
          <NumberInput control={control} name="capacity" label="Nombre de places (facultatif)" />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button
          onClick={async () => {
            await discard();
            onClose();
          }}
        >
          Abandonner
        </Button>
        <Button type="submit" variant="contained" disabled={save.isPending}>
          {'id' in edited ? 'Enregistrer la salle' : 'Ajouter la salle'}
        </Button>
      </DialogActions>
    </form>
  );
}
