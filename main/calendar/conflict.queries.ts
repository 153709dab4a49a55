import { type Busy, type Conflict, findConflicts } from '../../domain/calendar/conflict';
import type { Opening } from '../../domain/calendar/place';
import { occurrencesIn } from '../../domain/calendar/series';
import { invalid } from '../../domain/errors';
import { type Span, spanFrom } from '../../domain/mediation/planning';
import { toInstant } from '../../domain/time/instant';
import { addDays, dayOf, instantAt } from '../../domain/time/time';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { created, found } from '../database/rows';
import { seriesFrom } from '../event/event.repository';
import { schoolCalendarOf } from '../event/school.queries';
import type { Context } from '../ipc/handlers';
import type { CalendarDraft as Draft, GuardConflicts } from '../lending';
import { calendarItems, type Item } from './items.queries';

/** Of a series: a year of a weekly one, and no further. */
const lookedAtDays = 366;
const mostDates = 60;

export const busyFrom = ({ people, ...item }: Item): Busy => ({ ...item, memberIds: people.map(({ id }) => id) });

/** All that takes someone's time, or a room, from a day to another. */
export async function busyItems(db: Base, from: string, to: string): Promise<Busy[]> {
  const items = await calendarItems(db, { from, to, siteId: null });
  return items.filter(({ status }) => status !== 'cancelled').map(busyFrom);
}

export const openingsOf = (db: Base, siteId: string): Promise<Opening[]> =>
  db('opening').where({ site_id: siteId }).orderBy(['weekday', 'opens']).select('weekday', 'opens', 'closes');

export const closuresOf = (
  db: Base,
  siteId: string,
  from: string,
  to: string,
): Promise<{ fromDay: string; toDay: string; label: string }[]> =>
  db('closure')
    .where((either) => either.whereNull('site_id').orWhere({ site_id: siteId }))
    .where('to_day', '>=', from)
    .where('from_day', '<=', to)
    .orderBy('from_day')
    .select({ fromDay: 'from_day', toDay: 'to_day', label: 'label' });

/** The dates that are asked for, from today on when there are several. */
async function spansOf(db: Base, draft: Draft, timeZone: string, today: string): Promise<Span[]> {
  const { recurrence, scope, day, time, minutes } = draft;
  if (!recurrence || scope === 'one') return [spanFrom(instantAt(day, time, timeZone), minutes)];
  const school = await schoolCalendarOf(db, draft.siteId);
  const from = day < today ? today : day;
  const series = seriesFrom(draft, timeZone, school);
  return occurrencesIn(series, from, addDays(from, lookedAtDays), school).slice(0, mostDates);
}

/** An exchange meets where it pleases; the others at the site, unless they say another place. */
const isAtSite = ({ kind, roomId, place }: Draft): boolean =>
  roomId !== null || kind === 'reperage' || (kind !== 'session' && place.trim() === '');

const byId = async (db: Base, table: 'room' | 'account', id: string | null) =>
  id === null ? null : ((await db(table).where({ id }).first('id', 'name')) ?? null);

/** All that is wrong with what is about to be saved. */
export async function conflictsOf({ db, now }: Context, draft: Draft): Promise<Conflict[]> {
  const { siteId, key } = draft;
  const site = found<{ timeZone: string }>(await db('site').where({ id: siteId }).first({ timeZone: 'time_zone' }));
  const { timeZone } = site;
  const spans = await spansOf(db, draft, timeZone, dayOf(toInstant(now), timeZone));
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return [];
  const [from, to] = [dayOf(first.startsAt, timeZone), dayOf(last.endsAt, timeZone)];
  const members: { id: string; name: string }[] = await db('member')
    .whereIn('id', [...draft.memberIds])
    .orderBy('sort_name')
    .select({ id: 'id', name: memberName(db) });
  const busy = await busyItems(db, from, to);
  return findConflicts(
    {
      spans,
      timeZone,
      member: new Map(members.map(({ id, name }) => [id, name])),
      account: await byId(db, 'account', draft.accountId),
      room: await byId(db, 'room', draft.roomId),
      isAtSite: isAtSite(draft),
    },
    {
      busy: busy.filter(({ kind, id }) => !key || kind !== key.kind || id !== key.id),
      openings: await openingsOf(db, siteId),
      closures: await closuresOf(db, siteId, from, to),
    },
  );
}

/** Refuses what has conflicts and no word that says why. */
export const allowConflicts: GuardConflicts = async (context, draft, word) => {
  const conflicts = await conflictsOf(context, draft);
  if (conflicts.length === 0) return async () => {};
  if (word === '')
    throw invalid('conflictWord', 'Dites en quelques mots pourquoi, par exemple « Nadia viendra après ».');
  return async ({ kind, id, occurrence }) => {
    await context.db('conflict_word').insert({
      ...created(context),
      subject_kind: kind,
      subject_id: id,
      occurrence,
      word,
      conflicts: JSON.stringify(conflicts.map(({ kind: what, startsAt, with: other }) => ({ what, startsAt, other }))),
    });
  };
};
