import { draftTitle, formOf } from '../../domain/home/draft-title';
import { bilanFarDays, type Due, resumeNoticeDays, unseenAfterMonths } from '../../domain/home/due';
import { expiryNoticeDays } from '../../domain/listing/board';
import { addDays, addMonths, clockTimeOf, dayOf } from '../../domain/time/time';
import { memberName } from '../database/member-name';
import type { Owner } from './people.queries';
import { atSite, type Placed, placed, type View, whereSiteMeets } from './view';

/** A line of what is due. Where it has an owner, its people are still to be read: most lines stay folded. */
export type Waiting = Due & { owner: Owner | null };

const namesShown = 3;
const plain = { time: null, until: null, count: 1, isBegun: false, people: [] as string[], owner: null } as const;

const ongoing = (view: View) =>
  view
    .db('exchange')
    .where('exchange.status', 'ongoing')
    .join('site', 'site.id', 'exchange.site_id')
    .modify(whereSiteMeets(view, 'exchange'));

/** The sessions of which nobody has said who came, one line for each exchange. */
export async function missingAttendance(view: View): Promise<Waiting[]> {
  type Row = Placed & { id: string; title: string; startsAt: string; count: number };
  const rows: Row[] = await ongoing(view)
    .join('exchange_session as session', 'session.exchange_id', 'exchange.id')
    .where('session.status', 'planned')
    .where('session.ends_at', '<=', view.now)
    .groupBy('exchange.id')
    .select({ id: 'exchange.id', title: 'exchange.title', ...placed })
    .min({ startsAt: 'session.starts_at' })
    .count({ count: '*' });
  return rows.map(({ id, title, startsAt, count, timeZone }) => ({
    ...plain,
    kind: 'attendance',
    id,
    title,
    day: dayOf(startsAt, timeZone),
    count,
    owner: { in: 'exchange', id },
  }));
}

type BilanRow = Placed & {
  id: string;
  exchangeId: string;
  title: string;
  kind: 'final' | 'provisional';
  status: 'planned' | 'draft';
  at: string;
};

const bilanDue = ({ id, exchangeId, title, status, at, timeZone }: BilanRow): Waiting => ({
  ...plain,
  kind: 'bilan',
  id,
  title,
  day: dayOf(at, timeZone),
  time: clockTimeOf(at, timeZone),
  isBegun: status === 'draft',
  owner: { in: 'exchange', id: exchangeId },
});

/** The bilans that are not finished, whatever their day, and the exchanges that are over long before theirs. */
export async function openBilans(view: View): Promise<{ bilans: Waiting[]; closing: Waiting[] }> {
  const rows: BilanRow[] = await ongoing(view)
    .join('bilan', 'bilan.exchange_id', 'exchange.id')
    .whereIn('bilan.status', ['planned', 'draft'])
    .select({
      id: 'bilan.id',
      exchangeId: 'exchange.id',
      title: 'exchange.title',
      kind: 'bilan.kind',
      status: 'bilan.status',
      at: 'bilan.scheduled_at',
      ...placed,
    });
  const isFar = ({ kind, at, timeZone }: BilanRow) =>
    kind === 'final' && dayOf(at, timeZone) > addDays(view.today, bilanFarDays);
  return { bilans: rows.map(bilanDue), closing: await closingExchanges(view, rows.filter(isFar)) };
}

/** The bilans whose day has come, and the exchanges that are over long before theirs. */
export async function dueBilans(view: View): Promise<Waiting[]> {
  const { bilans, closing } = await openBilans(view);
  return [...bilans.filter(({ day }) => day <= view.today), ...closing];
}

/** Of exchanges whose bilan is far away, those whose sessions are all behind. */
async function closingExchanges({ db, now }: View, far: readonly BilanRow[]): Promise<Waiting[]> {
  const lasts: { exchangeId: string; startsAt: string }[] = await db('exchange_session')
    .whereIn(
      'exchange_id',
      far.map(({ exchangeId }) => exchangeId),
    )
    .whereNot('status', 'cancelled')
    .groupBy('exchange_id')
    .having(db.raw('max(ends_at)'), '<=', now)
    .select({ exchangeId: 'exchange_id' })
    .max({ startsAt: 'starts_at' });
  return far.flatMap(({ exchangeId, title, at, timeZone }): Waiting[] => {
    const last = lasts.find((it) => it.exchangeId === exchangeId);
    if (!last) return [];
    const owner = { in: 'exchange', id: exchangeId } as const;
    const days = { day: dayOf(last.startsAt, timeZone), until: dayOf(at, timeZone) };
    return [{ ...plain, kind: 'closing', id: exchangeId, title, ...days, owner }];
  });
}

/** The mises en relation that wait for a date, for their day's outcome, or to be taken up again. */
export async function dueMediations(view: View): Promise<Waiting[]> {
  type Row = Placed & {
    id: string;
    title: string;
    status: 'to-plan' | 'planned' | 'postponed';
    startsAt: string | null;
    resumeOn: string | null;
    createdAt: string;
  };
  const { db, today } = view;
  const rows: Row[] = await db('mediation')
    .whereIn('mediation.status', ['to-plan', 'planned', 'postponed'])
    .modify(whereSiteMeets(view, 'mediation'))
    .join('site', 'site.id', 'mediation.site_id')
    .select({
      id: 'mediation.id',
      title: mediationTitle(view),
      status: 'mediation.status',
      startsAt: 'mediation.starts_at',
      resumeOn: 'mediation.resume_on',
      createdAt: 'mediation.created_at',
      ...placed,
    });
  return rows.flatMap(({ id, title, status, startsAt, resumeOn, createdAt, timeZone }): Waiting[] => {
    const about = { ...plain, id, title, owner: { in: 'mediation', id } as const };
    if (status === 'to-plan') return [{ ...about, kind: 'plan', day: dayOf(createdAt, timeZone) }];
    if (status === 'postponed') {
      const day = resumeOn ?? today;
      return day <= addDays(today, resumeNoticeDays) ? [{ ...about, kind: 'resume', day }] : [];
    }
    const day = startsAt && dayOf(startsAt, timeZone);
    if (!day || day > today) return [];
    return [{ ...about, kind: 'meeting', day, time: clockTimeOf(startsAt, timeZone) }];
  });
}

/** What a mise en relation is about: the words of what is offered. */
export const mediationTitle = ({ db }: View) =>
  db('mediation_participant as offerer')
    .join('listing', 'listing.id', 'offerer.listing_id')
    .where('offerer.mediation_id', db.ref('mediation.id'))
    .where('offerer.side', 'offerer')
    .orderBy('offerer.id')
    .limit(1)
    .select('listing.title');

/** The rapprochements proposed, when one of the two belongs to the site in use. */
export async function waitingProposals({ db, siteId }: View): Promise<Waiting[]> {
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
export async function expiringListings({ db, siteId, today }: View): Promise<Waiting[]> {
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
export async function unseenMembers({ db, siteId, today }: View): Promise<Waiting[]> {
  const unseen = () =>
    db('member')
      .where('status', 'actif')
      .where('last_contact_on', '<', addMonths(today, -unseenAfterMonths))
      .modify(atSite(siteId, 'site_id'));
  const rows: { name: string; day: string }[] = await unseen()
    .orderBy(['last_contact_on', 'sort_name'])
    .limit(namesShown)
    .select({ name: memberName(db), day: 'last_contact_on' });
  const [first] = rows;
  if (!first) return [];
  const [counted] = await unseen().count<{ count: number }[]>({ count: '*' });
  const people = rows.map(({ name }) => name);
  return [{ ...plain, kind: 'unseen', id: 'unseen', title: '', people, day: first.day, count: counted?.count ?? 0 }];
}

/** What this person has begun to type and not sent, with the member it is about. */
export async function keptDrafts({ db }: View, accountId: string): Promise<Waiting[]> {
  const rows: { form: string; updated_at: string }[] = await db('draft')
    .where({ account_id: accountId })
    .select('form', 'updated_at');
  const ids = rows.flatMap(({ form }) => formOf(form).ids);
  const members: { id: string; name: string }[] = await db('member')
    .whereIn('id', ids)
    .select({ id: 'id', name: memberName(db) });
  return rows.flatMap(({ form, updated_at }): Waiting[] => {
    const title = draftTitle(form);
    const { name, ids: about } = formOf(form);
    const people = members.filter(({ id }) => about.includes(id)).map((member) => member.name);
    // An attestation is reached by its member; begun from an exchange, it does not say whose it is.
    if (!title || (name === 'attestation' && about.length > 0 && people.length === 0)) return [];
    return [{ ...plain, kind: 'draft', id: form, title, people, day: dayOf(updated_at) }];
  });
}
