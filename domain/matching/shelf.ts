import { type Board, distanceNames, profileCount } from './board';
import { type Rows, rowsOf, upTo } from './rows';

/** What is compared in the hottest loop is held in one number: half-days, whether nobody has said, mobility, profile. */
const unknownBit = 21;
const mobilityBit = 22;
const profileBit = 25;
export const isUnknown = (traits: number): number => (traits >>> unknownBit) & 1;
export const mobilityIn = (traits: number): number => (traits >>> mobilityBit) & 7;
export const profileIn = (traits: number): number => traits >>> profileBit;

/** The offers that may be proposed, side by side by family, by theme, then by profile, the oldest first in each. */
export type Shelf = {
  /** The offers of theme i are at the places from `start[i]` to `start[i + 1] - 1`. */
  start: Int32Array;
  offer: Int32Array;
  member: Int32Array;
  spot: Int32Array;
  traits: Int32Array;
  /** The profiles that there are. */
  profiles: Int32Array;
  /** The stems at place i are `stems[stemStart[i]]` to `stems[stemStart[i + 1] - 1]`, and make a text of this length. */
  stemStart: Int32Array;
  stems: Int32Array;
  length: Float64Array;
  /** Stem i is one of the offers at these places. */
  byStem: Rows;
};

/** @param isKept tells of an offer whether it is among them */
export function shelfOf({ offers, themeCount, rarity }: Board, isKept: (offer: number) => boolean): Shelf {
  const kept = upTo(offers.listed.length).filter(isKept);
  const of = (values: Int32Array, listings: Int32Array) => listings.map((offer) => values[offer] ?? 0);
  const { values: byProfile } = rowsOf(profileCount, of(offers.profile, kept), kept);
  const { start, values: offer } = rowsOf(themeCount, of(offers.theme, byProfile), byProfile);
  const stemStart = new Int32Array(offer.length + 1);
  const stems = new Int32Array(offers.stems.length);
  const placeOfStem = new Int32Array(offers.stems.length);
  const length = new Float64Array(offer.length);
  let end = 0;
  for (let place = 0; place < offer.length; place++) {
    const it = offer[place] ?? 0;
    length[place] = offers.length[it] ?? 0;
    for (let at = offers.stemStart[it] ?? 0; at < (offers.stemStart[it + 1] ?? 0); at++) {
      stems[end] = offers.stems[at] ?? 0;
      placeOfStem[end++] = place;
    }
    stemStart[place + 1] = end;
  }
  return {
    start,
    offer,
    member: of(offers.member, offer),
    spot: of(offers.spot, offer),
    traits: offer.map(
      (it) =>
        (offers.availability[it] || 1 << unknownBit) |
        ((offers.mobility[it] ?? 0) << mobilityBit) |
        ((offers.profile[it] ?? 0) << profileBit),
    ),
    profiles: Int32Array.from(new Set(of(offers.profile, offer))),
    stemStart,
    stems: stems.subarray(0, end),
    length,
    byStem: rowsOf(rarity.length, stems.subarray(0, end), placeOfStem.subarray(0, end)),
  };
}

/** The offers of one theme as they are seen from one spot: by distance, then by profile (a bucket). */
export class View {
  #theme = -1;
  #spot = -1;
  /** Bucket i holds the offers from `start[i]` to `start[i + 1] - 1`. */
  readonly start = new Int32Array(distanceNames.length * profileCount + 2);
  readonly place: Int32Array;
  readonly traits: Int32Array;

  constructor(
    readonly board: Board,
    readonly shelf: Shelf,
  ) {
    let largest = 0;
    for (let theme = 0; theme < board.themeCount; theme++)
      largest = Math.max(largest, (shelf.start[theme + 1] ?? 0) - (shelf.start[theme] ?? 0));
    this.place = new Int32Array(largest);
    this.traits = new Int32Array(largest);
  }

  turnTo(theme: number, spot: number) {
    if (theme === this.#theme && spot === this.#spot) return;
    this.#theme = theme;
    this.#spot = spot;
    const { start, place, traits, shelf, board } = this;
    const { spot: spots, traits: allTraits } = shelf;
    const { distance, spotCount } = board;
    const row = spot * spotCount;
    const [first, end] = [shelf.start[theme] ?? 0, shelf.start[theme + 1] ?? 0];
    start.fill(0);
    for (let at = first; at < end; at++) {
      const bucket = (distance[row + (spots[at] ?? 0)] ?? 0) * profileCount + profileIn(allTraits[at] ?? 0) + 2;
      start[bucket] = (start[bucket] ?? 0) + 1;
    }
    for (let bucket = 2; bucket < start.length; bucket++)
      start[bucket] = (start[bucket] ?? 0) + (start[bucket - 1] ?? 0);
    // Until a bucket is filled, the next one starts where its next offer goes.
    for (let at = first; at < end; at++) {
      const its = allTraits[at] ?? 0;
      const bucket = (distance[row + (spots[at] ?? 0)] ?? 0) * profileCount + profileIn(its) + 1;
      const to = start[bucket] ?? 0;
      start[bucket] = to + 1;
      place[to] = at;
      traits[to] = its;
    }
  }
}
