import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import { useForm, useWatch } from 'react-hook-form';
import { ConflictWord } from '../../domain/calendar/event';
import { BilanAppointment } from '../../domain/exchange/exchange';
import { clockTimeOf, dayOf } from '../../domain/time/time';
import type { z } from '../../domain/zod';
import type { Exchange } from '../../ipc/exchange.contract';
import { api } from '../api';
import { askWord, ConflictNotice } from '../ui/event/conflict-notice';
import { useConflicts } from '../ui/event/use-conflicts';
import { Failure } from '../ui/failure';
import { DateInput, TimeInput } from '../ui/form/date-input';
import { showFieldErrors } from '../ui/form/field-errors';
import { useToasts } from '../ui/toasts';
import { useExchangeCommand } from './use-exchange';
import { asBefore, wantedBilan } from './wanted';

const Appointment = BilanAppointment.extend({ conflictWord: ConflictWord });
type Props = { bilan: Exchange['bilans'][number]; exchange: Exchange; onClose: () => void };

/** Another date for the final bilan. */
export function MoveBilan({ bilan, exchange, onClose }: Props) {
  const { id, version, scheduledAt } = bilan;
  const { timeZone } = exchange;
  const toasts = useToasts();
  const move = useExchangeCommand(api.exchange.moveBilan, { isToldByForm: true });
  const before = { day: dayOf(scheduledAt, timeZone), time: clockTimeOf(scheduledAt, timeZone) };
  const { control, handleSubmit, setError } = useForm<
    z.input<typeof Appointment>,
    unknown,
    z.output<typeof Appointment>
  >({
    resolver: zodResolver(Appointment),
    defaultValues: { ...before, conflictWord: '' },
  });
  const conflicts = useConflicts(wantedBilan(exchange, bilan, useWatch({ control }) as typeof before));
  const submit = handleSubmit((appointment) => {
    if (conflicts.length > 0 && !appointment.conflictWord)
      return setError('conflictWord', { message: askWord }, { shouldFocus: true });
    move.mutate(
      { id, version, ...appointment },
      {
        onSuccess: () => {
          onClose();
          toasts.done('La date du bilan a changé.', () =>
            move.mutateAsync({ id, version: version + 1, ...before, conflictWord: asBefore }),
          );
        },
        onError: (error) => showFieldErrors(error, setError),
      },
    );
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="move-bilan">
      <DialogTitle id="move-bilan">Changer la date du bilan</DialogTitle>
      <form noValidate onSubmit={submit}>
        <DialogContent>
          <Stack spacing={2.5} sx={{ pt: 1 }}>
            <Failure error={move.error} />
            <DateInput control={control} name="day" label="Date du bilan" autoFocus />
            <TimeInput control={control} name="time" label="Heure du bilan" />
            <ConflictNotice conflicts={conflicts} control={control} name="conflictWord" />
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
