import { type Board, distanceNames, mobilityCount } from './board';
import type { Tick } from './tick';

/** A request with forty offers would hide all the others. */
export const bestPerRequest = 10;

/** The couples of listings that may be proposed: for each request its best offers, the best first. */
export type Edges = {
  /** The edges of request i are those from `start[i]` to `start[i + 1] - 1`. */
  start: Int32Array;
  offer: Int32Array;
  score: Int32Array;
};

/** What is never proposed: couples of listings that are decided, couples of people who had better not meet. */
export type Exclusions = {
  isDecided: (offer: number, request: number) => boolean;
  isAvoided: (member: number, other: number) => boolean;
};

/** Which offers and requests are asked for (`touches`): one of the two is enough. */
export type InScope = { offers: Uint8Array; requests: Uint8Array };

/** Offers of one theme at one spot, side by side, the oldest first. */
type Buckets = {
  /** [theme][spot]: where its offers start in what follows. */
  start: Int32Array;
  offer: Int32Array;
  availability: Int32Array;
  profile: Int32Array;
  mobility: Int32Array;
};

function bucketsOf({ offers, themeCount, spotCount }: Board, isKept: (offer: number) => boolean): Buckets {
  const start = new Int32Array(themeCount * spotCount + 1);
  const bucket = (offer: number) => (offers.theme[offer] ?? 0) * spotCount + (offers.spot[offer] ?? 0);
  const kept = Int32Array.from(offers.listed.keys()).filter(isKept);
  for (const offer of kept) start[bucket(offer) + 1] = (start[bucket(offer) + 1] ?? 0) + 1;
  for (let place = 1; place < start.length; place++) start[place] = (start[place] ?? 0) + (start[place - 1] ?? 0);
  const next = start.slice();
  const ordered = new Int32Array(kept.length);
  for (const offer of kept) {
    const place = next[bucket(offer)] ?? 0;
    ordered[place] = offer;
    next[bucket(offer)] = place + 1;
  }
  const inOrder = (values: Int32Array) => ordered.map((offer) => values[offer] ?? 0);
  return {
    start,
    offer: ordered,
    availability: inOrder(offers.availability),
    profile: inOrder(offers.profile),
    mobility: inOrder(offers.mobility),
  };
}

/** Same or neighbouring theme at one distance: what a pair gets there at most, for each mobility of the request. */
type Tier = { isSameTheme: boolean; distance: number; most: number };

function tiersOf({ themePoints, travelPoints }: Board, mobility: number): Tier[] {
  const tiers = [true, false].flatMap((isSameTheme) =>
    distanceNames.map((_name, distance): Tier => {
      let travel = Number.NEGATIVE_INFINITY;
      for (let other = 0; other < mobilityCount; other++)
        travel = Math.max(travel, travelPoints[(distance * mobilityCount + other) * mobilityCount + mobility] ?? 0);
      return { isSameTheme, distance, most: (isSameTheme ? themePoints.same : themePoints.near) + travel };
    }),
  );
  return tiers.sort((one, other) => other.most - one.most);
}

/** For one spot, the spots at each distance. */
function spotsByDistance({ distance, spotCount }: Board, spot: number): Int32Array[] {
  const lists: number[][] = distanceNames.map(() => []);
  for (let other = 0; other < spotCount; other++) lists[distance[spot * spotCount + other] ?? 0]?.push(other);
  return lists.map((list) => Int32Array.from(list));
}

/** Computed once for each key that is asked. */
function memo<T>(compute: (key: number) => T): (key: number) => T {
  const known: T[] = [];
  return (key) => {
    known[key] ??= compute(key);
    return known[key];
  };
}

/** How close an offer is in words to the request that was last `read`, in points. */
function wordPoints({ offers, requests, rarity, wordWeight }: Board) {
  const marks = new Float64Array(rarity.length);
  let length = 0;
  let marked: Int32Array = new Int32Array(0);
  return {
    read(request: number) {
      for (const stem of marked) marks[stem] = 0;
      marked = requests.stems.subarray(requests.stemStart[request] ?? 0, requests.stemStart[request + 1] ?? 0);
      for (const stem of marked) marks[stem] = rarity[stem] ?? 0;
      length = requests.length[request] ?? 0;
    },
    most: () => (marked.length ? wordWeight : 0),
    of(offer: number): number {
      const end = offers.stemStart[offer + 1] ?? 0;
      let shared = 0;
      for (let place = offers.stemStart[offer] ?? 0; place < end; place++)
        shared += marks[offers.stems[place] ?? 0] ?? 0;
      return shared && Math.round(wordWeight * (shared / ((offers.length[offer] ?? 0) * length)));
    },
  };
}

const ticksEvery = 256;

/**
 * For each request its best offers: of the same theme or family, of someone else, not excluded. Exact: an offer is left
 * unread only when nothing of it could bring it among the best. Equal scores: the oldest offer first.
 */
export function bestOffers(board: Board, excluded: Exclusions, inScope: InScope, tick: Tick): Edges {
  const { offers, requests, familyOf, themeCount, spotCount, profileCount, profilePoints, travelPoints } = board;
  const everyOffer = bucketsOf(board, () => true);
  const offersInScope = bucketsOf(board, (offer) => inScope.offers[offer] === 1);
  const tiers = memo((mobility) => tiersOf(board, mobility));
  const near = memo((spot) => spotsByDistance(board, spot));
  const family = memo((theme) =>
    Int32Array.from({ length: themeCount }, (_, other) => other).filter(
      (other) => other !== theme && familyOf[other] === familyOf[theme],
    ),
  );
  const bestProfile = memo((profile) =>
    Math.max(...profilePoints.subarray(profile * profileCount, (profile + 1) * profileCount)),
  );
  const words = wordPoints(board);

  const count = requests.listed.length;
  const start = new Int32Array(count + 1);
  const offer = new Int32Array(count * bestPerRequest);
  const score = new Int32Array(count * bestPerRequest);
  const topOffer = new Int32Array(bestPerRequest + 1);
  const topScore = new Int32Array(bestPerRequest + 1);
  let end = 0;

  for (let request = 0; request < count; request++) {
    if (request % ticksEvery === 0) tick(request / count);
    const buckets = inScope.requests[request] ? everyOffer : offersInScope;
    const member = requests.member[request] ?? 0;
    const mobility = requests.mobility[request] ?? 0;
    const theme = requests.theme[request] ?? 0;
    const free = requests.availability[request] ?? 0;
    const profile = requests.profile[request] ?? 0;
    const row = profile * profileCount;
    const { unknown, common, none } = board.availabilityPoints;
    words.read(request);
    const mostWords = words.most();
    const mostBesides = bestProfile(profile) + (free ? Math.max(unknown, common) : unknown) + mostWords;
    const ownTheme = [theme];
    let found = 0;
    let worst = Number.NEGATIVE_INFINITY;

    for (const { isSameTheme, distance, most } of tiers(mobility)) {
      if (most + mostBesides < worst) break;
      const themePoints = isSameTheme ? board.themePoints.same : board.themePoints.near;
      for (const spot of near(requests.spot[request] ?? 0)[distance] ?? [])
        for (const other of isSameTheme ? ownTheme : family(theme)) {
          const last = buckets.start[other * spotCount + spot + 1] ?? 0;
          for (let place = buckets.start[other * spotCount + spot] ?? 0; place < last; place++) {
            const offered = buckets.availability[place] ?? 0;
            let sum =
              themePoints +
              (travelPoints[(distance * mobilityCount + (buckets.mobility[place] ?? 0)) * mobilityCount + mobility] ??
                0) +
              (profilePoints[row + (buckets.profile[place] ?? 0)] ?? 0) +
              (free && offered ? (free & offered ? common : none) : unknown);
            if (sum + mostWords < worst) continue;
            const candidate = buckets.offer[place] ?? 0;
            sum += words.of(candidate);
            if (sum < worst || (sum === worst && candidate > (topOffer[found - 1] ?? 0))) continue;
            const offerer = offers.member[candidate] ?? 0;
            if (offerer === member) continue;
            if (excluded.isDecided(candidate, request) || excluded.isAvoided(offerer, member)) continue;
            let rank = found;
            while (
              rank > 0 &&
              ((topScore[rank - 1] ?? 0) < sum ||
                (topScore[rank - 1] === sum && (topOffer[rank - 1] ?? 0) > candidate))
            ) {
              topScore[rank] = topScore[rank - 1] ?? 0;
              topOffer[rank] = topOffer[rank - 1] ?? 0;
              rank--;
            }
            topScore[rank] = sum;
            topOffer[rank] = candidate;
            if (found < bestPerRequest) found++;
            if (found === bestPerRequest) worst = topScore[found - 1] ?? 0;
          }
        }
    }
    const waiting = board.waitingPoints[request] ?? 0;
    for (let rank = 0; rank < found; rank++) {
      offer[end] = topOffer[rank] ?? 0;
      score[end++] = (topScore[rank] ?? 0) + waiting;
    }
    start[request + 1] = end;
  }
  tick(1);
  return { start, offer: offer.slice(0, end), score: score.slice(0, end) };
}

