import { Best } from './best';
import { type Board, distanceNames, travelCount } from './board';
import { memo, placeOf, upTo } from './rows';
import { leastCloseness } from './rules';
import { isUnknown, markOf, mobilityIn, profileIn, type Shelf, View } from './shelf';
import { profileCount } from './sides';

/** Fewer offers at one distance are all read, without asking which profiles could enter. */
const fewOffers = 96;

export type Wish = {
  /** How many offers are wanted for one request. */
  most: number;
  /** The points that an offer must reach. */
  least?: number;
  /** Whether a request may also be answered in a neighbouring theme, in close enough words. */
  takesNeighbours: boolean;
  mayMeet: (offer: number, request: number) => boolean;
};

/** How many bits are set. */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** [mobility of the request]: the distances from the best down, each with its points by the mobility of the offer. */
const travelOrders = ({ travelPoints }: Board) =>
  Array.from({ length: travelCount }, (_, mobility) =>
    distanceNames
      .map((_name, apart) => {
        const points = Int32Array.from(
          { length: travelCount },
          (_it, offered) => travelPoints[(apart * travelCount + offered) * travelCount + mobility] ?? 0,
        );
        return { apart, points, most: Math.max(...points) };
      })
      .sort((one, other) => other.most - one.most),
  );

/**
 * For one request its best offers: of the same theme, or of a neighbouring one in close enough words (`isSameSubject`),
 * of someone else, who may meet. Equal scores: the oldest offer first. Exact: the offers of the theme are read from the
 * nearest and the best profile down, as long as one of them could still enter. Requests are quickest to answer one after
 * the other by theme and spot (`byThemeAndSpot`).
 */
export class Finder {
  readonly #board: Board;
  readonly #shelf: Shelf;
  readonly #wish: Wish;
  readonly #best: Best;
  readonly #view: View;
  readonly #travels: ReturnType<typeof travelOrders>;
  /** For a profile of the request, the points of each profile of `shelf`, and the order from the best. */
  readonly #profilesFor: (profile: number) => { points: Int32Array; order: Int32Array; most: number };
  /** The last request for which an offer was read for its words. */
  readonly #readFor: Int32Array;
  readonly #mostBonus: number;
  /** The request in hand: the square of how rare each of its stems is; nought for the other stems. */
  readonly #rare: Float64Array;
  #request = 0;
  #member = 0;
  #length = 0;
  #free = 0;
  #profiles: { points: Int32Array; order: Int32Array; most: number };
  /** Points for the half-days: at least, and how many more if some are in common, or if they are not known. */
  #leastTimes = 0;
  #ifCommon = 0;
  #ifUnknown = 0;
  #marks = 0;
  /** What words give at most to an offer that has so many marks in common. */
  readonly #mostWords = new Int32Array(33);
  #mostOfWords = 0;

  constructor(board: Board, shelf: Shelf, wish: Wish) {
    const { profilePoints, rarity } = board;
    this.#board = board;
    this.#shelf = shelf;
    this.#wish = wish;
    this.#best = new Best(wish.most, wish.least);
    this.#view = new View(board, shelf);
    this.#travels = travelOrders(board);
    this.#profilesFor = memo((profile) => {
      const points = shelf.profiles.map((it) => profilePoints[profile * profileCount + it] ?? 0);
      const order = upTo(points.length).sort((one, other) => (points[other] ?? 0) - (points[one] ?? 0));
      return { points, order, most: points[order[0] ?? 0] ?? 0 };
    });
    this.#profiles = this.#profilesFor(0);
    this.#readFor = new Int32Array(shelf.offer.length).fill(-1);
    this.#mostBonus = shelf.bonus.reduce((most, points) => Math.max(most, points), 0);
    this.#rare = new Float64Array(rarity.length);
  }

  /** @returns the best offers, which the next search replaces */
  find(request: number): Best {
    const { requests, rarity, availabilityPoints } = this.#board;
    const { unknown, common, none } = availabilityPoints;
    const stems = requests.stems.subarray(requests.stemStart[request] ?? 0, requests.stemStart[request + 1] ?? 0);
    this.#request = request;
    this.#member = requests.member[request] ?? 0;
    this.#length = requests.length[request] ?? 0;
    this.#free = requests.availability[request] ?? 0;
    this.#profiles = this.#profilesFor(requests.profile[request] ?? 0);
    this.#leastTimes = this.#free ? none : unknown;
    this.#ifCommon = this.#free ? common - none : 0;
    this.#ifUnknown = this.#free ? unknown - none : 0;
    this.#best.clear();
    for (const stem of stems) this.#rare[stem] = rarity[stem] ?? 0;
    this.#mark(stems);
    this.#readTheme(requests.theme[request] ?? 0);
    if (this.#wish.takesNeighbours) this.#readNeighbours(requests.theme[request] ?? 0, stems);
    for (const stem of stems) this.#rare[stem] = 0;
    return this.#best;
  }

  /** Prepares what words give at most: the rarest stems first; those that have no mark of their own always count. */
  #mark(stems: Int32Array) {
    const { rarity } = this.#board;
    const shares: number[] = [];
    let unmarked = 0;
    this.#marks = 0;
    for (const stem of stems) {
      const share = rarity[stem] ?? 0;
      if (this.#marks & markOf(stem)) {
        unmarked += share;
        continue;
      }
      this.#marks |= markOf(stem);
      let rank = shares.push(share) - 1;
      for (; rank > 0 && (shares[rank - 1] ?? 0) < share; rank--) shares[rank] = shares[rank - 1] ?? 0;
      shares[rank] = share;
    }
    let shared = unmarked;
    for (let rank = 0; rank < shares.length; rank++) {
      shared += shares[rank] ?? 0;
      this.#mostWords[rank + 1] = this.#wordsOf(shared);
    }
    this.#mostOfWords = this.#mostWords[shares.length] ?? 0;
  }

  /** What words give at most to an offer that shares no other stem than these: its own length is at least theirs. */
  #wordsOf(shared: number): number {
    return shared && Math.ceil(this.#board.wordWeight * Math.min(1, Math.sqrt(shared) / this.#length));
  }

  /** From 0 to 1, as `textCloseness`. */
  #closeness(place: number): number {
    const { stems, stemStart, length } = this.#shelf;
    const rare = this.#rare;
    const end = stemStart[place + 1] ?? 0;
    let shared = 0;
    for (let at = stemStart[place] ?? 0; at < end; at++) shared += rare[stems[at] ?? 0] ?? 0;
    return shared === 0 ? 0 : shared / ((length[place] ?? 0) * this.#length);
  }

  #add(place: number, score: number) {
    const offer = this.#shelf.offer[place] ?? 0;
    if (this.#shelf.member[place] === this.#member || !this.#best.takes(offer, score)) return;
    if (this.#wish.mayMeet(offer, this.#request)) this.#best.add(offer, score);
  }

  #readTheme(theme: number) {
    const { requests, themePoints } = this.#board;
    const best = this.#best;
    const { points, order, most: mostOfProfile } = this.#profiles;
    this.#view.turnTo(theme, requests.spot[this.#request] ?? 0);
    const { start } = this.#view;
    const least = themePoints.same + this.#leastTimes;
    const mostBesides = least + Math.max(0, this.#ifCommon, this.#ifUnknown) + this.#mostOfWords + this.#mostBonus;
    for (const { apart, points: travel, most } of this.#travels[requests.mobility[this.#request] ?? 0] ?? []) {
      if (mostOfProfile + most + mostBesides < best.worst) break; // what is further is not better
      const first = apart * order.length;
      const [from, to] = [start[first] ?? 0, start[first + order.length] ?? 0];
      if (to - from <= fewOffers) {
        this.#read(from, to, least, travel);
        continue;
      }
      for (let rank = 0; rank < order.length; rank++) {
        const profile = order[rank] ?? 0;
        if ((points[profile] ?? 0) + most + mostBesides < best.worst) break; // nor are the profiles that follow
        const [begin, end] = [start[first + profile] ?? 0, start[first + profile + 1] ?? 0];
        if (end > begin) this.#read(begin, end, least, travel);
      }
    }
  }

  /** The offers of the view from one place to another, all at one distance. */
  #read(begin: number, end: number, least: number, travelPoints: Int32Array) {
    const { place: places, traits, marks, bonus } = this.#view;
    const { wordWeight } = this.#board;
    const { points } = this.#profiles;
    const best = this.#best;
    const free = this.#free;
    const ifCommon = this.#ifCommon;
    const ifUnknown = this.#ifUnknown;
    const mostWords = this.#mostWords;
    const marked = this.#marks;
    let worst = best.worst;
    for (let at = begin; at < end; at++) {
      const its = traits[at] ?? 0;
      const inCommon = (marks[at] ?? 0) & marked;
      // What is free in common, without a branch that the processor would guess wrong half of the time.
      const score =
        least +
        (points[profileIn(its)] ?? 0) +
        (travelPoints[mobilityIn(its)] ?? 0) +
        (bonus[at] ?? 0) +
        (ifCommon & (-(free & its) >> 31)) +
        (ifUnknown & -isUnknown(its));
      if (score + (mostWords[bitCount(inCommon)] ?? 0) < worst) continue;
      const place = places[at] ?? 0;
      this.#add(place, inCommon ? score + Math.round(wordWeight * this.#closeness(place)) : score);
      worst = best.worst;
    }
  }

  /** The offers of the other themes of the family that share a stem. */
  #readNeighbours(theme: number, stems: Int32Array) {
    const { requests, familyOf, themeCount, themePoints, rarity } = this.#board;
    const { start, byStem } = this.#shelf;
    const family = familyOf[theme] ?? 0;
    const first = start[placeOf(family, familyOf, 0, themeCount)] ?? 0;
    const last = start[placeOf(family + 1, familyOf, 0, themeCount)] ?? 0;
    const least = themePoints.near + this.#leastTimes;
    const [nearest] = this.#travels[requests.mobility[this.#request] ?? 0] ?? [];
    const most =
      least +
      Math.max(0, this.#ifCommon, this.#ifUnknown) +
      this.#profiles.most +
      (nearest?.most ?? 0) +
      this.#mostBonus;
    if (most + this.#mostOfWords < this.#best.worst) return;
    const ranges: number[] = [];
    let shared = 0;
    for (const stem of stems) {
      const [from, to] = [byStem.start[stem] ?? 0, byStem.start[stem + 1] ?? 0];
      const low = placeOf(first, byStem.values, from, to);
      const high = placeOf(last, byStem.values, low, to);
      const before = placeOf(start[theme] ?? 0, byStem.values, low, high);
      const after = placeOf(start[theme + 1] ?? 0, byStem.values, before, high);
      ranges.push(low, before, after, high);
      if (low < before || after < high) shared += rarity[stem] ?? 0;
    }
    if (most + this.#wordsOf(shared) < this.#best.worst) return;
    for (let range = 0; range < ranges.length; range += 2)
      this.#readStem(ranges[range] ?? 0, ranges[range + 1] ?? 0, least);
  }

  /** The offers at these places of the index by stem, but for those already read. */
  #readStem(begin: number, end: number, least: number) {
    const { requests, travelPoints, distance, spotCount, wordWeight } = this.#board;
    const { byStem, spot, traits, bonus } = this.#shelf;
    const readFor = this.#readFor;
    const spotRow = (requests.spot[this.#request] ?? 0) * spotCount;
    const mobility = requests.mobility[this.#request] ?? 0;
    for (let at = begin; at < end; at++) {
      const place = byStem.values[at] ?? 0;
      if (readFor[place] === this.#request) continue;
      readFor[place] = this.#request;
      const its = traits[place] ?? 0;
      const apart = distance[spotRow + (spot[place] ?? 0)] ?? 0;
      const score =
        least +
        (this.#profiles.points[profileIn(its)] ?? 0) +
        (travelPoints[(apart * travelCount + mobilityIn(its)) * travelCount + mobility] ?? 0) +
        (this.#free & its ? this.#ifCommon : isUnknown(its) ? this.#ifUnknown : 0) +
        (bonus[place] ?? 0);
      if (score + this.#mostOfWords < this.#best.worst) continue;
      const closeness = this.#closeness(place);
      if (closeness >= leastCloseness) this.#add(place, score + Math.round(wordWeight * closeness));
    }
  }
}
