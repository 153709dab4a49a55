import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { dayAndTime } from '../../domain/french/format';
import { Meeting } from '../../domain/mediation/mediation';
import { clockTimeOf, dayOf } from '../../domain/time/time';
import type { Mediation } from '../../ipc/mediation.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { DateInput, TimeInput } from '../ui/form/date-input';
import { showFieldErrors } from '../ui/form/field-errors';
import { SelectInput } from '../ui/form/select-input';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';
import { currentVersion, useMediationCommand } from './use-mediation';

type Props = { mediation: Mediation; isOpen: boolean; onClose: () => void };

export function MeetingDialog({ isOpen, onClose, ...props }: Props) {
  return (
    <Dialog open={isOpen} onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="meeting-title">
      <DialogTitle id="meeting-title">Fixer la mise en relation</DialogTitle>
      <MeetingFields onClose={onClose} {...props} />
    </Dialog>
  );
}

function MeetingFields({ mediation, onClose }: Omit<Props, 'isOpen'>) {
  const { id, startsAt, timeZone, mediator, mediators } = mediation;
  const { account } = useSession();
  const client = useQueryClient();
  const toasts = useToasts();
  const plan = useMediationCommand(api.mediation.plan);
  const { control, handleSubmit, setError } = useForm({
    resolver: zodResolver(Meeting),
    defaultValues: {
      day: startsAt ? dayOf(startsAt, timeZone) : '',
      time: startsAt ? clockTimeOf(startsAt, timeZone) : '',
      mediatorId: mediator?.id ?? account.id,
    },
  });
  const submit = handleSubmit((meeting) =>
    plan.mutate(
      { ...currentVersion(client, id), ...meeting },
      {
        onSuccess: (planned) => {
          onClose();
          if (planned.startsAt) toasts.done(`Rendez-vous le ${dayAndTime(planned.startsAt, timeZone)}.`);
        },
        onError: (error) => showFieldErrors(error, setError),
      },
    ),
  );
  return (
    <form noValidate onSubmit={submit}>
      <DialogContent>
        <Stack spacing={2.5} sx={{ pt: 1 }}>
          <Failure error={plan.error} />
          <DateInput control={control} name="day" label="Date de la rencontre" autoFocus />
          <TimeInput control={control} name="time" label="Heure de la rencontre" />
          <SelectInput
            control={control}
            name="mediatorId"
            label="Qui mène la rencontre"
            choices={mediators.map(({ id: value, name: label }) => ({ value, label }))}
          />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Annuler</Button>
        <Button type="submit" variant="contained" disabled={plan.isPending}>
          Fixer la date
        </Button>
      </DialogActions>
    </form>
  );
}
