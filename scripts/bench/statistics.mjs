const sorted = (values) => [...values].sort((a, b) => a - b);

/** The value under which a share of the values lies, by the nearest rank. */
export const quantile = (values, share) => sorted(values)[Math.max(0, Math.ceil(share * values.length) - 1)];

export const median = (values) => {
  const ordered = sorted(values);
  const middle = ordered.length >> 1;
  return ordered.length % 2 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
};

/**
 * One line of the table: medians of both, and their ratio.
 * @param ours one value per round, and @param floors that of the same round
 */
export function compare({ name, bar, unit, ours, floors, ratio = (our, floor) => our / floor }) {
  const [middle, floor] = [median(ours), median(floors)];
  return { name, ratio: ratio(middle, floor), bar, median: middle, floor, n: ours.length, unit };
}

/** Rounds of both, in turn, after one round that warms up and does not count. */
export async function inTurn(rounds, ours, floor) {
  const values = { ours: [], floors: [] };
  for (let round = 0; round <= rounds; round++) {
    const our = await ours(round);
    const its = await floor(round);
    if (round === 0) continue;
    values.ours.push(our);
    values.floors.push(its);
  }
  return values;
}
