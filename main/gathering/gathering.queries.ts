import type { SchoolZone } from '../../domain/calendar/place';
import { recurrenceOf } from '../../domain/calendar/recurrence-rule';
import { recurrenceSentence } from '../../domain/calendar/sentence';
import { Refusal } from '../../domain/errors';
import type { FoundAtGathering, Gathering, GatheringPerson, GatheringRow } from '../../ipc/gathering.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { findEvent, firstDayOf } from '../event/event.repository';
import { type EventDate, eventDates, findDate } from '../event/event-date.queries';

type Key = { eventId: string; occurrence: string };

const person = (db: Base) => ({ id: 'member.id', name: memberName(db), firstName: 'member.first_name' });

export async function findGathering(db: Base, { eventId, occurrence }: Key): Promise<EventDate> {
  const date = await findDate(db, eventId, occurrence);
  if (date.kind !== 'gathering') throw new Refusal('not-found');
  return date;
}

const present = (db: Base, occurrenceId: string) =>
  db('occurrence_attendance')
    .join('member', 'member.id', 'occurrence_attendance.member_id')
    .where({ occurrence_id: occurrenceId, state: 'honoured' })
    .orderBy(['member.sort_name', 'member.id']);

/** Those who came to the rencontre before this one, at the same site, and have not come yet. */
async function peopleOfLastTime(db: Base, { siteId, startsAt, occurrenceId }: EventDate): Promise<GatheringPerson[]> {
  const before = await db('event_occurrence')
    .join('calendar_event', 'calendar_event.id', 'event_occurrence.event_id')
    .where({ 'calendar_event.site_id': siteId, 'calendar_event.kind': 'gathering', 'event_occurrence.status': 'held' })
    .where('event_occurrence.starts_at', '<', startsAt)
    .orderBy('event_occurrence.starts_at', 'desc')
    .first('event_occurrence.id');
  if (!before) return [];
  return present(db, before.id)
    .whereNot('member.status', 'sorti')
    .whereNotIn(
      'member.id',
      db('occurrence_attendance').where({ occurrence_id: occurrenceId, state: 'honoured' }).select('member_id'),
    )
    .select(person(db));
}

async function namesOf(db: Base, { roomId, accountId, siteId }: EventDate) {
  const room = roomId ? await db('room').where({ id: roomId }).first('name') : undefined;
  const account = accountId ? await db('account').where({ id: accountId }).first('name') : undefined;
  const site: { zone: SchoolZone | null } = await db('site').where({ id: siteId }).first({ zone: 'school_zone' });
  return { roomName: room?.name ?? '', accountName: account?.name ?? '', zone: site.zone };
}

/** Everything that the page of a rencontre shows. */
export async function readGathering(db: Base, key: Key): Promise<Gathering> {
  const date = await findGathering(db, key);
  const { roomName, accountName, zone } = await namesOf(db, date);
  const event = await findEvent(db, date.eventId);
  const recurrence = recurrenceOf(event);
  return {
    eventId: date.eventId,
    occurrence: date.original,
    startsAt: date.startsAt,
    endsAt: date.endsAt,
    timeZone: date.timeZone,
    day: date.day,
    time: date.time,
    version: date.version,
    title: date.title,
    siteId: date.siteId,
    siteName: date.siteName,
    roomName,
    place: date.place,
    accountName,
    status: date.status,
    notes: date.ownNotes,
    anonymousVisitors: date.anonymousVisitors,
    recurrenceSentence: recurrence ? recurrenceSentence(recurrence, firstDayOf(event), zone) : '',
    people: date.occurrenceId ? await present(db, date.occurrenceId).select(person(db)) : [],
    lastTime: await peopleOfLastTime(db, date),
  };
}

/** The rencontres from a day to another, the latest first. */
export async function listGatherings(
  db: Base,
  range: { siteId: string | null; from: string; to: string },
): Promise<GatheringRow[]> {
  const dates = await eventDates(db, { ...range, kinds: ['gathering'] });
  const counts: { id: string; people: number }[] = await db('occurrence_attendance')
    .whereIn(
      'occurrence_id',
      dates.flatMap(({ occurrenceId }) => occurrenceId ?? []),
    )
    .where({ state: 'honoured' })
    .groupBy('occurrence_id')
    .select({ id: 'occurrence_id' })
    .count({ people: '*' });
  const people = new Map(counts.map((row) => [row.id, Number(row.people)]));
  return dates.reverse().map((date) => ({
    eventId: date.eventId,
    occurrence: date.original,
    startsAt: date.startsAt,
    endsAt: date.endsAt,
    timeZone: date.timeZone,
    day: date.day,
    time: date.time,
    title: date.title,
    siteName: date.siteName,
    place: date.place,
    status: date.status,
    people: (date.occurrenceId && people.get(date.occurrenceId)) || 0,
    anonymousVisitors: date.anonymousVisitors,
  }));
}

/** The people found elsewhere by a text, as the entry shows them, in the order in which they were found. */
export async function peopleAt(
  db: Base,
  occurrenceId: string | null,
  ids: readonly string[],
): Promise<FoundAtGathering[]> {
  const rows: Omit<FoundAtGathering, 'isPresent'>[] = await db('member')
    .join('site', 'site.id', 'member.site_id')
    .whereIn('member.id', [...ids])
    .select({ ...person(db), siteName: 'site.name' });
  const there = new Set(occurrenceId ? await present(db, occurrenceId).pluck('member.id') : []);
  const known = new Map(rows.map((row) => [row.id, { ...row, isPresent: there.has(row.id) }]));
  return ids.flatMap((id) => known.get(id) ?? []);
}
