import { type RefObject, useEffect, useRef, useState } from 'react';
import { type FieldPath, useForm, useWatch } from 'react-hook-form';
import { NewListing } from '../../domain/listing/listing';
import type { Example } from '../../domain/reperage/prompts';
import { type Newcomer, newcomerFrom } from '../../domain/reperage/reperage';
import type { Reperage, ReperagePerson } from '../../ipc/reperage.contract';
import { api } from '../api';
import { useDraftKeeping } from '../ui/form/draft';
import { showFieldErrors } from '../ui/form/field-errors';
import { useThemes } from '../ui/theme-picker';
import { blankEntry, type EntryValues, entryOf, isBlank } from './entry-values';
import { itself, useReperageCommand } from './use-reperage';

type Focusable = { focus: () => void };
export type Step = 'person' | 'kind' | 'theme' | 'title' | 'charterNote' | 'level';

/** The names that the schema gives to the steps, in their order. */
const stepOfField: Partial<Record<FieldPath<EntryValues>, Step>> = {
  memberId: 'person',
  kind: 'kind',
  themeId: 'theme',
  title: 'title',
  charterNote: 'charterNote',
  level: 'level',
};

const askedKind = 'Dites si c’est une offre ou une demande : touche O ou D.';

/** The entry under way: its words, kept as they are typed, and what Enter does at each step. */
export function useEntry(reperage: Reperage, kept: Partial<EntryValues> | null) {
  const form = useForm<EntryValues>({ defaultValues: { ...blankEntry, ...kept } });
  const { control, getValues, reset, setError, clearErrors } = form;
  const values = useWatch({ control }) as EntryValues;
  const { isKept, discard } = useDraftKeeping(`reperage-entry/${reperage.id}`, form);
  const [saved, setSaved] = useState<string | null>(null);
  const fields = {
    person: useRef<HTMLInputElement>(null),
    kind: useRef<Focusable>(null),
    theme: useRef<HTMLInputElement>(null),
    title: useRef<HTMLInputElement>(null),
    charterNote: useRef<HTMLInputElement>(null),
    level: useRef<Focusable>(null),
  } satisfies Record<Step, RefObject<Focusable | null>>;
  // The focus moves once the screen shows what the step needs: never in an animation frame that a slow computer skips.
  const [goal, setGoal] = useState<{ step: Step } | null>(null);
  const go = (step: Step) => setGoal({ step });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each goal is reached once; the fields are refs
  useEffect(() => {
    if (goal) fields[goal.step].current?.focus();
  }, [goal]);
  const themes = useThemes();

  const marking = useReperageCommand(api.reperage.markPresence, itself);
  const welcoming = useReperageCommand(api.reperage.welcome, ({ reperage }) => reperage);
  const recording = useReperageCommand(api.reperage.record, itself, { isToldByForm: true });
  const takingBack = useReperageCommand(api.reperage.takeBack, itself);

  const speaks = (memberId: string) => {
    clearErrors();
    reset({ ...getValues(), memberId, newcomer: null });
    go('kind');
  };
  /** One more word; what was said to be wrong with it no longer is. */
  const say = (words: Partial<EntryValues>) => {
    for (const name of Object.keys(words) as (keyof EntryValues)[]) {
      form.setValue(name, words[name] as never);
      clearErrors(name);
    }
  };
  const record = () => {
    if (recording.isPending) return;
    clearErrors();
    const { newcomer: _card, kind, ...words } = getValues();
    const { data, error } = NewListing.safeParse({ ...words, kind: kind ?? 'offer' });
    const found = new Map(error?.issues.map(({ path, message }) => [String(path[0]), message]));
    if (!kind) found.set('kind', askedKind);
    if (!data || !kind) {
      const wrong = Object.entries(stepOfField).filter(([field]) => found.has(field));
      for (const [field] of wrong) setError(field as FieldPath<EntryValues>, { message: found.get(field) ?? '' });
      const [first] = wrong;
      if (first) go(first[1]);
      return;
    }
    recording.mutate(
      { reperageId: reperage.id, listing: data },
      {
        onSuccess: ({ listings }) => {
          reset({ ...blankEntry, memberId: data.memberId });
          setSaved(listings[0]?.id ?? null);
          go('kind');
        },
        onError: (refusal) => showFieldErrors(refusal, setError),
      },
    );
  };

  return {
    form,
    values,
    fields,
    /** The first step that is still to be taken. */
    begin: () => {
      const { memberId, newcomer, kind, themeId } = getValues();
      if (!newcomer) go(!memberId ? 'person' : !kind ? 'kind' : !themeId ? 'theme' : 'title');
    },
    go,
    say,
    saved,
    isKept,
    failure: recording.error,
    isPending: recording.isPending || takingBack.isPending || welcoming.isPending,
    person: reperage.people.find(({ id }) => id === values.memberId) ?? null,
    choose: (person: Pick<ReperagePerson, 'id'> | null) => {
      if (!person) return say({ memberId: '' });
      // Her being chosen says that she is there; the list of those who are gives her name.
      marking.mutate(
        { reperageId: reperage.id, memberId: person.id, isPresent: true },
        { onSuccess: () => speaks(person.id) },
      );
    },
    beginNewcomer: (typed: string) => say({ newcomer: { ...newcomerFrom(typed), isNoticeGiven: false } }),
    welcome: (newcomer: Newcomer) =>
      welcoming.mutate({ reperageId: reperage.id, ...newcomer }, { onSuccess: ({ memberId }) => speaks(memberId) }),
    record,
    nextPerson: () => {
      clearErrors();
      reset({ ...getValues(), memberId: '' });
      go('person');
    },
    /** The last one comes back into the fields, unless something else is being typed there. */
    takeBack: () => {
      const [last] = reperage.listings;
      if (!last) return;
      takingBack.mutate(
        { reperageId: reperage.id, listingId: last.id },
        {
          onSuccess: () => {
            setSaved(null);
            if (!isBlank(getValues())) return;
            reset(entryOf(last));
            go('title');
          },
        },
      );
    },
    takeExample: ({ words, theme }: Example) => {
      const known = themes.flatMap((group) => group.themes).find(({ name }) => name === theme);
      reset({ ...getValues(), kind: 'offer', title: words, themeId: known?.id ?? getValues('themeId') });
      go(getValues('memberId') ? 'title' : 'person');
    },
    /** A draft in which nothing is said is not worth a line on the home page. */
    leave: async () => {
      if (isBlank(getValues())) await discard();
    },
  };
}
export type Entry = ReturnType<typeof useEntry>;
