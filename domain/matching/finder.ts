import { Best } from './best';
import { type Board, profileCount, travelCount } from './board';
import { memo, placeOf, rowSize } from './rows';
import { leastCloseness } from './rules';
import { isUnknown, mobilityBits, type Shelf, travelOrders, View } from './shelf';

/** A stem that more offers of the theme have than this share is read with the other offers, not for itself. */
const rareShare = 1 / 16;

export type Wish = {
  /** How many offers are wanted for one request. */
  most: number;
  /** The points that an offer must reach. */
  least?: number;
  /** Points that each offer has by itself, whoever asks. */
  bonus?: Int32Array;
  /** Whether a request may also be answered in a neighbouring theme, in close enough words. */
  takesNeighbours: boolean;
  mayMeet: (offer: number, request: number) => boolean;
};

/**
 * For one request its best offers: of the same theme, or of a neighbouring one in close enough words (`isSameSubject`),
 * of someone else, who may meet. Equal scores: the oldest offer first. Exact: first the offers that share a rare word
 * are read, then the others of the theme, from the nearest and the best profile down, as long as one of them could
 * still enter. Requests are quickest to answer one after the other by theme and spot.
 */
export class Finder {
  readonly best: Best;
  readonly #view: View;
  readonly #travels: ReturnType<typeof travelOrders>;
  readonly #profilesFor: (row: number) => Int32Array;
  /** The last request for which an offer was read for its words. */
  readonly #readFor: Int32Array;
  /** The square of how rare each stem of the request is; nought for the other stems. */
  readonly #marks: Float64Array;
  readonly #bonus: Int32Array;
  readonly #mostBonus: number;
  /** The places of the themes of each family. */
  readonly #familyStart: Int32Array;
  readonly #familyEnd: Int32Array;

  #request = -1;
  #member = -1;
  #length = 0;
  #free = 0;
  #row = 0;

  constructor(
    readonly board: Board,
    readonly shelf: Shelf,
    readonly wish: Wish,
  ) {
    const { profilePoints, rarity, themeCount, familyOf } = board;
    this.best = new Best(wish.most, wish.least);
    this.#view = new View(board, shelf);
    this.#travels = travelOrders(board);
    this.#profilesFor = memo((profile) => {
      const pointsOf = (it: number) => profilePoints[profile * profileCount + it] ?? 0;
      return shelf.profiles.slice().sort((one, other) => pointsOf(other) - pointsOf(one));
    });
    this.#readFor = new Int32Array(shelf.offer.length).fill(-1);
    this.#marks = new Float64Array(rarity.length);
    this.#bonus = shelf.offer.map((offer) => wish.bonus?.[offer] ?? 0);
    this.#mostBonus = this.#bonus.reduce((most, points) => Math.max(most, points), 0);
    const familyCount = 1 + (familyOf.at(-1) ?? -1);
    this.#familyStart = new Int32Array(familyCount).fill(shelf.offer.length);
    this.#familyEnd = new Int32Array(familyCount);
    for (let theme = 0; theme < themeCount; theme++) {
      const family = familyOf[theme] ?? 0;
      this.#familyStart[family] = Math.min(this.#familyStart[family] ?? 0, shelf.start[theme] ?? 0);
      this.#familyEnd[family] = shelf.start[theme + 1] ?? 0;
    }
  }

  /** @returns the best offers, which the next search replaces */
  find(request: number): Best {
    const { board, shelf, best } = this;
    const { requests, rarity, availabilityPoints, themePoints, profilePoints } = board;
    const theme = requests.theme[request] ?? 0;
    const stems = requests.stems.subarray(requests.stemStart[request] ?? 0, requests.stemStart[request + 1] ?? 0);
    this.#request = request;
    this.#member = requests.member[request] ?? 0;
    this.#length = requests.length[request] ?? 0;
    this.#free = requests.availability[request] ?? 0;
    this.#row = (requests.profile[request] ?? 0) * profileCount;
    best.clear();
    for (const stem of stems) this.#marks[stem] = rarity[stem] ?? 0;

    const [first, last] = [shelf.start[theme] ?? 0, shelf.start[theme + 1] ?? 0];
    let shared = 0;
    for (const stem of stems) {
      const start = shelf.byStem.start[stem] ?? 0;
      const end = shelf.byStem.start[stem + 1] ?? 0;
      const low = placeOf(first, shelf.byStem.values, start, end);
      const high = placeOf(last, shelf.byStem.values, low, end);
      if (high - low > (last - first) * rareShare) shared += rarity[stem] ?? 0;
      else this.#readStem(low, high, themePoints.same, 0);
    }
    this.#readTheme(theme, shared);
    if (this.wish.takesNeighbours) this.#readNeighbours(theme, stems, first, last);
    for (const stem of stems) this.#marks[stem] = 0;
    return best;
  }

  /** What words give at most to an offer that shares no other stem than these: its own length is at least theirs. */
  #mostWords(shared: number): number {
    return this.#length && Math.ceil(this.board.wordWeight * Math.min(1, Math.sqrt(shared) / this.#length));
  }

  /** From 0 to 1, as `textCloseness`. */
  #closeness(offer: number): number {
    const { stems, stemStart, length } = this.board.offers;
    const marks = this.#marks;
    const end = stemStart[offer + 1] ?? 0;
    let shared = 0;
    for (let at = stemStart[offer] ?? 0; at < end; at++) shared += marks[stems[at] ?? 0] ?? 0;
    return shared === 0 ? 0 : shared / ((length[offer] ?? 0) * this.#length);
  }

  #add(place: number, score: number) {
    const { best, shelf } = this;
    const offer = shelf.offer[place] ?? 0;
    if (shelf.member[place] === this.#member || !best.takes(offer, score)) return;
    if (this.wish.mayMeet(offer, this.#request)) best.add(offer, score);
  }

  /** What is free in common, without a branch that the processor would guess wrong half of the time. */
  #timePoints() {
    const { unknown, common, none } = this.board.availabilityPoints;
    return this.#free
      ? { least: none, more: common - none, ifUnknown: unknown - none }
      : { least: unknown, more: 0, ifUnknown: 0 };
  }

  #readTheme(theme: number, shared: number) {
    const { board, best, shelf } = this;
    const { requests, profilePoints, wordWeight } = board;
    const request = this.#request;
    const free = this.#free;
    const row = this.#row;
    const bonus = this.#bonus;
    const readFor = this.#readFor;
    const { start, place: places, traits } = this.#view;
    const { least, more, ifUnknown } = this.#timePoints();
    const mostTimes = Math.max(more, ifUnknown);
    const mostBesides = this.#mostWords(shared) + this.#mostBonus;
    const profiles = this.#profilesFor(row / profileCount);
    this.#view.turnTo(theme, requests.spot[request] ?? 0);
    let enough = best.worst - mostBesides;
    for (const { apart, points, most } of this.#travels[requests.mobility[request] ?? 0] ?? []) {
      for (let rank = 0; rank < profiles.length; rank++) {
        const profile = profiles[rank] ?? 0;
        const base = board.themePoints.same + least + (profilePoints[row + profile] ?? 0);
        if (base + most + mostTimes < enough) break; // the buckets that follow are not better
        const bucket = apart * profileCount + profile;
        const end = start[bucket + 1] ?? 0;
        for (let at = start[bucket] ?? 0; at < end; at++) {
          const trait = traits[at] ?? 0;
          const sum =
            base +
            (points[trait >>> mobilityBits] ?? 0) +
            (more & (-(free & trait) >> 31)) +
            (ifUnknown & -isUnknown(trait));
          if (sum < enough) continue;
          const place = places[at] ?? 0;
          if (readFor[place] === request) continue;
          const score = sum + (bonus[place] ?? 0);
          this.#add(
            place,
            shared > 0 ? score + Math.round(wordWeight * this.#closeness(shelf.offer[place] ?? 0)) : score,
          );
          enough = best.worst - mostBesides;
        }
      }
    }
  }

  /** The offers at these places of the index by stem, but for those already read. */
  #readStem(low: number, high: number, themeShare: number, enoughWords: number) {
    const { board, best, shelf } = this;
    const { requests, profilePoints, travelPoints, distance, spotCount, wordWeight } = board;
    const { values } = shelf.byStem;
    const request = this.#request;
    const free = this.#free;
    const readFor = this.#readFor;
    const { least, more, ifUnknown } = this.#timePoints();
    const mostBesides = wordWeight + this.#mostBonus;
    const spotRow = (requests.spot[request] ?? 0) * spotCount;
    const mobility = requests.mobility[request] ?? 0;
    for (let at = low; at < high; at++) {
      const place = values[at] ?? 0;
      if (readFor[place] === request) continue;
      readFor[place] = request;
      const trait = shelf.traits[place] ?? 0;
      const apart = distance[spotRow + (shelf.spot[place] ?? 0)] ?? 0;
      const sum =
        themeShare +
        least +
        (profilePoints[this.#row + (shelf.profile[place] ?? 0)] ?? 0) +
        (travelPoints[(apart * travelCount + (trait >>> mobilityBits)) * travelCount + mobility] ?? 0) +
        (more & (-(free & trait) >> 31)) +
        (ifUnknown & -isUnknown(trait));
      if (sum + mostBesides < best.worst) continue;
      const closeness = this.#closeness(shelf.offer[place] ?? 0);
      if (closeness >= enoughWords)
        this.#add(place, sum + (this.#bonus[place] ?? 0) + Math.round(wordWeight * closeness));
    }
  }

  #readNeighbours(theme: number, stems: Int32Array, first: number, last: number) {
    const { board, best, shelf } = this;
    const { start, values } = shelf.byStem;
    const { requests, rarity, themePoints, profilePoints } = board;
    const family = board.familyOf[theme] ?? 0;
    const [familyFirst, familyLast] = [this.#familyStart[family] ?? 0, this.#familyEnd[family] ?? 0];
    const { least, more, ifUnknown } = this.#timePoints();
    const [bestProfile = 0] = this.#profilesFor(this.#row / profileCount);
    const [nearest] = this.#travels[requests.mobility[this.#request] ?? 0] ?? [];
    const enough =
      best.worst -
      this.#mostBonus -
      themePoints.near -
      least -
      Math.max(more, ifUnknown) -
      (nearest?.most ?? 0) -
      (profilePoints[this.#row + bestProfile] ?? 0);
    if (this.board.wordWeight < enough) return;
    let shared = 0;
    const ranges: number[] = [];
    for (const stem of stems) {
      const [from, to] = [start[stem] ?? 0, start[stem + 1] ?? 0];
      const low = placeOf(familyFirst, values, from, to);
      const high = placeOf(familyLast, values, low, to);
      const before = placeOf(first, values, low, high);
      const after = placeOf(last, values, before, high);
      if (before > low || high > after) shared += rarity[stem] ?? 0;
      ranges.push(low, before, after, high);
    }
    if (this.#mostWords(shared) < enough) return;
    for (let at = 0; at < ranges.length; at += 2)
      this.#readStem(ranges[at] ?? 0, ranges[at + 1] ?? 0, themePoints.near, leastCloseness);
  }
}
