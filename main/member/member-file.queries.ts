import type { Member } from '../../domain/member/member';
import { dayOf } from '../../domain/time/time';
import type { MemberFile } from '../../ipc/member.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { found } from '../database/rows';
import { statement } from '../database/statement';
import { readMember } from './member.repository';
import { timelineOf } from './timeline';

type OfMember = { id: string };

/** A person's whole file, in the order of its page. Each table is read once: the timeline is made of the same rows. */
export async function readMemberFile(db: Base, id: string): Promise<MemberFile> {
  const member = await readMember(db, id);
  const { siteId, referrerId } = member;
  const { enrolledAt, ...surroundings } = found((await surroundingsOf(db, { id, siteId, referrerId }))[0]);
  const life = {
    listings: await listingsOf(db, { id }),
    matches: await matchesOf(db, { id }),
    mediations: gathered(await mediationsOf(db, { id })),
    exchanges: gathered(await exchangesOf(db, { id })),
    sessions: await sessionsOf(db, { id }),
    bilans: await bilansOf(db, { id }),
    attestations: await attestationsOf(db, { id }),
    badges: await badgesOf(db, { id }),
  };
  return {
    member,
    ...surroundings,
    listings: life.listings.map(({ createdAt, ...row }) => ({ ...row, createdOn: dayOf(createdAt) })),
    mediations: life.mediations
      .filter(({ status }) => isAhead.has(status))
      .map(({ id, themeName, startsAt, partners }) => ({ id, themeName, startsAt, partners })),
    exchanges: life.exchanges
      .filter(({ leftAt }) => leftAt === null)
      .map(({ id, title, status, side, partners }) => ({
        id,
        title,
        status,
        side,
        partners,
        nextSessionAt: life.sessions.find((it) => it.exchangeId === id && it.status === 'planned')?.startsAt ?? null,
        bilan: life.bilans.find((it) => it.exchangeId === id && it.kind === 'final' && it.lockedAt === null) ?? null,
      })),
    attestations: life.attestations.map(({ cancelledAt, ...row }) => ({ ...row, isCancelled: cancelledAt !== null })),
    badges: life.badges.map(({ revokedAt, ...row }) => ({ ...row, isRevoked: revokedAt !== null })),
    timeline: timelineOf(member, enrolledAt, life),
  };
}

type Around = Pick<Member, 'id' | 'siteId' | 'referrerId'>;
type Surroundings = Pick<MemberFile, 'siteName' | 'referrer' | 'currentNoticeVersion'> & { enrolledAt: string };

const surroundingsOf = statement<Around, Surroundings>((db, { id, siteId, referrerId }) =>
  db('site')
    .where('site.id', siteId)
    .leftJoin('referrer', 'referrer.id', db.raw('?', [referrerId]))
    .select({
      siteName: 'site.name',
      referrer: db.raw("coalesce(referrer.organisation, '')"),
      currentNoticeVersion: db('structure').select('notice_version').limit(1),
      enrolledAt: db('member').where({ id }).select('created_at').limit(1),
    }),
);

type ListingRow = Omit<MemberFile['listings'][number], 'createdOn'> & { createdAt: string };

/** The newest first. */
const listingsOf = statement<OfMember, ListingRow>((db, { id }) =>
  db('listing')
    .join('theme', 'theme.id', 'listing.theme_id')
    .where('listing.member_id', id)
    .orderBy('listing.created_at', 'desc')
    .select({
      id: 'listing.id',
      kind: 'listing.kind',
      title: 'listing.title',
      themeName: 'theme.name',
      pictogram: 'theme.pictogram',
      status: 'listing.status',
      createdAt: 'listing.created_at',
    }),
);

export type MatchRow = { at: string; listingId: string; title: string; status: string };

/** Each match under the listing of this person. */
const matchesOf = statement<OfMember, MatchRow>((db, { id }) =>
  db('listing')
    .join('match', (on) => on.on('listing.id', 'match.offer_id').orOn('listing.id', 'match.request_id'))
    .where('listing.member_id', id)
    .select({
      at: db.raw('coalesce(decided_at, ??)', ['match.created_at']),
      listingId: 'listing.id',
      title: 'listing.title',
      status: 'match.status',
    }),
);

type Partner = { id: string; name: string };
type PerPartner<Entry> = Omit<Entry, 'partners'> & { id: string; partnerId: string | null; partner: string | null };

/** One row per partner → one entry with its partners. */
function gathered<Entry extends { id: string }>(rows: readonly PerPartner<Entry>[]) {
  const entries = new Map<string, Omit<PerPartner<Entry>, 'partnerId' | 'partner'> & { partners: Partner[] }>();
  for (const { partnerId, partner, ...row } of rows) {
    const entry = entries.get(row.id) ?? { ...row, partners: [] };
    if (partnerId && partner) entry.partners.push({ id: partnerId, name: partner });
    entries.set(row.id, entry);
  }
  return [...entries.values()];
}

/** What a person takes part in, one row per partner: `me` is her own participation. */
const taken = (db: Base, what: 'mediation' | 'exchange', id: string) =>
  db({ me: `${what}_participant` })
    .where('me.member_id', id)
    .join(what, `${what}.id`, `me.${what}_id`)
    .leftJoin({ other: `${what}_participant` }, (on) =>
      on.on(`other.${what}_id`, `${what}.id`).on('other.member_id', '<>', 'me.member_id'),
    )
    .leftJoin({ partner: 'member' }, 'partner.id', 'other.member_id');

/** Mises en relation that are still to be held. */
const isAhead: ReadonlySet<string> = new Set(['to-plan', 'planned', 'postponed']);

type MediationRow = MemberFile['mediations'][number] & {
  status: string;
  createdAt: string;
  concludedAt: string | null;
};

const mediationsOf = statement<OfMember, PerPartner<MediationRow>>((db, { id }) =>
  taken(db, 'mediation', id)
    .join('theme', 'theme.id', 'mediation.theme_id')
    .orderBy('mediation.created_at')
    .select({
      id: 'mediation.id',
      themeName: 'theme.name',
      status: 'mediation.status',
      startsAt: 'mediation.starts_at',
      createdAt: 'mediation.created_at',
      concludedAt: 'mediation.concluded_at',
      partnerId: 'partner.id',
      partner: memberName(db, 'partner'),
    }),
);

type ExchangeRow = Omit<MemberFile['exchanges'][number], 'bilan' | 'nextSessionAt'> & {
  createdAt: string;
  endedAt: string | null;
  joinedAt: string | null;
  leftAt: string | null;
};

/** The newest first. */
const exchangesOf = statement<OfMember, PerPartner<ExchangeRow>>((db, { id }) =>
  taken(db, 'exchange', id)
    .orderBy('exchange.created_at', 'desc')
    .select({
      id: 'exchange.id',
      title: 'exchange.title',
      status: 'exchange.status',
      side: 'me.side',
      createdAt: 'exchange.created_at',
      endedAt: 'exchange.ended_at',
      joinedAt: 'me.joined_at',
      leftAt: 'me.left_at',
      partnerId: 'partner.id',
      partner: memberName(db, 'partner'),
    }),
);

export type SessionRow = { exchangeId: string; startsAt: string; status: string; state: string };

/** The sessions to which this person was expected, in order. */
const sessionsOf = statement<OfMember, SessionRow>((db, { id }) =>
  db('attendance')
    .join('exchange_session', 'exchange_session.id', 'attendance.session_id')
    .where('attendance.member_id', id)
    .orderBy('exchange_session.starts_at')
    .select({
      exchangeId: 'exchange_session.exchange_id',
      startsAt: 'exchange_session.starts_at',
      status: 'exchange_session.status',
      state: 'attendance.state',
    }),
);

export type BilanRow = {
  id: string;
  exchangeId: string;
  kind: string;
  status: string;
  at: string;
  lockedAt: string | null;
};

const bilansOf = statement<OfMember, BilanRow>((db, { id }) =>
  db('exchange_participant as me')
    .join('bilan', 'bilan.exchange_id', 'me.exchange_id')
    .where('me.member_id', id)
    .select({
      id: 'bilan.id',
      exchangeId: 'bilan.exchange_id',
      kind: 'bilan.kind',
      status: 'bilan.status',
      at: 'bilan.scheduled_at',
      lockedAt: 'bilan.locked_at',
    }),
);

type AttestationRow = Omit<MemberFile['attestations'][number], 'isCancelled'> & { cancelledAt: string | null };

/** The latest first. */
const attestationsOf = statement<OfMember, AttestationRow>((db, { id }) =>
  db('attestation').where('member_id', id).orderBy('issued_on', 'desc').orderBy('sequence', 'desc').select({
    id: 'id',
    year: 'year',
    sequence: 'sequence',
    kind: 'kind',
    issuedOn: 'issued_on',
    cancelledAt: 'cancelled_at',
  }),
);

type BadgeRow = Omit<MemberFile['badges'][number], 'isRevoked'> & { revokedAt: string | null };

/** The latest first. */
const badgesOf = statement<OfMember, BadgeRow>((db, { id }) =>
  db('badge_award')
    .join('badge', 'badge.id', 'badge_award.badge_id')
    .where('member_id', id)
    .orderBy('awarded_on', 'desc')
    .orderBy('badge_award.id', 'desc')
    .select({ id: 'badge_award.id', name: 'badge.name', awardedOn: 'awarded_on', revokedAt: 'revoked_at' }),
);

export type Life = {
  listings: ListingRow[];
  matches: MatchRow[];
  mediations: MediationRow[];
  exchanges: ExchangeRow[];
  sessions: SessionRow[];
  bilans: BilanRow[];
  attestations: AttestationRow[];
  badges: BadgeRow[];
};
