import { draftTitle, formOf } from '../../domain/home/draft-title';
import { bilanFarDays, type Due, expiryNoticeDays, resumeNoticeDays, unseenAfterMonths } from '../../domain/home/due';
import { addDays, addMonths, clockTimeOf, dayOf } from '../../domain/time/time';
import type { Appointment, UnmetRequest } from '../../ipc/home.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';

/** From where one looks: the base, the site in use (null for all), the instant and its day. */
export type View = { db: Base; siteId: string | null; now: string; today: string };

export const agendaDays = 7;
const namesShown = 3;
const unmetShown = 6;

const plain = { time: null, until: null, count: 1, isBegun: false } as const;

/** Keeps the rows of the site in use. */
const atSite =
  (siteId: string | null, column: string) => (query: { where: (column: string, value: string) => unknown }) => {
    if (siteId) query.where(column, siteId);
  };

/** Keeps the exchanges, or the mises en relation, where the site in use has someone. */
const whereSiteMeets =
  ({ db, siteId }: View, owner: 'exchange' | 'mediation') =>
  (query: { whereIn: (column: string, ids: ReturnType<Base>) => unknown }) => {
    if (!siteId) return;
    const ofSite = db(`${owner}_participant as here`)
      .join('member', 'member.id', 'here.member_id')
      .where('member.site_id', siteId)
      .select(`here.${owner}_id`);
    query.whereIn(`${owner}.id`, ofSite);
  };

/** Rows by the id of what they belong to. */
function byOwner<Row extends { ownerId: string }>(rows: readonly Row[]): (ownerId: string) => Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.ownerId);
    if (group) group.push(row);
    else groups.set(row.ownerId, [row]);
  }
  return (ownerId) => groups.get(ownerId) ?? [];
}

/** The names of the participants of exchanges or of mises en relation, those who offer first. */
async function peopleOf(db: Base, owner: 'exchange' | 'mediation', ids: ReturnType<Base>) {
  const rows: { ownerId: string; name: string }[] = await db(`${owner}_participant as participant`)
    .join('member', 'member.id', 'participant.member_id')
    .whereIn(`participant.${owner}_id`, ids)
    .orderBy(['participant.side', 'participant.id'])
    .select({ ownerId: `participant.${owner}_id`, name: memberName(db) });
  const people = byOwner(rows);
  return (ownerId: string) => people(ownerId).map(({ name }) => name);
}

type Found = { due: Due[]; appointments: Appointment[] };
type Timed = { title: string; siteName: string; timeZone: string };

const appointment = (
  kind: Appointment['kind'],
  { id, startsAt, place, ...row }: Timed & { id: string; startsAt: string; place: string },
  people: string[],
): Appointment => ({
  kind,
  id,
  startsAt,
  day: dayOf(startsAt, row.timeZone),
  time: clockTimeOf(startsAt, row.timeZone),
  title: row.title,
  people,
  siteName: row.siteName,
  place,
});

type ExchangeRow = Timed & { id: string };
type SessionRow = { ownerId: string; startsAt: string; endsAt: string; status: 'planned' | 'held'; place: string };
type BilanRow = { ownerId: string; id: string; kind: 'final' | 'provisional'; at: string; status: 'planned' | 'draft' };

/** Of the exchanges that go on: their bilans, their sessions, and who has not been said to have come. */
export async function ongoingExchanges(view: View): Promise<Found> {
  const { db, now, today } = view;
  const ongoing = () => db('exchange').where('exchange.status', 'ongoing').modify(whereSiteMeets(view, 'exchange'));
  const ids = () => ongoing().select('exchange.id');
  const exchanges: ExchangeRow[] = await ongoing()
    .join('site', 'site.id', 'exchange.site_id')
    .select({ id: 'exchange.id', title: 'exchange.title', siteName: 'site.name', timeZone: 'site.time_zone' });
  const sessionRows: SessionRow[] = await db('exchange_session')
    .whereIn('exchange_id', ids())
    .whereNot('status', 'cancelled')
    .orderBy('starts_at')
    .select({ ownerId: 'exchange_id', startsAt: 'starts_at', endsAt: 'ends_at', status: 'status', place: 'place' });
  const bilanRows: BilanRow[] = await db('bilan')
    .whereIn('exchange_id', ids())
    .whereNot('status', 'locked')
    .select({ ownerId: 'exchange_id', id: 'id', kind: 'kind', at: 'scheduled_at', status: 'status' });
  const [people, sessions, bilans] = [await peopleOf(db, 'exchange', ids()), byOwner(sessionRows), byOwner(bilanRows)];
  const horizon = addDays(today, agendaDays);
  const found: Found = { due: [], appointments: [] };

  for (const exchange of exchanges) {
    const names = people(exchange.id);
    const own = sessions(exchange.id);
    const about = { ...plain, title: exchange.title, people: names };
    const unsaid = own.filter(({ status, endsAt }) => status === 'planned' && endsAt <= now);
    if (unsaid[0])
      found.due.push({
        ...about,
        kind: 'attendance',
        id: exchange.id,
        day: dayOf(unsaid[0].startsAt, exchange.timeZone),
        count: unsaid.length,
      });
    for (const session of own) {
      const day = dayOf(session.startsAt, exchange.timeZone);
      if (day >= today && day <= horizon)
        found.appointments.push(appointment('session', { ...exchange, ...session }, names));
    }
    const last = own.at(-1);
    for (const { id, kind, at, status } of bilans(exchange.id)) {
      const day = dayOf(at, exchange.timeZone);
      if (day >= today && day <= horizon)
        found.appointments.push(appointment('bilan', { ...exchange, id, startsAt: at, place: '' }, names));
      if (day <= today) {
        const time = clockTimeOf(at, exchange.timeZone);
        found.due.push({ ...about, kind: 'bilan', id, day, time, isBegun: status === 'draft' });
      } else if (kind === 'final' && last && last.endsAt <= now && day > addDays(today, bilanFarDays)) {
        const lastDay = dayOf(last.startsAt, exchange.timeZone);
        found.due.push({ ...about, kind: 'closing', id: exchange.id, day: lastDay, until: day });
      }
    }
  }
  return found;
}

type MediationRow = Timed & {
  id: string;
  status: 'to-plan' | 'planned' | 'postponed';
  startsAt: string | null;
  resumeOn: string | null;
  createdAt: string;
  place: string;
};

/** The mises en relation that have not come to their end. */
export async function openMediations(view: View): Promise<Found> {
  const { db, today } = view;
  const open = () =>
    db('mediation')
      .whereIn('mediation.status', ['to-plan', 'planned', 'postponed'])
      .modify(whereSiteMeets(view, 'mediation'));
  const rows: MediationRow[] = await open()
    .join('site', 'site.id', 'mediation.site_id')
    .select({
      id: 'mediation.id',
      title: db('mediation_participant as offerer')
        .join('listing', 'listing.id', 'offerer.listing_id')
        .where('offerer.mediation_id', db.ref('mediation.id'))
        .where('offerer.side', 'offerer')
        .orderBy('offerer.id')
        .limit(1)
        .select('listing.title'),
      siteName: 'site.name',
      timeZone: 'site.time_zone',
      status: 'mediation.status',
      startsAt: 'mediation.starts_at',
      resumeOn: 'mediation.resume_on',
      createdAt: 'mediation.created_at',
    });
  const people = await peopleOf(db, 'mediation', open().select('mediation.id'));
  const found: Found = { due: [], appointments: [] };
  for (const { id, title, status, startsAt, resumeOn, createdAt, ...site } of rows) {
    const names = people(id);
    const about = { ...plain, id, title, people: names };
    if (status === 'to-plan') found.due.push({ ...about, kind: 'plan', day: dayOf(createdAt, site.timeZone) });
    else if (status === 'postponed') {
      const day = resumeOn ?? today;
      if (day <= addDays(today, resumeNoticeDays)) found.due.push({ ...about, kind: 'resume', day });
    } else if (startsAt) {
      const day = dayOf(startsAt, site.timeZone);
      const time = clockTimeOf(startsAt, site.timeZone);
      if (day <= today) found.due.push({ ...about, kind: 'meeting', day, time });
      if (day >= today && day <= addDays(today, agendaDays))
        found.appointments.push(appointment('mediation', { ...site, id, title, startsAt, place: '' }, names));
    }
  }
  return found;
}

/** The rapprochements proposed, when one of the two belongs to the site in use. */
export async function waitingProposals({ db, siteId }: View): Promise<Due[]> {
  type Row = { id: string; title: string; offerer: string; requester: string; createdAt: string };
  const rows: Row[] = await db('match')
    .join('listing as offer', 'offer.id', 'match.offer_id')
    .join('listing as request', 'request.id', 'match.request_id')
    .join('member as offerer', 'offerer.id', 'offer.member_id')
    .join('member as requester', 'requester.id', 'request.member_id')
    .where('match.status', 'proposed')
    .modify((query) => {
      if (siteId) query.where((it) => it.where('offerer.site_id', siteId).orWhere('requester.site_id', siteId));
    })
    .select({
      id: 'match.id',
      title: 'offer.title',
      offerer: memberName(db, 'offerer'),
      requester: memberName(db, 'requester'),
      createdAt: 'match.created_at',
    });
  return rows.map(({ id, title, offerer, requester, createdAt }) => ({
    ...plain,
    kind: 'proposal',
    id,
    title,
    people: [offerer, requester],
    day: dayOf(createdAt),
  }));
}

/** The listings still available whose last day is near, or has just gone by. */
export async function expiringListings({ db, siteId, today }: View): Promise<Due[]> {
  type Row = { id: string; kind: 'offer' | 'request'; title: string; name: string; day: string };
  const rows: Row[] = await db('listing')
    .join('member', 'member.id', 'listing.member_id')
    .where('listing.status', 'available')
    .where('listing.valid_until', '<=', addDays(today, expiryNoticeDays))
    .where('member.status', 'actif')
    .modify(atSite(siteId, 'member.site_id'))
    .select({
      id: 'listing.id',
      kind: 'listing.kind',
      title: 'listing.title',
      name: memberName(db),
      day: 'listing.valid_until',
    });
  return rows.map(({ name, ...row }) => ({ ...plain, ...row, people: [name] }));
}

/** One gentle line for all the active members without news. */
export async function unseenMembers({ db, siteId, today }: View): Promise<Due[]> {
  const rows: { name: string; day: string; total: number }[] = await db('member')
    .where('status', 'actif')
    .where('last_contact_on', '<', addMonths(today, -unseenAfterMonths))
    .modify(atSite(siteId, 'site_id'))
    .orderBy(['last_contact_on', 'sort_name'])
    .limit(namesShown)
    .select({ name: memberName(db), day: 'last_contact_on' })
    .select(db.raw('count(*) OVER () AS total'));
  const [first] = rows;
  if (!first) return [];
  return [
    {
      ...plain,
      kind: 'unseen',
      id: 'unseen',
      title: '',
      people: rows.map(({ name }) => name),
      day: first.day,
      count: first.total,
    },
  ];
}

/** What this person has begun to type and not sent, with the member it is about. */
export async function keptDrafts({ db }: View, accountId: string): Promise<Due[]> {
  const rows: { form: string; updated_at: string }[] = await db('draft')
    .where({ account_id: accountId })
    .select('form', 'updated_at');
  const ids = rows.flatMap(({ form }) => formOf(form).ids);
  const members: { id: string; name: string }[] = await db('member')
    .whereIn('id', ids)
    .select({ id: 'id', name: memberName(db) });
  return rows.flatMap(({ form, updated_at }): Due[] => {
    const title = draftTitle(form);
    const { name, ids } = formOf(form);
    const people = members.filter(({ id }) => ids.includes(id)).map((member) => member.name);
    // An attestation is reached by its member; begun from an exchange, it does not say whose it is.
    if (!title || (name === 'attestation' && ids.length > 0 && people.length === 0)) return [];
    return [{ ...plain, kind: 'draft', id: form, title, people, day: dayOf(updated_at) }];
  });
}

/** The requests available in a theme where nothing is offered, the oldest first: as the board tells them. */
export async function unmetRequests({ db, siteId }: View): Promise<{ requests: UnmetRequest[]; total: number }> {
  const offered = db('listing as offer')
    .join('member as offerer', 'offerer.id', 'offer.member_id')
    .where({ 'offer.kind': 'offer', 'offer.status': 'available' })
    .whereNot('offerer.status', 'sorti')
    .where('offer.theme_id', db.ref('listing.theme_id'))
    .modify(atSite(siteId, 'offerer.site_id'));
  const rows: (Omit<UnmetRequest, 'since'> & { createdAt: string; total: number })[] = await db('listing')
    .join('member', 'member.id', 'listing.member_id')
    .join('theme', 'theme.id', 'listing.theme_id')
    .where({ 'listing.kind': 'request', 'listing.status': 'available' })
    .whereNot('member.status', 'sorti')
    .whereNotExists(offered)
    .modify(atSite(siteId, 'member.site_id'))
    .orderBy(['listing.created_at', 'listing.id'])
    .limit(unmetShown)
    .select({
      id: 'listing.id',
      title: 'listing.title',
      themeName: 'theme.name',
      pictogram: 'theme.pictogram',
      memberName: memberName(db),
      createdAt: 'listing.created_at',
    })
    .select(db.raw('count(*) OVER () AS total'));
  return {
    requests: rows.map(({ createdAt, total: _total, ...request }) => ({ ...request, since: dayOf(createdAt) })),
    total: rows[0]?.total ?? 0,
  };
}

/** How many rows a network has at the beginning: enough to know whether it has begun. */
export async function countsOf({ db }: View): Promise<{ members: number; listings: number }> {
  const [members] = await db('member').count<{ count: number }[]>({ count: '*' });
  const [listings] = await db('listing').count<{ count: number }[]>({ count: '*' });
  return { members: members?.count ?? 0, listings: listings?.count ?? 0 };
}
