import { type Board, profileCount, travelCount } from './board';
import { leastCloseness } from './rules';
import { memo, type Runs, rowSize, runsOf } from './runs';
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

/** Which offers and requests are asked for (1): one of the two is enough for a couple. */
export type InScope = { offers: Uint8Array; requests: Uint8Array };

/** For a spot and a mobility of the request as one number, the points of each spot and mobility of the offer. */
export const travelTo = ({ distance, spotCount, travelPoints }: Board) =>
  memo((to) => {
    const [spot, mobility] = [Math.floor(to / travelCount), to % travelCount];
    const points = new Int8Array(spotCount * travelCount);
    let most = Number.NEGATIVE_INFINITY;
    for (let from = 0; from < points.length; from++) {
      const apart = distance[spot * spotCount + Math.floor(from / travelCount)] ?? 0;
      points[from] = travelPoints[(apart * travelCount + (from % travelCount)) * travelCount + mobility] ?? 0;
      most = Math.max(most, points[from] ?? 0);
    }
    return { points, most };
  });

/** How close an offer is in words to the request that was last `read`, in points. */
export function wordPoints({ requests, rarity, wordWeight }: Board) {
  const marks = new Float64Array(rarity.length);
  let length = 0;
  let marked: Int32Array = new Int32Array(0);
  return {
    /** @returns the stems of the request */
    read(request: number): Int32Array {
      for (const stem of marked) marks[stem] = 0;
      marked = requests.stems.subarray(requests.stemStart[request] ?? 0, requests.stemStart[request + 1] ?? 0);
      for (const stem of marked) marks[stem] = rarity[stem] ?? 0;
      length = requests.length[request] ?? 0;
      return marked;
    },
    /** From 0 to 1, as `textCloseness`. */
    closeness({ stems, stemStart, length: lengths }: Runs, place: number): number {
      const end = stemStart[place + 1] ?? 0;
      let shared = 0;
      for (let at = stemStart[place] ?? 0; at < end; at++) shared += marks[stems[at] ?? 0] ?? 0;
      return shared === 0 ? 0 : shared / ((lengths[place] ?? 0) * length);
    },
    points: (closeness: number): number => Math.round(wordWeight * closeness),
    /** What an offer gets at most when it shares no other stem than these: its own length is at least theirs. */
    most(shared: number): number {
      return length && Math.ceil(wordWeight * Math.min(1, Math.sqrt(shared) / length));
    },
  };
}

const ticksEvery = 256;
/** A stem that more offers of the theme have than this share is read with the other offers, not for itself. */
const rareShare = 1 / 16;

/**
 * For each request its best offers: of the same theme, or of a neighbouring one in close enough words (`isSameSubject`),
 * of someone else, not excluded. Equal scores: the oldest offer first. Exact: first the offers that share a rare word
 * are read, then the others of the theme, from the best profile down, as long as one of them could still enter.
 */
export function bestOffers(board: Board, excluded: Exclusions, inScope: InScope, tick: Tick): Edges {
  const { offers, requests, familyOf, themeCount, profilePoints, availabilityPoints, themePoints, rarity, wordWeight } =
    board;
  const everyOffer = runsOf(board, () => true);
  const offersInScope = inScope.offers.includes(0) ? runsOf(board, (offer) => inScope.offers[offer] === 1) : everyOffer;
  const travel = travelTo(board);
  const words = wordPoints(board);
  const neighbours = memo((theme) =>
    Array.from({ length: themeCount }, (_, other) => other).filter(
      (other) => other !== theme && familyOf[other] === familyOf[theme],
    ),
  );

  const count = requests.listed.length;
  const start = new Int32Array(count + 1);
  const offer = new Int32Array(count * bestPerRequest);
  const score = new Int32Array(count * bestPerRequest);
  const best = new Best(bestPerRequest);
  /** The last request for which an offer was read for its words. */
  const readFor = new Int32Array(offers.listed.length).fill(-1);
  const { unknown, common, none } = availabilityPoints;
  let end = 0;

  for (let request = 0; request < count; request++) {
    if (request % ticksEvery === 0) tick(request / count);
    const runs = inScope.requests[request] ? everyOffer : offersInScope;
    const { offer: offered, availability, from, byStem } = runs;
    const member = requests.member[request] ?? 0;
    const theme = requests.theme[request] ?? 0;
    const free = requests.availability[request] ?? 0;
    const row = (requests.profile[request] ?? 0) * profileCount;
    const to = travel((requests.spot[request] ?? 0) * travelCount + (requests.mobility[request] ?? 0));
    const travelPoints = to.points;
    // What is free in common, without a branch that the processor would guess wrong half of the time.
    const [leastTimes, more, ifUnknown] = free ? [none, common - none, unknown - none] : [unknown, 0, 0];
    const mostBesides = to.most + Math.max(more, ifUnknown);
    const add = (place: number, sum: number) => {
      const candidate = offered[place] ?? 0;
      const offerer = runs.member[place] ?? 0;
      if (offerer === member || !best.takes(candidate, sum)) return;
      if (!excluded.isDecided(candidate, request) && !excluded.isAvoided(offerer, member)) best.add(candidate, sum);
    };
    const stems = words.read(request);
    best.clear();
    /** The offers of a theme that have this stem, but for those already read. */
    const readStem = (other: number, stem: number, themeShare: number, enoughWords: number) => {
      const last = byStem.start[other * rarity.length + stem + 1] ?? 0;
      for (let at = byStem.start[other * rarity.length + stem] ?? 0; at < last; at++) {
        const place = byStem.values[at] ?? 0;
        if (readFor[place] === request) continue;
        readFor[place] = request;
        const times = availability[place] ?? 0;
        const sum =
          themeShare +
          (profilePoints[row + (runs.profile[place] ?? 0)] ?? 0) +
          (travelPoints[from[place] ?? 0] ?? 0) +
          (more & (-(free & times) >> 31)) +
          (ifUnknown & -(times >>> 22));
        if (sum + wordWeight < best.worst) continue;
        const closeness = words.closeness(runs, place);
        if (closeness >= enoughWords) add(place, sum + words.points(closeness));
      }
    };

    const rare = runs.sizeOf(theme) * rareShare;
    let shared = 0;
    for (const stem of stems)
      if (rowSize(byStem, theme * rarity.length + stem) > rare) shared += rarity[stem] ?? 0;
      else readStem(theme, stem, themePoints.same + leastTimes, 0);
    const mostWords = words.most(shared);
    let enough = best.worst - mostWords;
    for (const run of runs.inOrder(theme, row)) {
      const base = themePoints.same + leastTimes + (profilePoints[row + (run % profileCount)] ?? 0);
      if (base + mostBesides < enough) break; // the runs that follow are not better
      const last = runs.start[run + 1] ?? 0;
      for (let place = runs.start[run] ?? 0; place < last; place++) {
        const times = availability[place] ?? 0;
        const sum =
          base +
          (travelPoints[from[place] ?? 0] ?? 0) +
          (more & (-(free & times) >> 31)) +
          (ifUnknown & -(times >>> 22));
        if (sum < enough || readFor[place] === request) continue;
        add(place, shared > 0 ? sum + words.points(words.closeness(runs, place)) : sum);
        enough = best.worst - mostWords;
      }
    }
    for (const other of neighbours(theme)) {
      if (themePoints.near + leastTimes + runs.most(other, row) + mostBesides + wordWeight < best.worst) continue;
      for (const stem of stems) readStem(other, stem, themePoints.near + leastTimes, leastCloseness);
    }

    const waiting = board.waitingPoints[request] ?? 0;
    for (let rank = 0; rank < best.count; rank++) {
      offer[end] = best.listing[rank] ?? 0;
      score[end++] = (best.score[rank] ?? 0) + waiting;
    }
    start[request + 1] = end;
  }
  tick(1);
  return { start, offer: offer.slice(0, end), score: score.slice(0, end) };
}

/** Less than any score, and a whole number: the processor adds those faster. */
const nothing = -1_000_000;

/** The best listings met so far for one of the other side; of equal scores, the oldest. */
export class Best {
  readonly listing: Int32Array;
  readonly score: Int32Array;
  count = 0;
  /** What the next one must reach. */
  worst = nothing;

  constructor(readonly most: number) {
    this.listing = new Int32Array(most);
    this.score = new Int32Array(most);
  }

  clear() {
    this.count = 0;
    this.worst = nothing;
  }

  takes(listing: number, score: number): boolean {
    return score > this.worst || (score === this.worst && listing < (this.listing[this.most - 1] ?? 0));
  }

  add(listing: number, score: number) {
    let rank = this.count < this.most ? this.count++ : this.most - 1;
    for (; rank > 0; rank--) {
      const better = this.score[rank - 1] ?? 0;
      if (better > score || (better === score && (this.listing[rank - 1] ?? 0) < listing)) break;
      this.score[rank] = better;
      this.listing[rank] = this.listing[rank - 1] ?? 0;
    }
    this.score[rank] = score;
    this.listing[rank] = listing;
    if (this.count === this.most) this.worst = this.score[this.most - 1] ?? 0;
  }
}
