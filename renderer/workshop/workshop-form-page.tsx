import { Box, Skeleton } from '@mui/material';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { Scope } from '../../domain/calendar/event';
import { dayAndTime, quoted } from '../../domain/french/format';
import { Id } from '../../domain/id';
import { ClockTime, Day } from '../../domain/time/time';
import type { Workshop, WorkshopDate } from '../../ipc/workshop.contract';
import { api } from '../api';
import { usePlaces } from '../ui/event/place-fields';
import { ScopeChoice } from '../ui/event/scope-choice';
import { Failure } from '../ui/failure';
import { useKeptDraft } from '../ui/form/draft';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';
import { ofChange, useTakingBack, useWorkshop, useWorkshopCommand } from './use-workshop';
import { type Saved, WorkshopForm, type WorkshopValues } from './workshop-form';

const usualPlaces = 8;
const usualLength = 120;

/** `/ateliers/nouveau?jour=2026-11-24&heure=14:00&minutes=&lieu=&membre=` */
export function NewWorkshopPage() {
  const [params] = useSearchParams();
  const { site, sites, account } = useSession();
  const { data: places, error } = usePlaces();
  const draft = 'workshop/nouveau';
  const { isReady, kept } = useKeptDraft<WorkshopValues>(draft);
  const [attempt, setAttempt] = useState(0);
  const plan = useWorkshopCommand(api.workshop.plan, ofChange, { isToldByForm: true });
  const takeBack = useTakingBack();
  const navigate = useNavigate();
  const toasts = useToasts();
  const minutes = Number(params.get('minutes'));
  const initial: WorkshopValues = {
    proposerId: Id.safeParse(params.get('membre')).data ?? '',
    title: '',
    themeId: '',
    description: '',
    capacity: usualPlaces,
    siteId: Id.safeParse(params.get('lieu')).data ?? site?.id ?? sites[0]?.id ?? '',
    roomId: null,
    accountId: places?.accounts.some(({ id }) => id === account.id) ? account.id : null,
    place: '',
    notes: '',
    recurrence: null,
    day: Day.safeParse(params.get('jour')).data ?? '',
    time: ClockTime.safeParse(params.get('heure')).data ?? '14:00',
    minutes: minutes >= 30 && minutes % 15 === 0 ? minutes : usualLength,
    conflictWord: '',
  };
  const planned = ({ workshop: { eventId, title, dates, timeZone }, undo }: Saved) => {
    const [first] = dates;
    toasts.done(
      `${quoted(title)} est au calendrier${first ? `, le ${dayAndTime(first.startsAt, timeZone)}` : ''}.`,
      async () => {
        await takeBack(undo);
        await navigate('/rencontres?onglet=ateliers');
      },
    );
    void navigate(`/ateliers/${eventId}`);
  };
  return (
    <Page title="Proposer un atelier" width="text">
      <Failure error={error} />
      {isReady && places ? (
        <WorkshopForm
          key={attempt}
          draft={draft}
          initial={initial}
          kept={kept}
          places={places}
          edited={null}
          action="Ajouter l’atelier"
          save={plan.mutateAsync}
          onSaved={planned}
          onRestart={() => setAttempt(attempt + 1)}
          leaveTo="/rencontres?onglet=ateliers"
        />
      ) : (
        !error && <Skeleton variant="rounded" height={640} />
      )}
    </Page>
  );
}

type Kept = WorkshopValues & { version: number };

/** `/ateliers/:id/modifier?date=`: the whole workshop, or one date of its series and those that follow. */
export function EditWorkshopPage() {
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const { data: workshop, error } = useWorkshop(id);
  const date = workshop?.recurrence ? workshop.dates.find(({ occurrence }) => occurrence === params.get('date')) : null;
  const [scope, setScope] = useState<Scope>('one');
  return (
    <Page title="Modifier l’atelier" width="text" lead={workshop?.title}>
      <Failure error={error} />
      {date && (
        <Box sx={{ mb: 3 }}>
          <ScopeChoice value={scope} onChange={setScope} />
        </Box>
      )}
      {workshop && (
        <EditForm key={date ? scope : 'all'} workshop={workshop} date={date ?? null} scope={date ? scope : 'all'} />
      )}
    </Page>
  );
}

type EditProps = { workshop: Workshop; date: WorkshopDate | null; scope: Scope };

function EditForm({ workshop, date, scope }: EditProps) {
  const { eventId } = workshop;
  const occurrence = date?.occurrence ?? null;
  const { data: places, error } = usePlaces();
  const draft = `workshop/${eventId}${scope === 'all' ? '' : `/${scope}/${occurrence}`}`;
  const { isReady, kept } = useKeptDraft<Kept>(draft);
  const [attempt, setAttempt] = useState(0);
  const save = useWorkshopCommand(api.workshop.save, ofChange, { isToldByForm: true });
  const takeBack = useTakingBack();
  const navigate = useNavigate();
  const toasts = useToasts();
  if (error) return <Failure error={error} />;
  if (!isReady || !places) return <Skeleton variant="rounded" height={640} />;
  return (
    <WorkshopForm
      key={attempt}
      draft={draft}
      initial={valuesOf(workshop, date, scope)}
      kept={kept}
      places={places}
      edited={{
        key: { kind: 'workshop', id: eventId, occurrence: scope === 'all' ? null : occurrence },
        scope,
        workshop,
      }}
      action={scope === 'one' ? 'Enregistrer la date' : 'Enregistrer l’atelier'}
      save={(answers) =>
        save.mutateAsync({
          ...answers,
          eventId,
          version: workshop.version,
          occurrence: scope === 'all' ? null : occurrence,
          scope,
        })
      }
      onSaved={({ workshop: { eventId: savedId }, undo }) => {
        toasts.done('L’atelier est à jour.', () => takeBack(undo));
        void navigate(`/ateliers/${savedId}`);
      }}
      onRestart={() => setAttempt(attempt + 1)}
      leaveTo={`/ateliers/${eventId}`}
    />
  );
}

function valuesOf(workshop: Workshop, date: WorkshopDate | null, scope: Scope): WorkshopValues {
  const { title, description, notes, themeId, siteId, roomId, accountId, place, capacity, first, recurrence } =
    workshop;
  return {
    proposerId: workshop.proposer.id,
    title,
    themeId,
    description,
    capacity,
    siteId,
    roomId,
    accountId,
    place,
    notes,
    recurrence: scope === 'one' ? null : recurrence,
    ...(scope === 'all' || !date
      ? first
      : { day: date.day, time: date.time, minutes: (Date.parse(date.endsAt) - Date.parse(date.startsAt)) / 60_000 }),
    conflictWord: '',
  };
}
