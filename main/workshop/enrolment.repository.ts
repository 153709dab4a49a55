import { toInstant } from '../../domain/time/instant';
import { placeFor, promotedFrom } from '../../domain/workshop/waiting-list';
import type { EnrolmentStatus } from '../../domain/workshop/workshop';
import type { Base } from '../database/open';
import { created, type Stamp, touched } from '../database/rows';

export type StoredEnrolment = { id: string; memberId: string; status: EnrolmentStatus; position: number | null };

export const readEnrolments = (db: Base, eventId: string): Promise<StoredEnrolment[]> =>
  db('enrolment')
    .where({ event_id: eventId })
    .select({ id: 'id', memberId: 'member_id', status: 'status', position: 'position' });

const setStatus = (stamp: Stamp, id: string, status: EnrolmentStatus, position: number | null = null) =>
  stamp
    .db('enrolment')
    .where({ id })
    .update({ status, position, ...touched(stamp) });

/** Enrols a person, or puts her on the waiting list; one who had withdrawn comes back behind the others. */
export async function enrol(stamp: Stamp, eventId: string, memberId: string, capacity: number): Promise<void> {
  const { db, now } = stamp;
  const enrolments = await readEnrolments(db, eventId);
  const known = enrolments.find((enrolment) => enrolment.memberId === memberId);
  if (known && known.status !== 'withdrawn') return;
  const { status, position } = placeFor(enrolments, capacity);
  if (!known)
    await db('enrolment').insert({ ...created(stamp), event_id: eventId, member_id: memberId, status, position });
  else
    await db('enrolment')
      .where({ id: known.id })
      .update({ status, position, created_at: toInstant(now), ...touched(stamp) });
}

/** Gives the free places to those who wait. @returns them, in their order */
export async function promoteWaiting(stamp: Stamp, eventId: string, capacity: number): Promise<StoredEnrolment[]> {
  const promoted = promotedFrom(await readEnrolments(stamp.db, eventId), capacity);
  for (const { id } of promoted) await setStatus(stamp, id, 'enrolled');
  return promoted;
}

export const withdraw = (stamp: Stamp, id: string) => setStatus(stamp, id, 'withdrawn');
export const promote = (stamp: Stamp, id: string) => setStatus(stamp, id, 'enrolled');
