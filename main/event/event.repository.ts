import type { EventDetails, EventKind, OccurrenceStatus } from '../../domain/calendar/event';
import type { Recurrence } from '../../domain/calendar/recurrence';
import { ruleFrom } from '../../domain/calendar/recurrence-rule';
import {
  firstRuleDay,
  occurrencesIn,
  type SchoolCalendar,
  type Series,
  seriesDays,
  seriesEnd,
} from '../../domain/calendar/series';
import { invalid } from '../../domain/errors';
import { addDays, addMinutes, dayOf, instantAt } from '../../domain/time/time';
import type { Base } from '../database/open';
import { created, found, type Stamp, touched } from '../database/rows';

export type StoredEvent = Series & {
  id: string;
  version: number;
  kind: EventKind;
  siteId: string;
  roomId: string | null;
  accountId: string | null;
  title: string;
  place: string;
  notes: string;
  seriesEnd: string | null;
  cancelledAt: string | null;
};

export const eventColumns = {
  id: 'calendar_event.id',
  version: 'calendar_event.version',
  kind: 'calendar_event.kind',
  siteId: 'calendar_event.site_id',
  roomId: 'calendar_event.room_id',
  accountId: 'calendar_event.account_id',
  title: 'calendar_event.title',
  place: 'calendar_event.place',
  notes: 'calendar_event.notes',
  startsAt: 'calendar_event.starts_at',
  endsAt: 'calendar_event.ends_at',
  timeZone: 'calendar_event.time_zone',
  rrule: 'calendar_event.rrule',
  skipsHolidays: 'calendar_event.skips_holidays',
  skipsSchoolHolidays: 'calendar_event.skips_school_holidays',
  seriesEnd: 'calendar_event.series_end',
  cancelledAt: 'calendar_event.cancelled_at',
} as const;

export type EventRow = Omit<StoredEvent, 'skipsHolidays' | 'skipsSchoolHolidays'> & {
  skipsHolidays: number;
  skipsSchoolHolidays: number;
};
export const fromRow = (row: EventRow): StoredEvent => ({
  ...row,
  skipsHolidays: row.skipsHolidays === 1,
  skipsSchoolHolidays: row.skipsSchoolHolidays === 1,
});

export const findEvent = async (db: Base, id: string): Promise<StoredEvent> =>
  fromRow(found<EventRow>(await db('calendar_event').where({ id }).first(eventColumns)));

/** Who is expected, in the order of the alphabet. */
export const expectedMembers = (db: Base, eventId: string): Promise<string[]> =>
  db('event_member')
    .join('member', 'member.id', 'event_member.member_id')
    .where({ event_id: eventId })
    .orderBy(['member.sort_name', 'member.id'])
    .pluck('member.id');

/** Two years and more: a yearly event, once skipped, still has a date. */
const lookedAtDays = 800;

type Timed = Pick<EventDetails, 'day' | 'time' | 'minutes' | 'recurrence'>;

/** The series that is asked for; it begins on the first day of its rule. @throws Refusal when it has no date */
export function seriesFrom(
  { day, time, minutes, recurrence }: Timed,
  timeZone: string,
  school: SchoolCalendar,
): Series {
  const rrule = recurrence && ruleFrom(recurrence, day, timeZone);
  const firstDay = rrule === null ? day : firstRuleDay(rrule, day);
  if (firstDay === null)
    throw invalid('recurrence', 'Aucune date ne convient à cette répétition : changez son rythme ou son premier jour.');
  const startsAt = instantAt(firstDay, time, timeZone);
  const series = {
    startsAt,
    endsAt: addMinutes(startsAt, minutes),
    timeZone,
    rrule,
    skipsHolidays: recurrence?.skipsHolidays ?? false,
    skipsSchoolHolidays: recurrence?.skipsSchoolHolidays ?? false,
  };
  if (seriesDays(series, firstDay, addDays(firstDay, lookedAtDays), school).length === 0)
    throw invalid(
      'recurrence',
      'Aucune date ne reste : toutes tombent après la fin, un jour férié ou pendant les vacances.',
    );
  return series;
}

/** The RECURRENCE-ID of the first date that is not skipped; null for an event of one date. */
export function firstOriginal(series: Series, school: SchoolCalendar): string | null {
  if (series.rrule === null) return null;
  const day = firstDayOf(series);
  return occurrencesIn(series, day, addDays(day, lookedAtDays), school)[0]?.original ?? series.startsAt;
}

export type EventContent = Pick<EventDetails, 'siteId' | 'roomId' | 'accountId' | 'title' | 'place' | 'notes'>;

export const contentRow = (content: EventContent) => ({
  site_id: content.siteId,
  room_id: content.roomId,
  account_id: content.accountId,
  title: content.title,
  place: content.place,
  notes: content.notes,
});

export const seriesRow = (series: Series, school: SchoolCalendar) => ({
  starts_at: series.startsAt,
  ends_at: series.endsAt,
  time_zone: series.timeZone,
  rrule: series.rrule,
  skips_holidays: Number(series.skipsHolidays),
  skips_school_holidays: Number(series.skipsSchoolHolidays),
  series_end: seriesEnd(series, school),
});

/** @returns the id of the new event */
export async function insertEvent(
  stamp: Stamp,
  kind: EventKind,
  content: EventContent,
  series: Series,
  school: SchoolCalendar,
): Promise<string> {
  const row = { ...created(stamp), kind, ...contentRow(content), ...seriesRow(series, school) };
  await stamp.db('calendar_event').insert(row);
  return row.id;
}

export async function setExpectedMembers(stamp: Stamp, eventId: string, memberIds: readonly string[]): Promise<void> {
  const { db } = stamp;
  await db('event_member')
    .where({ event_id: eventId })
    .whereNotIn('member_id', [...memberIds])
    .delete();
  const known: string[] = await db('event_member').where({ event_id: eventId }).pluck('member_id');
  for (const memberId of new Set(memberIds))
    if (!known.includes(memberId))
      await db('event_member').insert({ ...created(stamp), event_id: eventId, member_id: memberId });
}

export type StoredOccurrence = {
  id: string;
  eventId: string;
  original: string;
  startsAt: string;
  endsAt: string;
  status: OccurrenceStatus;
  title: string | null;
  roomId: string | null;
  place: string | null;
  notes: string;
  anonymousVisitors: number;
  sheetReceivedAt: string | null;
};

export const occurrenceColumns = {
  id: 'event_occurrence.id',
  eventId: 'event_occurrence.event_id',
  original: 'event_occurrence.original_starts_at',
  startsAt: 'event_occurrence.starts_at',
  endsAt: 'event_occurrence.ends_at',
  status: 'event_occurrence.status',
  title: 'event_occurrence.title',
  roomId: 'event_occurrence.room_id',
  place: 'event_occurrence.place',
  notes: 'event_occurrence.notes',
  anonymousVisitors: 'event_occurrence.anonymous_visitors',
  sheetReceivedAt: 'event_occurrence.sheet_received_at',
} as const;

export const occurrencesOf = (db: Base, eventId: string): Promise<StoredOccurrence[]> =>
  db('event_occurrence').where({ event_id: eventId }).orderBy('original_starts_at').select(occurrenceColumns);

/** Writes one date of a series: what departs from it, or what happened that day. @returns its id */
export async function writeOccurrence(
  stamp: Stamp,
  { eventId, original, startsAt, endsAt }: Pick<StoredOccurrence, 'eventId' | 'original' | 'startsAt' | 'endsAt'>,
  changes: Record<string, unknown> = {},
): Promise<string> {
  const { db } = stamp;
  const known = await db('event_occurrence').where({ event_id: eventId, original_starts_at: original }).first('id');
  if (known) {
    await db('event_occurrence')
      .where({ id: known.id })
      .update({ ...changes, ...touched(stamp) });
    return known.id;
  }
  const row = {
    ...created(stamp),
    event_id: eventId,
    original_starts_at: original,
    starts_at: startsAt,
    ends_at: endsAt,
    ...changes,
  };
  await db('event_occurrence').insert(row);
  return row.id;
}

/** Series that end after so many times: the last day of each follows the school holidays that hold. */
export async function refreshSeriesEnds(
  stamp: Stamp,
  schoolOf: (siteId: string) => Promise<SchoolCalendar>,
): Promise<void> {
  const rows: EventRow[] = await stamp
    .db('calendar_event')
    .where({ skips_school_holidays: 1 })
    .whereLike('rrule', '%COUNT=%')
    .select(eventColumns);
  for (const row of rows) {
    const end = seriesEnd(fromRow(row), await schoolOf(row.siteId));
    if (end !== row.seriesEnd)
      await stamp
        .db('calendar_event')
        .where({ id: row.id })
        .update({ series_end: end, ...touched(stamp) });
  }
}

/** The first day of an event, where it takes place. */
export const firstDayOf = ({ startsAt, timeZone }: Series): string => dayOf(startsAt, timeZone);

/** Whether a recurrence is the one that a person was shown. */
export const isSameRecurrence = (one: Recurrence | null, other: Recurrence | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
