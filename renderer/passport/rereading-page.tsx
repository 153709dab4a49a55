import CheckOutlined from '@mui/icons-material/CheckOutlined';
import { Alert, Button, Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { clock, of } from '../../domain/french/format';
import { type EntryKind, entryKindLabels, entryKinds } from '../../domain/passport/entry';
import { clockTimeOf } from '../../domain/time/time';
import type { Passport } from '../../ipc/passport.contract';
import { api } from '../api';
import { failureMessage } from '../ui/failure-message';
import { InterviewFailure } from '../ui/interview/interview-failure';
import { InterviewFrame, InterviewTitle } from '../ui/interview/interview-frame';
import { NextButton, nextWidth, PreviousButton, useMoveKeys } from '../ui/interview/interview-moves';
import { InterviewProgress } from '../ui/interview/interview-progress';
import { InterviewTheme } from '../ui/interview/interview-theme';
import { QuitButton } from '../ui/interview/quit-button';
import { SavedMark } from '../ui/saved-mark';
import { useToasts } from '../ui/toasts';
import { EntriesStep } from './entries-step';
import { TogetherStep } from './together-step';
import { passportQuery, useCommand, useWords } from './use-passport';

const together = 'together';
const steps = [...entryKinds, together] as const;
type Step = EntryKind | typeof together;
const titles: Record<Step, string> = { ...entryKindLabels, together: 'Relire ensemble' };

/** `/membres/:id/carnet/relecture`: the carnet read again and corrected with the person, at the table. */
export function RereadingPage() {
  const { id = '' } = useParams();
  const { data: passport, error } = useQuery(passportQuery(id));
  return (
    <InterviewTheme>
      {error ? (
        <InterviewFailure title="Carnet introuvable" to="/membres" way="Voir les membres">
          {failureMessage(error)}
        </InterviewFailure>
      ) : passport ? (
        <Rereading passport={passport} />
      ) : (
        <Skeleton variant="rounded" height={480} sx={{ m: 4 }} />
      )}
    </InterviewTheme>
  );
}

function Rereading({ passport: read }: { passport: Passport }) {
  const { memberId, firstName, timeZone } = read;
  const [step, setStep] = useState<Step>('savoir_faire');
  const words = useWords();
  const { saving } = words;
  const passport = words.current(read);
  const at = steps.indexOf(step);
  const goTo = (key: string) => setStep(steps.find((one) => one === key) ?? step);
  useMoveKeys({ previous: steps[at - 1], next: steps[at + 1], onGo: goTo });
  const back = `/membres/${memberId}/carnet`;
  const next = steps[at + 1];

  return (
    <InterviewFrame
      screen={step}
      subject={`Carnet de compétences ${of(firstName)}`}
      quit={<QuitButton to={back} isSaved={saving.isSaved} hasFailed={saving.failure !== null} />}
      progress={
        <InterviewProgress
          groups={[
            {
              name: firstName,
              steps: steps.map((key) => ({ key, title: titles[key], isAnswered: isRead(passport, key) })),
            },
          ]}
          current={step}
          onGo={goTo}
        />
      }
      previous={<PreviousButton step={steps[at - 1]} onGo={goTo} />}
      saved={
        <SavedMark
          isSaved={saving.isSaved}
          text={saving.savedAt ? `Enregistré à ${clock(clockTimeOf(saving.savedAt, timeZone))}` : 'Tout est enregistré'}
        />
      }
      next={
        next ? (
          <NextButton name={titles[next]} onClick={() => setStep(next)} />
        ) : (
          <RereadButton memberId={memberId} settled={words.settled} back={back} />
        )
      }
    >
      {saving.failure !== null && (
        <Alert
          severity="error"
          sx={{ mb: 2 }}
          action={
            <Button color="inherit" onClick={words.retryNow}>
              Réessayer
            </Button>
          }
        >
          {failureMessage(saving.failure)} Vos mots restent à l’écran, et Entrelacs essaie encore de les enregistrer.
        </Alert>
      )}
      <InterviewTitle screen={step}>{titles[step]}</InterviewTitle>
      {step === together ? (
        <TogetherStep passport={passport} onGo={setStep} />
      ) : (
        <EntriesStep key={step} passport={passport} kind={step} onWrite={words.write} />
      )}
    </InterviewFrame>
  );
}

/** Something is written there, and nothing is new. */
const isRead = ({ entries }: Passport, step: Step): boolean => {
  const own = entries.filter(({ kind }) => kind === step);
  return own.length > 0 && own.every(({ isNew }) => !isNew);
};

type ButtonProps = { memberId: string; settled: () => Promise<void>; back: string };

/** Dates the rereading, once all that was typed is saved. */
function RereadButton({ memberId, settled, back }: ButtonProps) {
  const navigate = useNavigate();
  const { done } = useToasts();
  const takeBack = useCommand(api.passport.takeBackRereading);
  const reread = useCommand(async () => {
    await settled();
    return api.passport.reread({ memberId });
  });
  const end = async () => {
    const { rereadings } = await reread.mutateAsync(undefined);
    const [last] = rereadings;
    await navigate(back);
    done('Le carnet est relu avec la personne. Vous pouvez l’imprimer.', () =>
      takeBack.mutateAsync({ id: last?.id ?? '' }),
    );
  };
  return (
    <Button
      variant="contained"
      startIcon={<CheckOutlined />}
      disabled={reread.isPending}
      onClick={() => void end().catch(() => {})} // told by the command
      sx={nextWidth}
    >
      Nous l’avons relu
    </Button>
  );
}
