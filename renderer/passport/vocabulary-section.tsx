import { zodResolver } from '@hookform/resolvers/zod';
import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined';
import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Button,
  Card,
  Skeleton,
  Stack,
  Typography,
} from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { counted } from '../../domain/french/format';
import { longestWording, WrittenVocabulary } from '../../domain/passport/vocabulary';
import type { Vocabulary } from '../../ipc/passport.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useDraftKeeping, useKeptDraft } from '../ui/form/draft';
import { showFieldErrors } from '../ui/form/field-errors';
import { TextInput } from '../ui/form/text-input';
import { SavedMark } from '../ui/saved-mark';
import { useToasts } from '../ui/toasts';

const draft = 'passport-vocabulary';
const vocabularyQuery = {
  queryKey: ['passport', 'vocabulary'],
  queryFn: () => api.passport.vocabulary(),
  staleTime: 0, // its words are those of the bilan and of the themes
};

/** `/reglages/vocabulaire`: what a savoir-être, or a theme, is called before an employer. */
export function VocabularySection() {
  const { data, error, refetch } = useQuery(vocabularyQuery);
  const { isReady, kept } = useKeptDraft<WrittenVocabulary>(draft);
  const [round, setRound] = useState(0);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data || !isReady) return <Skeleton variant="rounded" height={640} />;
  return <VocabularyForm key={round} vocabulary={data} kept={kept} onDone={() => setRound((before) => before + 1)} />;
}

const themesOf = ({ families }: Vocabulary) => families.flatMap(({ themes }) => themes);

const written = (vocabulary: Vocabulary): WrittenVocabulary => ({
  qualities: vocabulary.qualities.map(({ key, wording }) => ({ key, wording })),
  themes: themesOf(vocabulary).map(({ id, wording }) => ({ id, wording })),
});

/** What was typed over what is kept: the lists may have changed since. */
function withDraft(words: WrittenVocabulary, kept: Partial<WrittenVocabulary> | null): WrittenVocabulary {
  const typed = (key: string) =>
    kept?.qualities?.find((one) => one.key === key)?.wording ?? kept?.themes?.find(({ id }) => id === key)?.wording;
  return {
    qualities: words.qualities.map(({ key, wording }) => ({ key, wording: typed(key) ?? wording })),
    themes: words.themes.map(({ id, wording }) => ({ id, wording: typed(id) ?? wording })),
  };
}

const words = { autoComplete: 'off', slotProps: { htmlInput: { maxLength: longestWording } } };

type FormProps = { vocabulary: Vocabulary; kept: Partial<WrittenVocabulary> | null; onDone: () => void };

/** Made anew once it is sent or given up. */
function VocabularyForm({ vocabulary, kept, onDone }: FormProps) {
  const client = useQueryClient();
  const { done } = useToasts();
  const before = written(vocabulary);
  const form = useForm<WrittenVocabulary>({
    resolver: zodResolver(WrittenVocabulary),
    defaultValues: withDraft(before, kept),
  });
  const { control, formState, handleSubmit, setError, setValue } = form;
  const { isKept, discard } = useDraftKeeping(draft, form);
  const show = (saved: Vocabulary) => {
    client.setQueryData(vocabularyQuery.queryKey, saved);
    onDone();
  };
  const save = useMutation({
    mutationFn: api.passport.saveVocabulary,
    onSuccess: async (saved) => {
      await discard();
      show(saved);
      done('Ces mots sont ceux des carnets à venir.', async () => show(await api.passport.saveVocabulary(before)));
    },
    onError: (error) => showFieldErrors(error, setError),
  });
  const places = new Map(before.themes.map(({ id }, place) => [id, place]));
  return (
    <Stack component="form" noValidate spacing={3} onSubmit={handleSubmit((words) => save.mutate(words))}>
      <Card component="section" aria-labelledby="vocabulaire" sx={{ p: { xs: 2, sm: 3 } }}>
        <Typography variant="h2" id="vocabulaire">
          Vocabulaire des compétences
        </Typography>
        <Typography color="textSecondary" sx={{ mt: 0.5, mb: 3, maxWidth: '65ch' }}>
          Le carnet de compétences dit chaque savoir-être avec les mots d’un employeur, et ceux de la personne
          au-dessous. Laissez vide pour garder le mot du bilan.
        </Typography>
        <Failure error={save.error} />
        <Stack spacing={2}>
          {vocabulary.qualities.map(({ key, label, wording, firstWording }, index) => (
            <TextInput
              key={key}
              control={control}
              name={`qualities.${index}.wording`}
              label={label}
              {...(firstWording && wording !== firstWording ? { help: `À l’origine\u00a0: ${firstWording}.` } : {})}
              {...words}
            />
          ))}
        </Stack>
        <Button
          sx={{ mt: 2 }}
          onClick={() => {
            for (const [index, { firstWording }] of vocabulary.qualities.entries())
              setValue(`qualities.${index}.wording`, firstWording, { shouldDirty: true });
          }}
        >
          Revenir aux mots d’origine
        </Button>
      </Card>
      <Card component="section" aria-labelledby="mots-des-themes" sx={{ p: { xs: 2, sm: 3 } }}>
        <Typography variant="h2" id="mots-des-themes">
          Les thèmes
        </Typography>
        <Typography color="textSecondary" sx={{ mt: 0.5, mb: 2, maxWidth: '65ch' }}>
          Facultatif. Un thème sans autre mot garde son nom dans le carnet.
        </Typography>
        {vocabulary.families.map(({ name, themes }) => (
          <Accordion key={name} disableGutters elevation={0}>
            <AccordionSummary expandIcon={<ExpandMoreOutlined />}>
              <Typography component="span" sx={{ fontWeight: 600 }}>
                {name}
              </Typography>
              <Typography component="span" color="textSecondary" sx={{ ml: 1 }}>
                {counted(themes.length, 'thème')}
              </Typography>
            </AccordionSummary>
            <AccordionDetails>
              <Stack spacing={2}>
                {themes.map(({ id, name: theme }) => (
                  <TextInput
                    key={id}
                    control={control}
                    name={`themes.${places.get(id) ?? 0}.wording`}
                    label={theme}
                    {...words}
                  />
                ))}
              </Stack>
            </AccordionDetails>
          </Accordion>
        ))}
      </Card>
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
          Enregistrer le vocabulaire
        </Button>
      </Stack>
    </Stack>
  );
}
