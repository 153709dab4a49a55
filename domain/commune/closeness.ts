/** From the nearest to the farthest; « epci » is the intercommunalité. */
export const rings = ['commune', 'epci', 'arrondissement', 'far'] as const;
export type Ring = (typeof rings)[number];

/** Kilometres as the crow flies, null where the position of one of the two communes is not known. */
export type Closeness = { ring: Ring; kilometres: number | null };

/** Degrees, north and east positive. */
export type Position = { code: string; latitude: number; longitude: number };

/** Communes are known by their rank in the list (`rankOf`), so that many pairs can be compared at once. */
export type CommunePlaces = {
  /** -1 for a code that is not in the official list. */
  rankOf: (code: string) => number;
  ringBetween: (rankA: number, rankB: number) => Ring;
  /** NaN where the position of one of the two is not known. */
  kilometresBetween: (rankA: number, rankB: number) => number;
  closeness: (codeA: string, codeB: string) => Closeness;
  hasPosition: (code: string) => boolean;
  /** How many communes of the list have a position. */
  known: number;
  /** The same list with more positions, which take the place of its own; in a millisecond. */
  completedBy: (added: Iterable<Position>) => CommunePlaces;
};

const earthDiameterKm = 2 * 6371.0088;
const radians = Math.PI / 180;

/**
 * The communes of `communePlaces` (its form: scripts/commune-index.mjs). Positions are kept as points of the unit
 * sphere: the distance is that of the haversine formula without its sines.
 */
export function readCommunePlaces(lines: string): CommunePlaces {
  const ranks = new Map<string, number>();
  const epcis: number[] = [];
  const arrondissements: number[] = [];
  const positions: Position[] = [];
  const numbers = new Map<string, number>([['', 0]]);
  const numberOf = (name: string) => {
    if (!numbers.has(name)) numbers.set(name, numbers.size);
    return numbers.get(name) ?? 0;
  };

  for (const line of lines.split('\n')) {
    const [head = '', members = ''] = line.split('\t');
    const [epci = '', arrondissement = '', start = ''] = head.split(' ');
    for (const member of members.split(' ')) {
      const [end = '', latitude, longitude] = member.split(',');
      ranks.set(start + end, epcis.length);
      if (latitude && longitude)
        positions.push({ code: start + end, latitude: +latitude / 1000, longitude: +longitude / 1000 });
      epcis.push(numberOf(epci));
      arrondissements.push(numberOf(arrondissement));
    }
  }

  const list = { ranks, epciOf: Uint16Array.from(epcis), arrondissementOf: Uint16Array.from(arrondissements) };
  const nowhere = new Float64Array(3 * ranks.size).fill(Number.NaN);
  return located(list, nowhere, positions);
}

type List = { ranks: ReadonlyMap<string, number>; epciOf: Uint16Array; arrondissementOf: Uint16Array };

/** @param before the points that are known already, three numbers for each commune of the list, NaN for the others */
function located(list: List, before: Float64Array, added: Iterable<Position>): CommunePlaces {
  const { ranks, epciOf, arrondissementOf } = list;
  const points = before.slice();
  const rankOf = (code: string) => ranks.get(code) ?? -1;
  const hasPosition = (code: string) => !Number.isNaN(points[3 * rankOf(code)] ?? Number.NaN);
  for (const { code, latitude, longitude } of added) {
    const rank = rankOf(code);
    if (rank < 0) continue;
    const parallel = Math.cos(latitude * radians);
    points[3 * rank] = parallel * Math.cos(longitude * radians);
    points[3 * rank + 1] = parallel * Math.sin(longitude * radians);
    points[3 * rank + 2] = Math.sin(latitude * radians);
  }
  const known = points.reduce((count, value) => (Number.isNaN(value) ? count : count + 1), 0) / 3;

  const isSame = (of: Uint16Array, rankA: number, rankB: number) => of[rankA] !== 0 && of[rankA] === of[rankB];
  const ringBetween = (rankA: number, rankB: number): Ring => {
    if (rankA < 0 || rankB < 0) return 'far';
    if (rankA === rankB) return 'commune';
    if (isSame(epciOf, rankA, rankB)) return 'epci';
    return isSame(arrondissementOf, rankA, rankB) ? 'arrondissement' : 'far';
  };
  const kilometresBetween = (rankA: number, rankB: number) => {
    if (rankA === rankB && rankA >= 0) return 0;
    const along = (axis: number) => (points[3 * rankA + axis] ?? Number.NaN) - (points[3 * rankB + axis] ?? Number.NaN);
    return earthDiameterKm * Math.asin(Math.min(1, Math.hypot(along(0), along(1), along(2)) / 2));
  };
  const closeness = (codeA: string, codeB: string): Closeness => {
    if (codeA === codeB && codeA !== '') return { ring: 'commune', kilometres: 0 };
    const [rankA, rankB] = [rankOf(codeA), rankOf(codeB)];
    const kilometres = kilometresBetween(rankA, rankB);
    return { ring: ringBetween(rankA, rankB), kilometres: Number.isNaN(kilometres) ? null : kilometres };
  };
  const completedBy = (more: Iterable<Position>) => located(list, points, more);
  return { rankOf, ringBetween, kilometresBetween, closeness, hasPosition, known, completedBy };
}
