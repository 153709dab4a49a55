import { type Activity, type Deeds, noDeeds } from '../../domain/attestation/activity';
import { addDays, dayOf } from '../../domain/time/time';
import type { Base } from '../database/open';

/** Whose deeds, in one exchange or in the whole network, between two days that both count. */
export type DeedsOf = {
  /** Null: everyone's. */
  memberIds: readonly string[] | null;
  exchangeId: string | null;
  firstDay: string | null;
  lastDay: string | null;
};

type Happening = { memberId: string; startsAt: string; timeZone: string };
type Session = Happening & { endsAt: string; exchangeId: string; title: string; side: Side | null; state: string };
type Side = 'offerer' | 'requester';

/** With what the exchanges where she came were about, by her side in them. */
export type MemberDeeds = Deeds & { titles: Record<Side, string[]> };

const minutesBetween = (start: string, end: string) => Math.round((Date.parse(end) - Date.parse(start)) / 60_000);

/** Rows from a day before to a day after, whatever the zone of their site: `inPeriod` is exact. */
function around(column: string, { firstDay, lastDay }: DeedsOf) {
  return (query: ReturnType<Base>): void => {
    if (firstDay) query.where(column, '>=', addDays(firstDay, -1));
    if (lastDay) query.where(column, '<', addDays(lastDay, 2));
  };
}

const inPeriod =
  ({ firstDay, lastDay }: DeedsOf) =>
  ({ startsAt, timeZone }: Happening): boolean => {
    const day = dayOf(startsAt, timeZone);
    return (!firstDay || day >= firstDay) && (!lastDay || day <= lastDay);
  };

const ofMembers = (column: string, { memberIds }: DeedsOf) => {
  return (query: ReturnType<Base>): void => {
    if (memberIds) query.whereIn(column, [...memberIds]);
  };
};

/** The sessions where a member was awaited, honoured or not. */
const sessionsOf = (db: Base, asked: DeedsOf): Promise<Session[]> =>
  db('attendance')
    .join('exchange_session', 'exchange_session.id', 'attendance.session_id')
    .join('exchange', 'exchange.id', 'exchange_session.exchange_id')
    .join('site', 'site.id', 'exchange.site_id')
    .leftJoin('exchange_participant', (join) =>
      join
        .on('exchange_participant.exchange_id', 'exchange.id')
        .andOn('exchange_participant.member_id', 'attendance.member_id'),
    )
    .whereIn('attendance.state', ['honoured', 'excused', 'unexcused'])
    .modify(ofMembers('attendance.member_id', asked))
    .modify(around('exchange_session.starts_at', asked))
    .modify((query) => {
      if (asked.exchangeId) query.where('exchange.id', asked.exchangeId);
    })
    .orderBy(['exchange_session.starts_at', 'exchange_session.id'])
    .select({
      memberId: 'attendance.member_id',
      state: 'attendance.state',
      startsAt: 'exchange_session.starts_at',
      endsAt: 'exchange_session.ends_at',
      timeZone: 'site.time_zone',
      exchangeId: 'exchange.id',
      title: 'exchange.title',
      side: 'exchange_participant.side',
    });

/** The rencontres to which a member came. */
const gatheringsOf = (db: Base, asked: DeedsOf): Promise<Happening[]> =>
  db('occurrence_attendance')
    .join('event_occurrence', 'event_occurrence.id', 'occurrence_attendance.occurrence_id')
    .join('calendar_event', 'calendar_event.id', 'event_occurrence.event_id')
    .where({ 'calendar_event.kind': 'gathering', 'occurrence_attendance.state': 'honoured' })
    .modify(ofMembers('occurrence_attendance.member_id', asked))
    .modify(around('event_occurrence.starts_at', asked))
    .select({
      memberId: 'occurrence_attendance.member_id',
      startsAt: 'event_occurrence.starts_at',
      timeZone: 'calendar_event.time_zone',
    });

/** The ateliers that a member proposed, and that were held. */
const workshopsOf = (db: Base, asked: DeedsOf): Promise<Happening[]> =>
  db('workshop')
    .join('calendar_event', 'calendar_event.id', 'workshop.event_id')
    .join('event_occurrence', 'event_occurrence.event_id', 'calendar_event.id')
    .where('event_occurrence.status', 'held')
    .modify(ofMembers('workshop.proposer_id', asked))
    .modify(around('event_occurrence.starts_at', asked))
    .select({
      memberId: 'workshop.proposer_id',
      startsAt: 'event_occurrence.starts_at',
      timeZone: 'calendar_event.time_zone',
    });

/** The séances de repérage where a member helped to record. */
const reperagesOf = (db: Base, asked: DeedsOf): Promise<Happening[]> =>
  db('reperage')
    .join('site', 'site.id', 'reperage.site_id')
    .where('reperage.status', 'held')
    .whereNotNull('reperage.recorder_id')
    .modify(ofMembers('reperage.recorder_id', asked))
    .modify(around('reperage.starts_at', asked))
    .select({ memberId: 'reperage.recorder_id', startsAt: 'reperage.starts_at', timeZone: 'site.time_zone' });

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

const byMember = <Row extends Happening>(rows: Row[], asked: DeedsOf): Map<string, Row[]> =>
  grouped(rows.filter(inPeriod(asked)), ({ memberId }) => memberId);

function activityOf(honoured: readonly Session[]): Activity {
  const days = honoured.map(({ startsAt, timeZone }) => dayOf(startsAt, timeZone)).sort();
  return {
    sessions: honoured.length,
    minutes: honoured.reduce((total, { startsAt, endsAt }) => total + minutesBetween(startsAt, endsAt), 0),
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
  };
}

/** What each of these members did; who did nothing is not there. */
export async function readDeeds(db: Base, asked: DeedsOf): Promise<Map<string, MemberDeeds>> {
  const isOfNetwork = asked.exchangeId === null;
  const sessions = byMember(await sessionsOf(db, asked), asked);
  const gatherings = byMember(isOfNetwork ? await gatheringsOf(db, asked) : [], asked);
  const workshops = byMember(isOfNetwork ? await workshopsOf(db, asked) : [], asked);
  const reperages = byMember(isOfNetwork ? await reperagesOf(db, asked) : [], asked);
  const ids = new Set([sessions, gatherings, workshops, reperages].flatMap((map) => [...map.keys()]));
  return new Map(
    [...ids].map((id) => {
      const expected = sessions.get(id) ?? [];
      const honoured = expected.filter(({ state }) => state === 'honoured');
      const titlesOf = (side: Side) => [...new Set(honoured.flatMap((it) => (it.side === side ? it.title : [])))];
      return [
        id,
        {
          ...activityOf(honoured),
          expected: expected.length,
          gatherings: gatherings.get(id)?.length ?? 0,
          exchanges: new Set(honoured.map(({ exchangeId }) => exchangeId)).size,
          workshops: workshops.get(id)?.length ?? 0,
          reperages: reperages.get(id)?.length ?? 0,
          titles: { offerer: titlesOf('offerer'), requester: titlesOf('requester') },
        },
      ];
    }),
  );
}

/** What one member did in each of her exchanges, by its id. */
export async function readActivities(db: Base, memberId: string): Promise<Map<string, Activity>> {
  const all = { memberIds: [memberId], exchangeId: null, firstDay: null, lastDay: null };
  const honoured = (await sessionsOf(db, all)).filter(({ state }) => state === 'honoured');
  const byExchange = grouped(honoured, ({ exchangeId }) => exchangeId);
  return new Map([...byExchange].map(([id, sessions]) => [id, activityOf(sessions)]));
}

/** @see readDeeds */
export const readDeedsOf = async (
  db: Base,
  memberId: string,
  asked: Omit<DeedsOf, 'memberIds'>,
): Promise<MemberDeeds> =>
  (await readDeeds(db, { ...asked, memberIds: [memberId] })).get(memberId) ?? {
    ...noDeeds,
    titles: { offerer: [], requester: [] },
  };
