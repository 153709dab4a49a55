import { Button, Paper, Stack } from '@mui/material';
import { useState } from 'react';
import { clock } from '../../domain/french/format';
import { Agreement } from '../../domain/mediation/mediation';
import { clockTimeOf } from '../../domain/time/time';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { SavedMark } from '../ui/saved-mark';
import { useToasts } from '../ui/toasts';
import { NoAgreementDialog, PostponeDialog } from './outcome-dialogs';
import { useNotesKeeping } from './use-notes-keeping';
import { type MeetingUnderWay, useOutcome } from './use-outcome';

/** What is saved, and the three ways in which a meeting ends: always in the same place. */
export function OutcomeBar({ mediation, form }: Omit<MeetingUnderWay, 'keeping'>) {
  const keeping = useNotesKeeping(mediation.id, form);
  const meeting = { mediation, form, keeping };
  const toasts = useToasts();
  const [dialog, setDialog] = useState<'postpone' | 'no-agreement' | null>(null);
  const agreement = useOutcome(meeting, {
    answers: Agreement,
    command: api.mediation.conclude,
    onSuccess: () => toasts.done('L’accord est conclu : les séances et le bilan ont leur date.'),
  });
  const saved = keeping.savedAt
    ? `Enregistré à ${clock(clockTimeOf(keeping.savedAt, mediation.timeZone))}`
    : 'Tout est enregistré';
  const close = () => setDialog(null);
  return (
    <Paper
      variant="outlined"
      sx={{ position: 'sticky', bottom: 0, zIndex: 1, borderRadius: '12px 12px 0 0', px: 2, py: 1.5 }}
    >
      <Failure error={keeping.error ?? agreement.error} />
      <Stack
        direction="row"
        spacing={1}
        useFlexGap
        sx={{ alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap' }}
      >
        <SavedMark isSaved={keeping.isSaved} text={saved} />
        <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
          <Button onClick={() => setDialog('no-agreement')}>Sans accord</Button>
          <Button onClick={() => setDialog('postpone')}>Pas tout de suite</Button>
          <Button variant="contained" disabled={agreement.isPending} onClick={agreement.end}>
            Conclure l’accord
          </Button>
        </Stack>
      </Stack>
      {dialog === 'postpone' && <PostponeDialog {...meeting} onClose={close} />}
      {dialog === 'no-agreement' && <NoAgreementDialog {...meeting} onClose={close} />}
    </Paper>
  );
}
