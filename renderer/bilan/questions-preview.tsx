import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useState } from 'react';
import { interviewSteps } from '../../domain/bilan/interview';
import type { Answer, Theme } from '../../domain/bilan/question';
import type { OpenBilan } from '../../ipc/bilan.contract';
import { StepScreen } from './step-screen';

const idOf = (place: number) => `01900000-0000-7000-8000-00000000000${place}`;
const participants: OpenBilan['participants'] = [
  { memberId: idOf(1), firstName: 'Nadia', name: 'Nadia Benali', side: 'requester', honoured: 4 },
  { memberId: idOf(2), firstName: 'Jacques', name: 'Jacques Pasquet', side: 'offerer', honoured: 4 },
];

/** Two people who do not exist, in an exchange that never was: nothing of this is written anywhere. */
const imagined = (themes: Theme[]): OpenBilan => ({
  id: idOf(3),
  kind: 'final',
  status: 'draft',
  scheduledAt: '2026-01-01T09:00:00Z',
  step: '',
  lockedAt: null,
  lockedBy: null,
  notYet: null,
  exchange: {
    id: idOf(4),
    title: 'Raccourcir un pantalon',
    status: 'ongoing',
    themeId: idOf(5),
    siteId: idOf(6),
    siteName: '',
    timeZone: 'Europe/Paris',
  },
  participants,
  recall: {
    offered: 'Coudre à la machine',
    asked: 'Raccourcir un pantalon',
    goal: 'Ne plus payer les retouches',
    method: 'Montrer, puis laisser faire',
  },
  sessions: [],
  template: { version: 1, themes },
  answers: [],
  addenda: [],
});

/** The interview as it will be, with two imagined people: one may answer, nothing is kept. */
export function QuestionsPreview({ themes, onClose }: { themes: Theme[]; onClose: () => void }) {
  const bilan = imagined(themes);
  const steps = interviewSteps(bilan.template, participants);
  const [at, setAt] = useState(0);
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  const step = steps[at];
  const answer = (next: Answer) =>
    setAnswers([
      ...answers.filter((one) => one.respondent !== next.respondent || one.question !== next.question),
      next,
    ]);
  return (
    <Dialog open onClose={onClose} fullScreen aria-labelledby="questions-preview">
      <DialogTitle id="questions-preview">Essai des questions du bilan</DialogTitle>
      <DialogContent>
        <Box sx={{ maxWidth: 960, mx: 'auto', fontSize: '1.25rem' }}>
          {step && <StepScreen key={step.key} bilan={bilan} step={step} answers={answers} onAnswer={answer} />}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} sx={{ mr: 'auto' }}>
          Fermer l’essai
        </Button>
        <Button disabled={at === 0} onClick={() => setAt(at - 1)}>
          Précédent
        </Button>
        <Button variant="contained" disabled={at === steps.length - 1} onClick={() => setAt(at + 1)}>
          Suivant
        </Button>
      </DialogActions>
    </Dialog>
  );
}
