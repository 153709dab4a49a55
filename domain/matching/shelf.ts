import { type Board, distanceNames, profileCount, travelCount } from './board';
import { type Rows, rowsOf, upTo } from './rows';

/** What is compared in the hottest loop, in one number: half-days, whether they are known, and mobility. */
const unknownTimes = 22;
export const mobilityBits = 24;
export const isUnknown = (traits: number): number => (traits >>> unknownTimes) & 1;

/** The offers that may be proposed, side by side by theme, then by profile, the oldest first in each. */
export type Shelf = {
  /** The offers of theme i are at the places from `start[i]` to `start[i + 1] - 1`. */
  start: Int32Array;
  offer: Int32Array;
  member: Int32Array;
  spot: Int32Array;
  profile: Int32Array;
  traits: Int32Array;
  /** The profiles that there are. */
  profiles: Int32Array;
  /** [stem]: the places of the offers that have it. */
  byStem: Rows;
};

/** @param isKept tells of an offer whether it is among them */
export function shelfOf({ offers, themeCount, rarity }: Board, isKept: (offer: number) => boolean): Shelf {
  const kept = upTo(offers.listed.length).filter(isKept);
  const of = (values: Int32Array, listings: Int32Array) => listings.map((offer) => values[offer] ?? 0);
  const { values: byProfile } = rowsOf(profileCount, of(offers.profile, kept), kept);
  const { start, values: offer } = rowsOf(themeCount, of(offers.theme, byProfile), byProfile);
  const stems: number[] = [];
  const places: number[] = [];
  for (let place = 0; place < offer.length; place++) {
    const it = offer[place] ?? 0;
    for (let at = offers.stemStart[it] ?? 0; at < (offers.stemStart[it + 1] ?? 0); at++) {
      stems.push(offers.stems[at] ?? 0);
      places.push(place);
    }
  }
  const profile = of(offers.profile, offer);
  return {
    start,
    offer,
    member: of(offers.member, offer),
    spot: of(offers.spot, offer),
    profile,
    traits: offer.map(
      (it) => ((offers.mobility[it] ?? 0) << mobilityBits) | (offers.availability[it] || 1 << unknownTimes),
    ),
    profiles: Int32Array.from(new Set(profile)),
    byStem: rowsOf(rarity.length, Int32Array.from(stems), Int32Array.from(places)),
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
    const { spot: spots, profile: profiles, traits: allTraits } = shelf;
    const { distance, spotCount } = board;
    const row = spot * spotCount;
    const [first, end] = [shelf.start[theme] ?? 0, shelf.start[theme + 1] ?? 0];
    start.fill(0);
    for (let at = first; at < end; at++) {
      const bucket = (distance[row + (spots[at] ?? 0)] ?? 0) * profileCount + (profiles[at] ?? 0) + 2;
      start[bucket] = (start[bucket] ?? 0) + 1;
    }
    for (let bucket = 2; bucket < start.length; bucket++)
      start[bucket] = (start[bucket] ?? 0) + (start[bucket - 1] ?? 0);
    // Until a bucket is filled, the next one starts where its next offer goes.
    for (let at = first; at < end; at++) {
      const bucket = (distance[row + (spots[at] ?? 0)] ?? 0) * profileCount + (profiles[at] ?? 0) + 1;
      const to = start[bucket] ?? 0;
      start[bucket] = to + 1;
      place[to] = at;
      traits[to] = allTraits[at] ?? 0;
    }
  }
}

/** [mobility of the request]: the distances from the best down, each with the points that the best offer gets there. */
export const travelOrders = ({ travelPoints }: Board) =>
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
