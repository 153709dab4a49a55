import { addDays, clockTimeOf, dayOf, instantAt } from '../../domain/time/time';
import type { Appointment, Home } from '../../ipc/home.contract';
import { memberName } from '../database/member-name';
import { mediationTitle } from './due.queries';
import { eventAppointments } from './event.queries';
import { type Owner, participantsOf } from './people.queries';
import { atSite, type Placed, placed, type View, whereSiteMeets } from './view';

const agendaDays = 7;
/** A day's work and a glance at the week; the others are one button away. */
const shownAtFirst = 12;

type Row = Placed & { id: string; title: string; startsAt: string; place: string };
/** Where it has an owner, its people are still to be read: most of a long week stays folded. */
type Meeting = Appointment & { owner: Owner | null };

/** Of the week to come, wherever midnight is: the days are told apart once the zone of the site is known. */
const inWeek =
  ({ today }: View, column: string) =>
  (query: { whereBetween: (column: string, range: [string, string]) => unknown }) =>
    query.whereBetween(column, [
      instantAt(addDays(today, -1), '00:00', 'UTC'),
      instantAt(addDays(today, agendaDays + 2), '00:00', 'UTC'),
    ]);

const meeting = (
  kind: Meeting['kind'],
  { timeZone, ...row }: Row,
  owner: Owner | null,
  people: string[] = [],
): Meeting => ({
  kind,
  ...row,
  occurrence: null,
  people,
  day: dayOf(row.startsAt, timeZone),
  time: clockTimeOf(row.startsAt, timeZone),
  owner,
});

const ofExchanges = (view: View) =>
  view
    .db('exchange')
    .join('site', 'site.id', 'exchange.site_id')
    .where('exchange.status', 'ongoing')
    .modify(whereSiteMeets(view, 'exchange'));

async function sessions(view: View): Promise<Meeting[]> {
  const rows: Row[] = await ofExchanges(view)
    .join('exchange_session as session', 'session.exchange_id', 'exchange.id')
    .whereIn('session.status', ['planned', 'held'])
    .modify(inWeek(view, 'session.starts_at'))
    .select({
      id: 'exchange.id',
      title: 'exchange.title',
      startsAt: 'session.starts_at',
      place: 'session.place',
      ...placed,
    });
  return rows.map((row) => meeting('session', row, { in: 'exchange', id: row.id }));
}

async function bilans(view: View): Promise<Meeting[]> {
  const rows: (Omit<Row, 'place'> & { exchangeId: string })[] = await ofExchanges(view)
    .join('bilan', 'bilan.exchange_id', 'exchange.id')
    .whereIn('bilan.status', ['planned', 'draft'])
    .modify(inWeek(view, 'bilan.scheduled_at'))
    .select({
      id: 'bilan.id',
      exchangeId: 'exchange.id',
      title: 'exchange.title',
      startsAt: 'bilan.scheduled_at',
      ...placed,
    });
  return rows.map(({ exchangeId, ...row }) =>
    meeting('bilan', { ...row, place: '' }, { in: 'exchange', id: exchangeId }),
  );
}

async function mediations(view: View): Promise<Meeting[]> {
  const rows: Omit<Row, 'place'>[] = await view
    .db('mediation')
    .join('site', 'site.id', 'mediation.site_id')
    .where('mediation.status', 'planned')
    .modify(inWeek(view, 'mediation.starts_at'))
    .modify(whereSiteMeets(view, 'mediation'))
    .select({ id: 'mediation.id', title: mediationTitle(view), startsAt: 'mediation.starts_at', ...placed });
  return rows.map((row) => meeting('mediation', { ...row, place: '' }, { in: 'mediation', id: row.id }));
}

async function reperages(view: View): Promise<Meeting[]> {
  const { db, siteId } = view;
  const rows: (Omit<Row, 'title'> & { mediator: string | null; recorder: string | null })[] = await db('reperage')
    .join('site', 'site.id', 'reperage.site_id')
    .leftJoin('account', 'account.id', 'reperage.mediator_id')
    .leftJoin('member as recorder', 'recorder.id', 'reperage.recorder_id')
    .whereIn('reperage.status', ['planned', 'held'])
    .modify(inWeek(view, 'reperage.starts_at'))
    .modify(atSite(siteId, 'reperage.site_id'))
    .select({
      id: 'reperage.id',
      startsAt: 'reperage.starts_at',
      place: 'reperage.place',
      mediator: 'account.name',
      recorder: memberName(db, 'recorder'),
      ...placed,
    });
  return rows.map(({ mediator, recorder, ...row }) => {
    const people = [mediator, recorder].filter((name) => name !== null);
    return meeting('reperage', { ...row, title: 'Séance de repérage' }, null, people);
  });
}

/** The rendez-vous of the day and of the week that follows, in order. */
export async function agenda(view: View, isWhole: boolean): Promise<Home['agenda']> {
  const { today } = view;
  const all = [
    ...(await sessions(view)),
    ...(await bilans(view)),
    ...(await mediations(view)),
    ...(await reperages(view)),
    ...(await eventAppointments(view, agendaDays)).map((it) => ({ ...it, owner: null })),
  ];
  const week = all
    .filter(({ day }) => day >= today && day <= addDays(today, agendaDays))
    .sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  const shown = isWhole ? week : week.slice(0, shownAtFirst);
  const people = await participantsOf(
    view.db,
    shown.flatMap(({ owner }) => owner ?? []),
  );
  return {
    appointments: shown.map(({ owner, ...it }) => (owner ? { ...it, people: people(owner) } : it)),
    folded: week.length - shown.length,
  };
}
