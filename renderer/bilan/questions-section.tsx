import { Alert, Box, Button, Card, Skeleton, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Theme } from '../../domain/bilan/question';
import { longDay } from '../../domain/french/format';
import { dayOf } from '../../domain/time/time';
import type { Questions } from '../../ipc/bilan.contract';
import { Failure } from '../ui/failure';
import { useKeptDraft } from '../ui/form/draft';
import { SavedMark } from '../ui/saved-mark';
import { QuestionsOfTheme } from './questions-of-theme';
import { QuestionsPreview } from './questions-preview';
import { type QuestionsDraft, questionsDraft, questionsQuery, useQuestions } from './use-questions';

/** `/reglages/bilan`: the questions of the bilan, as the structure asks them. */
export function QuestionsSection() {
  const { data, error, refetch } = useQuery({ ...questionsQuery, staleTime: 0 });
  const { isReady, kept } = useKeptDraft<QuestionsDraft>(questionsDraft);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data || !isReady) return <Skeleton variant="rounded" height={640} />;
  return <QuestionsForm published={data} kept={kept?.themes ? (kept as QuestionsDraft) : null} />;
}

const speakers: Record<Theme['respondent'], string> = {
  'each-requester': 'À chaque personne qui a appris',
  'each-offerer': 'À chaque personne qui a transmis',
  everyone: 'À chaque personne, sur le même écran',
  together: 'À toutes, d’une seule voix',
};

function QuestionsForm({ published, kept }: { published: Questions; kept: QuestionsDraft | null }) {
  const { themes, isChanged, isKept, publish, isOvertaken, change, giveUp } = useQuestions(published, kept);
  const [isTrying, setIsTrying] = useState(false);
  const replace = (at: number, theme: Theme) => change(themes.map((one, place) => (place === at ? theme : one)));
  const keys = themes.flatMap(({ questions }) => questions.map(({ key }) => key));
  return (
    <>
      <Card component="section" aria-labelledby="questions" sx={{ p: { xs: 2, sm: 3 }, mb: 3 }}>
        <Typography variant="h2" id="questions">
          Questions du bilan
        </Typography>
        <Typography color="textSecondary" sx={{ mt: 0.5, mb: 2, maxWidth: '65ch' }}>
          Un écran après l’autre, tels que l’entretien les montre. Ce que vous changez ici vaut pour les bilans à venir,
          une fois publié ; les bilans commencés ou terminés gardent les questions de leur jour.
        </Typography>
        {isOvertaken ? (
          <Alert severity="warning" sx={{ mb: 2 }}>
            Quelqu’un a publié d’autres questions entre-temps : voyez les versions, au bas de la page. Publier de
            nouveau les remplacera par les vôtres.
          </Alert>
        ) : (
          <Failure error={publish.error} />
        )}
        {kept && isChanged && (
          <Alert severity="info" sx={{ mb: 2 }}>
            Vos changements ne sont pas encore publiés.
          </Alert>
        )}
        <Stack direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
          <Button variant="contained" disabled={!isChanged || publish.isPending} onClick={() => publish.mutate()}>
            Publier ces questions
          </Button>
          <Button variant="outlined" onClick={() => setIsTrying(true)}>
            Essayer
          </Button>
          {isChanged && <Button onClick={giveUp}>Revenir aux questions publiées</Button>}
          {isChanged && <SavedMark isSaved={isKept} text="Brouillon gardé" />}
        </Stack>
      </Card>
      {themes.map((theme, at) => (
        <Box key={theme.key}>
          {theme.respondent !== themes[at - 1]?.respondent && (
            <Typography variant="subtitle1" component="h3" color="textSecondary" sx={{ mb: 1 }}>
              {speakers[theme.respondent]}
            </Typography>
          )}
          <QuestionsOfTheme theme={theme} keys={keys} onChange={(next) => replace(at, next)} />
        </Box>
      ))}
      <Versions published={published} />
      {isTrying && <QuestionsPreview themes={themes} onClose={() => setIsTrying(false)} />}
    </>
  );
}

/** Who published what, and when. */
const Versions = ({ published: { history } }: { published: Questions }) => (
  <Card component="section" aria-labelledby="versions" sx={{ p: { xs: 2, sm: 3 }, mb: 3 }}>
    <Typography variant="h2" id="versions" sx={{ mb: 1.5 }}>
      Les versions
    </Typography>
    <Stack component="ol" reversed spacing={1} sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {history.map(({ number, publishedAt, author, changes }) => (
        <li key={number}>
          <strong>Version {number}</strong>, le {longDay(dayOf(publishedAt))}
          {author && `, par ${author}`}&#160;: {changes}.
        </li>
      ))}
      <li>
        <strong>Version 1</strong>&#160;: les questions qui viennent avec Entrelacs.
      </li>
    </Stack>
  </Card>
);
