import { type Board, distanceNames } from './board';
import { picked, type Rows, rowsOf, upTo } from './rows';
import { profileCount } from './sides';

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
  /** The profile is its rank in `profiles`. */
  traits: Int32Array;
  /** Those that there are. */
  profiles: Int32Array;
  /** Each stem sets a bit, which it shares with others. */
  marks: Int32Array;
  /** Points that each offer has by itself, whoever asks. */
  bonus: Uint8Array;
  /** The stems at place i are `stems[stemStart[i]]` to `stems[stemStart[i + 1] - 1]`, and make a text of this length. */
  stemStart: Int32Array;
  stems: Int32Array;
  length: Float64Array;
  /** Stem i is one of the offers at these places. */
  byStem: Rows;
};

export const markOf = (stem: number): number => 1 << (stem & 31);

/** @param isKept tells of an offer whether it is among them */
export function shelfOf(
  { offers, themeCount, rarity }: Board,
  isKept: (offer: number) => boolean,
  bonus: Int32Array | null = null,
): Shelf {
  const kept = upTo(offers.listed.length).filter(isKept);
  const { values: byProfile } = rowsOf(profileCount, picked(offers.profile, kept), kept);
  const { start, values: offer } = rowsOf(themeCount, picked(offers.theme, byProfile), byProfile);
  const stemStart = new Int32Array(offer.length + 1);
  const stems = new Int32Array(offers.stems.length);
  const placeOfStem = new Int32Array(offers.stems.length);
  const length = new Float64Array(offer.length);
  const marks = new Int32Array(offer.length);
  const traits = new Int32Array(offer.length);
  const itsBonus = new Uint8Array(offer.length);
  const profiles = Int32Array.from(new Set(picked(offers.profile, kept)));
  const ranks = new Int32Array(profileCount);
  for (const [rank, profile] of profiles.entries()) ranks[profile] = rank;
  let end = 0;
  for (let place = 0; place < offer.length; place++) {
    const it = offer[place] ?? 0;
    length[place] = offers.length[it] ?? 0;
    itsBonus[place] = bonus?.[it] ?? 0;
    traits[place] =
      (offers.availability[it] || 1 << unknownBit) |
      ((offers.mobility[it] ?? 0) << mobilityBit) |
      ((ranks[offers.profile[it] ?? 0] ?? 0) << profileBit);
    for (let at = offers.stemStart[it] ?? 0; at < (offers.stemStart[it + 1] ?? 0); at++) {
      const stem = offers.stems[at] ?? 0;
      marks[place] = (marks[place] ?? 0) | markOf(stem);
      stems[end] = stem;
      placeOfStem[end++] = place;
    }
    stemStart[place + 1] = end;
  }
  return {
    start,
    offer,
    member: picked(offers.member, offer),
    spot: picked(offers.spot, offer),
    traits,
    profiles,
    marks,
    bonus: itsBonus,
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
  /** [distance][rank of the profile]: bucket i holds the offers from `start[i]` to `start[i + 1] - 1`. */
  readonly start: Int32Array;
  readonly place: Int32Array;
  readonly traits: Int32Array;
  readonly marks: Int32Array;
  readonly bonus: Uint8Array;
  readonly #buckets: Int32Array;

  constructor(
    readonly board: Board,
    readonly shelf: Shelf,
  ) {
    let largest = 0;
    for (let theme = 0; theme < board.themeCount; theme++)
      largest = Math.max(largest, (shelf.start[theme + 1] ?? 0) - (shelf.start[theme] ?? 0));
    this.start = new Int32Array(distanceNames.length * shelf.profiles.length + 2);
    this.place = new Int32Array(largest);
    this.traits = new Int32Array(largest);
    this.marks = new Int32Array(largest);
    this.bonus = new Uint8Array(largest);
    this.#buckets = new Int32Array(largest);
  }

  turnTo(theme: number, spot: number) {
    if (theme === this.#theme && spot === this.#spot) return;
    this.#theme = theme;
    this.#spot = spot;
    const { start, place, traits, marks, bonus, shelf, board } = this;
    const { distance, spotCount } = board;
    const row = spot * spotCount;
    const profileCount = shelf.profiles.length;
    const buckets = this.#buckets;
    const first = shelf.start[theme] ?? 0;
    const count = (shelf.start[theme + 1] ?? 0) - first;
    start.fill(0);
    for (let at = 0; at < count; at++) {
      const apart = distance[row + (shelf.spot[first + at] ?? 0)] ?? 0;
      const bucket = apart * profileCount + profileIn(shelf.traits[first + at] ?? 0);
      buckets[at] = bucket;
      start[bucket + 2] = (start[bucket + 2] ?? 0) + 1;
    }
    for (let bucket = 2; bucket < start.length; bucket++)
      start[bucket] = (start[bucket] ?? 0) + (start[bucket - 1] ?? 0);
    // Until a bucket is filled, the next one starts where its next offer goes.
    for (let at = 0; at < count; at++) {
      const next = (buckets[at] ?? 0) + 1;
      const to = start[next] ?? 0;
      start[next] = to + 1;
      place[to] = first + at;
      traits[to] = shelf.traits[first + at] ?? 0;
      marks[to] = shelf.marks[first + at] ?? 0;
      bonus[to] = shelf.bonus[first + at] ?? 0;
    }
  }
}
