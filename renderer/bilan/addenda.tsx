import { zodResolver } from '@hookform/resolvers/zod';
import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { AddendumText } from '../../domain/bilan/bilan';
import { shortDayAndTime } from '../../domain/french/format';
import { z } from '../../domain/zod';
import type { OpenBilan } from '../../ipc/bilan.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useDraftKeeping, useKeptDraft } from '../ui/form/draft';
import { showFieldErrors } from '../ui/form/field-errors';
import { TextInput } from '../ui/form/text-input';
import { useToasts } from '../ui/toasts';

type Props = { bilan: OpenBilan; onChanged: (bilan: OpenBilan) => void };

/** What was added to a locked bilan, each piece with its date and its author, and room for another. */
export function Addenda({ bilan, onChanged }: Props) {
  const draft = useKeptDraft<NewAddendum>(formOf(bilan));
  return (
    <Box component="section" aria-labelledby="addenda">
      <Typography id="addenda" variant="h2" sx={{ mb: 1.5 }}>
        Compléments
      </Typography>
      <Stack spacing={2}>
        {bilan.addenda.map(({ id, text, writtenAt, author }) => (
          <Paper key={id} variant="outlined" component="article" sx={{ p: 2 }}>
            <Typography variant="body2" color="textSecondary">
              Le {shortDayAndTime(writtenAt, bilan.exchange.timeZone)}
              {author && `, par ${author}`}
            </Typography>
            <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{text}</Typography>
          </Paper>
        ))}
        {draft.isReady && <AddendumForm bilan={bilan} kept={draft.kept} onChanged={onChanged} />}
      </Stack>
    </Box>
  );
}

const NewAddendum = z.object({ text: AddendumText });
type NewAddendum = z.infer<typeof NewAddendum>;
const formOf = ({ id }: OpenBilan) => `addendum/${id}`;

function AddendumForm({ bilan, kept, onChanged }: Props & { kept: Partial<NewAddendum> | null }) {
  const toasts = useToasts();
  const form = useForm<NewAddendum>({ resolver: zodResolver(NewAddendum), defaultValues: { text: '', ...kept } });
  const { discard } = useDraftKeeping(formOf(bilan), form);
  const add = useMutation({
    mutationFn: api.bilan.addAddendum,
    onSuccess: async (changed) => {
      form.reset({ text: '' });
      await discard();
      onChanged(changed);
      toasts.done('Le complément est ajouté, à la date d’aujourd’hui.');
    },
    onError: (error) => showFieldErrors(error, form.setError),
  });
  return (
    <Stack
      component="form"
      noValidate
      spacing={1.5}
      onSubmit={form.handleSubmit(({ text }) => add.mutate({ bilanId: bilan.id, text }))}
    >
      <Failure error={add.error} />
      <TextInput
        control={form.control}
        name="text"
        label="Nouveau complément"
        help="Il s’ajoute à la suite, daté, et ne se modifie plus."
        multiline
        minRows={2}
      />
      <Button type="submit" variant="outlined" disabled={add.isPending} sx={{ alignSelf: 'flex-start' }}>
        Ajouter ce complément
      </Button>
    </Stack>
  );
}
