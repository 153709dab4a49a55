import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import { useForm } from 'react-hook-form';
import { SessionDetails } from '../../domain/exchange/exchange';
import { duration } from '../../domain/french/format';
import { type Span, usualMinutes } from '../../domain/mediation/planning';
import { Failure } from '../ui/failure';
import { DateInput, TimeInput } from '../ui/form/date-input';
import { showFieldErrors } from '../ui/form/field-errors';
import { SelectInput } from '../ui/form/select-input';
import { TextInput } from '../ui/form/text-input';

export const minutesOf = ({ startsAt, endsAt }: Span) => (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;

type Props = {
  title: string;
  action: string;
  initial: SessionDetails;
  error: unknown;
  isPending: boolean;
  onClose: () => void;
  /** Rejects when the session is refused. */
  onSubmit: (details: SessionDetails) => Promise<void>;
};

/** When and where a session is held. */
export function SessionDialog({ title, action, initial, error, isPending, onClose, onSubmit }: Props) {
  const { control, handleSubmit, setError } = useForm({
    resolver: zodResolver(SessionDetails),
    defaultValues: initial,
  });
  const submit = handleSubmit((details) => onSubmit(details).catch((refusal) => showFieldErrors(refusal, setError)));
  const minutes = [...new Set([...usualMinutes, initial.minutes])].sort((one, other) => one - other);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="session-dialog">
      <DialogTitle id="session-dialog">{title}</DialogTitle>
      <form noValidate onSubmit={submit}>
        <DialogContent>
          <Stack spacing={2.5} sx={{ pt: 1 }}>
            <Failure error={error} />
            <DateInput control={control} name="day" label="Date de la séance" autoFocus />
            <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2.5}>
              <TimeInput control={control} name="time" label="Heure" />
              <SelectInput
                control={control}
                name="minutes"
                label="Durée"
                choices={minutes.map((value) => ({ value, label: duration(value) }))}
              />
            </Stack>
            <TextInput control={control} name="place" label="Lieu" />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Annuler</Button>
          <Button type="submit" variant="contained" disabled={isPending}>
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
