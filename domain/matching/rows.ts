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
  const count = values.length;
  const start = new Int32Array(rowCount + 1);
  for (let index = 0; index < count; index++) {
    const row = (rows[index] ?? 0) + 1;
    start[row] = (start[row] ?? 0) + 1;
  }
  for (let row = 1; row <= rowCount; row++) start[row] = (start[row] ?? 0) + (start[row - 1] ?? 0);
  const next = start.slice();
  const placed = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    const row = rows[index] ?? 0;
    const place = next[row] ?? 0;
    placed[place] = values[index] ?? 0;
    next[row] = place + 1;
  }
  return { start, values: placed };
}

/** Nought, one, two… */
export function upTo(count: number): Int32Array {
  const all = new Int32Array(count);
  for (let index = 0; index < count; index++) all[index] = index;
  return all;
}

/** The values at these places. Loops, here as elsewhere: `map` and `from` of typed arrays are ten times slower. */
export function picked(values: Int32Array, places: Int32Array): Int32Array {
  const found = new Int32Array(places.length);
  for (let index = 0; index < places.length; index++) found[index] = values[places[index] ?? 0] ?? 0;
  return found;
}

/** Fills a column with a value of each of these, in their order. */
export function filled<T, Column extends Uint8Array | Int32Array | Float64Array>(
  column: Column,
  all: readonly T[],
  numberOf: (it: T) => number,
): Column {
  for (const [place, it] of all.entries()) column[place] = numberOf(it);
  return column;
}

/** Where `value` is in the sorted `values` from `low` to `high - 1`, or would be. */
export function placeOf(value: number, values: Int32Array | Float64Array, low: number, high: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((values[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
