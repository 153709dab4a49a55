import { Avatar, Stack, Typography } from '@mui/material';
import { addressed, answerTo, calledName, type InterviewStep } from '../../domain/bilan/interview';
import type { Answer } from '../../domain/bilan/question';
import { initials } from '../../domain/member/name';
import type { OpenBilan } from '../../ipc/bilan.contract';
import { InterviewTitle } from '../ui/interview/interview-frame';
import { QuestionField } from './question-field';
import { Recall } from './recall';

type Props = {
  bilan: OpenBilan;
  step: InterviewStep;
  answers: readonly Answer[];
  onAnswer: (answer: Answer) => void;
};

/** One theme: who speaks, what was said before, the questions. */
export function StepScreen({ bilan, step, answers, onAnswer }: Props) {
  const { theme, speaker, prompts } = step;
  return (
    <Stack spacing={3}>
      <div>
        {speaker && <Speaker bilan={bilan} speaker={speaker} />}
        <InterviewTitle screen={step.key}>{theme.title}</InterviewTitle>
        {theme.hint && <Typography color="textSecondary">{theme.hint}</Typography>}
      </div>
      <Recall bilan={bilan} theme={theme} />
      {prompts.map((prompt, index) => {
        const { respondent, participant, question } = prompt;
        const isAddressed = participant !== null && (index === 0 || !speaker);
        return (
          <QuestionField
            key={`${respondent}/${question.key}`}
            question={question}
            wording={
              isAddressed ? addressed(calledName(participant, bilan.participants), question.wording) : question.wording
            }
            value={answerTo(prompt, answers)}
            onAnswer={(value) => onAnswer({ respondent, question: question.key, value })}
          />
        );
      })}
    </Stack>
  );
}

function Speaker({ bilan, speaker }: { bilan: OpenBilan; speaker: NonNullable<InterviewStep['speaker']> }) {
  const side = speaker.side === 'offerer' ? 'offer' : 'request';
  return (
    <Stack direction="row" spacing={1.25} sx={{ alignItems: 'center', mb: 0.5 }}>
      <Avatar
        aria-hidden
        sx={(theme) => ({
          width: 40,
          height: 40,
          fontSize: '1rem',
          fontWeight: 700,
          bgcolor: theme.palette[side].soft,
          color: theme.palette[side].ink,
          border: `2px solid ${theme.palette[side].main}`,
        })}
      >
        {initials(speaker.name)}
      </Avatar>
      <Typography sx={{ color: (theme) => theme.palette[side].main, fontWeight: 650 }}>
        La parole est à {calledName(speaker, bilan.participants)}
      </Typography>
    </Stack>
  );
}
