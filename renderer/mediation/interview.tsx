import HandshakeOutlined from '@mui/icons-material/HandshakeOutlined';
import { Button, Stack, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import { type Path, useForm } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { clock } from '../../domain/french/format';
import { isStepAnswered, meetingStepOf, meetingSteps, stepOfField } from '../../domain/mediation/interview';
import { Agreement, type MeetingNotes } from '../../domain/mediation/mediation';
import { clockTimeOf } from '../../domain/time/time';
import type { Mediation } from '../../ipc/mediation.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { InterviewFrame, InterviewTitle } from '../ui/interview/interview-frame';
import { NextButton, nextWidth, PreviousButton, useMoveKeys } from '../ui/interview/interview-moves';
import { InterviewProgress } from '../ui/interview/interview-progress';
import { QuitButton } from '../ui/interview/quit-button';
import { SavedMark } from '../ui/saved-mark';
import { useToasts } from '../ui/toasts';
import { Conflicts } from './conflicts';
import { Decision } from './decision';
import { meetingFields } from './meeting-fields';
import { useNotesKeeping } from './use-notes-keeping';
import { useOutcome } from './use-outcome';

const keys = meetingSteps.map(({ key }) => key);
type Props = { mediation: Mediation; onEnded: (ended: Mediation) => void };

/** The meeting itself: one theme at a time, every keystroke kept, and a last screen to read it all again and decide. */
export function MeetingInterview({ mediation, onEnded }: Props) {
  const { id, title, timeZone } = mediation;
  const [address, setAddress] = useSearchParams();
  const step = meetingStepOf(address.get('etape'));
  const at = keys.indexOf(step.key);
  const goTo = (key: string) => setAddress({ etape: key }, { replace: true });

  // Nothing is asked before the end: `onChange` only takes a message away once its field is answered.
  const form = useForm<MeetingNotes>({ defaultValues: mediation.notes, mode: 'onChange' });
  const keeping = useNotesKeeping(id, form);
  const toasts = useToasts();

  // A gap is told by its field, and the focus is put there once its screen has come.
  const wanted = useRef<Path<MeetingNotes> | null>(null);
  const goToField = (field: string) => {
    const key = stepOfField(field);
    if (!key) return;
    if (key === step.key) return form.setFocus(field as Path<MeetingNotes>);
    wanted.current = field as Path<MeetingNotes>;
    goTo(key);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen has other fields
  useEffect(() => {
    if (wanted.current) form.setFocus(wanted.current);
    wanted.current = null;
  }, [step]);

  const meeting = { mediation, form, keeping, onGap: goToField };
  const agreement = useOutcome(meeting, {
    answers: Agreement,
    command: api.mediation.conclude,
    onSuccess: (agreed) => {
      toasts.done('L’accord est conclu : les séances et le bilan ont leur date.');
      onEnded(agreed);
    },
  });
  useMoveKeys({ previous: keys[at - 1], next: keys[at + 1], onGo: goTo });

  const notes = form.watch();
  const steps = meetingSteps.map((it) => ({ key: it.key, title: it.title, isAnswered: isStepAnswered(it, notes) }));
  const next = meetingSteps[at + 1];
  const Fields = step.key === 'accord' ? null : meetingFields[step.key];
  return (
    <InterviewFrame
      screen={step.key}
      subject={`Mise en relation : ${title}`}
      quit={<QuitButton to={`/mises-en-relation/${id}`} isSaved={keeping.isSaved} hasFailed={keeping.error !== null} />}
      progress={<InterviewProgress groups={[{ name: 'La rencontre', steps }]} current={step.key} onGo={goTo} />}
      previous={<PreviousButton step={keys[at - 1]} onGo={goTo} />}
      saved={
        <SavedMark
          isSaved={keeping.isSaved}
          text={
            keeping.savedAt ? `Enregistré à ${clock(clockTimeOf(keeping.savedAt, timeZone))}` : 'Tout est enregistré'
          }
        />
      }
      next={
        next ? (
          <NextButton name={next.title} onClick={() => goTo(next.key)} />
        ) : (
          <Button
            variant="contained"
            startIcon={<HandshakeOutlined />}
            disabled={agreement.isPending}
            onClick={agreement.end}
            sx={nextWidth}
          >
            Conclure l’accord
          </Button>
        )
      }
    >
      <Stack component="form" noValidate spacing={3} onSubmit={(event) => event.preventDefault()}>
        <Failure error={keeping.error ?? agreement.error} />
        <div>
          <InterviewTitle screen={step.key}>{step.title}</InterviewTitle>
          <Typography color="textSecondary">{step.hint}</Typography>
        </div>
        {Fields && <Fields mediation={mediation} form={form} />}
        {(step.key === 'seances' || step.key === 'bilan') && <Conflicts mediation={mediation} control={form.control} />}
        {step.key === 'accord' && <Decision {...meeting} notes={notes} onEnded={onEnded} />}
      </Stack>
    </InterviewFrame>
  );
}
