import { Best } from './best';
import { type Board, distanceNames, profileCount, travelCount } from './board';
import { memo, placeOf } from './rows';
import { leastCloseness } from './rules';
import { isUnknown, mobilityIn, profileIn, type Shelf, View } from './shelf';

/** Fewer offers at one distance are all read, without asking which profiles could enter. */
const fewOffers = 96;

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
  /** The profiles of the offers, the best first for a profile of the request. */
  readonly #profilesFor: (profile: number) => Int32Array;
  /** The square of how rare each stem of the request is; nought for the other stems. */
  readonly #marks: Float64Array;
  /** The last request for which an offer was read for its words. */
  readonly #readFor: Int32Array;
  readonly #bonus: Int32Array;
  readonly #mostBonus: number;
  /** The request in hand. */
  #request = 0;
  #member = 0;
  #length = 0;
  #free = 0;
  /** Its row of `profilePoints`. */
  #row = 0;
  /** Points for the half-days: at least, and how many more if some are in common, or if they are not known. */
  #leastTimes = 0;
  #ifCommon = 0;
  #ifUnknown = 0;
  #mostWords = 0;

  constructor(board: Board, shelf: Shelf, wish: Wish) {
    const { profilePoints, rarity } = board;
    this.#board = board;
    this.#shelf = shelf;
    this.#wish = wish;
    this.#best = new Best(wish.most, wish.least);
    this.#view = new View(board, shelf);
    this.#travels = travelOrders(board);
    this.#profilesFor = memo((profile) => {
      const pointsOf = (it: number) => profilePoints[profile * profileCount + it] ?? 0;
      return shelf.profiles.slice().sort((one, other) => pointsOf(other) - pointsOf(one));
    });
    this.#marks = new Float64Array(rarity.length);
    this.#readFor = new Int32Array(shelf.offer.length).fill(-1);
    this.#bonus = shelf.offer.map((offer) => wish.bonus?.[offer] ?? 0);
    this.#mostBonus = this.#bonus.reduce((most, points) => Math.max(most, points), 0);
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
    this.#row = (requests.profile[request] ?? 0) * profileCount;
    this.#leastTimes = this.#free ? none : unknown;
    this.#ifCommon = this.#free ? common - none : 0;
    this.#ifUnknown = this.#free ? unknown - none : 0;
    this.#mostWords = this.#wordsOf(stems);
    this.#best.clear();
    for (const stem of stems) this.#marks[stem] = rarity[stem] ?? 0;
    this.#readTheme(requests.theme[request] ?? 0);
    if (this.#wish.takesNeighbours) this.#readNeighbours(requests.theme[request] ?? 0, stems);
    for (const stem of stems) this.#marks[stem] = 0;
    return this.#best;
  }

  /** What words give at most to an offer that shares no other stem than these: its own length is at least theirs. */
  #wordsOf(stems: Iterable<number>): number {
    const { rarity, wordWeight } = this.#board;
    let shared = 0;
    for (const stem of stems) shared += rarity[stem] ?? 0;
    return shared && Math.ceil(wordWeight * Math.min(1, Math.sqrt(shared) / this.#length));
  }

  /** From 0 to 1, as `textCloseness`. */
  #closeness(place: number): number {
    const { stems, stemStart, length } = this.#shelf;
    const marks = this.#marks;
    const end = stemStart[place + 1] ?? 0;
    let shared = 0;
    for (let at = stemStart[place] ?? 0; at < end; at++) shared += marks[stems[at] ?? 0] ?? 0;
    return shared === 0 ? 0 : shared / ((length[place] ?? 0) * this.#length);
  }

  #add(place: number, score: number) {
    const offer = this.#shelf.offer[place] ?? 0;
    if (this.#shelf.member[place] === this.#member || !this.#best.takes(offer, score)) return;
    if (this.#wish.mayMeet(offer, this.#request)) this.#best.add(offer, score);
  }

  #readTheme(theme: number) {
    const { requests, profilePoints, themePoints } = this.#board;
    const best = this.#best;
    const row = this.#row;
    this.#view.turnTo(theme, requests.spot[this.#request] ?? 0);
    const { start } = this.#view;
    const profiles = this.#profilesFor(row / profileCount);
    const least = themePoints.same + this.#leastTimes;
    const mostBesides = least + Math.max(0, this.#ifCommon, this.#ifUnknown) + this.#mostWords + this.#mostBonus;
    for (const { apart, points, most } of this.#travels[requests.mobility[this.#request] ?? 0] ?? []) {
      const first = apart * profileCount;
      const [from, to] = [start[first] ?? 0, start[first + profileCount] ?? 0];
      if (to - from <= fewOffers) {
        const mostOfProfile = profilePoints[row + (profiles[0] ?? 0)] ?? 0;
        if (to > from && mostOfProfile + most + mostBesides >= best.worst) this.#read(from, to, least, points);
        continue;
      }
      for (let rank = 0; rank < profiles.length; rank++) {
        const profile = profiles[rank] ?? 0;
        if ((profilePoints[row + profile] ?? 0) + most + mostBesides < best.worst) break; // those that follow are not better
        const bucket = first + profile;
        const [begin, end] = [start[bucket] ?? 0, start[bucket + 1] ?? 0];
        if (end > begin) this.#read(begin, end, least, points);
      }
    }
  }

  /** The offers of the view from one place to another, all at one distance. */
  #read(begin: number, end: number, least: number, travelPoints: Int32Array) {
    const { place: places, traits } = this.#view;
    const { profilePoints, wordWeight } = this.#board;
    const best = this.#best;
    const bonus = this.#bonus;
    const free = this.#free;
    const row = this.#row;
    const ifCommon = this.#ifCommon;
    const ifUnknown = this.#ifUnknown;
    const mostWords = this.#mostWords;
    const mostBesides = mostWords + this.#mostBonus;
    let enough = best.worst - mostBesides;
    for (let at = begin; at < end; at++) {
      const its = traits[at] ?? 0;
      // What is free in common, without a branch that the processor would guess wrong half of the time.
      const sum =
        least +
        (profilePoints[row + profileIn(its)] ?? 0) +
        (travelPoints[mobilityIn(its)] ?? 0) +
        (ifCommon & (-(free & its) >> 31)) +
        (ifUnknown & -isUnknown(its));
      if (sum < enough) continue;
      const place = places[at] ?? 0;
      const score = sum + (bonus[place] ?? 0);
      if (score + mostWords < best.worst) continue;
      this.#add(place, score + Math.round(wordWeight * this.#closeness(place)));
      enough = best.worst - mostBesides;
    }
  }

  /** The offers of the other themes of the family that share a stem. */
  #readNeighbours(theme: number, stems: Int32Array) {
    const { requests, familyOf, themeCount, themePoints, profilePoints } = this.#board;
    const { start, byStem } = this.#shelf;
    const family = familyOf[theme] ?? 0;
    const first = start[placeOf(family, familyOf, 0, themeCount)] ?? 0;
    const last = start[placeOf(family + 1, familyOf, 0, themeCount)] ?? 0;
    const least = themePoints.near + this.#leastTimes;
    const [bestProfile = 0] = this.#profilesFor(this.#row / profileCount);
    const [nearest] = this.#travels[requests.mobility[this.#request] ?? 0] ?? [];
    const most =
      least +
      Math.max(0, this.#ifCommon, this.#ifUnknown) +
      (profilePoints[this.#row + bestProfile] ?? 0) +
      (nearest?.most ?? 0) +
      this.#mostBonus;
    if (most + this.#mostWords < this.#best.worst) return;
    const ranges: number[] = [];
    const shared = stems.filter((stem) => {
      const [from, to] = [byStem.start[stem] ?? 0, byStem.start[stem + 1] ?? 0];
      const low = placeOf(first, byStem.values, from, to);
      const high = placeOf(last, byStem.values, low, to);
      const before = placeOf(start[theme] ?? 0, byStem.values, low, high);
      const after = placeOf(start[theme + 1] ?? 0, byStem.values, before, high);
      ranges.push(low, before, after, high);
      return low < before || after < high;
    });
    if (most + this.#wordsOf(shared) < this.#best.worst) return;
    for (let range = 0; range < ranges.length; range += 2)
      this.#readStem(ranges[range] ?? 0, ranges[range + 1] ?? 0, least);
  }

  /** The offers at these places of the index by stem, but for those already read. */
  #readStem(begin: number, end: number, least: number) {
    const { requests, profilePoints, travelPoints, distance, spotCount, wordWeight } = this.#board;
    const { byStem, spot, traits } = this.#shelf;
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
        (profilePoints[this.#row + profileIn(its)] ?? 0) +
        (travelPoints[(apart * travelCount + mobilityIn(its)) * travelCount + mobility] ?? 0) +
        (this.#free & its ? this.#ifCommon : isUnknown(its) ? this.#ifUnknown : 0) +
        (this.#bonus[place] ?? 0);
      if (score + this.#mostWords < this.#best.worst) continue;
      const closeness = this.#closeness(place);
      if (closeness >= leastCloseness) this.#add(place, score + Math.round(wordWeight * closeness));
    }
  }
}
