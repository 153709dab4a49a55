import { type Arcs, type Loops, longestLoop } from './loops';
import { picked, upTo } from './rows';

/** Loops by their people alone: those of ring i are the `length[i]` from `people[i * longestLoop]`. */
export type Rings = { count: number; length: Uint8Array; people: Int32Array; score: Int32Array };

export function ringsOf({ count, length, score, arcs: loopArcs }: Loops, { to }: Arcs): Rings {
  const people = new Int32Array(count * longestLoop);
  for (let ring = 0; ring < count; ring++) {
    const last = ring * longestLoop + (length[ring] ?? 0);
    for (let place = ring * longestLoop; place < last; place++) people[place] = to[loopArcs[place] ?? 0] ?? 0;
  }
  return { count, length, people, score };
}

function someOf({ length, people, score }: Rings, kept: Int32Array): Rings {
  const itsPeople = new Int32Array(kept.length * longestLoop);
  for (const [place, ring] of kept.entries())
    itsPeople.set(people.subarray(ring * longestLoop, (ring + 1) * longestLoop), place * longestLoop);
  return {
    count: kept.length,
    length: Uint8Array.from(kept, (ring) => length[ring] ?? 0),
    people: itsPeople,
    score: picked(score, kept),
  };
}

const rounds = 40;
/** As shares of what a ring is worth on the average. */
const firstStep = 0.1;
const dearest = 0.1;
/** Each step is shorter than the one before. */
const shortening = 0.92;
/** In however many rings a person is wanted, her price does not jump. */
const mostWanted = 4;
/** So few are all promising. */
const fewRings = 1000;

/**
 * Those worth looking at to choose rings that share nobody, and their places. Each person gets a price, which rises while
 * she is in several of the rings that are worth more than their people, and falls while she is in none (the subgradient
 * method on the dual of the choice); a ring that in the end is too dear for what it is worth is hardly ever well chosen.
 */
export function promising(rings: Rings, memberCount: number): { rings: Rings; places: Int32Array } {
  const { count, length, people, score } = rings;
  const all = upTo(count);
  if (count <= fewRings) return { rings, places: all };
  const mean = score.reduce((sum, points) => sum + points, 0) / count;
  const prices = new Float64Array(memberCount);
  const left = new Int32Array(memberCount);
  const surplus = (ring: number): number => {
    const last = ring * longestLoop + (length[ring] ?? 0);
    let points = score[ring] ?? 0;
    for (let place = ring * longestLoop; place < last; place++) points -= prices[people[place] ?? 0] ?? 0;
    return points;
  };
  for (let round = 0, step = mean * firstStep; round < rounds; round++, step *= shortening) {
    left.fill(1);
    for (let ring = 0; ring < count; ring++) {
      if (surplus(ring) <= 0) continue;
      const last = ring * longestLoop + (length[ring] ?? 0);
      for (let place = ring * longestLoop; place < last; place++) {
        const person = people[place] ?? 0;
        left[person] = (left[person] ?? 0) - 1;
      }
    }
    for (let person = 0; person < memberCount; person++)
      prices[person] = Math.max(0, (prices[person] ?? 0) - step * Math.max(-mostWanted, left[person] ?? 0));
  }
  const places = all.filter((ring) => surplus(ring) >= -mean * dearest);
  return { rings: someOf(rings, places), places };
}
