import { Box, Button, Stack, Typography } from '@mui/material';
import { answerTo, calledName, type InterviewStep, type Prompt } from '../../domain/bilan/interview';
import { type Answer, answerWords } from '../../domain/bilan/question';
import type { OpenBilan } from '../../ipc/bilan.contract';
import { Face } from './pictograms';

type Props = {
  bilan: Pick<OpenBilan, 'participants'>;
  steps: readonly InterviewStep[];
  answers: readonly Answer[];
  /** Offers to go back to a step and go on with it. */
  onGo?: (step: string) => void;
};

/** Everything that was said, person by person, to be read. */
export function AnswersView({ bilan, steps, answers, onGo }: Props) {
  const speakers = [...new Set(steps.map(({ speaker }) => speaker))];
  return speakers.map((speaker) => (
    <Box component="section" key={speaker?.memberId ?? 'together'} sx={{ mb: 4 }}>
      <Typography variant="h2" sx={{ borderBottom: 1, borderColor: 'divider', pb: 0.5, mb: 1.5 }}>
        {speaker?.name ?? 'Ensemble'}
      </Typography>
      <Stack spacing={2}>
        {steps
          .filter((step) => step.speaker === speaker)
          .map((step) => (
            <div key={step.key}>
              <Stack direction="row" spacing={1} sx={{ alignItems: 'center', justifyContent: 'space-between' }}>
                <Typography variant="h3">{step.theme.title}</Typography>
                {onGo && (
                  <Button size="small" onClick={() => onGo(step.key)} aria-label={`Reprendre : ${step.theme.title}`}>
                    Reprendre
                  </Button>
                )}
              </Stack>
              <StepAnswers bilan={bilan} step={step} answers={answers} />
            </div>
          ))}
      </Stack>
    </Box>
  ));
}

function StepAnswers({ bilan, step, answers }: Omit<Props, 'steps' | 'onGo'> & { step: InterviewStep }) {
  const answered = step.prompts.filter((prompt) => wordsOf(prompt, answers).length > 0);
  if (answered.length === 0) return <Typography color="textSecondary">Pas de réponse.</Typography>;
  return (
    <Box component="dl" sx={{ m: 0 }}>
      {answered.map((prompt) => {
        const { respondent, participant, question } = prompt;
        const value = answerTo(prompt, answers);
        return (
          <Box key={`${respondent}/${question.key}`} sx={{ mb: 1 }}>
            <Typography component="dt" variant="body2" color="textSecondary">
              {!step.speaker && participant && `${calledName(participant, bilan.participants)} : `}
              {question.wording}
            </Typography>
            <Typography
              component="dd"
              sx={{
                m: 0,
                whiteSpace: 'pre-line',
                overflowWrap: 'anywhere',
                '& svg': { verticalAlign: '-0.2em', mr: 1 },
              }}
            >
              {question.kind === 'satisfaction' && <Face degree={Number(value)} />}
              {wordsOf(prompt, answers).join(', ')}
            </Typography>
          </Box>
        );
      })}
    </Box>
  );
}

const wordsOf = (prompt: Prompt, answers: readonly Answer[]) => answerWords(prompt.question, answerTo(prompt, answers));
