import LockOutlined from '@mui/icons-material/LockOutlined';
import { Alert, Button } from '@mui/material';
import { useEffect, useState } from 'react';
import { bilanTitle } from '../../domain/bilan/bilan';
import {
  calledName,
  type InterviewStep,
  interviewSteps,
  missingPrompts,
  reviewStep,
} from '../../domain/bilan/interview';
import { clock } from '../../domain/french/format';
import { clockTimeOf } from '../../domain/time/time';
import type { OpenBilan } from '../../ipc/bilan.contract';
import { api } from '../api';
import { failureMessage } from '../ui/failure-message';
import { InterviewFrame, InterviewTitle } from '../ui/interview/interview-frame';
import { NextButton, nextWidth, PreviousButton, useMoveKeys } from '../ui/interview/interview-moves';
import { InterviewProgress } from '../ui/interview/interview-progress';
import { QuitButton } from '../ui/interview/quit-button';
import { SavedMark } from '../ui/saved-mark';
import { LockDialog } from './lock-dialog';
import { progressGroups } from './progress';
import { Review } from './review';
import { StepScreen } from './step-screen';
import { useAnswers } from './use-answers';

type Props = { bilan: OpenBilan; onLocked: (bilan: OpenBilan) => void };

/** The interview itself: one theme at a time, every keystroke kept, and a last screen to read it all again together. */
export function Interview({ bilan, onLocked }: Props) {
  const steps = interviewSteps(bilan.template, bilan.participants);
  const keys = [...steps.map(({ key }) => key), reviewStep];
  const [current, setCurrent] = useState(keys.includes(bilan.step) ? bilan.step : (keys[0] ?? reviewStep));
  const [isLocking, setIsLocking] = useState(false);
  const { answers, answer, saving, retryNow, settled } = useAnswers(bilan.id, bilan.answers);

  const at = keys.indexOf(current);
  const step = steps[at];
  const goTo = (key: string | undefined) => key !== undefined && setCurrent(key);
  useEffect(() => {
    void api.bilan.goTo({ bilanId: bilan.id, step: current }).catch(() => {}); // a place not remembered stops nobody
  }, [bilan.id, current]);
  useMoveKeys({ previous: keys[at - 1], next: keys[at + 1], onGo: goTo });

  return (
    <InterviewFrame
      screen={current}
      subject={bilanTitle(bilan.kind, bilan.exchange.title)}
      quit={
        <QuitButton
          to={`/echanges/${bilan.exchange.id}`}
          isSaved={saving.isSaved}
          hasFailed={saving.failure !== null}
        />
      }
      progress={<InterviewProgress groups={progressGroups(bilan, steps, answers)} current={current} onGo={goTo} />}
      previous={<PreviousButton step={keys[at - 1]} onGo={goTo} />}
      saved={<SavedMark isSaved={saving.isSaved} text={savedText(saving.savedAt, bilan)} />}
      next={
        step ? (
          <NextButton name={nextName(bilan, step, steps[at + 1])} onClick={() => goTo(keys[at + 1])} />
        ) : (
          <Button variant="contained" startIcon={<LockOutlined />} onClick={() => setIsLocking(true)} sx={nextWidth}>
            Terminer le bilan
          </Button>
        )
      }
    >
      {saving.failure !== null && (
        <Alert
          severity="error"
          sx={{ mb: 2 }}
          action={
            <Button color="inherit" onClick={retryNow}>
              Réessayer
            </Button>
          }
        >
          {failureMessage(saving.failure)} Votre texte reste à l’écran, et Entrelacs essaie encore de l’enregistrer.
        </Alert>
      )}
      {step ? (
        <StepScreen key={step.key} bilan={bilan} step={step} answers={answers} onAnswer={answer} />
      ) : (
        <>
          <InterviewTitle screen={current}>Relire ensemble</InterviewTitle>
          <Review bilan={bilan} steps={steps} answers={answers} onGo={goTo} />
        </>
      )}
      <LockDialog
        bilan={bilan}
        missing={missingPrompts(steps, answers)}
        isOpen={isLocking}
        settled={settled}
        onClose={() => setIsLocking(false)}
        onGo={(prompt) => {
          setIsLocking(false);
          goTo(steps.find(({ prompts }) => prompts.includes(prompt))?.key);
        }}
        onLocked={onLocked}
      />
    </InterviewFrame>
  );
}

/** « Enregistré à 14 h 32 »: only what the main process has confirmed. */
function savedText(savedAt: string | null, { status, exchange }: OpenBilan): string {
  if (savedAt) return `Enregistré à ${clock(clockTimeOf(savedAt, exchange.timeZone))}`;
  return status === 'draft' ? 'Tout est enregistré' : 'Chaque mot s’enregistre';
}

/** What comes next: another person, another theme, or the reading. */
function nextName({ participants }: OpenBilan, { speaker }: InterviewStep, next: InterviewStep | undefined): string {
  if (!next) return 'Relire ensemble';
  return next.speaker && next.speaker !== speaker ? calledName(next.speaker, participants) : next.theme.title;
}
