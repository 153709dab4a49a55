import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import { useForm } from 'react-hook-form';
import { BilanAppointment } from '../../domain/exchange/exchange';
import { clockTimeOf, dayOf } from '../../domain/time/time';
import type { Exchange } from '../../ipc/exchange.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { DateInput, TimeInput } from '../ui/form/date-input';
import { showFieldErrors } from '../ui/form/field-errors';
import { useToasts } from '../ui/toasts';
import { useExchangeCommand } from './use-exchange';

type Props = { bilan: Exchange['bilans'][number]; timeZone: string; onClose: () => void };

/** Another date for the final bilan. */
export function MoveBilan({ bilan, timeZone, onClose }: Props) {
  const { id, version, scheduledAt } = bilan;
  const toasts = useToasts();
  const move = useExchangeCommand(api.exchange.moveBilan, { isToldByForm: true });
  const before = { day: dayOf(scheduledAt, timeZone), time: clockTimeOf(scheduledAt, timeZone) };
  const { control, handleSubmit, setError } = useForm({
    resolver: zodResolver(BilanAppointment),
    defaultValues: before,
  });
  const submit = handleSubmit((appointment) =>
    move.mutate(
      { id, version, ...appointment },
      {
        onSuccess: () => {
          onClose();
          toasts.done('La date du bilan a changé.', () => move.mutateAsync({ id, version: version + 1, ...before }));
        },
        onError: (error) => showFieldErrors(error, setError),
      },
    ),
  );
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="move-bilan">
      <DialogTitle id="move-bilan">Changer la date du bilan</DialogTitle>
      <form noValidate onSubmit={submit}>
        <DialogContent>
          <Stack spacing={2.5} sx={{ pt: 1 }}>
            <Failure error={move.error} />
            <DateInput control={control} name="day" label="Date du bilan" autoFocus />
            <TimeInput control={control} name="time" label="Heure du bilan" />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Annuler</Button>
          <Button type="submit" variant="contained" disabled={move.isPending}>
            Changer la date
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
