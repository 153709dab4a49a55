import { Skeleton } from '@mui/material';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { Scope, scopeLabels } from '../../domain/calendar/event';
import { clock, completeDay, quoted, weekdayAndDay } from '../../domain/french/format';
import { Id } from '../../domain/id';
import { ClockTime, Day } from '../../domain/time/time';
import type { OpenBilan } from '../../ipc/bilan.contract';
import { type CalendarDetails, CalendarKey, type CalendarPlaces } from '../../ipc/calendar.contract';
import { api } from '../api';
import { EmptyState } from '../ui/empty-state';
import { usePlaces } from '../ui/event/place-fields';
import { Failure } from '../ui/failure';
import { useKeptDraft } from '../ui/form/draft';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';
import { useBilanSaid } from '../ui/use-bilan-said';
import { EventForm } from './event-form';
import type { EventAnswers, EventValues } from './event-form-values';
import { useCalendarCommand, useDetails } from './use-calendar';

const backTo = (day: string) => `/calendrier?jour=${day}`;
const usualLength = 120;

/** `/calendrier/nouveau?sorte=&jour=&heure=&minutes=&lieu=&bilan=`: what was pressed or drawn on the calendar, or the people of a bilan. */
export function NewEventPage() {
  const { site, sites, account, today } = useSession();
  const [params] = useSearchParams();
  const { data: places, error } = usePlaces();
  const bilanId = Id.safeParse(params.get('bilan')).data ?? null;
  const said = useBilanSaid(bilanId);
  const draft = bilanId ? `calendar/bilan/${bilanId}` : 'calendar/nouveau';
  const { isReady, kept } = useKeptDraft<EventValues>(draft);
  const [attempt, setAttempt] = useState(0);
  const plan = useCalendarCommand(api.calendar.plan, { isToldByForm: true });
  const navigate = useNavigate();
  const minutes = Number(params.get('minutes'));
  const initial: EventValues = {
    kind: params.get('sorte') === 'other' ? 'other' : 'gathering',
    title: '',
    siteId: Id.safeParse(params.get('lieu')).data ?? site?.id ?? sites[0]?.id ?? '',
    roomId: null,
    accountId: account.id,
    place: '',
    notes: '',
    memberIds: [],
    recurrence: null,
    day: Day.safeParse(params.get('jour')).data ?? today(),
    time: ClockTime.safeParse(params.get('heure')).data ?? '14:00',
    minutes: minutes >= 30 && minutes % 15 === 0 ? minutes : usualLength,
    conflictWord: '',
    ...(said.bilan ? goingOn(said.bilan) : {}),
  };
  return (
    <Page title="Ajouter au calendrier" width="text">
      <Failure error={error ?? said.error} />
      {isReady && places && said.isReady ? (
        <EventForm
          key={attempt}
          draft={draft}
          initial={known(initial, places)}
          kept={kept}
          places={places}
          eventKey={null}
          scope="all"
          action="Ajouter au calendrier"
          save={(answers) => plan.mutateAsync({ input: answers, said: planned(answers) })}
          onSaved={({ day }) => void navigate(backTo(day))}
          onRestart={() => setAttempt(attempt + 1)}
          leaveTo={bilanId ? `/bilans/${bilanId}` : backTo(initial.day)}
        />
      ) : (
        !error && <Skeleton variant="rounded" height={480} />
      )}
    </Page>
  );
}

/** The next time that the people of a bilan meet. */
const goingOn = ({ exchange, participants }: OpenBilan) => ({
  title: `Suite de ${quoted(exchange.title)}`,
  siteId: exchange.siteId,
  memberIds: participants.map(({ memberId }) => memberId),
});

const planned = ({ title, day, time }: EventAnswers) =>
  `«\u00a0${title}\u00a0» est au calendrier, le ${weekdayAndDay(day)} à ${clock(time)}.`;

/** Whoever is in charge by default must be one of those who may be. */
const known = (values: EventValues, { accounts }: CalendarPlaces): EventValues => ({
  ...values,
  accountId: accounts.some(({ id }) => id === values.accountId) ? (values.accountId ?? null) : null,
});

type Kept = EventValues & { version: number };

/** `/calendrier/:kind/:id/modifier?date=&portee=`: one date of a series, those that follow, or all. */
export function EditEventPage() {
  const { kind, id } = useParams();
  const [params] = useSearchParams();
  const scope = Scope.catch('all').parse(params.get('portee'));
  const key = CalendarKey.safeParse({ kind, id, occurrence: params.get('date') }).data ?? null;
  const { data: details, error } = useDetails(key);
  const { data: places } = usePlaces();
  const draft = `calendar/${id}/${scope}${scope === 'all' ? '' : `/${key?.occurrence}`}`;
  const { isReady, kept } = useKeptDraft<Kept>(draft);
  const [attempt, setAttempt] = useState(0);
  const save = useCalendarCommand(api.calendar.save, { isToldByForm: true });
  const navigate = useNavigate();
  if (!key) return <Unknown />;
  const isSeries = details?.isSeries ?? false;
  return (
    <Page
      title="Modifier le calendrier"
      width="text"
      lead={details && (isSeries ? whichDates(details, scope) : details.title)}
    >
      <Failure error={error} />
      {isReady && places && details ? (
        <EventForm
          key={`${details.version}/${attempt}`}
          draft={draft}
          initial={valuesOf(details, scope)}
          kept={kept}
          places={places}
          eventKey={key}
          scope={isSeries ? scope : 'all'}
          action={isSeries && scope !== 'one' ? 'Enregistrer les dates' : 'Enregistrer la date'}
          save={({ kind: _kind, ...answers }) =>
            save.mutateAsync({
              input: { ...answers, ...key, version: details.version, scope: isSeries ? scope : 'all' },
              said: 'Le calendrier est à jour.',
            })
          }
          onSaved={({ day }) => void navigate(backTo(scope === 'all' ? details.day : day))}
          onRestart={() => setAttempt(attempt + 1)}
          leaveTo={backTo(details.day)}
        />
      ) : (
        !error && <Skeleton variant="rounded" height={480} />
      )}
    </Page>
  );
}

const whichDates = ({ title, day }: CalendarDetails, scope: Scope) =>
  `${title}, ${scopeLabels[scope].toLowerCase()}${scope === 'all' ? '' : `\u00a0: ${completeDay(day)}`}`;

function valuesOf(details: CalendarDetails, scope: Scope): EventValues {
  const { kind, title, siteId, roomId, accountId, place, notes, memberIds, recurrence, first } = details;
  const own = { day: details.day, time: details.time, minutes: details.minutes };
  return {
    kind: kind === 'other' ? 'other' : 'gathering',
    title,
    siteId,
    roomId,
    accountId,
    place,
    notes,
    memberIds,
    recurrence: scope === 'one' ? null : recurrence,
    ...(scope === 'all' ? (first ?? own) : own),
    conflictWord: '',
  };
}

const Unknown = () => (
  <Page title="Modifier le calendrier" width="text">
    <EmptyState title="Cet événement n’existe plus">
      Revenez au calendrier&#160;: il a pu être changé entre-temps.
    </EmptyState>
  </Page>
);
