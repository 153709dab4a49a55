import { countFrom, rekey, ruleBefore } from '../../domain/calendar/change';
import type { EventDetails, Scope } from '../../domain/calendar/event';
import { recurrenceOf } from '../../domain/calendar/recurrence-rule';
import { type SchoolCalendar, type Series, seriesEnd } from '../../domain/calendar/series';
import { impossible, invalid } from '../../domain/errors';
import { toInstant } from '../../domain/time/instant';
import { addMinutes, dayOf, instantAt } from '../../domain/time/time';
import type { Base } from '../database/open';
import { created, found, type Stamp, touched, updateVersion } from '../database/rows';
import {
  contentRow,
  expectedMembers,
  findEvent,
  firstOriginal,
  insertEvent,
  occurrencesOf,
  type StoredEvent,
  type StoredOccurrence,
  seriesFrom,
  seriesRow,
  setExpectedMembers,
  writeOccurrence,
} from './event.repository';
import { type EventDate, findDate } from './event-date.queries';
import { schoolCalendarOf } from './school.queries';

/** Which dates of which event, as they were read. */
export type EventTarget = { id: string; version: number; occurrence: string | null; scope: Scope };
/** What was changed: the event, new when its series was cut in two, and the date that was meant. */
export type ChangedEvent = { id: string; occurrence: string | null };

const isHeld = ({ status }: Pick<StoredOccurrence, 'status'>) => status === 'held';

/** Gives the dates that depart from a series their place in the series that takes over. */
async function moveExceptions(
  stamp: Stamp,
  exceptions: readonly StoredOccurrence[],
  { before, after, to, school }: { before: Series; after: Series; to: string; school: SchoolCalendar },
): Promise<void> {
  const { db } = stamp;
  const rekeyed = rekey(
    exceptions.map((exception) => ({ ...exception, isHeld: isHeld(exception) })),
    before,
    after,
    school,
  );
  const gone = rekeyed.flatMap(({ id, becomes }) => (becomes === 'gone' ? [id] : []));
  await db('occurrence_attendance').whereIn('occurrence_id', gone).delete();
  await db('event_occurrence').whereIn('id', gone).delete();
  const moved = rekeyed.filter((it) => it.becomes === 'moved');
  // Out of the way first: two dates of a series may take each other's place.
  for (const { id } of moved) await db('event_occurrence').where({ id }).update({ original_starts_at: id });
  for (const { id, original, startsAt, endsAt } of moved)
    await db('event_occurrence')
      .where({ id })
      .update({
        event_id: to,
        original_starts_at: original,
        starts_at: startsAt,
        ends_at: endsAt,
        ...touched(stamp),
      });
  const kept = rekeyed.flatMap(({ id, becomes }) => (becomes === 'kept' ? [id] : []));
  await db('event_occurrence')
    .whereIn('id', kept)
    .whereNot({ event_id: to })
    .update({ event_id: to, ...touched(stamp) });
}

function refuseFuture({ now }: Stamp, day: string, zone: string): void {
  if (day > dayOf(toInstant(now), zone))
    throw invalid('day', 'Des personnes sont notées présentes à cette date : elle ne peut pas être à venir.');
}

type Content = Omit<EventDetails, 'memberIds'> & { memberIds: readonly string[] | null };

async function changeAll(stamp: Stamp, event: StoredEvent, version: number, details: Content): Promise<ChangedEvent> {
  const school = await schoolCalendarOf(stamp.db, details.siteId);
  const zone = await zoneOf(stamp.db, details.siteId);
  const after = seriesFrom(details, zone, school);
  await updateVersion(
    stamp,
    'calendar_event',
    { id: event.id, version },
    { ...contentRow(details), ...seriesRow(after, school) },
  );
  const exceptions = await occurrencesOf(stamp.db, event.id);
  if (event.rrule === null && after.rrule === null) {
    // One date: what was noted of it follows it, wherever it goes.
    if (exceptions.some(isHeld)) refuseFuture(stamp, details.day, zone);
    for (const { id, status } of exceptions)
      await stamp
        .db('event_occurrence')
        .where({ id })
        .update({
          original_starts_at: after.startsAt,
          starts_at: after.startsAt,
          ends_at: after.endsAt,
          status,
          ...touched(stamp),
        });
  } else await moveExceptions(stamp, exceptions, { before: event, after, to: event.id, school });
  if (details.memberIds) await setExpectedMembers(stamp, event.id, details.memberIds);
  return { id: event.id, occurrence: firstOriginal(after, school) };
}

export async function zoneOf(db: Base, siteId: string): Promise<string> {
  const site = found<{ timeZone: string }>(await db('site').where({ id: siteId }).first({ timeZone: 'time_zone' }));
  return site.timeZone;
}

/** The rows of a workshop follow its series: the same proposer, the same people. */
async function copyWorkshop(stamp: Stamp, from: string, to: string): Promise<void> {
  const { db } = stamp;
  const workshop = await db('workshop').where({ event_id: from }).first();
  if (!workshop) return;
  await db('workshop').insert({ ...workshop, ...created(stamp), event_id: to });
  for (const enrolment of await db('enrolment').where({ event_id: from }).orderBy('created_at').orderBy('id'))
    await db('enrolment').insert({
      ...enrolment,
      ...created(stamp),
      created_at: enrolment.created_at,
      event_id: to,
    });
}

async function changeFollowing(
  stamp: Stamp,
  event: StoredEvent & { rrule: string },
  { version, occurrence }: { version: number; occurrence: string },
  details: Content,
): Promise<ChangedEvent> {
  const { db } = stamp;
  const old = await schoolCalendarOf(db, event.siteId);
  const day = dayOf(occurrence, event.timeZone);
  const rule = ruleBefore(event, day, old);
  if (rule === null) return changeAll(stamp, event, version, details);
  const left = countFrom(event, day, old);
  const { recurrence } = details;
  const isOldCount = recurrence?.end === 'count' && recurrence.count === recurrenceOf(event)?.count;
  const school = await schoolCalendarOf(db, details.siteId);
  const after = seriesFrom(
    {
      ...details,
      recurrence:
        recurrence && isOldCount && left !== null
          ? left > 1
            ? { ...recurrence, count: left }
            : null // the last one is a date alone
          : recurrence,
    },
    await zoneOf(stamp.db, details.siteId),
    school,
  );
  const before = { ...event, rrule: rule };
  await updateVersion(
    stamp,
    'calendar_event',
    { id: event.id, version },
    { rrule: rule, series_end: seriesEnd(before, old) },
  );
  const id = await insertEvent(stamp, event.kind, details, after, school);
  await setExpectedMembers(stamp, id, details.memberIds ?? (await expectedMembers(db, event.id)));
  await copyWorkshop(stamp, event.id, id);
  const exceptions = (await occurrencesOf(db, event.id)).filter(({ original }) => original >= occurrence);
  await moveExceptions(stamp, exceptions, { before: event, after, to: id, school });
  return { id, occurrence: firstOriginal(after, school) };
}

async function changeOne(
  stamp: Stamp,
  event: StoredEvent,
  date: EventDate,
  version: number,
  details: Omit<Content, 'recurrence' | 'memberIds'>,
): Promise<ChangedEvent> {
  const startsAt = instantAt(details.day, details.time, date.timeZone);
  if (date.status === 'held') refuseFuture(stamp, details.day, date.timeZone);
  await updateVersion(stamp, 'calendar_event', { id: date.eventId, version }, {});
  // What the series says too follows it when it changes.
  const isInPlace = details.roomId === event.roomId && details.place === event.place;
  await writeOccurrence(stamp, date, {
    starts_at: startsAt,
    ends_at: addMinutes(startsAt, details.minutes),
    title: details.title === event.title ? null : details.title,
    room_id: isInPlace ? null : details.roomId,
    place: isInPlace ? null : details.place,
    notes: details.notes === event.notes ? '' : details.notes,
  });
  return { id: date.eventId, occurrence: date.original };
}

/** Changes an event: one date of its series, that date and those that follow, or all. `memberIds` null: as they are. */
export async function changeEvent(stamp: Stamp, target: EventTarget, details: Content): Promise<ChangedEvent> {
  const { id, version, occurrence, scope } = target;
  const event = await findEvent(stamp.db, id);
  if (event.rrule === null || scope === 'all') return changeAll(stamp, event, version, details);
  const date = await findDate(stamp.db, id, occurrence);
  if (scope === 'one') return changeOne(stamp, event, date, version, details);
  return changeFollowing(stamp, { ...event, rrule: event.rrule }, { version, occurrence: date.original }, details);
}

const refuseHeld = ({ status }: EventDate) => {
  if (status === 'held') throw impossible('Cette date a eu lieu : retirez d’abord les présences, si c’est une erreur.');
};

/** Cancels one date, that date and those that follow, or all of an event. */
export async function cancelEvent(stamp: Stamp, { id, version, occurrence, scope }: EventTarget): Promise<void> {
  const event = await findEvent(stamp.db, id);
  const at = toInstant(stamp.now);
  const date = await findDate(stamp.db, id, occurrence);
  if (event.rrule !== null && scope === 'one') {
    refuseHeld(date);
    await updateVersion(stamp, 'calendar_event', { id, version }, {});
    await writeOccurrence(stamp, date, { status: 'cancelled' });
    return;
  }
  const day = dayOf(date.original, event.timeZone);
  const school = await schoolCalendarOf(stamp.db, event.siteId);
  const rule =
    event.rrule !== null && scope === 'following' ? ruleBefore({ ...event, rrule: event.rrule }, day, school) : null;
  if (rule === null) {
    if (event.rrule === null) refuseHeld(date);
    await updateVersion(stamp, 'calendar_event', { id, version }, { cancelled_at: at });
    return;
  }
  const ahead = (await occurrencesOf(stamp.db, id)).filter(({ original }) => original >= date.original);
  if (ahead.some(isHeld))
    throw impossible('Une des dates qui suivent a eu lieu : annulez une par une celles qui n’ont pas eu lieu.');
  await stamp
    .db('occurrence_attendance')
    .whereIn(
      'occurrence_id',
      ahead.map((it) => it.id),
    )
    .delete();
  await stamp
    .db('event_occurrence')
    .whereIn(
      'id',
      ahead.map((it) => it.id),
    )
    .delete();
  const cut = { rrule: rule, series_end: seriesEnd({ ...event, rrule: rule }, school) };
  await updateVersion(stamp, 'calendar_event', { id, version }, cut);
}

/** Takes a cancellation back: of one date, or of all that was cancelled as a whole. */
export async function restoreEvent(stamp: Stamp, { id, version, occurrence }: EventTarget): Promise<void> {
  const event = await findEvent(stamp.db, id);
  if (event.cancelledAt !== null)
    return updateVersion(stamp, 'calendar_event', { id, version }, { cancelled_at: null });
  const date = await findDate(stamp.db, id, occurrence);
  if (date.status !== 'cancelled') throw impossible('Cette date n’est pas annulée.');
  await updateVersion(stamp, 'calendar_event', { id, version }, {});
  await writeOccurrence(stamp, date, { status: 'planned' });
}
