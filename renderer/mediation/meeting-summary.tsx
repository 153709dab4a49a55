import { Alert, Button, Card, Stack } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { longDay } from '../../domain/french/format';
import { dayOf } from '../../domain/time/time';
import type { Mediation } from '../../ipc/mediation.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useSession } from '../ui/session-context';
import { AgreementActions } from './agreement-actions';
import { NotesView } from './notes-view';
import { Participants } from './participants';
import { SignaturesCard } from './signatures-card';
import { currentVersion, useMediationCommand } from './use-mediation';

/** The people of a meeting and what was said there; once it is over, the agreement to print. */
export function MeetingSummary({ mediation }: { mediation: Mediation }) {
  const { can } = useSession();
  return (
    <>
      {can('animation') && mediation.exchangeId && <AgreementActions mediation={mediation} />}
      {mediation.status === 'agreed' && <SignaturesCard mediation={mediation} />}
      {mediation.status === 'no-agreement' && <NoAgreementNotice mediation={mediation} />}
      <Card sx={{ p: { xs: 2, sm: 3 } }}>
        <Stack spacing={3}>
          <Participants participants={mediation.participants} isLinked />
          <NotesView notes={mediation.notes} timeZone={mediation.timeZone} />
        </Stack>
      </Card>
    </>
  );
}

function NoAgreementNotice({ mediation }: { mediation: Mediation }) {
  const { id, notes, concludedAt, timeZone } = mediation;
  const { can } = useSession();
  const client = useQueryClient();
  const reopen = useMediationCommand(api.mediation.reopen);
  return (
    <Stack spacing={2}>
      <Failure error={reopen.error} />
      <Alert
        severity="info"
        action={
          can('animation') && (
            <Button color="inherit" onClick={() => reopen.mutate(currentVersion(client, id))}>
              Reprendre
            </Button>
          )
        }
      >
        {`Sans accord${concludedAt ? ` le ${longDay(dayOf(concludedAt, timeZone))}` : ''} : ${notes.outcomeReason}`}
      </Alert>
    </Stack>
  );
}
