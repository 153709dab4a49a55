import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import { useForm } from 'react-hook-form';
import { ClosureDetails } from '../../domain/calendar/place';
import { Id } from '../../domain/id';
import { askedDay } from '../../domain/time/time';
import { z } from '../../domain/zod';
import type { CalendarPlaces } from '../../ipc/calendar.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { DateInput } from '../ui/form/date-input';
import { useDraftKeeping, useKeptDraft } from '../ui/form/draft';
import { showFieldErrors } from '../ui/form/field-errors';
import { SelectInput } from '../ui/form/select-input';
import { TextInput } from '../ui/form/text-input';
import { useToasts } from '../ui/toasts';
import { usePlacesChange } from './use-places-change';

/** One day is enough: the last one is then the first. */
const Typed = z
  .object({
    siteId: Id.nullable(),
    fromDay: askedDay('Indiquez le premier jour, par exemple le 01/08/2027.'),
    toDay: z.string().nullable(),
    label: z.string(),
  })
  .transform(({ toDay, ...closure }) => ({ ...closure, toDay: toDay || closure.fromDay }))
  .pipe(z.intersection(ClosureDetails, z.object({ siteId: Id.nullable() })));
type Values = z.input<typeof Typed>;
type Answers = z.output<typeof Typed>;

const draft = 'closure/nouvelle';
const blank: Values = { siteId: null, fromDay: '', toDay: null, label: '' };
type Props = { sites: CalendarPlaces['sites']; onClose: () => void };

export function ClosureDialog({ sites, onClose }: Props) {
  const { isReady, kept } = useKeptDraft<Values>(draft);
  return (
    <Dialog open onClose={onClose} aria-labelledby="closure-title" fullWidth maxWidth="sm">
      <DialogTitle id="closure-title">Ajouter une fermeture</DialogTitle>
      {isReady && <ClosureForm sites={sites} initial={{ ...blank, ...kept }} onClose={onClose} />}
    </Dialog>
  );
}

function ClosureForm({ sites, initial, onClose }: Props & { initial: Values }) {
  const { done } = useToasts();
  const form = useForm<Values, unknown, Answers>({ resolver: zodResolver(Typed), defaultValues: initial });
  const { control, handleSubmit, setError } = form;
  const { discard } = useDraftKeeping(draft, form);
  const add = usePlacesChange(api.calendar.addClosure);
  const submit = handleSubmit((closure) =>
    add.mutate(closure, {
      onSuccess: async () => {
        await discard();
        done('La fermeture est ajoutée.');
        onClose();
      },
      onError: (error) => showFieldErrors(error, setError),
    }),
  );
  return (
    <form noValidate onSubmit={submit}>
      <DialogContent>
        <Stack spacing={2.5} sx={{ pt: 1 }}>
          <Failure error={add.error} />
          <TextInput
            control={control}
            name="label"
            label="Pourquoi"
            help="Par exemple : Congés d’été."
            autoComplete="off"
            autoFocus
          />
          <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2.5}>
            <DateInput control={control} name="fromDay" label="Premier jour" />
            <DateInput control={control} name="toDay" label="Dernier jour" help="Laissez vide pour un seul jour." />
          </Stack>
          <SelectInput
            control={control}
            name="siteId"
            label="Lieu"
            none="Tous les lieux"
            choices={sites.map(({ id: value, name: label }) => ({ value, label }))}
            slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          />
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
        <Button type="submit" variant="contained" disabled={add.isPending}>
          Ajouter la fermeture
        </Button>
      </DialogActions>
    </form>
  );
}
