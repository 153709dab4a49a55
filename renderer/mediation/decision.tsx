import { Alert, AlertTitle, Box, Button, Card, Link, Stack } from '@mui/material';
import { useState } from 'react';
import { Agreement, MeetingNotes } from '../../domain/mediation/mediation';
import type { Mediation } from '../../ipc/mediation.contract';
import { Conflicts } from './conflicts';
import { NotesView } from './notes-view';
import { NoAgreementDialog, PostponeDialog } from './outcome-dialogs';
import type { MeetingUnderWay } from './use-outcome';

type Props = MeetingUnderWay & { notes: MeetingNotes; onEnded: (ended: Mediation) => void };

/** The last screen: everyone hears what was written down; then an agreement, another day, or no agreement. */
export function Decision({ notes, onEnded, ...meeting }: Props) {
  const { mediation, form, onGap } = meeting;
  const [dialog, setDialog] = useState<'postpone' | 'no-agreement' | null>(null);
  const close = () => setDialog(null);
  const gaps = Agreement.safeParse(notes).error?.issues ?? [];
  return (
    <Stack spacing={3}>
      <Card sx={{ p: { xs: 2, sm: 3 } }}>
        <NotesView notes={MeetingNotes.parse(notes)} timeZone={mediation.timeZone} />
      </Card>
      {gaps.length > 0 && (
        <Alert severity="info">
          <AlertTitle>Pour conclure un accord, il reste à décider</AlertTitle>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {gaps.map(({ path, message }) => (
              <li key={path.join('.')}>
                <Link component="button" type="button" onClick={() => onGap(path.join('.'))} sx={gapLink}>
                  {message}
                </Link>
              </li>
            ))}
          </Box>
        </Alert>
      )}
      <Conflicts mediation={mediation} control={form.control} />
      <Stack direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: 'wrap' }}>
        <Button variant="outlined" color="inherit" onClick={() => setDialog('postpone')}>
          Pas tout de suite
        </Button>
        <Button variant="outlined" color="inherit" onClick={() => setDialog('no-agreement')}>
          Sans accord
        </Button>
      </Stack>
      {dialog === 'postpone' && <PostponeDialog {...meeting} onClose={close} onEnded={onEnded} />}
      {dialog === 'no-agreement' && <NoAgreementDialog {...meeting} onClose={close} onEnded={onEnded} />}
    </Stack>
  );
}

const gapLink = { font: 'inherit', textAlign: 'left', minHeight: 44, display: 'inline-flex', alignItems: 'center' };
