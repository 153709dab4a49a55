import { firstTemplate } from '../../domain/bilan/first-template';
import { impossible } from '../../domain/errors';
import type { AgreedExchange, AttendanceState, ExchangeStatus, SessionStatus } from '../../domain/exchange/exchange';
import type { Span } from '../../domain/mediation/planning';
import type { Base } from '../database/open';
import { created, found, type Stamp, touched } from '../database/rows';

/**
 * An exchange as it begins: its participants, its sessions with an attendance for each, its final bilan.
 * @returns its id
 */
export async function startExchange(stamp: Stamp, agreed: AgreedExchange): Promise<string> {
  const { db } = stamp;
  const exchange = {
    ...created(stamp),
    mediation_id: agreed.mediationId,
    site_id: agreed.siteId,
    theme_id: agreed.themeId,
    title: agreed.title,
  };
  await db('exchange').insert(exchange);
  await db('exchange_participant').insert(
    agreed.participants.map(({ memberId, side, listingId }) => ({
      ...created(stamp),
      exchange_id: exchange.id,
      member_id: memberId,
      side,
      listing_id: listingId,
    })),
  );
  const people = agreed.participants.map(({ memberId }) => memberId);
  for (const session of agreed.sessions) await insertSession(stamp, exchange.id, people, session, agreed.place);
  await db('bilan').insert({
    ...created(stamp),
    exchange_id: exchange.id,
    kind: 'final',
    scheduled_at: agreed.bilanAt,
    template_version: firstTemplate.version, // until it begins
  });
  return exchange.id;
}

export async function insertSession(
  stamp: Stamp,
  exchangeId: string,
  memberIds: readonly string[],
  { startsAt, endsAt }: Span,
  place: string,
): Promise<string> {
  const session = { ...created(stamp), exchange_id: exchangeId, starts_at: startsAt, ends_at: endsAt, place };
  await stamp.db('exchange_session').insert(session);
  await stamp
    .db('attendance')
    .insert(memberIds.map((memberId) => ({ ...created(stamp), session_id: session.id, member_id: memberId })));
  return session.id;
}

export type SessionRow = {
  id: string;
  exchangeId: string;
  startsAt: string;
  endsAt: string;
  status: SessionStatus;
  roomId: string | null;
};

export const readSession = async (db: Base, id: string): Promise<SessionRow> =>
  found<SessionRow>(
    await db('exchange_session').where({ id }).first({
      id: 'id',
      exchangeId: 'exchange_id',
      startsAt: 'starts_at',
      endsAt: 'ends_at',
      status: 'status',
      roomId: 'room_id',
    }),
  );

export type OngoingExchange = {
  id: string;
  title: string;
  siteId: string;
  mediatorId: string | null;
  timeZone: string;
  meetingAt: string;
  bilanAt: string | null;
};

/** An exchange whose life goes on. @throws Refusal once it is over */
export async function readOngoing(db: Base, id: string): Promise<OngoingExchange> {
  const { status, ...exchange } = found<OngoingExchange & { status: ExchangeStatus }>(
    await db('exchange')
      .join('site', 'site.id', 'exchange.site_id')
      .join('mediation', 'mediation.id', 'exchange.mediation_id')
      .leftJoin('bilan', (join) =>
        join
          .on('bilan.exchange_id', 'exchange.id')
          .onVal('bilan.kind', 'final')
          .onIn('bilan.status', ['planned', 'draft']),
      )
      .where('exchange.id', id)
      .first({
        id: 'exchange.id',
        title: 'exchange.title',
        status: 'exchange.status',
        siteId: 'exchange.site_id',
        mediatorId: 'mediation.mediator_id',
        timeZone: 'site.time_zone',
        meetingAt: db.raw('coalesce(mediation.starts_at, exchange.created_at)'),
        bilanAt: 'bilan.scheduled_at',
      }),
  );
  if (status !== 'ongoing') throw impossible('Cet échange est terminé : il se lit, et ne se modifie plus.');
  return exchange;
}

/** Of those who have not left. */
const present = (db: Base, exchangeId: string) =>
  db('exchange_participant').where({ exchange_id: exchangeId }).whereNull('left_at').orderBy('id');

export const listMemberIds = (db: Base, exchangeId: string): Promise<string[]> =>
  present(db, exchangeId).pluck('member_id');

export const listListingIds = (db: Base, exchangeId: string): Promise<string[]> =>
  present(db, exchangeId).pluck('listing_id');

/** Those who are expected at a session. */
export const listExpected = (db: Base, sessionId: string): Promise<string[]> =>
  db('attendance').where({ session_id: sessionId }).orderBy('id').pluck('member_id');

/** When the last session that was not cancelled ends. */
export async function readLastSessionEnd(db: Base, exchangeId: string): Promise<string | null> {
  const row = await db('exchange_session')
    .where({ exchange_id: exchangeId })
    .whereNot({ status: 'cancelled' })
    .max({ endsAt: 'ends_at' })
    .first();
  return row?.endsAt ?? null;
}

export async function setAttendance(
  stamp: Stamp,
  sessionIds: readonly string[],
  state: AttendanceState,
  memberId?: string,
): Promise<void> {
  await stamp
    .db('attendance')
    .whereIn('session_id', sessionIds)
    .modify((query) => memberId && query.where({ member_id: memberId }))
    .update({ state, ...touched(stamp) });
}
