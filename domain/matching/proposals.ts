import type { Listed } from './listed';
import { score } from './rules';

export type Pair = { offer: Listed; request: Listed; score: number };

/** What the proposals are asked for: those that touch this site, this person, this listing. */
export type Scope = { siteId: string | null; memberId: string | null; listingId: string | null };

export const pairKey = (offerId: string, requestId: string) => `${offerId} ${requestId}`;

/** A request with forty offers would hide all the others. */
const bestPerRequest = 10;

const touches = (scope: Scope, offer: Listed, request: Listed) =>
  (!scope.siteId || offer.siteId === scope.siteId || request.siteId === scope.siteId) &&
  (!scope.memberId || offer.memberId === scope.memberId || request.memberId === scope.memberId) &&
  (!scope.listingId || offer.id === scope.listingId || request.id === scope.listingId);

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** The best first; among equals the oldest request, then the oldest offer. */
const inOrder = (one: Pair, other: Pair) =>
  other.score - one.score ||
  compare(one.request.createdAt, other.request.createdAt) ||
  compare(one.request.id, other.request.id) ||
  compare(one.offer.createdAt, other.offer.createdAt) ||
  compare(one.offer.id, other.offer.id);

/**
 * Pairs of an offer and a request of the same theme or family, of two different people, that nobody has decided yet.
 * @param offers only those that are available today
 * @param requests likewise
 * @param decided the pairs already proposed, accepted or refused, by `pairKey`
 * @returns for each request its ten best offers, all in the order in which they deserve to be read
 */
export function proposals(
  offers: readonly Listed[],
  requests: readonly Listed[],
  decided: ReadonlySet<string>,
  scope: Scope,
): Pair[] {
  const families = new Map<string, Listed[]>();
  for (const offer of offers) {
    const family = families.get(offer.familyId);
    if (family) family.push(offer);
    else families.set(offer.familyId, [offer]);
  }
  return requests
    .flatMap((request) =>
      (families.get(request.familyId) ?? [])
        .filter((offer) => offer.memberId !== request.memberId && touches(scope, offer, request))
        .filter((offer) => !decided.has(pairKey(offer.id, request.id)))
        .map((offer) => ({ offer, request, score: score(offer, request) }))
        .sort(inOrder)
        .slice(0, bestPerRequest),
    )
    .sort(inOrder);
}
