import { levels, places } from '../listing/listing';
import { mobilities } from '../member/profile';
import { type Distance, distanceBetween, distances, travelShare } from './distance';
import type { Listed } from './listed';
import { hasOnlyGiven, hasOnlyReceived, points, type Scales } from './rules';
import type { RuleName } from './weights';

/**
 * The listings as numbers, and what the rules say of them as tables: twenty thousand members make a hundred million
 * couples of listings, and the rules cannot be asked of each. `score` of rules.ts remains what the tables must give.
 */

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
  themeCount: number;
  spotCount: number;
  /** The family of each theme: the themes of a family follow each other. */
  familyOf: Int32Array;
  /** [profile of the request][profile of the offer], profiles being `profileCount` on each side. */
  profilePoints: Int32Array;
  /** [distance][mobility of the offer][mobility of the request]: see `travelPoints`. */
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

/** Gives each name the next number, the first time it is met; keeps the first listing that had it. */
class Numbers {
  readonly #numbers = new Map<string | number, number>();
  readonly first: Listed[] = [];

  of(name: string | number, listed: Listed): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.first.length);
    return this.first.push(listed) - 1;
  }
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** From the oldest; of the same instant, in the order of their ids. Times are read once: dates are slow to compare. */
function byAge(listings: readonly Listed[]): Listed[] {
  const dated = listings.map((listed) => ({ listed, time: Date.parse(listed.createdAt) }));
  dated.sort((one, other) => one.time - other.time || compare(one.listed.id, other.listed.id));
  return dated.map(({ listed }) => listed);
}

export const distanceNames = Object.keys(distances) as Distance[];
const travels = [null, ...mobilities] as const;
export const travelCount = travels.length;

/** What the rules of `profileRules` read of a listing, as one number. */
const profileRules = ['level', 'place', 'group', 'reciprocity'] as const satisfies readonly RuleName[];
const groupKinds = 3;
export const profileCount = levels.length * places.length * groupKinds * 2;
function profileOf(it: Listed): number {
  const isItsTurn = it.kind === 'offer' ? hasOnlyReceived(it) : hasOnlyGiven(it);
  const group = Math.min(it.groupSize ?? 0, groupKinds - 1);
  return ((levels.indexOf(it.level) * places.length + places.indexOf(it.place)) * groupKinds + group) * 2 + +isItsTurn;
}

/** Numbers the themes anew, family by family. @returns the family of each, in that order */
function sortThemes(sides: readonly Side[], familyOf: Int32Array): Int32Array {
  const sorted = Int32Array.from(familyOf.keys()).sort(
    (one, other) => (familyOf[one] ?? 0) - (familyOf[other] ?? 0) || one - other,
  );
  const number = new Int32Array(sorted.length);
  for (const [rank, theme] of sorted.entries()) number[theme] = rank;
  for (const { theme } of sides)
    for (let index = 0; index < theme.length; index++) theme[index] = number[theme[index] ?? 0] ?? 0;
  return sorted.map((theme) => familyOf[theme] ?? 0);
}

export function makeBoard(listings: readonly Listed[], scales: Scales): Board {
  const members = new Numbers();
  const themes = new Numbers();
  const families = new Numbers();
  const communes = new Numbers();
  const sites = new Numbers();
  const spots = new Numbers();
  const stems = new Map<string, number>();
  const rarity: number[] = [];

  /** Where a person is reached: her commune and her site. */
  const spotOf = (it: Listed) =>
    spots.of(communes.of(it.communeCode ?? '', it) * listings.length + sites.of(it.siteId, it), it);

  function stemNumber(stem: string): number {
    const known = stems.get(stem);
    if (known !== undefined) return known;
    const rare = scales.rarity(stem);
    stems.set(stem, rarity.length);
    return rarity.push(rare * rare) - 1;
  }

  /** Listing by listing: each is read once, as memory is slow to give it. */
  function sideOf(kind: Listed['kind']): Side {
    const listed = byAge(listings.filter((it) => it.kind === kind));
    const numbers = () => new Int32Array(listed.length);
    const side = { member: numbers(), theme: numbers(), spot: numbers(), profile: numbers(), mobility: numbers() };
    const availability = numbers();
    const stemStart = new Int32Array(listed.length + 1);
    const length = new Float64Array(listed.length);
    const all: number[] = [];
    let index = 0;
    for (const it of listed) {
      side.member[index] = members.of(it.memberId, it);
      side.theme[index] = themes.of(it.themeId, it);
      side.spot[index] = spotOf(it);
      side.profile[index] = profileOf(it);
      side.mobility[index] = travels.indexOf(it.mobility);
      availability[index] = it.availability;
      let squares = 0;
      for (const stem of it.stems) {
        const number = stemNumber(stem);
        squares += rarity[number] ?? 0;
        all.push(number);
      }
      length[index] = Math.sqrt(squares);
      stemStart[++index] = all.length;
    }
    return { listed, ...side, availability, stemStart, stems: Int32Array.from(all), length };
  }
  const offers = sideOf('offer');
  const requests = sideOf('request');
  const familyOf = sortThemes(
    [offers, requests],
    Int32Array.from(themes.first, (it) => families.of(it.familyId, it)),
  );
  const [any] = listings;
  const pointsOf = (name: RuleName, offer: Partial<Listed>, request: Partial<Listed>) =>
    any ? (points(name, { ...any, ...offer }, { ...any, ...request }, scales) ?? 0) : 0;
  return {
    offers,
    requests,
    memberCount: members.first.length,
    themeCount: themes.first.length,
    spotCount: spots.first.length,
    familyOf,
    profilePoints: profileTable(offers, requests, scales),
    travelPoints: travelTable(scales),
    distance: distanceTable(spots.first, scales),
    availabilityPoints: {
      unknown: pointsOf('availability', { availability: 0 }, { availability: 0 }),
      common: pointsOf('availability', { availability: 1 }, { availability: 1 }),
      none: pointsOf('availability', { availability: 1 }, { availability: 2 }),
    },
    themePoints: { same: pointsOf('theme', {}, {}), near: pointsOf('theme', { themeId: '' }, {}) },
    wordWeight: scales.weights.words,
    rarity: Float64Array.from(rarity),
    waitingPoints: Int32Array.from(requests.listed, (it) => points('waiting', it, it, scales) ?? 0),
  };
}

/** The same seen from the other side: who offers is asked, and who asks is offered; `waitingPoints` are left as they are. */
export function mirrored(board: Board): Board {
  const { offers, requests, profilePoints, travelPoints, distance, spotCount } = board;
  const turned = <T extends Int32Array | Uint8Array>(table: T, size: number): T => {
    const copy = table.slice() as T;
    for (let cell = 0; cell < copy.length; cell++) {
      const [row, column] = [Math.floor(cell / size) % size, cell % size];
      copy[cell - row * size - column + column * size + row] = table[cell] ?? 0;
    }
    return copy;
  };
  return {
    ...board,
    offers: requests,
    requests: offers,
    profilePoints: turned(profilePoints, profileCount),
    travelPoints: turned(travelPoints, travelCount),
    distance: turned(distance, spotCount),
  };
}

function profileTable(offers: Side, requests: Side, scales: Scales): Int32Array {
  const firsts = ({ listed, profile }: Side) => new Map(listed.map((it, index) => [profile[index] ?? 0, it]));
  const given = firsts(offers);
  const table = new Int32Array(profileCount ** 2);
  for (const [row, request] of firsts(requests))
    for (const [column, offer] of given)
      for (const name of profileRules) {
        const cell = row * profileCount + column;
        table[cell] = (table[cell] ?? 0) + (points(name, offer, request, scales) ?? 0);
      }
  return table;
}

function travelTable({ weights }: Scales): Int32Array {
  const by = (mobility: Listed['mobility']) => ({ memberName: '', mobility });
  return Int32Array.from(
    distanceNames.flatMap((distance) =>
      travels.flatMap((offers) =>
        travels.map((requests) => Math.round(weights.closeness * travelShare(distance, by(offers), by(requests)))),
      ),
    ),
  );
}

function distanceTable(spots: readonly Listed[], { closenessOf }: Scales): Uint8Array {
  const ranks = new Map(distanceNames.map((name, rank) => [name, rank]));
  const table = new Uint8Array(spots.length ** 2);
  let cell = 0;
  for (const request of spots)
    for (const offer of spots) table[cell++] = ranks.get(distanceBetween(offer, request, closenessOf)) ?? 0;
  return table;
}
