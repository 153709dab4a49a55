import { dayParts, weekdays } from '../member/availability';
import { type Best, nothing } from './best';
import { byThemeAndSpot, type Exclusions, type InScope } from './best-offers';
import { type Board, mirrored } from './board';
import { Finder } from './finder';
import { filled } from './rows';
import { shelfOf } from './shelf';
import type { Tick } from './tick';

/** One offer, and the requests that it can answer together; both as places on the board. */
export type Group = {
  offer: number;
  requests: readonly number[];
  /** The points of each of the requests with the offer. */
  scores: readonly number[];
  score: number;
};

/** The best requests that are looked at for one offer. */
const mostCandidates = 60;
const slots = Array.from({ length: weekdays.length * dayParts.length }, (_, slot) => 1 << slot);
const ticksEvery = 64;

/**
 * For each offer made for several people, its best group: at least two requests of its theme, no more than it accepts
 * nor than each of them accepts, all free on one same half-day (who has said nothing is taken as free), two by two not
 * of the same person nor of people who avoid each other. Who has more points comes first.
 */
export function findGroups(board: Board, excluded: Exclusions, inScope: InScope, tick: Tick): Group[] {
  const { offers, requests, themeCount, spotCount } = board;
  const sizes = filled(
    new Float64Array(requests.listed.length),
    requests.listed,
    ({ groupSize }) => groupSize ?? Number.POSITIVE_INFINITY,
  );
  const finder = candidateFinder(board, excluded, sizes);
  const bestGroup = groupMaker(requests, sizes, excluded.isAvoided);
  const groups: Group[] = [];
  let done = 0;
  for (const offer of byThemeAndSpot(offers, themeCount, spotCount)) {
    if (done++ % ticksEvery === 0) tick(done / offers.listed.length);
    const most = offers.listed[offer]?.groupSize ?? 1;
    if (most < 2) continue;
    const group = bestGroup(finder.find(offer), most, offers.availability[offer] ?? 0);
    if (!group) continue;
    if (inScope.offers[offer] !== 1 && !group.requests.some((request) => inScope.requests[request] === 1)) continue;
    groups.push({ offer, ...group });
  }
  tick(1);
  return groups.sort((one, other) => other.score - one.score || one.offer - other.offer);
}

/** For an offer, the best requests of its theme that have points and are not against a group. */
function candidateFinder(board: Board, { isDecided, isAvoided }: Exclusions, sizes: Float64Array): Finder {
  const { offers, requests, availabilityPoints, waitingPoints } = board;
  // Seen from the offers, the requests are what is offered: the same tables, turned over.
  const { unknown, common } = availabilityPoints;
  const turned = mirrored(board, { unknown, common, none: nothing });
  const shelf = shelfOf(turned, (request) => (sizes[request] ?? 0) > 1, waitingPoints);
  return new Finder(turned, shelf, {
    most: mostCandidates,
    least: 1,
    takesNeighbours: false,
    mayMeet: (request, offer) =>
      !isDecided(offer, request) && !isAvoided(offers.member[offer] ?? 0, requests.member[request] ?? 0),
  });
}

/** @param sizes the largest group that each request accepts */
function groupMaker(
  { member, availability }: Board['requests'],
  sizes: Float64Array,
  isAvoided: Exclusions['isAvoided'],
) {
  /** When each candidate is free. */
  const told = new Int32Array(mostCandidates);
  /** The candidates who are free on one half-day, and the points of the first ones together. */
  const free = new Int32Array(mostCandidates);
  const upTo = new Int32Array(mostCandidates + 1);
  const group: number[] = [];
  const fits = (request: number) =>
    group.every((other) => member[other] !== member[request] && !isAvoided(member[other] ?? 0, member[request] ?? 0));

  /** @param most how many the offer accepts @param times when it holds, 0 if not said */
  return (candidates: Best, most: number, times: number): Omit<Group, 'offer'> | null => {
    const { listing, score: points, count } = candidates;
    let best: Omit<Group, 'offer'> | null = null;
    for (let rank = 0; rank < count; rank++) told[rank] = availability[listing[rank] ?? 0] || ~0;
    for (const slot of slots) {
      if (times && !(times & slot)) continue;
      let all = 0;
      let rank = 0;
      for (; rank < count && all < most; rank++) {
        if (!((told[rank] ?? 0) & slot)) continue;
        free[all] = rank;
        upTo[all + 1] = (upTo[all] ?? 0) + (points[rank] ?? 0);
        all++;
      }
      if ((upTo[all] ?? 0) <= (best?.score ?? 0)) continue; // even if the best ones go together
      for (; rank < count; rank++) if ((told[rank] ?? 0) & slot) free[all++] = rank;
      for (let size = Math.min(most, all); size > 1 && (upTo[size] ?? 0) > (best?.score ?? 0); size--) {
        group.length = 0;
        const scores: number[] = [];
        let score = 0;
        for (let at = 0; at < all && group.length < size; at++) {
          const rank = free[at] ?? 0;
          const request = listing[rank] ?? 0;
          if ((sizes[request] ?? 0) < size || !fits(request)) continue;
          group.push(request);
          scores.push(points[rank] ?? 0);
          score += points[rank] ?? 0;
        }
        if (group.length > 1 && score > (best?.score ?? 0)) best = { requests: [...group], scores, score };
      }
    }
    return best;
  };
}
