import { Alert, Box, Button, Card, Stack } from '@mui/material';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import { capital, completeDay, fromTo } from '../../domain/french/format';
import { toInstant } from '../../domain/time/instant';
import { dayOf } from '../../domain/time/time';
import type { Gathering, GatheringKey } from '../../ipc/gathering.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { PaperLine } from '../ui/paper-line';
import { useSession } from '../ui/session-context';
import { useDateStanding } from '../ui/use-date-standing';
import { GatheringNotes } from './gathering-notes';
import { PresenceCard } from './presence-card';
import { useGathering } from './use-gathering';
import { VisitorCounter } from './visitor-counter';

/** `/rencontres/:eventId?date=`: one rencontre: who came, visitors, notes, the sheet for the door. */
export function GatheringPage() {
  const { eventId = '' } = useParams();
  const [parameters] = useSearchParams();
  const occurrence = parameters.get('date');
  // A series without a date is no rencontre: its dates are in the list.
  return occurrence ? (
    <ReadGathering eventId={eventId} occurrence={occurrence} />
  ) : (
    <Navigate to="/rencontres" replace />
  );
}

function ReadGathering({ eventId, occurrence }: GatheringKey) {
  const { data: gathering, error, refetch } = useGathering({ eventId, occurrence });
  if (error)
    return (
      <Page title="Rencontre">
        <Failure error={error} onRetry={() => void refetch()} />
      </Page>
    );
  return gathering ? <OneGathering key={`${eventId}/${occurrence}`} gathering={gathering} /> : null;
}

function OneGathering({ gathering }: { gathering: Gathering }) {
  const { eventId, occurrence, title, day, startsAt, endsAt, timeZone, siteName, status } = gathering;
  const { can, now } = useSession();
  const isOpen = can('saisie') && status !== 'cancelled' && day <= dayOf(toInstant(now()), timeZone);
  const when = `${completeDay(day)}, ${fromTo(startsAt, endsAt, timeZone)}`;
  return (
    <Page
      title={title}
      name={`${title}, ${completeDay(day)}`}
      lead={
        <>
          {capital(when)} · {[siteName, gathering.roomName, gathering.place].filter(Boolean).join(', ')}
          <br />
          {[gathering.recurrenceSentence, gathering.accountName && `Animation : ${gathering.accountName}`]
            .filter(Boolean)
            .join(' · ')}
        </>
      }
      actions={can('animation') && <Standing gathering={gathering} />}
    >
      <Stack spacing={3}>
        {status === 'cancelled' && (
          <Alert severity="info">Cette rencontre est annulée. Rétablissez-la si elle a lieu.</Alert>
        )}
        {status === 'planned' && isOpen && endsAt <= toInstant(now()) && (
          <Alert severity="warning">Cette rencontre est passée : notez qui est venu, ou annulez-la.</Alert>
        )}
        <Box
          sx={{
            display: 'grid',
            gap: 3,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 360px' },
          }}
        >
          <PresenceCard gathering={gathering} isOpen={isOpen} />
          <Stack spacing={3}>
            {(isOpen || status === 'held') && (
              <>
                <VisitorCounter gathering={gathering} isOpen={isOpen} />
                <GatheringNotes gathering={gathering} isOpen={isOpen} />
              </>
            )}
            {can('saisie') && status !== 'cancelled' && (
              <Card component="section" aria-label="À imprimer" sx={{ p: 2.5 }}>
                <PaperLine
                  name="Feuille à signer à la porte"
                  text="Les personnes de la dernière fois, puis des lignes vierges."
                  print={() => api.gathering.printSheet({ eventId, occurrence })}
                  savePdf={() => api.gathering.saveSheet({ eventId, occurrence })}
                />
              </Card>
            )}
          </Stack>
        </Box>
      </Stack>
    </Page>
  );
}

function Standing({ gathering }: { gathering: Gathering }) {
  const { eventId, occurrence, version, status } = gathering;
  const { cancel, restore, isPending } = useDateStanding('gathering');
  const key = { kind: 'gathering', id: eventId, occurrence, version } as const;
  if (status === 'cancelled')
    return (
      <Button variant="outlined" disabled={isPending} onClick={() => restore(key, 'La rencontre est rétablie.')}>
        Rétablir la rencontre
      </Button>
    );
  if (status === 'held') return null;
  return (
    <>
      <Button disabled={isPending} onClick={() => cancel(key, 'La rencontre est annulée.')}>
        Annuler cette rencontre
      </Button>
      <Button
        variant="outlined"
        component={Link}
        to={`/calendrier/gathering/${eventId}/modifier?${new URLSearchParams({ date: occurrence, portee: 'one' })}`}
      >
        Déplacer
      </Button>
    </>
  );
}
