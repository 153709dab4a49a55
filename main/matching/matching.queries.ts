import type { Listed } from '../../domain/matching/listed';
import { type Scope, touches } from '../../domain/matching/scope';
import { toInstant } from '../../domain/time/instant';
import { dayOf } from '../../domain/time/time';
import type { DecidedMatch, Proposal } from '../../ipc/matching.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { membersWhoLeft } from '../database/present-listings';
import { tookPart } from '../database/taking-part';

type Ids = readonly string[];

/** In how many exchanges each member, or each author of some listings, has passed something on, and received something. */
const activity = (db: Base, ids?: Ids) =>
  db('exchange_participant')
    .join('exchange', 'exchange.id', 'exchange_participant.exchange_id')
    .whereIn('exchange.status', ['ongoing', 'finished'])
    .modify(tookPart(db, 'exchange_participant'))
    .modify((query: ReturnType<Base>) => {
      if (ids) query.whereIn('exchange_participant.member_id', db('listing').whereIn('id', ids).select('member_id'));
    })
    .groupBy('exchange_participant.member_id')
    .select('exchange_participant.member_id')
    .select(
      db.raw(
        "count(*) FILTER (WHERE side = 'offerer') AS given, count(*) FILTER (WHERE side = 'requester') AS received",
      ),
    )
    .as('activity');

/** @param ids these listings only; all of them otherwise */
export function listed(db: Base, ids?: Ids) {
  const query = db('listing')
    .join('member', 'member.id', 'listing.member_id')
    .join('site', 'site.id', 'member.site_id')
    .join('theme', 'theme.id', 'listing.theme_id')
    .leftJoin(activity(db, ids), 'activity.member_id', 'member.id')
    .select({
      id: 'listing.id',
      kind: 'listing.kind',
      title: 'listing.title',
      details: 'listing.details',
      goal: 'listing.goal',
      createdAt: 'listing.created_at',
      memberId: 'member.id',
      memberName: memberName(db),
      civility: 'member.civility',
      mobility: db.raw('coalesce(listing.mobility, member.mobility)'),
      communeCode: 'member.commune_code',
      siteId: 'site.id',
      siteName: 'site.name',
      themeId: 'theme.id',
      themeName: 'theme.name',
      themeAct: 'theme.act',
      pictogram: 'theme.pictogram',
      familyId: db.raw('coalesce(theme.parent_id, theme.id)'),
      level: 'listing.level',
      availability: db.raw('coalesce(listing.availability, member.availability)'),
      place: 'listing.place',
      groupSize: 'listing.group_size',
      stems: 'listing.stems',
      given: db.raw('coalesce(activity.given, 0)'),
      received: db.raw('coalesce(activity.received, 0)'),
    });
  return ids ? query.whereIn('listing.id', ids) : query;
}

const stemsIn = (text: string): string[] => (text ? text.split(' ') : []);

const dayMs = 86_400_000;
/** Field by field: the driver's own row objects are twenty times slower to read, millions of times. */
export const toListed =
  (now: Date) =>
  (row: Omit<Listed, 'ageInDays' | 'stems'> & { stems: string }): Listed => ({
    id: row.id,
    kind: row.kind,
    title: row.title,
    details: row.details,
    goal: row.goal,
    createdAt: row.createdAt,
    ageInDays: Math.floor((now.getTime() - Date.parse(row.createdAt)) / dayMs),
    memberId: row.memberId,
    memberName: row.memberName,
    civility: row.civility,
    mobility: row.mobility,
    communeCode: row.communeCode,
    siteId: row.siteId,
    siteName: row.siteName,
    themeId: row.themeId,
    themeName: row.themeName,
    themeAct: row.themeAct,
    pictogram: row.pictogram,
    familyId: row.familyId,
    level: row.level,
    availability: row.availability,
    place: row.place,
    groupSize: row.groupSize,
    stems: stemsIn(row.stems),
    given: row.given,
    received: row.received,
  });

/** What a pair can be made of today: available, still valid, of people who have not left. */
const available = (db: Base, now: Date) => (query: ReturnType<Base>) =>
  query
    .where('listing.status', 'available')
    .whereNotIn('listing.member_id', membersWhoLeft(db))
    .where((it) => it.whereNull('listing.valid_until').orWhere('listing.valid_until', '>=', dayOf(toInstant(now))));

/** @param ids these listings only; all of them otherwise */
export const availableListings = async (db: Base, now: Date, ids?: Ids): Promise<Listed[]> =>
  (await listed(db, ids).modify(available(db, now))).map(toListed(now));

/** The words alone of those listings, which the index `listing_words` gives by itself: ten times faster. */
export async function availableStems(db: Base, now: Date): Promise<Pick<Listed, 'stems'>[]> {
  const texts: string[] = await db('listing').modify(available(db, now)).pluck('listing.stems');
  return texts.map((stems) => ({ stems: stemsIn(stems) }));
}

export const listingOfPair = ({ id, title, goal, memberId, memberName, siteName }: Listed) => ({
  id,
  title,
  goal,
  memberId,
  memberName,
  siteName,
});

export const shown = (offer: Listed, request: Listed): Omit<Proposal, 'reasons'> => ({
  offer: listingOfPair(offer),
  request: listingOfPair(request),
  themeName: offer.themeName,
  themeAct: offer.themeAct,
  pictogram: offer.pictogram,
});

/** The listings of some pairs, whatever has become of them. */
export async function listedByIdIn(
  db: Base,
  now: Date,
  pairs: readonly { offer_id: string; request_id: string }[],
): Promise<Map<string, Listed>> {
  const ids = pairs.flatMap(({ offer_id, request_id }) => [offer_id, request_id]);
  return new Map((await listed(db, ids)).map((it) => [it.id, toListed(now)(it)]));
}

/** The last ones only: what was refused years ago stays in the base, and out of the proposals. */
const shownPerStatus = 100;

type MatchRow = {
  id: string;
  offer_id: string;
  request_id: string;
  reasons: string;
  refusal_reason: string;
  decided_at: string;
  offer_status: string;
  request_status: string;
};

/** The pairs that wait for a later day, the nearest first. */
export async function findPostponed(db: Base, now: Date, scope: Scope): Promise<DecidedMatch[]> {
  const rows: { id: string; created_at: string; until: string; offer_id: string; request_id: string }[] = await db(
    'postponed_match',
  )
    .where('until', '>', dayOf(toInstant(now)))
    .orderBy('until')
    .limit(shownPerStatus);
  const byId = await listedByIdIn(db, now, rows);
  return rows.flatMap((row): DecidedMatch[] => {
    const [offer, request] = [byId.get(row.offer_id), byId.get(row.request_id)];
    if (!offer || !request || !(touches(scope, offer) || touches(scope, request))) return [];
    return [
      {
        ...shown(offer, request),
        id: row.id,
        reasons: [],
        decidedAt: row.created_at,
        refusalReason: '',
        until: row.until,
        isPossible: true,
      },
    ];
  });
}

/** The pairs that someone has proposed, or refused, the last decided first. */
export async function findDecided(
  db: Base,
  now: Date,
  { siteId, memberId, listingId }: Scope,
  status: 'proposed' | 'refused',
): Promise<DecidedMatch[]> {
  const eitherIs = (columns: [string, string], value: string | null) => (query: ReturnType<typeof db>) =>
    value && query.where((it) => it.where(columns[0], value).orWhere(columns[1], value));
  const rows: MatchRow[] = await db('match')
    .join('listing as offer', 'offer.id', 'match.offer_id')
    .join('listing as request', 'request.id', 'match.request_id')
    .join('member as offerer', 'offerer.id', 'offer.member_id')
    .join('member as requester', 'requester.id', 'request.member_id')
    .where('match.status', status)
    .modify(eitherIs(['offerer.site_id', 'requester.site_id'], siteId))
    .modify(eitherIs(['offerer.id', 'requester.id'], memberId))
    .modify(eitherIs(['offer.id', 'request.id'], listingId))
    .orderBy('match.decided_at', 'desc')
    .limit(shownPerStatus)
    .select('match.*', { offer_status: 'offer.status', request_status: 'request.status' });
  const byId = await listedByIdIn(db, now, rows);
  return rows.flatMap((row): DecidedMatch[] => {
    const [offer, request] = [byId.get(row.offer_id), byId.get(row.request_id)];
    if (!offer || !request) return [];
    return [
      {
        ...shown(offer, request),
        id: row.id,
        reasons: JSON.parse(row.reasons),
        decidedAt: row.decided_at,
        refusalReason: row.refusal_reason,
        until: null,
        isPossible: row.offer_status === 'available' && row.request_status === 'available',
      },
    ];
  });
}
