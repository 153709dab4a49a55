import type { AttendanceState } from '../../domain/exchange/exchange';
import type { Side } from '../../domain/mediation/mediation';
import type { Exchange, ExchangeRow, SessionView } from '../../ipc/exchange.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { found } from '../database/rows';
import { listSigners } from '../database/signers';

type Header = Omit<Exchange, 'mediation' | 'participants' | 'sessions' | 'bilans'> & {
  mediationId: string;
  heldAt: string;
  mediatorId: string | null;
  mediatorName: string | null;
  goal: string;
  material: string;
  keys: string;
  conditions: string;
};
type AttendanceRow = Omit<SessionView, 'attendance'> & { memberId: string; state: AttendanceState };

/** Everything that the page of an exchange shows. */
export async function readExchange(db: Base, id: string): Promise<Exchange> {
  const { mediationId, heldAt, mediatorId, mediatorName, goal, material, keys, conditions, ...exchange } =
    found<Header>(
      await db('exchange')
        .join('site', 'site.id', 'exchange.site_id')
        .join('theme', 'theme.id', 'exchange.theme_id')
        .join('mediation', 'mediation.id', 'exchange.mediation_id')
        .leftJoin('account', 'account.id', 'mediation.mediator_id')
        .where('exchange.id', id)
        .first({
          id: 'exchange.id',
          version: 'exchange.version',
          title: 'exchange.title',
          status: 'exchange.status',
          themeId: 'theme.id',
          themeName: 'theme.name',
          pictogram: 'theme.pictogram',
          siteId: 'site.id',
          siteName: 'site.name',
          timeZone: 'site.time_zone',
          interruptionReason: 'exchange.interruption_reason',
          endedAt: 'exchange.ended_at',
          mediationId: 'mediation.id',
          heldAt: db.raw('coalesce(mediation.starts_at, exchange.created_at)'),
          mediatorId: 'mediation.mediator_id',
          mediatorName: 'account.name',
          goal: 'mediation.goal',
          material: 'mediation.material',
          keys: 'mediation.keys',
          conditions: 'mediation.conditions',
        }),
    );
  const participants = await db('exchange_participant as participant')
    .join('member', 'member.id', 'participant.member_id')
    .join('site', 'site.id', 'member.site_id')
    .join('listing', 'listing.id', 'participant.listing_id')
    .where('participant.exchange_id', id)
    .orderBy(['participant.side', 'participant.id'])
    .select({
      memberId: 'member.id',
      name: memberName(db),
      siteName: 'site.name',
      side: 'participant.side',
      listingId: 'listing.id',
      listingTitle: 'listing.title',
      joinedAt: 'participant.joined_at',
      leftAt: 'participant.left_at',
      leavingReason: 'participant.leaving_reason',
    });
  const rows: AttendanceRow[] = await db('exchange_session as session')
    .join('attendance', 'attendance.session_id', 'session.id')
    .where('session.exchange_id', id)
    .orderBy(['session.starts_at', 'session.id', 'attendance.id'])
    .select({
      id: 'session.id',
      version: 'session.version',
      startsAt: 'session.starts_at',
      endsAt: 'session.ends_at',
      place: 'session.place',
      roomId: 'session.room_id',
      status: 'session.status',
      notes: 'session.notes',
      memberId: 'attendance.member_id',
      state: 'attendance.state',
    });
  const sessions = new Map<string, SessionView>();
  for (const { memberId, state, ...session } of rows) {
    const known = sessions.get(session.id) ?? { ...session, attendance: [] };
    known.attendance.push({ memberId, state });
    sessions.set(session.id, known);
  }
  const bilans = await db('bilan').where({ exchange_id: id }).orderBy('scheduled_at').select({
    id: 'id',
    version: 'version',
    kind: 'kind',
    status: 'status',
    scheduledAt: 'scheduled_at',
    roomId: 'room_id',
  });
  return {
    ...exchange,
    mediation: {
      id: mediationId,
      heldAt,
      mediatorId,
      mediatorName,
      goal,
      material,
      keys,
      conditions,
      signers: await listSigners(db, mediationId),
    },
    participants,
    sessions: [...sessions.values()],
    bilans,
  };
}

/** Every exchange where a site has someone (null for all sites). */
export async function listExchanges(db: Base, siteId: string | null): Promise<ExchangeRow[]> {
  const sessions = () => db('exchange_session as session').where('session.exchange_id', db.ref('exchange.id'));
  const finalBilan = () => db('bilan').where({ exchange_id: db.ref('exchange.id'), kind: 'final' });
  const rows: Omit<ExchangeRow, 'offerers' | 'requesters'>[] = await db('exchange')
    .join('site', 'site.id', 'exchange.site_id')
    .join('theme', 'theme.id', 'exchange.theme_id')
    .modify((query) => siteId && query.whereIn('exchange.id', ofSite(db, siteId)))
    .orderBy('exchange.id')
    .select({
      id: 'exchange.id',
      title: 'exchange.title',
      status: 'exchange.status',
      pictogram: 'theme.pictogram',
      siteName: 'site.name',
      timeZone: 'site.time_zone',
      endedAt: 'exchange.ended_at',
      heldCount: sessions().where('session.status', 'held').count(),
      sessionCount: sessions().whereNot('session.status', 'cancelled').count(),
      nextSessionAt: sessions().where('session.status', 'planned').min('session.starts_at'),
      lastSessionEndsAt: sessions().whereNot('session.status', 'cancelled').max('session.ends_at'),
      bilanId: finalBilan().select('id'),
      bilanAt: finalBilan().select('scheduled_at'),
    });
  const people: { exchangeId: string; side: Side; name: string }[] = await db('exchange_participant as participant')
    .join('member', 'member.id', 'participant.member_id')
    .whereNull('participant.left_at')
    .orderBy('participant.id')
    .select({ exchangeId: 'participant.exchange_id', side: 'participant.side', name: memberName(db) });
  const names = new Map(rows.map(({ id }) => [id, { offerer: [] as string[], requester: [] as string[] }]));
  for (const { exchangeId, side, name } of people) names.get(exchangeId)?.[side].push(name);
  return rows.map((row) => {
    const { offerer = [], requester = [] } = names.get(row.id) ?? {};
    return { ...row, offerers: offerer, requesters: requester };
  });
}

const ofSite = (db: Base, siteId: string) =>
  db('exchange_participant')
    .join('member', 'member.id', 'exchange_participant.member_id')
    .where('member.site_id', siteId)
    .select('exchange_participant.exchange_id');
