import type { EventKind, OccurrenceStatus } from '../../domain/calendar/event';
import type { SchoolZone } from '../../domain/calendar/place';
import { occurrenceAt, occurrencesIn, type SchoolCalendar } from '../../domain/calendar/series';
import { Refusal } from '../../domain/errors';
import { addDays, instantAt, wallClockOf } from '../../domain/time/time';
import type { Base } from '../database/open';
import { found } from '../database/rows';
import {
  type EventRow,
  eventColumns,
  fromRow,
  occurrenceColumns,
  type StoredEvent,
  type StoredOccurrence,
} from './event.repository';
import { readSchoolHolidays } from './school.queries';

/** One date of an event, as it stands: what the series says, and what departs from it that day. */
export type EventDate = {
  eventId: string;
  kind: EventKind;
  /** RECURRENCE-ID. */
  original: string;
  startsAt: string;
  endsAt: string;
  /** By the clock of the site. */
  day: string;
  time: string;
  endDay: string;
  endTime: string;
  status: OccurrenceStatus;
  title: string;
  siteId: string;
  siteName: string;
  timeZone: string;
  roomId: string | null;
  place: string;
  accountId: string | null;
  notes: string;
  /** What was noted of this date alone. */
  ownNotes: string;
  version: number;
  isSeries: boolean;
  isException: boolean;
  isCancelled: boolean;
  /** The row of this date, when it has one. */
  occurrenceId: string | null;
  anonymousVisitors: number;
  sheetReceivedAt: string | null;
};

type SitedEvent = StoredEvent & { siteName: string; schoolZone: SchoolZone | null };
type SitedRow = EventRow & { siteName: string; schoolZone: SchoolZone | null };
const sitedColumns = { ...eventColumns, siteName: 'site.name', schoolZone: 'site.school_zone' };
const sited = (row: SitedRow): SitedEvent => ({ ...row, ...fromRow(row) });

type Span = { original: string; startsAt: string; endsAt: string };

function dateOf(event: SitedEvent, span: Span, exception: StoredOccurrence | undefined): EventDate {
  const { startsAt, endsAt } = exception ?? span;
  const { timeZone } = event;
  const end = wallClockOf(endsAt, timeZone);
  const isCancelled = event.cancelledAt !== null || exception?.status === 'cancelled';
  return {
    eventId: event.id,
    kind: event.kind,
    original: span.original,
    startsAt,
    endsAt,
    ...wallClockOf(startsAt, timeZone),
    endDay: end.day,
    endTime: end.time,
    status: exception?.status === 'held' ? 'held' : isCancelled ? 'cancelled' : 'planned',
    title: exception?.title ?? event.title,
    siteId: event.siteId,
    siteName: event.siteName,
    timeZone,
    // A date that has a place of its own has a room of its own too, or none.
    roomId: exception && exception.place !== null ? exception.roomId : event.roomId,
    place: exception?.place ?? event.place,
    accountId: event.accountId,
    notes: exception?.notes || event.notes,
    ownNotes: exception?.notes ?? '',
    version: event.version,
    isSeries: event.rrule !== null,
    isException:
      exception !== undefined &&
      event.rrule !== null &&
      (exception.startsAt !== span.startsAt || exception.endsAt !== span.endsAt || exception.title !== null),
    isCancelled,
    occurrenceId: exception?.id ?? null,
    anonymousVisitors: exception?.anonymousVisitors ?? 0,
    sheetReceivedAt: exception?.sheetReceivedAt ?? null,
  };
}

const keyOf = (eventId: string, original: string) => `${eventId} ${original}`;

export type DateQuery = {
  from: string;
  to: string;
  siteId: string | null;
  kinds?: readonly EventKind[];
  eventId?: string;
};

/** Wherever midnight is. */
const around = ({ from, to }: DateQuery) => ({
  after: instantAt(addDays(from, -1), '00:00', 'UTC'),
  before: instantAt(addDays(to, 2), '00:00', 'UTC'),
});

function events(db: Base, { siteId, kinds, eventId }: DateQuery) {
  return db('calendar_event')
    .join('site', 'site.id', 'calendar_event.site_id')
    .modify((query) => {
      if (siteId) query.where('calendar_event.site_id', siteId);
      if (kinds) query.whereIn('calendar_event.kind', [...kinds]);
      if (eventId) query.where('calendar_event.id', eventId);
    });
}

/** The dates alone begin at most a week before they end: an event does not last longer. */
const longestDays = 7;

async function eventsAround(db: Base, query: DateQuery): Promise<SitedEvent[]> {
  const { after, before } = around(query);
  const earliest = instantAt(addDays(query.from, -longestDays - 1), '00:00', 'UTC');
  const singles: SitedRow[] = await events(db, query)
    .whereNull('calendar_event.rrule')
    .whereBetween('calendar_event.starts_at', [earliest, before])
    .where('calendar_event.ends_at', '>', after)
    .select(sitedColumns);
  const series: SitedRow[] = await events(db, query)
    .whereNotNull('calendar_event.rrule')
    .where('calendar_event.starts_at', '<', before)
    .where((open) =>
      open
        .whereNull('calendar_event.series_end')
        .orWhere('calendar_event.series_end', '>=', addDays(query.from, -longestDays)),
    )
    .select(sitedColumns);
  return [...singles, ...series].map(sited);
}

/** The dates that depart from their series, where the series would have them or where they are. */
function exceptionsAround(db: Base, query: DateQuery): Promise<StoredOccurrence[]> {
  const { before } = around(query);
  const earliest = instantAt(addDays(query.from, -longestDays - 1), '00:00', 'UTC');
  return events(db, query)
    .join('event_occurrence', 'event_occurrence.event_id', 'calendar_event.id')
    .where((either) =>
      either
        .whereBetween('event_occurrence.starts_at', [earliest, before])
        .orWhereBetween('event_occurrence.original_starts_at', [earliest, before]),
    )
    .select(occurrenceColumns);
}

const eventsOf = async (db: Base, ids: readonly string[]): Promise<SitedEvent[]> => {
  const rows: SitedRow[] = await db('calendar_event')
    .join('site', 'site.id', 'calendar_event.site_id')
    .whereIn('calendar_event.id', [...ids])
    .select(sitedColumns);
  return rows.map(sited);
};

/** Every date of the events from a day to another, both included, in the order of time; cancelled ones too. */
export async function eventDates(db: Base, query: DateQuery): Promise<EventDate[]> {
  const holidays = await readSchoolHolidays(db);
  const exceptions = await exceptionsAround(db, query);
  const events = new Map((await eventsAround(db, query)).map((event) => [event.id, event]));
  // One that was moved here from far away, or whose day the series does not have any more.
  const missing = new Set(exceptions.flatMap(({ eventId }) => (events.has(eventId) ? [] : [eventId])));
  const others = new Map((await eventsOf(db, [...missing])).map((event) => [event.id, event]));
  const byKey = new Map(exceptions.map((exception) => [keyOf(exception.eventId, exception.original), exception]));
  const dates: EventDate[] = [];
  for (const event of events.values()) {
    const school = { zone: event.schoolZone, holidays };
    for (const span of occurrencesIn(event, addDays(query.from, -longestDays), query.to, school)) {
      const key = keyOf(event.id, span.original);
      dates.push(dateOf(event, span, byKey.get(key)));
      byKey.delete(key);
    }
  }
  for (const exception of byKey.values()) {
    const event = events.get(exception.eventId) ?? others.get(exception.eventId);
    if (event) dates.push(dateOf(event, exception, exception));
  }
  return dates.filter((date) => isWithin(date, query)).sort(inTime);
}

function isWithin({ day, endDay, endTime }: EventDate, { from, to }: DateQuery): boolean {
  const lastDay = endTime === '00:00' && endDay > day ? addDays(endDay, -1) : endDay;
  return day <= to && lastDay >= from;
}

export const inTime = (one: { startsAt: string }, other: { startsAt: string }): number =>
  one.startsAt < other.startsAt ? -1 : one.startsAt > other.startsAt ? 1 : 0;

async function findSited(db: Base, eventId: string): Promise<{ event: SitedEvent; school: SchoolCalendar }> {
  const row = found<SitedRow>(
    await db('calendar_event')
      .join('site', 'site.id', 'calendar_event.site_id')
      .where('calendar_event.id', eventId)
      .first(sitedColumns),
  );
  const event = sited(row);
  return { event, school: { zone: event.schoolZone, holidays: await readSchoolHolidays(db) } };
}

/**
 * One date of an event. Of an event that has one date, it is that one, whatever the instant.
 * @throws Refusal `not-found` when the series has no such date
 */
export async function findDate(db: Base, eventId: string, original: string | null): Promise<EventDate> {
  const { event, school } = await findSited(db, eventId);
  const asked = event.rrule === null || original === null ? event.startsAt : original;
  const exception: StoredOccurrence | undefined = await db('event_occurrence')
    .where({ event_id: eventId, original_starts_at: asked })
    .first(occurrenceColumns);
  const span = event.rrule === null ? { ...event, original: asked } : occurrenceAt(event, asked, school);
  if (!span && !exception) throw new Refusal('not-found');
  return dateOf(event, span ?? (exception as StoredOccurrence), exception);
}
