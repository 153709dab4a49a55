import { type Distance, distanceBetween, distances, travelShare } from './distance';
import type { Listed } from './listed';
import { filled } from './rows';
import { points, type Scales } from './rules';
import { profileCount, profileRules, type Side, sidesOf, travels } from './sides';
import type { RuleName } from './weights';

/**
 * The listings as numbers, and what the rules say of them as tables: twenty thousand members make a hundred million
 * couples of listings, and the rules cannot be asked of each. `score` of rules.ts remains what the tables must give.
 */

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
  /** [spot][other spot]: a place in `distanceNames`, the same both ways. */
  distance: Uint8Array;
  availabilityPoints: { unknown: number; common: number; none: number };
  themePoints: { same: number; near: number };
  wordWeight: number;
  /** The square of how rare each stem is. */
  rarity: Float64Array;
  waitingPoints: Int32Array;
};

export const distanceNames = Object.keys(distances) as Distance[];
export const travelCount = travels.length;

export function makeBoard(listings: readonly Listed[], scales: Scales): Board {
  const { offers, requests, memberCount, familyOf, spots, rarity } = sidesOf(listings, scales.rarity);
  const [any] = listings;
  const pointsOf = (name: RuleName, offer: Partial<Listed>, request: Partial<Listed>) =>
    any ? (points(name, { ...any, ...offer }, { ...any, ...request }, scales) ?? 0) : 0;
  return {
    offers,
    requests,
    memberCount,
    themeCount: familyOf.length,
    spotCount: spots.length,
    familyOf,
    profilePoints: profileTable(offers, requests, scales),
    travelPoints: travelTable(scales),
    distance: distanceTable(spots, scales),
    availabilityPoints: {
      unknown: pointsOf('availability', { availability: 0 }, { availability: 0 }),
      common: pointsOf('availability', { availability: 1 }, { availability: 1 }),
      none: pointsOf('availability', { availability: 1 }, { availability: 2 }),
    },
    themePoints: { same: pointsOf('theme', {}, {}), near: pointsOf('theme', { themeId: '' }, {}) },
    wordWeight: scales.weights.words,
    rarity,
    waitingPoints: filled(
      new Int32Array(requests.listed.length),
      requests.listed,
      (it) => points('waiting', it, it, scales) ?? 0,
    ),
  };
}

/**
 * The same seen from the other side: who offers is asked, and who asks is offered; `waitingPoints` are left as they are.
 * @param availabilityPoints what half-days give there
 */
export function mirrored(board: Board, availabilityPoints: Board['availabilityPoints']): Board {
  const { offers, requests, profilePoints, travelPoints } = board;
  const turned = (table: Int32Array, size: number): Int32Array => {
    const copy = table.slice();
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
    availabilityPoints,
  };
}

function profileTable(offers: Side, requests: Side, scales: Scales): Int32Array {
  const firsts = ({ listed, profile }: Side) => {
    const found = new Map<number, Listed>();
    for (const [place, it] of listed.entries()) if (!found.has(profile[place] ?? 0)) found.set(profile[place] ?? 0, it);
    return found;
  };
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
  for (const [row, one] of spots.entries())
    for (let column = 0; column <= row; column++) {
      const other = spots[column];
      const rank = other && (ranks.get(distanceBetween(one, other, closenessOf)) ?? 0);
      table[row * spots.length + column] = rank ?? 0;
      table[column * spots.length + row] = rank ?? 0;
    }
  return table;
}
