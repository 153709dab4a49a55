import { zodResolver } from '@hookform/resolvers/zod';
import { Box, Button, Chip, Skeleton, Stack, Typography } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import {
  fillLetter,
  type LetterKind,
  type LetterTemplate,
  type LetterWord,
  letterKindLabels,
  letterKinds,
  letterWords,
  WrittenTemplate,
  wordsOf,
} from '../../domain/calendar/letter';
import type { OutputOf } from '../../ipc/contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useDraftKeeping, useKeptDraft } from '../ui/form/draft';
import { showFieldErrors } from '../ui/form/field-errors';
import { TextInput } from '../ui/form/text-input';
import { SavedMark } from '../ui/saved-mark';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';
import { Section } from './section';

const templatesQuery = { queryKey: ['calendar', 'letter-templates'], queryFn: () => api.calendar.letterTemplates() };

const leads: Record<LetterKind, string> = {
  convocation: 'Pour inviter à une mise en relation, une séance, un bilan ou un atelier.',
  reminder: 'Quelques jours avant, pour ne pas oublier.',
  thanks: 'Après un bilan, avec les mots qui y ont été dits.',
};

/** What the preview puts in the place of the words between braces. */
const example: Record<Exclude<LetterWord, 'réseau'>, string> = {
  prénom: 'Nadia',
  nom: 'Nadia Benali',
  quoi: 'Atelier pain au levain',
  date: 'mardi 1er décembre 2026',
  heure: '14 h 30',
  lieu: 'Guéret, Grande salle',
  qui: 'Jacques Martin',
  merci: 'Merci pour ta patience et ta bonne humeur.',
};

/** `/reglages/courriers`: the words of each kind of letter. */
export function LettersSection() {
  const { data, error, refetch } = useQuery(templatesQuery);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={640} />;
  return letterKinds.map((kind) => <Letter key={kind} kind={kind} template={data[kind]} />);
}

type LetterProps = { kind: LetterKind; template: LetterTemplate };

function Letter({ kind, template }: LetterProps) {
  const { isReady, kept } = useKeptDraft<LetterTemplate>(`letter/${kind}`);
  const [round, setRound] = useState(0);
  return (
    <Section title={letterKindLabels[kind]} lead={leads[kind]}>
      {isReady ? (
        <LetterForm
          key={round}
          kind={kind}
          template={template}
          kept={kept}
          onDone={() => setRound((before) => before + 1)}
        />
      ) : (
        <Skeleton variant="rounded" height={480} />
      )}
    </Section>
  );
}

type FormProps = LetterProps & { kept: Partial<LetterTemplate> | null; onDone: () => void };

/** Made anew once it is sent or given up. */
function LetterForm({ kind, template, kept, onDone }: FormProps) {
  const client = useQueryClient();
  const { done } = useToasts();
  const form = useForm<WrittenTemplate>({
    resolver: zodResolver(WrittenTemplate),
    defaultValues: { ...template, ...kept, kind },
  });
  const { control, formState, handleSubmit, setError, setValue, getValues } = form;
  const { isKept, discard } = useDraftKeeping(`letter/${kind}`, form);
  const body = useRef<HTMLTextAreaElement>(null);
  const save = useMutation({
    mutationFn: api.calendar.saveLetterTemplate,
    onSuccess: async (saved: OutputOf<'calendar.saveLetterTemplate'>) => {
      const before = template;
      await discard();
      client.setQueryData(templatesQuery.queryKey, saved);
      done(`${letterKindLabels[kind]} : le modèle est enregistré.`, async () => {
        client.setQueryData(templatesQuery.queryKey, await api.calendar.saveLetterTemplate({ ...before, kind }));
        onDone();
      });
      onDone();
    },
    onError: (error) => showFieldErrors(error, setError),
  });
  const insert = (word: string) => {
    const field = body.current;
    const text = getValues('body');
    const [from, to] = field ? [field.selectionStart, field.selectionEnd] : [text.length, text.length];
    const named = `{${word}}`;
    setValue('body', text.slice(0, from) + named + text.slice(to), { shouldDirty: true });
    field?.focus();
    requestAnimationFrame(() => field?.setSelectionRange(from + named.length, from + named.length));
  };
  return (
    <Stack component="form" noValidate spacing={2.5} onSubmit={handleSubmit((words) => save.mutate(words))}>
      <Failure error={save.error} />
      <TextInput control={control} name="subject" label="Objet" autoComplete="off" />
      <div>
        <Typography variant="body2" color="textSecondary" id={`words-${kind}`} sx={{ mb: 1 }}>
          Ces mots deviennent ceux de chaque personne. Cliquez pour en placer un dans la lettre.
        </Typography>
        <Box
          component="ul"
          aria-labelledby={`words-${kind}`}
          sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 1 }}
        >
          {wordsOf(kind).map((word) => (
            <li key={word}>
              <Chip
                component="button"
                type="button"
                clickable
                variant="outlined"
                label={`{${word}}`}
                title={letterWords[word]}
                aria-label={`Placer ${word} : ${letterWords[word]}`}
                onClick={() => insert(word)}
                sx={{ height: 32 }}
              />
            </li>
          ))}
        </Box>
      </div>
      <TextInput
        control={control}
        name="body"
        label="Texte de la lettre"
        multiline
        minRows={8}
        slotProps={{ htmlInput: { ref: body } }}
      />
      <Preview control={control} />
      <Stack
        direction="row"
        spacing={2}
        useFlexGap
        sx={{ alignItems: 'center', justifyContent: 'flex-end', flexWrap: 'wrap' }}
      >
        {(formState.isDirty || kept) && (
          <>
            <SavedMark isSaved={isKept} text="Brouillon gardé" />
            <Button onClick={() => discard().then(onDone)}>Abandonner les changements</Button>
          </>
        )}
        <Button type="submit" variant="contained" disabled={save.isPending}>
          Enregistrer le modèle
        </Button>
      </Stack>
    </Stack>
  );
}

/** The letter as Nadia would read it. */
function Preview({ control }: { control: ReturnType<typeof useForm<WrittenTemplate>>['control'] }) {
  const { networkName } = useSession();
  const [subject, body] = useWatch({ control, name: ['subject', 'body'] });
  const letter = fillLetter({ subject, body }, { ...example, réseau: networkName });
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 2, p: 2, bgcolor: 'background.default' }}>
      <Typography variant="body2" color="textSecondary" component="p" sx={{ mb: 1 }}>
        Comme Nadia la lirait
      </Typography>
      <Typography sx={{ fontWeight: 650 }}>{letter.subject}</Typography>
      <Typography sx={{ whiteSpace: 'pre-line', mt: 1 }}>{letter.body}</Typography>
    </Box>
  );
}
