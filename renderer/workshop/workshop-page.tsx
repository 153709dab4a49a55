import { Alert, Box, Button, Link, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Link as RouterLink, useParams, useSearchParams } from 'react-router';
import { clock, completeDay, counted } from '../../domain/french/format';
import { toInstant } from '../../domain/time/instant';
import type { Workshop, WorkshopDate } from '../../ipc/workshop.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';
import { DateCard, dayWords } from './date-card';
import { isAwaited } from './date-people';
import { EnrolmentCard } from './enrolment-card';
import { RecogniseCard } from './recognise-card';
import { itself, ofChange, useTakingBack, useWorkshop, useWorkshopCommand } from './use-workshop';

/** `/ateliers/:id?date=`: an atelier, who takes part, and each of its dates. */
export function WorkshopPage() {
  const { id = '' } = useParams();
  const { data: workshop, error, refetch } = useWorkshop(id);
  if (error)
    return (
      <Page title="Atelier">
        <Failure error={error} onRetry={() => void refetch()} />
      </Page>
    );
  return workshop ? <OneWorkshop key={id} workshop={workshop} /> : null;
}

function OneWorkshop({ workshop }: { workshop: Workshop }) {
  const { eventId, title, description, notes, proposer, themeName, siteName, dates, isCancelled } = workshop;
  const { can, now } = useSession();
  const instant = toInstant(now());
  const missing = dates.filter(({ isSheetMissing }) => isSheetMissing);
  const [only] = dates.length === 1 ? dates : [];
  return (
    <Page
      title={title}
      lead={
        <>
          {only ? `${dayWords(only)}, ${clock(only.time)}` : workshop.recurrenceSentence} ·{' '}
          {[siteName, workshop.roomName, workshop.place].filter(Boolean).join(', ')}
          <br />
          Proposé par{' '}
          <Link component={RouterLink} to={`/membres/${proposer.id}`}>
            {proposer.name}
          </Link>{' '}
          · {themeName}
          {workshop.accountName && ` · Animation : ${workshop.accountName}`}
        </>
      }
      actions={
        can('animation') && (
          <>
            <Standing workshop={workshop} />
            {!isCancelled && (
              <Button variant="contained" component={RouterLink} to={`/ateliers/${eventId}/modifier`}>
                Modifier l’atelier
              </Button>
            )}
          </>
        )
      }
    >
      <Stack spacing={3}>
        {isCancelled && <Alert severity="info">Cet atelier est annulé. Les inscriptions sont gardées.</Alert>}
        {!isCancelled && missing.length > 0 && <MissingSheets workshop={workshop} dates={missing} />}
        {description && <Typography sx={{ whiteSpace: 'pre-line', maxWidth: '75ch' }}>{description}</Typography>}
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
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '364px minmax(0, 1fr)' },
          }}
        >
          <EnrolmentCard workshop={workshop} />
          <Dates workshop={workshop} now={instant} />
        </Box>
        {can('animation') && <RecogniseCard workshop={workshop} />}
      </Stack>
    </Page>
  );
}

/** The sheet that is awaited: received in one click, where the alert is read. */
function MissingSheets({ workshop: { eventId }, dates }: { workshop: Workshop; dates: readonly WorkshopDate[] }) {
  const { can } = useSession();
  const { done } = useToasts();
  const receive = useWorkshopCommand(api.workshop.receiveSheet, itself);
  const [first] = dates;
  if (!first) return null;
  const { occurrence, day } = first;
  return (
    <Alert
      severity="warning"
      action={
        can('saisie') && (
          <Button
            color="inherit"
            sx={{ whiteSpace: 'nowrap' }}
            disabled={receive.isPending}
            onClick={() =>
              receive.mutate(
                { eventId, occurrence, isReceived: true },
                {
                  onSuccess: () =>
                    done(`La feuille du ${completeDay(day)} est notée reçue.`, () =>
                      receive.mutateAsync({ eventId, occurrence, isReceived: false }),
                    ),
                },
              )
            }
          >
            Feuille reçue
          </Button>
        )
      }
    >
      {dates.length > 1 && `${counted(dates.length, 'feuille manquante', 'feuilles manquantes')}. `}
      La feuille d’émargement du {completeDay(day)} n’est pas revenue.
    </Alert>
  );
}

/** Where something awaits to be noted, else the next one, else the last. */
function mainDate(workshop: Workshop, now: string): string | undefined {
  const { dates } = workshop;
  const awaited = dates.find(
    (date) => date.status !== 'cancelled' && date.startsAt <= now && (date.isSheetMissing || isAwaited(workshop, date)),
  );
  const next = dates.find(({ status, endsAt }) => status !== 'cancelled' && endsAt > now);
  return (awaited ?? next ?? dates.at(-1))?.occurrence;
}

function Dates({ workshop, now }: { workshop: Workshop; now: string }) {
  const { dates } = workshop;
  const [parameters] = useSearchParams();
  const asked = parameters.get('date');
  const [unfolded, setUnfolded] = useState(() =>
    dates.some(({ occurrence }) => occurrence === asked) ? asked : (mainDate(workshop, now) ?? null),
  );
  const isFoldable = dates.length > 1;
  return (
    <Stack component="section" aria-labelledby="dates" spacing={1.5}>
      <Typography variant="h2" id="dates">
        {isFoldable ? `Dates (${dates.length})` : 'Date'}
      </Typography>
      {dates.map((date) => (
        <DateCard
          key={date.occurrence}
          workshop={workshop}
          date={date}
          now={now}
          isFoldable={isFoldable}
          isUnfolded={!isFoldable || unfolded === date.occurrence}
          onFold={() => setUnfolded(unfolded === date.occurrence ? null : date.occurrence)}
        />
      ))}
    </Stack>
  );
}

/** Cancelled, restored: the whole workshop. */
function Standing({ workshop: { eventId, version, isCancelled } }: { workshop: Workshop }) {
  const { done } = useToasts();
  const takeBack = useTakingBack();
  const cancel = useWorkshopCommand(api.workshop.cancel, ofChange);
  const restore = useWorkshopCommand(api.workshop.restore, ofChange);
  const [act, said] = isCancelled ? [restore, 'L’atelier est rétabli.'] : [cancel, 'L’atelier est annulé.'];
  return (
    <Button
      variant={isCancelled ? 'outlined' : 'text'}
      disabled={act.isPending}
      onClick={() => act.mutate({ eventId, version }, { onSuccess: ({ undo }) => done(said, () => takeBack(undo)) })}
    >
      {isCancelled ? 'Rétablir l’atelier' : 'Annuler l’atelier'}
    </Button>
  );
}
