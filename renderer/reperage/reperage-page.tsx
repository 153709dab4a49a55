import { Alert, Box, Button, Stack } from '@mui/material';
import { Link, useParams } from 'react-router';
import { capital, completeDay, counted, fromTo } from '../../domain/french/format';
import { recordingProblem, reperageStatusLabels } from '../../domain/reperage/reperage';
import { toInstant } from '../../domain/time/instant';
import { dayOf } from '../../domain/time/time';
import type { Reperage } from '../../ipc/reperage.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';
import { HeardCard } from './heard-card';
import { PapersCard } from './papers-card';
import { PresenceCard } from './presence-card';
import { itself, useReperage, useReperageCommand } from './use-reperage';

/** One séance de repérage: who came, what was said, what to print. */
export function ReperagePage() {
  const { id = '' } = useParams();
  const { can, now } = useSession();
  const { data: reperage, error, refetch } = useReperage(id);
  if (error)
    return (
      <Page title="Séance de repérage">
        <Failure error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!reperage) return null;
  const { startsAt, endsAt, timeZone, siteName, place, status, mediator, recorder, notes } = reperage;
  const isOpen = can('saisie') && recordingProblem(reperage, toInstant(now()), timeZone) === null;
  const day = completeDay(dayOf(startsAt, timeZone));
  return (
    <Page
      title="Séance de repérage"
      name={`Séance de repérage, ${day}`}
      lead={
        <>
          {capital(day)}, {fromTo(startsAt, endsAt, timeZone)} · {[siteName, place].filter(Boolean).join(', ')} ·{' '}
          {reperageStatusLabels[status]}
          <br />
          {[
            mediator && `Animation : ${mediator.name}`,
            recorder && `Recensement : ${recorder.name}`,
            status === 'held' && counted(reperage.listings.length, 'offre ou demande', 'offres et demandes'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </>
      }
      actions={
        <>
          {can('animation') && <Standing reperage={reperage} />}
          {isOpen && (
            <Button variant="contained" component={Link} to={`/reperages/${id}/saisie`}>
              Ouvrir le mode repérage
            </Button>
          )}
        </>
      }
    >
      <Stack spacing={3}>
        {status === 'planned' && endsAt <= toInstant(now()) && (
          <Alert severity="warning">Cette séance est passée : notez qui est venu, ou annulez-la.</Alert>
        )}
        {notes && (
          <Alert severity="info" icon={false} sx={{ whiteSpace: 'pre-line' }}>
            {notes}
          </Alert>
        )}
        <Box
          sx={{
            display: 'grid',
            gap: 3,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 380px' },
          }}
        >
          <HeardCard reperage={reperage} />
          <Stack spacing={3}>
            <PresenceCard reperage={reperage} isOpen={isOpen} />
            {can('saisie') && <PapersCard reperageId={id} />}
          </Stack>
        </Box>
      </Stack>
    </Page>
  );
}

/** Moved, cancelled, restored. */
function Standing({ reperage: { id, version, status } }: { reperage: Reperage }) {
  const toasts = useToasts();
  const restore = useReperageCommand(api.reperage.restore, itself);
  const cancel = useReperageCommand(api.reperage.cancel, itself);
  if (status === 'cancelled')
    return (
      <Button variant="outlined" onClick={() => restore.mutate({ id, version })}>
        Rétablir la séance
      </Button>
    );
  return (
    <>
      {status === 'planned' && (
        <Button
          onClick={() =>
            cancel.mutate(
              { id, version },
              {
                onSuccess: (cancelled) =>
                  toasts.done('La séance est annulée.', () => restore.mutateAsync({ id, version: cancelled.version })),
              },
            )
          }
        >
          Annuler la séance
        </Button>
      )}
      <Button variant="outlined" component={Link} to={`/reperages/${id}/modifier`}>
        Modifier
      </Button>
    </>
  );
}
