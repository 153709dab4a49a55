import PrintOutlined from '@mui/icons-material/PrintOutlined';
import SaveAltOutlined from '@mui/icons-material/SaveAltOutlined';
import { Alert, Box, Button, Card, Stack, Typography } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { dayAndTime, longDay } from '../../domain/french/format';
import { sessionsSoFar } from '../../domain/mediation/mediation';
import { describeSessions } from '../../domain/mediation/planning';
import { dayOf, instantAt } from '../../domain/time/time';
import type { Mediation } from '../../ipc/mediation.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';
import { Participants } from './participants';
import { currentVersion, useMediationCommand } from './use-mediation';

function linesOf({ notes, timeZone }: Mediation) {
  const { bilanDay, bilanTime } = notes;
  return [
    ['Ce qui est offert', notes.offered],
    ['Ce qui est demandé', notes.asked],
    ['L’objectif', notes.goal],
    ['Le niveau de départ', notes.level],
    ['Comment ce savoir a été appris', notes.learntHow],
    ['Comment il sera transmis', notes.method],
    ['Lieu des séances', notes.place],
    ['Les séances', describeSessions(sessionsSoFar(notes, timeZone), timeZone)],
    ['Matériel', notes.material],
    ['Les clefs', notes.keys],
    ['Les projets', notes.projects],
    ['Les conditions', notes.conditions],
    ['Le bilan', bilanDay && bilanTime ? dayAndTime(instantAt(bilanDay, bilanTime, timeZone), timeZone) : ''],
  ].filter(([, text]) => text);
}

/** A meeting that is over, or that one may only read: what was said, and the agreement to print. */
export function AgreedSummary({ mediation }: { mediation: Mediation }) {
  const { can } = useSession();
  return (
    <>
      {can('animation') && mediation.exchangeId && <AgreementActions mediation={mediation} />}
      {mediation.status === 'no-agreement' && <NoAgreementNotice mediation={mediation} />}
      <Card sx={{ p: { xs: 2, sm: 3 } }}>
        <Stack spacing={3}>
          <Participants participants={mediation.participants} />
          <Box
            component="dl"
            sx={{ m: 0, display: 'grid', columnGap: 3, rowGap: 1.5, gridTemplateColumns: { sm: '220px 1fr' } }}
          >
            {linesOf(mediation).map(([name, text]) => (
              <Fragment key={name}>
                <Typography component="dt" color="textSecondary">
                  {name}
                </Typography>
                <Typography component="dd" sx={{ m: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                  {text}
                </Typography>
              </Fragment>
            ))}
          </Box>
        </Stack>
      </Card>
    </>
  );
}

function AgreementActions({ mediation: { id, exchangeId } }: { mediation: Mediation }) {
  const toasts = useToasts();
  const print = useMutation({ mutationFn: () => api.mediation.printAgreement({ id }) });
  const save = useMutation({
    mutationFn: () => api.mediation.saveAgreement({ id }),
    onSuccess: ({ isSaved }) => isSaved && toasts.done('L’accord est enregistré.'),
  });
  return (
    <Stack spacing={2}>
      <Failure error={print.error ?? save.error} />
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
        <Button
          variant="contained"
          startIcon={<PrintOutlined />}
          disabled={print.isPending}
          onClick={() => print.mutate()}
        >
          Imprimer l’accord
        </Button>
        <Button
          variant="outlined"
          startIcon={<SaveAltOutlined />}
          disabled={save.isPending}
          onClick={() => save.mutate()}
        >
          Enregistrer en PDF
        </Button>
        <Button component={Link} to={`/echanges/${exchangeId}`}>
          Ouvrir l’échange
        </Button>
      </Stack>
    </Stack>
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
