import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Box, Button, Stack } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { Controller, type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { Link } from 'react-router';
import { ConflictWord, type Scope } from '../../domain/calendar/event';
import { WorkshopDetails } from '../../domain/workshop/workshop';
import type { z } from '../../domain/zod';
import type { CalendarKey, CalendarPlaces } from '../../ipc/calendar.contract';
import type { OutputOf } from '../../ipc/contract';
import type { Workshop } from '../../ipc/workshop.contract';
import { askWord, ConflictNotice } from '../ui/event/conflict-notice';
import { eventPart, readRecurrence } from '../ui/event/event-values';
import { PlaceFields, WhenFields } from '../ui/event/place-fields';
import { RecurrenceFields } from '../ui/event/recurrence-fields';
import { useConflicts } from '../ui/event/use-conflicts';
import { Failure } from '../ui/failure';
import { useDraftKeeping } from '../ui/form/draft';
import { showFieldErrors } from '../ui/form/field-errors';
import { NumberInput } from '../ui/form/number-input';
import { SelectInput } from '../ui/form/select-input';
import { TextInput } from '../ui/form/text-input';
import { MemberPicker } from '../ui/member-picker';
import { SavedMark } from '../ui/saved-mark';
import { ThemePicker } from '../ui/theme-picker';
import { ThemeSuggestions } from '../ui/theme-suggestions';

const Schema = WorkshopDetails.extend({ conflictWord: ConflictWord });
type Answers = z.output<typeof Schema>;
export type Saved = OutputOf<'workshop.save'>;
/** A field that is not filled yet is null, or empty. */
export type WorkshopValues = Omit<z.input<typeof Schema>, 'capacity'> & { capacity: number | null };

type Props = {
  /** The name of the draft. */
  draft: string;
  initial: WorkshopValues;
  kept: Partial<WorkshopValues> | null;
  places: CalendarPlaces;
  /** What is being changed, and to which dates the change applies; null for what is new. */
  edited: { key: CalendarKey; scope: Scope; workshop: Workshop } | null;
  action: string;
  /** Rejects when the workshop is refused. */
  save: (answers: Answers) => Promise<Saved>;
  onSaved: (saved: Saved) => void;
  onRestart: () => void;
  leaveTo: string;
};
type Form = UseFormReturn<WorkshopValues, unknown, Answers>;

/** What, by whom, for how many, when, and what that hour would disturb. */
export function WorkshopForm(props: Props) {
  const { draft, initial, kept, places, edited, action, save, onSaved, onRestart, leaveTo } = props;
  const form: Form = useForm<WorkshopValues, unknown, Answers>({
    resolver: zodResolver(Schema) as never,
    defaultValues: { ...initial, ...kept },
  });
  const { control, handleSubmit, setError } = form;
  const common = eventPart(form as never);
  const { isKept, discard } = useDraftKeeping(draft, form as never);
  const isOneDate = edited?.scope === 'one';
  const conflicts = useTypedConflicts(form, edited);
  const recording = useMutation({
    mutationFn: save,
    onSuccess: async (saved) => {
      await discard();
      onSaved(saved);
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
            Brouillon retrouvé : voici ce que vous aviez écrit.
          </Alert>
        )}
        {isOneDate ? (
          <TextInput control={control} name="title" label="Titre de l’atelier" />
        ) : (
          <WhatFields form={form} edited={edited} />
        )}
        <WhenFields control={common.control} />
        {!isOneDate && <RecurrenceFields {...common} />}
        <PlaceFields control={common.control} places={places} isSiteChosen={!isOneDate} />
        {!isOneDate && (
          <>
            <SelectInput
              control={control}
              name="accountId"
              label="Qui s’en occupe"
              none="À décider"
              choices={places.accounts.map(({ id: value, name: label }) => ({ value, label }))}
            />
            <TextInput
              control={control}
              name="notes"
              label="Notes pour l’équipe (facultatif)"
              help="Ce qu’il faut préparer, qui apporte quoi. L’affiche ne les montre pas."
              multiline
              minRows={2}
            />
          </>
        )}
        <ConflictNotice conflicts={conflicts} control={control as never} name={'conflictWord' as never} />
        <Failure error={recording.error} />
        <Stack direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
          <SavedMark isSaved={isKept} text="Brouillon gardé" />
          <Box sx={{ flex: 1 }} />
          <Button component={Link} to={leaveTo}>
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

/** Who proposes, and what. */
function WhatFields({ form: { control }, edited }: { form: Form } & Pick<Props, 'edited'>) {
  const words = useWatch({ control, name: 'title' });
  const formerTheme = edited && {
    id: edited.workshop.themeId,
    name: edited.workshop.themeName,
    pictogram: edited.workshop.pictogram,
  };
  return (
    <>
      <Controller
        control={control}
        name="proposerId"
        render={({ field: { value, onChange, onBlur, ref }, fieldState }) => (
          <MemberPicker
            label="Qui propose l’atelier ?"
            value={value || null}
            onChange={(id) => onChange(id ?? '')}
            onBlur={onBlur}
            inputRef={ref}
            error={fieldState.error?.message}
            help="L’atelier comptera dans sa reconnaissance."
          />
        )}
      />
      <TextInput
        control={control}
        name="title"
        label="Titre de l’atelier"
        help="Par exemple : Atelier pain au levain."
        autoComplete="off"
      />
      <Controller
        control={control}
        name="themeId"
        render={({ field: { value, onChange, onBlur, ref }, fieldState }) => (
          <Stack spacing={1}>
            <ThemeSuggestions words={words} value={value || null} onChoose={onChange} />
            <ThemePicker
              label="Dans quel thème ?"
              former={formerTheme ?? undefined}
              value={value || null}
              onChange={(id) => onChange(id ?? '')}
              onBlur={onBlur}
              inputRef={ref}
              error={fieldState.error?.message}
            />
          </Stack>
        )}
      />
      <TextInput
        control={control}
        name="description"
        label="Ce que l’on y fera (facultatif)"
        help="L’affiche le dira. Par exemple : pétrir, attendre, cuire, goûter."
        multiline
        minRows={2}
      />
      <Box sx={{ maxWidth: 260 }}>
        <NumberInput
          control={control}
          name="capacity"
          label="Nombre de places"
          help="Au-delà, une liste d’attente se forme."
        />
      </Box>
    </>
  );
}

/** Whom and what that hour would disturb: the proposer and those who are enrolled come too. */
function useTypedConflicts({ control }: Form, edited: Props['edited']) {
  const values = useWatch({ control }) as WorkshopValues;
  const enrolled = edited?.workshop.enrolments.filter(({ status }) => status === 'enrolled') ?? [];
  const memberIds = [values.proposerId, ...enrolled.map(({ memberId }) => memberId)].filter(Boolean);
  return useConflicts({
    key: edited?.key ?? null,
    kind: 'workshop',
    siteId: values.siteId,
    roomId: values.roomId ?? null,
    place: values.place ?? '',
    accountId: values.accountId ?? null,
    memberIds: [...new Set(memberIds)],
    recurrence: edited?.scope === 'one' ? null : readRecurrence(values.recurrence),
    day: values.day,
    time: values.time,
    minutes: values.minutes,
    scope: edited?.scope ?? 'all',
  });
}
