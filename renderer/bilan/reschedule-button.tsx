import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { dayAndTime } from '../../domain/french/format';
import { ClockTime, clockTimeOf, Day, dayOf } from '../../domain/time/time';
import { z } from '../../domain/zod';
import type { OpenBilan } from '../../ipc/bilan.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { DateInput, TimeInput } from '../ui/form/date-input';
import { showFieldErrors } from '../ui/form/field-errors';
import { useToasts } from '../ui/toasts';

const Appointment = z.object({ day: Day, time: ClockTime });

/** Another day for the appointment, as long as the interview has not begun. */
export function RescheduleButton({ bilan }: { bilan: OpenBilan }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" color="inherit" onClick={() => setIsOpen(true)}>
        Déplacer le rendez-vous
      </Button>
      {isOpen && <RescheduleDialog bilan={bilan} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function RescheduleDialog({ bilan, onClose }: { bilan: OpenBilan; onClose: () => void }) {
  const client = useQueryClient();
  const toasts = useToasts();
  const { timeZone } = bilan.exchange;
  const { control, handleSubmit, setError } = useForm({
    resolver: zodResolver(Appointment),
    defaultValues: { day: dayOf(bilan.scheduledAt, timeZone), time: clockTimeOf(bilan.scheduledAt, timeZone) },
  });
  const move = useMutation({
    mutationFn: api.bilan.reschedule,
    onSuccess: ({ scheduledAt }) => {
      client.setQueryData<OpenBilan>(['bilan', bilan.id], (before) => before && { ...before, scheduledAt });
      void client.invalidateQueries({ refetchType: 'none' });
      toasts.done(`Le bilan aura lieu le ${dayAndTime(scheduledAt, timeZone)}.`);
      onClose();
    },
    onError: (error) => showFieldErrors(error, setError),
  });
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="reschedule-title">
      <form noValidate onSubmit={handleSubmit((appointment) => move.mutate({ bilanId: bilan.id, ...appointment }))}>
        <DialogTitle id="reschedule-title" variant="h2">
          Déplacer le rendez-vous
        </DialogTitle>
        <DialogContent>
          <Stack spacing={2.5} sx={{ pt: 1 }}>
            <Failure error={move.error} />
            <DateInput control={control} name="day" label="Jour" />
            <TimeInput control={control} name="time" label="Heure" />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Garder la date</Button>
          <Button type="submit" variant="contained" disabled={move.isPending}>
            Déplacer
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
