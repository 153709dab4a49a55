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

const byAge = (one: Listed, other: Listed) => compare(one.createdAt, other.createdAt) || compare(one.id, other.id);

/** The best first; among equals the oldest request, then the oldest offer. */
const inOrder = (one: Pair, other: Pair) =>
  other.score - one.score || byAge(one.request, other.request) || byAge(one.offer, other.offer);

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
  for (const offer of [...offers].sort(byAge)) {
    const family = families.get(offer.familyId);
    if (family) family.push(offer);
    else families.set(offer.familyId, [offer]);
  }
  const pairs: Pair[] = [];
  for (const request of requests) {
    const best: Pair[] = [];
    for (const offer of families.get(request.familyId) ?? []) {
      if (offer.memberId === request.memberId || !touches(scope, offer, request)) continue;
      const points = score(offer, request);
      if (best.length === bestPerRequest && points <= (best.at(-1)?.score ?? 0)) continue;
      if (decided.has(pairKey(offer.id, request.id))) continue;
      // Offers come from the oldest: an equal one goes after those that are there.
      const place = best.findIndex((pair) => pair.score < points);
      best.splice(place < 0 ? best.length : place, 0, { offer, request, score: points });
      if (best.length > bestPerRequest) best.pop();
    }
    pairs.push(...best);
  }
  return pairs.sort(inOrder);
}
