import { type Board, profileCount, travelCount } from './board';

/** Computed once for each key that is asked. */
export function memo<T>(compute: (key: number) => T): (key: number) => T {
  const known: T[] = [];
  return (key) => {
    known[key] ??= compute(key);
    return known[key];
  };
}

/** Rows of unequal lengths in one array: row i is `values[start[i]]` to `values[start[i + 1] - 1]`. */
export type Rows = { start: Int32Array; values: Int32Array };

export const rowSize = ({ start }: Rows, row: number): number => (start[row + 1] ?? 0) - (start[row] ?? 0);

/** Puts values into the rows that they belong to, in the order in which they come. */
export function rowsOf(rowCount: number, rows: Int32Array, values: Int32Array): Rows {
  const start = new Int32Array(rowCount + 1);
  for (const row of rows) start[row + 1] = (start[row + 1] ?? 0) + 1;
  for (let row = 1; row <= rowCount; row++) start[row] = (start[row] ?? 0) + (start[row - 1] ?? 0);
  const next = start.slice();
  const placed = new Int32Array(values.length);
  for (let index = 0; index < values.length; index++) {
    const row = rows[index] ?? 0;
    const place = next[row] ?? 0;
    placed[place] = values[index] ?? 0;
    next[row] = place + 1;
  }
  return { start, values: placed };
}

/** A half-day that no week has. */
export const unknownTimes = 1 << 22;

/** Offers side by side by theme, then by profile (a run), the oldest first in each. */
export type Runs = {
  /** [theme][profile]: where its offers start in what follows. */
  start: Int32Array;
  offer: Int32Array;
  member: Int32Array;
  profile: Int32Array;
  /** `unknownTimes` when nobody has said. */
  availability: Int32Array;
  /** The stems at place i are `stems[stemStart[i]]` to `stems[stemStart[i + 1] - 1]`, and make a text of this length. */
  stemStart: Int32Array;
  stems: Int32Array;
  length: Float64Array;
  /** Spot and mobility as one number. */
  from: Int32Array;
  sizeOf: (theme: number) => number;
  /** The runs of a theme, the best first for a request whose profile has this row of `profilePoints`. */
  inOrder: (theme: number, row: number) => Int32Array;
  /** The points of the first of them; minus infinity for a theme without offers. */
  most: (theme: number, row: number) => number;
  /** [theme][stem]: the places of the offers that have it. */
  byStem: Rows;
};

/** @param isKept tells of an offer whether it is among them */
export function runsOf(board: Board, isKept: (offer: number) => boolean): Runs {
  const { offers, themeCount, profilePoints, rarity } = board;
  const kept = Int32Array.from(offers.listed.keys()).filter(isKept);
  const { start, values: ordered } = rowsOf(
    themeCount * profileCount,
    kept.map((offer) => (offers.theme[offer] ?? 0) * profileCount + (offers.profile[offer] ?? 0)),
    kept,
  );
  const pointsOf = (run: number, row: number) => profilePoints[row + (run % profileCount)] ?? 0;
  const orders = memo((key) => {
    const [theme, profile] = [Math.floor(key / profileCount), key % profileCount];
    const row = profile * profileCount;
    return Int32Array.from({ length: profileCount }, (_, offered) => theme * profileCount + offered)
      .filter((run) => (start[run + 1] ?? 0) > (start[run] ?? 0))
      .sort((one, other) => pointsOf(other, row) - pointsOf(one, row));
  });
  const inOrder = (theme: number, row: number) => orders(theme * profileCount + row / profileCount);

  const stemStart = new Int32Array(ordered.length + 1);
  for (const [place, offer] of ordered.entries())
    stemStart[place + 1] =
      (stemStart[place] ?? 0) + (offers.stemStart[offer + 1] ?? 0) - (offers.stemStart[offer] ?? 0);
  const stems = new Int32Array(stemStart.at(-1) ?? 0);
  const rows = new Int32Array(stems.length);
  const places = new Int32Array(stems.length);
  let end = 0;
  for (const [place, offer] of ordered.entries())
    for (let at = offers.stemStart[offer] ?? 0; at < (offers.stemStart[offer + 1] ?? 0); at++) {
      stems[end] = offers.stems[at] ?? 0;
      rows[end] = (offers.theme[offer] ?? 0) * rarity.length + (stems[end] ?? 0);
      places[end++] = place;
    }
  const byStem = rowsOf(themeCount * rarity.length, rows, places);

  return {
    start,
    offer: ordered,
    member: ordered.map((offer) => offers.member[offer] ?? 0),
    profile: ordered.map((offer) => offers.profile[offer] ?? 0),
    availability: ordered.map((offer) => offers.availability[offer] || unknownTimes),
    stemStart,
    stems,
    length: Float64Array.from(ordered, (offer) => offers.length[offer] ?? 0),
    from: ordered.map((offer) => (offers.spot[offer] ?? 0) * travelCount + (offers.mobility[offer] ?? 0)),
    sizeOf: (theme) => (start[(theme + 1) * profileCount] ?? 0) - (start[theme * profileCount] ?? 0),
    inOrder,
    most: (theme, row) => {
      const [first] = inOrder(theme, row);
      return first === undefined ? Number.NEGATIVE_INFINITY : pointsOf(first, row);
    },
    byStem,
  };
}
