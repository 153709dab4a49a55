import type { Activity } from '../../domain/attestation/activity';
import { type AttestationKind, attestationNumber } from '../../domain/attestation/attestation';
import type { AttestedExchange, RegisterRow, RegisterSearch } from '../../ipc/attestation.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { found } from '../database/rows';
import { matching } from '../database/search';
import { readActivities } from './deeds.queries';

/** The exchanges a member takes or took part in, the latest first. */
export async function listExchangesOf(db: Base, memberId: string): Promise<AttestedExchange[]> {
  const exchanges: Omit<AttestedExchange, 'activity'>[] = await db('exchange_participant')
    .join('exchange', 'exchange.id', 'exchange_participant.exchange_id')
    .where({ member_id: memberId })
    .orderBy('exchange.created_at', 'desc')
    .select('exchange.id', 'exchange.title', 'exchange_participant.side');
  const activities = await readActivities(db, memberId);
  const none: Activity = { sessions: 0, minutes: 0, firstDay: null, lastDay: null };
  return exchanges.map((exchange) => ({ ...exchange, activity: activities.get(exchange.id) ?? none }));
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
): Promise<{
  name: string;
  firstName: string;
  email: string;
  siteName: string;
  siteCommune: string;
  timeZone: string;
}> =>
  found(
    await db('member')
      .join('site', 'site.id', 'member.site_id')
      .where('member.id', id)
      .first({
        name: memberName(db),
        firstName: 'member.first_name',
        email: 'member.email',
        siteName: 'site.name',
        siteCommune: 'site.commune',
        timeZone: 'site.time_zone',
      }),
  );

type Similar = {
  memberIds: readonly string[];
  exchangeId: string | null;
  kind: AttestationKind;
  /** From this day on. */
  since?: string;
};

/** Numbers already given, and not cancelled, to each of these members for the same thing. */
export async function listSimilar(
  db: Base,
  { memberIds, exchangeId, kind, since = '' }: Similar,
): Promise<Map<string, string[]>> {
  const rows: { memberId: string; year: number; sequence: number }[] = await db('attestation')
    .where({ exchange_id: exchangeId, kind, cancelled_at: null })
    .where('issued_on', '>=', since)
    .whereIn('member_id', [...memberIds])
    .orderBy(['year', 'sequence'])
    .select('year', 'sequence', { memberId: 'member_id' });
  const numbers = new Map<string, string[]>();
  for (const { memberId, year, sequence } of rows)
    numbers.set(memberId, [...(numbers.get(memberId) ?? []), attestationNumber(year, sequence)]);
  return numbers;
}

/** `2026-0012`, or its beginning */
const typedNumber = /^\s*(\d{4})-(\d{0,4})\s*$/;

const registerColumns = (db: Base) => ({
  id: 'attestation.id',
  year: 'year',
  sequence: 'sequence',
  kind: 'kind',
  memberId: 'member_id',
  memberName: memberName(db),
  issuedOn: 'issued_on',
  cancelledAt: 'cancelled_at',
});
type KeptRow = Omit<RegisterRow, 'number' | 'isCancelled'> & {
  year: number;
  sequence: number;
  cancelledAt: string | null;
};
const registerRow = ({ year, sequence, cancelledAt, ...row }: KeptRow): RegisterRow => ({
  ...row,
  number: attestationNumber(year, sequence),
  isCancelled: cancelledAt !== null,
});

const register = (db: Base) => db('attestation').join('member', 'member.id', 'attestation.member_id');

export async function searchRegister(
  db: Base,
  { year, kind, state, text, limit }: RegisterSearch,
): Promise<{ rows: RegisterRow[]; total: number; years: number[] }> {
  const number = typedNumber.exec(text);
  const asked = register(db);
  if (year !== null) asked.where({ year });
  if (kind !== null) asked.where({ kind });
  if (state === 'issued') asked.whereNull('cancelled_at');
  if (state === 'cancelled') asked.whereNotNull('cancelled_at');
  if (number) {
    asked.where({ year: Number(number[1]) });
    if (number[2]) asked.where({ sequence: Number(number[2]) });
  } else asked.modify(matching(db, 'member', text));

  const rows: KeptRow[] = await asked
    .clone()
    .orderBy([
      { column: 'year', order: 'desc' },
      { column: 'sequence', order: 'desc' },
    ])
    .limit(limit)
    .select(registerColumns(db));
  const [count] = await asked.count({ total: '*' });
  const years = await db('attestation').distinct('year').orderBy('year', 'desc').pluck('year');
  return { rows: rows.map(registerRow), total: Number(count?.total ?? 0), years };
}

export type Series = { year: number; first: number; last: number };

/** Numbers that follow one another, in their order. */
export const listSeries = async (db: Base, { year, first, last }: Series): Promise<RegisterRow[]> => {
  const rows: KeptRow[] = await register(db)
    .where({ year })
    .whereBetween('sequence', [first, last])
    .orderBy('sequence')
    .select(registerColumns(db));
  return rows.map(registerRow);
};

/** The people of a site, or of all. */
export async function listPeople(
  db: Base,
  siteId: string | null,
): Promise<{ memberId: string; name: string; siteName: string; hasLeft: boolean }[]> {
  const rows: { memberId: string; name: string; siteName: string; status: string }[] = await db('member')
    .join('site', 'site.id', 'member.site_id')
    .modify((query) => {
      if (siteId) query.where('member.site_id', siteId);
    })
    .orderBy(['member.sort_name', 'member.id'])
    .select({ memberId: 'member.id', name: memberName(db), siteName: 'site.name', status: 'member.status' });
  return rows.map(({ status, ...row }) => ({ ...row, hasLeft: status === 'sorti' }));
}
