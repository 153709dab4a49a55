import type { OccurrenceStatus } from '../../domain/calendar/event';
import type { AttendanceState } from '../../domain/exchange/exchange';
import { toInstant } from '../../domain/time/instant';
import { dayOf } from '../../domain/time/time';
import { created, type Stamp, touched } from '../database/rows';
import { writeOccurrence } from './event.repository';
import type { EventDate } from './event-date.queries';

/** The row of a date, made when nothing was known of it yet. */
export const occurrenceOf = async (stamp: Stamp, date: EventDate): Promise<string> =>
  date.occurrenceId ?? writeOccurrence(stamp, date);

/** A date is held as soon as someone is known to have come, or not, and to come again when nothing is known. */
async function deriveStatus(stamp: Stamp, occurrenceId: string): Promise<void> {
  const { db } = stamp;
  const known = await db('occurrence_attendance')
    .where({ occurrence_id: occurrenceId })
    .whereNot({ state: 'upcoming' })
    .first('id');
  const { visitors } = await db('event_occurrence')
    .where({ id: occurrenceId })
    .first({ visitors: 'anonymous_visitors' });
  const status: OccurrenceStatus = known || visitors > 0 ? 'held' : 'planned';
  await db('event_occurrence')
    .where({ id: occurrenceId })
    .update({ status, ...touched(stamp) });
}

/** She was seen that day, whatever the day on which it is written. */
async function markSeen(stamp: Stamp, { startsAt, timeZone }: EventDate, memberId: string): Promise<void> {
  const [startDay, today] = [dayOf(startsAt, timeZone), dayOf(toInstant(stamp.now), timeZone)];
  const day = startDay < today ? startDay : today;
  await stamp
    .db('member')
    .where({ id: memberId })
    .where('last_contact_on', '<', day)
    .update({ last_contact_on: day, ...touched(stamp) });
}

/** Who came, or did not; null forgets what was noted. */
export async function setPresence(
  stamp: Stamp,
  date: EventDate,
  memberId: string,
  state: AttendanceState | null,
): Promise<void> {
  const { db } = stamp;
  const occurrenceId = await occurrenceOf(stamp, date);
  if (state === null)
    await db('occurrence_attendance').where({ occurrence_id: occurrenceId, member_id: memberId }).delete();
  else {
    const row = { ...created(stamp), occurrence_id: occurrenceId, member_id: memberId, state };
    await db('occurrence_attendance')
      .insert(row)
      .onConflict(['occurrence_id', 'member_id'])
      .merge({ state, updated_at: row.updated_at, version: db.raw('occurrence_attendance.version + 1') });
  }
  if (state === 'honoured') await markSeen(stamp, date, memberId);
  await deriveStatus(stamp, occurrenceId);
}

export async function setVisitors(stamp: Stamp, date: EventDate, visitors: number): Promise<void> {
  const occurrenceId = await occurrenceOf(stamp, date);
  await stamp.db('event_occurrence').where({ id: occurrenceId }).update({ anonymous_visitors: visitors });
  await deriveStatus(stamp, occurrenceId);
}
