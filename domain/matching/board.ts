import { type Distance, distanceBetween, distances, travelShare } from './distance';
import type { Listed } from './listed';
import { points, type Scales } from './rules';
import type { RuleName } from './weights';

/**
 * The listings as numbers, and what the rules say of them as tables: twenty thousand members make a hundred million
 * couples of listings, and the rules cannot be asked of each. `score` of rules.ts remains what the tables must give.
 */

/** Gives each name the next number, the first time it is met; keeps the first listing that had it. */
class Numbers {
  readonly #numbers = new Map<string | number, number>();
  readonly first: Listed[] = [];

  of(name: string | number, listed: Listed): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.first.push(listed);
    this.#numbers.set(name, this.first.length - 1);
    return this.first.length - 1;
  }

  find = (name: string | number): number | undefined => this.#numbers.get(name);

  get count(): number {
    return this.first.length;
  }
}

/** One side of the board, from the oldest listing: by its place in `listed`, what each is. */
export type Side = {
  listed: readonly Listed[];
  member: Int32Array;
  theme: Int32Array;
  spot: Int32Array;
  profile: Int32Array;
  mobility: Int32Array;
  availability: Int32Array;
  /** The stems of listing i are `stems[stemStart[i]]` to `stems[stemStart[i + 1] - 1]`. */
  stemStart: Int32Array;
  stems: Int32Array;
  /** The length of the text as a vector, each stem being as long as it is rare. */
  length: Float64Array;
};

export type Board = {
  offers: Side;
  requests: Side;
  memberCount: number;
  memberNumber: (id: string) => number | undefined;
  themeCount: number;
  spotCount: number;
  familyOf: Int32Array;
  /** A row for each profile of a request, a column for each profile of an offer. */
  profilePoints: Int32Array;
  profileCount: number;
  /** [distance][mobility of the offer][mobility of the request], mobilities being `mobilityCount`. */
  travelPoints: Int32Array;
  /** [spot of the request][spot of the offer]: a place in `distanceNames`. */
  distance: Uint8Array;
  availabilityPoints: { unknown: number; common: number; none: number };
  themePoints: { same: number; near: number };
  wordWeight: number;
  /** The square of how rare each stem is. */
  rarity: Float64Array;
  waitingPoints: Int32Array;
};

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
const byAge = (one: Listed, other: Listed) => compare(one.createdAt, other.createdAt) || compare(one.id, other.id);

export const distanceNames = Object.keys(distances) as Distance[];
const mobilities = [null, 'sur-place', 'a-pied', 'transports', 'vehicule'] as const;
export const mobilityCount = mobilities.length;

/** All that the rules of `profileRules` read of a listing. */
const profileRules = ['level', 'place', 'group', 'reciprocity'] as const satisfies readonly RuleName[];
const profileOf = ({ level, place, groupSize, given, received }: Listed) =>
  `${level} ${place} ${Math.min(groupSize ?? 0, 2)} ${given > 0} ${received > 0}`;

/** Where a person is reached: her commune and her site. */
const spotOf = ({ communeCode, siteId }: Listed) => `${communeCode ?? ''} ${siteId}`;

/** Points of a rule that only the facts given here decide. */
function pointsOf(name: RuleName, scales: Scales, offer: Partial<Listed>, request: Partial<Listed>): number {
  const plainest = { themeId: '', familyId: '', availability: 0 };
  return points(name, { ...plainest, ...offer } as Listed, { ...plainest, ...request } as Listed, scales) ?? 0;
}

export function makeBoard(listings: readonly Listed[], scales: Scales): Board {
  const members = new Numbers();
  const themes = new Numbers();
  const families = new Numbers();
  const spots = new Numbers();
  const profiles = new Numbers();
  const stemNumbers = new Map<string, number>();
  const rarity: number[] = [];

  function sideOf(kind: Listed['kind']): Side {
    const listed = listings.filter((it) => it.kind === kind).sort(byAge);
    const numbers = (of: (it: Listed) => number) => Int32Array.from(listed, of);
    const stemStart = new Int32Array(listed.length + 1);
    const stems = new Int32Array(listed.reduce((sum, it) => sum + it.stems.length, 0));
    const length = new Float64Array(listed.length);
    let end = 0;
    for (const [index, it] of listed.entries()) {
      let squares = 0;
      for (const stem of it.stems) {
        let number = stemNumbers.get(stem);
        if (number === undefined) {
          number = rarity.length;
          stemNumbers.set(stem, number);
          const rare = scales.rarity(stem);
          rarity.push(rare * rare);
        }
        squares += rarity[number] ?? 0;
        stems[end++] = number;
      }
      stemStart[index + 1] = end;
      length[index] = Math.sqrt(squares);
    }
    return {
      listed,
      member: numbers((it) => members.of(it.memberId, it)),
      theme: numbers((it) => themes.of(it.themeId, it)),
      spot: numbers((it) => spots.of(spotOf(it), it)),
      profile: numbers((it) => profiles.of(profileOf(it), it)),
      mobility: numbers((it) => mobilities.indexOf(it.mobility)),
      availability: numbers((it) => it.availability),
      stemStart,
      stems,
      length,
    };
  }
  const offers = sideOf('offer');
  const requests = sideOf('request');
  return {
    offers,
    requests,
    memberCount: members.count,
    memberNumber: members.find,
    themeCount: themes.count,
    spotCount: spots.count,
    familyOf: Int32Array.from(themes.first, (it) => families.of(it.familyId, it)),
    profilePoints: profileTable(profiles.first, scales),
    profileCount: profiles.count,
    travelPoints: travelTable(scales),
    distance: distanceTable(spots.first, scales),
    availabilityPoints: {
      unknown: pointsOf('availability', scales, {}, {}),
      common: pointsOf('availability', scales, { availability: 1 }, { availability: 1 }),
      none: pointsOf('availability', scales, { availability: 1 }, { availability: 2 }),
    },
    themePoints: {
      same: pointsOf('theme', scales, { themeId: 'one' }, { themeId: 'one' }),
      near: pointsOf('theme', scales, { themeId: 'one' }, { themeId: 'other' }),
    },
    wordWeight: scales.weights.words,
    rarity: Float64Array.from(rarity),
    waitingPoints: Int32Array.from(requests.listed, (it) => points('waiting', it, it, scales) ?? 0),
  };
}

function profileTable(profiles: readonly Listed[], scales: Scales): Int32Array {
  const table = new Int32Array(profiles.length ** 2);
  let cell = 0;
  for (const request of profiles)
    for (const offer of profiles) {
      for (const name of profileRules) table[cell] = (table[cell] ?? 0) + (points(name, offer, request, scales) ?? 0);
      cell++;
    }
  return table;
}

function travelTable({ weights }: Scales): Int32Array {
  const memberName = '';
  return Int32Array.from(
    distanceNames.flatMap((distance) =>
      mobilities.flatMap((offers) =>
        mobilities.map((requests) =>
          Math.round(
            weights.closeness *
              travelShare(distance, { memberName, mobility: offers }, { memberName, mobility: requests }),
          ),
        ),
      ),
    ),
  );
}

function distanceTable(spots: readonly Listed[], { closenessOf }: Scales): Uint8Array {
  const table = new Uint8Array(spots.length ** 2);
  let cell = 0;
  for (const request of spots)
    for (const offer of spots) table[cell++] = distanceNames.indexOf(distanceBetween(offer, request, closenessOf));
  return table;
}
