import type { Member } from '../../domain/member/member';
import { dayOf } from '../../domain/time/time';
import type { MemberFile, TimelineEntry } from '../../ipc/member.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { found } from '../database/rows';
import { statement } from '../database/statement';
import { readMember } from './member.repository';

type OfMember = { id: string };

/** A person's whole file, in the order of its page. */
export async function readMemberFile(db: Base, id: string): Promise<MemberFile> {
  const member = await readMember(db, id);
  const { siteId, referrerId } = member;
  const [surroundings] = await surroundingsOf(db, { siteId, referrerId });
  return {
    member,
    ...found(surroundings),
    listings: await readListings(db, { id }),
    mediations: gathered(await mediationsOf(db, { id })),
    exchanges: await readExchanges(db, { id }),
    attestations: await readAttestations(db, { id }),
    timeline: await timelineOf(db, { id }),
  };
}

type Surroundings = Pick<MemberFile, 'siteName' | 'referrer' | 'currentNoticeVersion'>;

const surroundingsOf = statement<Pick<Member, 'siteId' | 'referrerId'>, Surroundings>((db, { siteId, referrerId }) =>
  db('site')
    .where('site.id', siteId)
    .leftJoin('referrer', 'referrer.id', db.raw('?', [referrerId]))
    .select({
      siteName: 'site.name',
      referrer: db.raw("coalesce(referrer.organisation, '')"),
      currentNoticeVersion: db('structure').select('notice_version').limit(1),
    }),
);

type ListingRow = Omit<MemberFile['listings'][number], 'createdOn'> & { createdAt: string };

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

const readListings = async (db: Base, member: OfMember): Promise<MemberFile['listings']> =>
  (await listingsOf(db, member)).map(({ createdAt, ...row }) => ({ ...row, createdOn: dayOf(createdAt) }));

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

/** Meetings that are still to be held. */
const mediationsOf = statement<OfMember, PerPartner<MemberFile['mediations'][number]>>((db, { id }) =>
  taken(db, 'mediation', id)
    .join('theme', 'theme.id', 'mediation.theme_id')
    .whereIn('mediation.status', ['to-plan', 'planned', 'postponed'])
    .orderBy('mediation.created_at')
    .select({
      id: 'mediation.id',
      themeName: 'theme.name',
      startsAt: 'mediation.starts_at',
      partnerId: 'partner.id',
      partner: memberName(db, 'partner'),
    }),
);

type ExchangeRow = Omit<MemberFile['exchanges'][number], 'bilan'> & { bilanId: string | null; bilanAt: string };

const exchangesOf = statement<OfMember, PerPartner<ExchangeRow>>((db, { id }) =>
  taken(db, 'exchange', id)
    .leftJoin('bilan', (on) =>
      on.on('bilan.exchange_id', 'exchange.id').onVal('bilan.kind', 'final').onVal('bilan.status', '<>', 'locked'),
    )
    .orderBy('exchange.created_at', 'desc')
    .select({
      id: 'exchange.id',
      title: 'exchange.title',
      status: 'exchange.status',
      side: 'me.side',
      partnerId: 'partner.id',
      partner: memberName(db, 'partner'),
      bilanId: 'bilan.id',
      bilanAt: 'bilan.scheduled_at',
      nextSessionAt: db('exchange_session')
        .min('starts_at')
        .where('exchange_id', db.ref('exchange.id'))
        .where('status', 'planned'),
    }),
);

async function readExchanges(db: Base, member: OfMember): Promise<MemberFile['exchanges']> {
  return gathered(await exchangesOf(db, member)).map(({ bilanId, bilanAt, ...row }) => ({
    ...row,
    bilan: bilanId ? { id: bilanId, at: bilanAt } : null,
  }));
}

type AttestationRow = Omit<MemberFile['attestations'][number], 'isCancelled'> & { cancelledAt: string | null };

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

const readAttestations = async (db: Base, member: OfMember): Promise<MemberFile['attestations']> =>
  (await attestationsOf(db, member)).map(({ cancelledAt, ...row }) => ({ ...row, isCancelled: cancelledAt !== null }));

/** Everything that happened, the latest first. */
const timelineOf = statement<OfMember, TimelineEntry>((db, { id }) => {
  const text = (value: string) => db.raw('?', [value]);
  const entry = (at: unknown, kind: unknown, to: string, title: unknown, state: unknown) =>
    ({ at, kind, id: to, title, state }) as Record<string, string>;
  const fact = (kind: string, at: string) =>
    db('member')
      .where({ id })
      .whereNotNull(at)
      .select(entry(at, text(kind), 'id', text(''), text('')));
  const exchanges = (table: string) =>
    db('exchange_participant as me')
      .where('me.member_id', id)
      .join('exchange', 'exchange.id', 'me.exchange_id')
      .modify((query) => table && query.join(table, `${table}.exchange_id`, 'exchange.id'));

  return db
    .unionAll([
      fact('enrolled', 'created_at'),
      fact('notice', 'notice_given_on'),
      fact('charter', 'charter_signed_on'),
      db('listing')
        .where('member_id', id)
        .select(entry('created_at', 'kind', 'id', 'title', 'status')),
      db('match')
        .join('listing', (on) => on.on('listing.id', 'match.offer_id').orOn('listing.id', 'match.request_id'))
        .where('listing.member_id', id)
        .select(
          entry(
            db.raw('coalesce(decided_at, ??)', ['match.created_at']),
            text('match'),
            'listing.id',
            'listing.title',
            'match.status',
          ),
        ),
      db('mediation_participant as me')
        .where('me.member_id', id)
        .join('mediation', 'mediation.id', 'me.mediation_id')
        .join('theme', 'theme.id', 'mediation.theme_id')
        .select(
          entry(
            db.raw('coalesce(concluded_at, starts_at, ??)', ['mediation.created_at']),
            text('mediation'),
            'mediation.id',
            'theme.name',
            'mediation.status',
          ),
        ),
      exchanges('').select(
        entry(
          db.raw('coalesce(ended_at, ??)', ['exchange.created_at']),
          text('exchange'),
          'exchange.id',
          'exchange.title',
          'exchange.status',
        ),
      ),
      exchanges('exchange_session')
        .join('attendance', (on) =>
          on.on('attendance.session_id', 'exchange_session.id').on('attendance.member_id', 'me.member_id'),
        )
        .select(
          entry('exchange_session.starts_at', text('session'), 'exchange.id', 'exchange.title', 'attendance.state'),
        ),
      exchanges('bilan').select(
        entry(db.raw('coalesce(locked_at, scheduled_at)'), text('bilan'), 'bilan.id', 'exchange.title', 'bilan.status'),
      ),
      db('attestation')
        .where('member_id', id)
        .select(
          entry(
            'issued_on',
            text('attestation'),
            'id',
            'kind',
            db.raw("CASE WHEN cancelled_at IS NULL THEN '' ELSE 'cancelled' END"),
          ),
        ),
    ])
    .orderBy('at', 'desc');
});
