import type { AttendanceState, SessionStatus } from '../../domain/exchange/exchange';
import type { Side } from '../../domain/mediation/mediation';
import { toInstant } from '../../domain/time/instant';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { created, type Stamp, touched } from '../database/rows';
import { listingsInUse } from '../database/taking-part';

export type Participant = {
  id: string;
  memberId: string;
  name: string;
  side: Side;
  listingId: string;
  groupSize: number | null;
  joinedAt: string | null;
  leftAt: string | null;
};

/** Those who are there and those who have left, from the first to the last who came. */
export const listParticipants = (db: Base, exchangeId: string): Promise<Participant[]> =>
  db('exchange_participant as participant')
    .join('member', 'member.id', 'participant.member_id')
    .join('listing', 'listing.id', 'participant.listing_id')
    .where('participant.exchange_id', exchangeId)
    .orderBy('participant.id')
    .select({
      id: 'participant.id',
      memberId: 'member.id',
      name: memberName(db),
      side: 'participant.side',
      listingId: 'listing.id',
      groupSize: 'listing.group_size',
      joinedAt: 'participant.joined_at',
      leftAt: 'participant.left_at',
    });

/** The names of those whom someone had better not meet, among these people. */
export async function listAvoided(db: Base, memberId: string, others: readonly string[]): Promise<string[]> {
  const avoided = db('avoidance').where({ member_id: memberId }).select({ id: 'other_id' });
  const avoiding = db('avoidance').where({ other_id: memberId }).select({ id: 'member_id' });
  const rows: { name: string }[] = await db('member')
    .whereIn('id', [...others])
    .whereIn('id', avoided.union(avoiding))
    .orderBy('sort_name')
    .select({ name: memberName(db) });
  return rows.map(({ name }) => name);
}

const expectedState: Record<SessionStatus, AttendanceState> = {
  planned: 'upcoming',
  held: 'upcoming',
  cancelled: 'cancelled',
};

/** Expects someone at the sessions that are not over, but for those where she is expected already. */
export async function expectFromNow(stamp: Stamp, exchangeId: string, memberId: string): Promise<void> {
  const { db, now } = stamp;
  const sessions: { id: string; status: SessionStatus }[] = await db('exchange_session')
    .where({ exchange_id: exchangeId })
    .whereNot({ status: 'held' })
    .where('ends_at', '>', toInstant(now))
    .whereNotIn('id', db('attendance').where({ member_id: memberId }).select('session_id'))
    .select('id', 'status');
  if (sessions.length === 0) return;
  await db('attendance').insert(
    sessions.map(({ id, status }) => ({
      ...created(stamp),
      session_id: id,
      member_id: memberId,
      state: expectedState[status],
    })),
  );
}

/** Expects someone no longer at the sessions that have not begun: what she came to stays. */
export const expectNoMore = ({ db, now }: Stamp, exchangeId: string, memberId: string): Promise<number> =>
  db('attendance')
    .where({ member_id: memberId })
    .whereIn('state', ['upcoming', 'cancelled'])
    .whereIn(
      'session_id',
      db('exchange_session').where({ exchange_id: exchangeId }).where('starts_at', '>', toInstant(now)).select('id'),
    )
    .delete();

export const insertParticipant = (
  stamp: Stamp,
  {
    exchangeId,
    memberId,
    side,
    listingId,
  }: Pick<Participant, 'memberId' | 'side' | 'listingId'> & { exchangeId: string },
) =>
  stamp.db('exchange_participant').insert({
    ...created(stamp),
    exchange_id: exchangeId,
    member_id: memberId,
    side,
    listing_id: listingId,
    joined_at: toInstant(stamp.now),
  });

/** @param leaving null: she comes back */
export const setLeaving = (stamp: Stamp, id: string, leaving: { at: string; reason: string } | null) =>
  stamp
    .db('exchange_participant')
    .where({ id })
    .update({ left_at: leaving?.at ?? null, leaving_reason: leaving?.reason ?? '', ...touched(stamp) });

/** Whether a listing serves in another exchange that goes on. */
export const servesElsewhere = async (db: Base, listingId: string, exchangeId: string): Promise<boolean> =>
  (await listingsInUse(db).where('user.listing_id', listingId).whereNot('used.id', exchangeId).first()) !== undefined;

/** Whether something of an exchange has been told of someone: an attendance, an answer of a bilan. */
export async function hasLived(db: Base, exchangeId: string, memberId: string): Promise<boolean> {
  const attendance = await db('attendance')
    .join('exchange_session as session', 'session.id', 'attendance.session_id')
    .where({ 'session.exchange_id': exchangeId, 'attendance.member_id': memberId })
    .whereIn('attendance.state', ['honoured', 'excused', 'unexcused'])
    .first('attendance.id');
  const answer = await db('bilan_answer')
    .join('bilan', 'bilan.id', 'bilan_answer.bilan_id')
    .where({ 'bilan.exchange_id': exchangeId, respondent: memberId })
    .first('bilan_answer.id');
  return attendance !== undefined || answer !== undefined;
}

export async function deleteParticipant({ db }: Stamp, exchangeId: string, { id, memberId }: Participant) {
  await db('attendance')
    .where({ member_id: memberId })
    .whereIn('session_id', db('exchange_session').where({ exchange_id: exchangeId }).select('id'))
    .delete();
  await db('exchange_participant').where({ id }).delete();
}
