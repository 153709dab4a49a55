import { type Activity, attestationNumber } from '../../domain/attestation/attestation';
import { dayOf } from '../../domain/time/time';
import type { AttestedExchange, RegisterRow } from '../../ipc/attestation.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { found } from '../database/rows';
import { matching } from '../database/search';

type SessionRow = { startsAt: string; endsAt: string; timeZone: string };

const minutesBetween = (start: string, end: string) => Math.round((Date.parse(end) - Date.parse(start)) / 60_000);

function activityOf(sessions: SessionRow[]): Activity {
  const days = sessions.map(({ startsAt, timeZone }) => dayOf(startsAt, timeZone)).sort();
  return {
    sessions: sessions.length,
    minutes: sessions.reduce((total, { startsAt, endsAt }) => total + minutesBetween(startsAt, endsAt), 0),
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
  };
}

/** The sessions that a member has honoured, each with the exchange it belongs to. */
const honouredSessions = (db: Base, memberId: string): Promise<(SessionRow & { exchangeId: string })[]> =>
  db('attendance')
    .join('exchange_session', 'exchange_session.id', 'attendance.session_id')
    .join('exchange', 'exchange.id', 'exchange_session.exchange_id')
    .join('site', 'site.id', 'exchange.site_id')
    .where({ 'attendance.member_id': memberId, 'attendance.state': 'honoured' })
    .orderBy('exchange_session.starts_at')
    .select({
      exchangeId: 'exchange.id',
      startsAt: 'exchange_session.starts_at',
      endsAt: 'exchange_session.ends_at',
      timeZone: 'site.time_zone',
    });

/** What a member did in one exchange, or in the whole network between two days. */
export async function readActivity(
  db: Base,
  memberId: string,
  { exchangeId, firstDay, lastDay }: { exchangeId: string | null; firstDay: string | null; lastDay: string | null },
): Promise<Activity> {
  const sessions = await honouredSessions(db, memberId);
  return activityOf(
    sessions.filter((session) => {
      const day = dayOf(session.startsAt, session.timeZone);
      const isAsked = exchangeId === null || session.exchangeId === exchangeId;
      return isAsked && (!firstDay || day >= firstDay) && (!lastDay || day <= lastDay);
    }),
  );
}

/** The exchanges a member takes or took part in, the latest first. */
export async function listExchangesOf(db: Base, memberId: string): Promise<AttestedExchange[]> {
  const exchanges: Omit<AttestedExchange, 'activity'>[] = await db('exchange_participant')
    .join('exchange', 'exchange.id', 'exchange_participant.exchange_id')
    .where({ member_id: memberId })
    .orderBy('exchange.created_at', 'desc')
    .select('exchange.id', 'exchange.title', 'exchange_participant.side');
  const sessions = await honouredSessions(db, memberId);
  return exchanges.map((exchange) => ({
    ...exchange,
    activity: activityOf(sessions.filter(({ exchangeId }) => exchangeId === exchange.id)),
  }));
}

export const listParticipants = (db: Base, exchangeId: string): Promise<{ id: string; name: string }[]> =>
  db('exchange_participant')
    .join('member', 'member.id', 'exchange_participant.member_id')
    .where({ exchange_id: exchangeId })
    .orderBy([{ column: 'exchange_participant.side' }, { column: 'member.sort_name' }])
    .select({ id: 'member.id', name: memberName(db) });

export const readMember = async (
  db: Base,
  id: string,
): Promise<{ name: string; siteName: string; siteCommune: string; timeZone: string }> =>
  found(
    await db('member')
      .join('site', 'site.id', 'member.site_id')
      .where('member.id', id)
      .first({ name: memberName(db), siteName: 'site.name', siteCommune: 'site.commune', timeZone: 'site.time_zone' }),
  );

/** Numbers already given, and not cancelled, to a member for the same thing. */
export async function listNumbersFor(
  db: Base,
  { memberId, exchangeId, kind }: { memberId: string; exchangeId: string | null; kind: string },
): Promise<string[]> {
  const rows = await db('attestation')
    .where({ member_id: memberId, exchange_id: exchangeId, kind, cancelled_at: null })
    .orderBy(['year', 'sequence'])
    .select('year', 'sequence');
  return rows.map(({ year, sequence }) => attestationNumber(year, sequence));
}

/** `2026-0012`, or its beginning */
const typedNumber = /^\s*(\d{4})-(\d{0,4})\s*$/;

export async function searchRegister(
  db: Base,
  { year, text, limit }: { year: number | null; text: string; limit: number },
): Promise<{ rows: RegisterRow[]; total: number; years: number[] }> {
  const number = typedNumber.exec(text);
  const asked = db('attestation').join('member', 'member.id', 'attestation.member_id');
  if (year !== null) asked.where({ year });
  if (number) {
    asked.where({ year: Number(number[1]) });
    if (number[2]) asked.where({ sequence: Number(number[2]) });
  } else asked.modify(matching(db, 'member', text));

  const rows = await asked
    .clone()
    .orderBy([
      { column: 'year', order: 'desc' },
      { column: 'sequence', order: 'desc' },
    ])
    .limit(limit)
    .select({
      id: 'attestation.id',
      year: 'year',
      sequence: 'sequence',
      kind: 'kind',
      memberId: 'member_id',
      memberName: memberName(db),
      issuedOn: 'issued_on',
      cancelledAt: 'cancelled_at',
    });
  const [count] = await asked.count({ total: '*' });
  const years = await db('attestation').distinct('year').orderBy('year', 'desc').pluck('year');
  return {
    rows: rows.map(({ year, sequence, cancelledAt, ...row }) => ({
      ...row,
      number: attestationNumber(year, sequence),
      isCancelled: cancelledAt !== null,
    })),
    total: Number(count?.total ?? 0),
    years,
  };
}
