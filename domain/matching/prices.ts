import { type Loops, longestLoop } from './loops';

/** For each loop, in `longestLoop` places, those whom it goes through. */
export type People = Int32Array;

const rounds = 40;
/** As shares of what a loop is worth on the average. */
const firstStep = 0.1;
const leastWorth = -0.1;
/** Each step is shorter than the one before. */
const shortening = 0.92;
/** However many loops a person is wanted in, her price does not jump. */
const mostWanted = 4;
/** So few are all looked at. */
const fewLoops = 1000;

/**
 * The loops worth looking at to choose a set that shares nobody. Each person gets a price, which rises while she is in
 * several of the loops that pay for all their people, and falls while she is in none (the subgradient method on the dual
 * of the choice); the loops that are far from paying at the end are hardly ever in a good choice.
 */
export function promisingLoops({ count, length, score }: Loops, people: People, memberCount: number): Int32Array {
  const all = Int32Array.from({ length: count }, (_, loop) => loop);
  if (count <= fewLoops) return all;
  const mean = score.reduce((sum, points) => sum + points, 0) / count;
  const prices = new Float64Array(memberCount);
  const spare = new Int32Array(memberCount);
  /** What is left of the points of a loop once its people are paid. */
  const surplus = (loop: number): number => {
    const last = loop * longestLoop + (length[loop] ?? 0);
    let left = score[loop] ?? 0;
    for (let place = loop * longestLoop; place < last; place++) left -= prices[people[place] ?? 0] ?? 0;
    return left;
  };
  let step = mean * firstStep;
  for (let round = 0; round < rounds; round++) {
    spare.fill(1);
    for (let loop = 0; loop < count; loop++) {
      if (surplus(loop) <= 0) continue;
      const last = loop * longestLoop + (length[loop] ?? 0);
      for (let place = loop * longestLoop; place < last; place++) {
        const person = people[place] ?? 0;
        spare[person] = (spare[person] ?? 0) - 1;
      }
    }
    for (let person = 0; person < memberCount; person++)
      prices[person] = Math.max(0, (prices[person] ?? 0) - step * Math.max(-mostWanted, spare[person] ?? 0));
    step *= shortening;
  }
  return all.filter((loop) => surplus(loop) >= mean * leastWorth);
}
