import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import { useForm, useWatch } from 'react-hook-form';
import { ConflictWord } from '../../domain/calendar/event';
import { SessionDetails } from '../../domain/exchange/exchange';
import { duration } from '../../domain/french/format';
import { type Span, usualMinutes } from '../../domain/mediation/planning';
import type { z } from '../../domain/zod';
import { askWord, ConflictNotice } from '../ui/event/conflict-notice';
import { useConflicts, type Wanted } from '../ui/event/use-conflicts';
import { Failure } from '../ui/failure';
import { DateInput, TimeInput } from '../ui/form/date-input';
import { showFieldErrors } from '../ui/form/field-errors';
import { SelectInput } from '../ui/form/select-input';
import { TextInput } from '../ui/form/text-input';

export const minutesOf = ({ startsAt, endsAt }: Span) => (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;

const Answers = SessionDetails.extend({ conflictWord: ConflictWord });
type Answers = z.output<typeof Answers>;

type Props = {
  title: string;
  action: string;
  initial: SessionDetails;
  /** Whom it takes at that time. */
  wanted: (details: SessionDetails) => Wanted;
  error: unknown;
  isPending: boolean;
  onClose: () => void;
  /** Rejects when the session is refused. */
  onSubmit: (answers: Answers) => Promise<void>;
};

/** When and where a session is held, and whom that hour would disturb. */
export function SessionDialog({ title, action, initial, wanted, error, isPending, onClose, onSubmit }: Props) {
  const { control, handleSubmit, setError } = useForm<z.input<typeof Answers>, unknown, Answers>({
    resolver: zodResolver(Answers),
    defaultValues: { ...initial, conflictWord: '' },
  });
  const conflicts = useConflicts(wanted(useWatch({ control }) as SessionDetails));
  const submit = handleSubmit((answers) => {
    if (conflicts.length > 0 && !answers.conflictWord)
      return setError('conflictWord', { message: askWord }, { shouldFocus: true });
    return onSubmit(answers).catch((refusal) => showFieldErrors(refusal, setError));
  });
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
            <ConflictNotice conflicts={conflicts} control={control} name="conflictWord" />
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
