import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Box, Button, FormControlLabel, Link, Radio, RadioGroup, Stack, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { Link as RouterLink } from 'react-router';
import type { Scope } from '../../domain/calendar/event';
import { Day } from '../../domain/time/time';
import type { CalendarKey, CalendarPlaces } from '../../ipc/calendar.contract';
import { askWord, ConflictNotice } from '../ui/event/conflict-notice';
import { eventPart, readRecurrence } from '../ui/event/event-values';
import { PlaceFields, WhenFields } from '../ui/event/place-fields';
import { RecurrenceFields } from '../ui/event/recurrence-fields';
import { useConflicts } from '../ui/event/use-conflicts';
import { Failure } from '../ui/failure';
import { useDraftKeeping } from '../ui/form/draft';
import { showFieldErrors } from '../ui/form/field-errors';
import { SelectInput } from '../ui/form/select-input';
import { TextInput } from '../ui/form/text-input';
import { SavedMark } from '../ui/saved-mark';
import { useSession } from '../ui/session-context';
import { type EventAnswers, EventForm as EventSchema, type EventValues } from './event-form-values';
import { PeopleField } from './people-field';
import { SlotFinder } from './slot-finder';

type Props = {
  /** The name of the draft. */
  draft: string;
  initial: EventValues;
  kept: Partial<EventValues> | null;
  places: CalendarPlaces;
  /** What is being changed; null for what is new. */
  eventKey: CalendarKey | null;
  scope: Scope;
  action: string;
  /** Rejects when the event is refused. */
  save: (answers: EventAnswers) => Promise<unknown>;
  onSaved: (answers: EventAnswers) => void;
  onRestart: () => void;
  leaveTo: string;
};

/** What, when, where, with whom, how often; and what that hour would disturb. */
export function EventForm(props: Props) {
  const { draft, initial, kept, places, eventKey, scope, action, save, onSaved, onRestart, leaveTo } = props;
  const { today } = useSession();
  const methods = useForm<EventValues, unknown, EventAnswers>({
    resolver: zodResolver(EventSchema),
    defaultValues: { ...initial, ...kept },
  });
  const { control, handleSubmit, setError, setValue } = methods;
  const common = eventPart(methods);
  const { isKept, discard } = useDraftKeeping(draft, methods);
  const values = useWatch({ control }) as EventValues;
  const memberIds = values.memberIds ?? [];
  const conflicts = useConflicts({
    key: eventKey,
    kind: values.kind,
    siteId: values.siteId,
    roomId: values.roomId ?? null,
    place: values.place ?? '',
    accountId: values.accountId ?? null,
    memberIds,
    recurrence: readRecurrence(values.recurrence),
    day: values.day,
    time: values.time,
    minutes: values.minutes,
    scope,
  });
  const recording = useMutation({
    mutationFn: save,
    onSuccess: async (_change, answers: EventAnswers) => {
      await discard();
      onSaved(answers);
    },
    onError: (error) => showFieldErrors(error, setError),
  });
  const submit = handleSubmit((answers) => {
    if (conflicts.length > 0 && !answers.conflictWord)
      return setError('conflictWord', { message: askWord }, { shouldFocus: true });
    recording.mutate(answers);
  });
  const restart = async () => {
    await discard();
    onRestart();
  };
  return (
    <Box component="form" noValidate onSubmit={submit}>
      <Stack spacing={3}>
        {kept && (
          <Alert severity="info" action={<Button onClick={restart}>Repartir sans lui</Button>}>
            Brouillon retrouvé&#160;: voici ce que vous aviez écrit.
          </Alert>
        )}
        {!eventKey && <KindChoice control={control} siteId={values.siteId} day={values.day} />}
        <TextInput
          control={control}
          name="title"
          label="Titre"
          help={values.kind === 'gathering' ? 'Par exemple : Rencontre du mardi.' : 'Par exemple : Réunion d’équipe.'}
        />
        <WhenFields control={common.control} />
        {scope !== 'one' && <RecurrenceFields {...common} />}
        <PlaceFields control={common.control} places={places} />
        <SelectInput
          control={control}
          name="accountId"
          label="Qui s’en occupe"
          none="À décider"
          choices={places.accounts.map(({ id: value, name: label }) => ({ value, label }))}
        />
        <Controller
          control={control}
          name="memberIds"
          render={({ field: { onChange }, fieldState: { error } }) => (
            <PeopleField value={memberIds} onChange={onChange} error={error?.message} />
          )}
        />
        <SlotFinder
          search={{
            siteId: values.siteId,
            memberIds,
            accountId: values.accountId ?? null,
            roomId: values.roomId ?? null,
            minutes: Math.min(values.minutes, 600),
            fromDay: [Day.safeParse(values.day).data ?? today(), today()].sort()[1] ?? today(),
          }}
          onChoose={({ day, time }) => {
            setValue('day', day, { shouldDirty: true, shouldValidate: true });
            setValue('time', time, { shouldDirty: true, shouldValidate: true });
          }}
        />
        <TextInput
          control={control}
          name="notes"
          label="Notes (facultatif)"
          help="Ce qu’il faut préparer, qui apporte quoi."
          multiline
          minRows={2}
        />
        <ConflictNotice conflicts={conflicts} control={control} name="conflictWord" />
        <Failure error={recording.error} />
        <Stack direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
          <SavedMark isSaved={isKept} text="Brouillon gardé" />
          <Box sx={{ flex: 1 }} />
          <Button component={RouterLink} to={leaveTo}>
            Fermer
          </Button>
          <Button type="submit" variant="contained" disabled={recording.isPending}>
            {action}
          </Button>
        </Stack>
      </Stack>
    </Box>
  );
}

type KindProps = {
  control: ReturnType<typeof useForm<EventValues, unknown, EventAnswers>>['control'];
  siteId: string;
  day: string;
};

/** A séance de repérage and an atelier have forms of their own. */
function KindChoice({ control, siteId, day }: KindProps) {
  const at = new URLSearchParams({ lieu: siteId, ...(day ? { jour: day } : {}) });
  return (
    <Box>
      <Controller
        control={control}
        name="kind"
        render={({ field }) => (
          <RadioGroup row aria-label="Quoi" {...field}>
            <FormControlLabel value="gathering" control={<Radio />} label="Rencontre" />
            <FormControlLabel value="other" control={<Radio />} label="Autre chose" />
          </RadioGroup>
        )}
      />
      <Typography color="textSecondary">
        Ou bien&#160;:{' '}
        <Link component={RouterLink} to={`/ateliers/nouveau?${at}`} underline="always">
          un atelier
        </Link>
        ,{' '}
        <Link component={RouterLink} to={`/reperages/nouvelle?${at}`} underline="always">
          une séance de repérage
        </Link>
        .
      </Typography>
    </Box>
  );
}
