import { type Arcs, type Loops, longestLoop } from './loops';
import { rowSize, rowsOf } from './rows';
import type { Tick } from './tick';

/** The same draws for the same network: the choice must not change from one search to the next. */
function drawing(): (count: number) => number {
  let state = 0x9e3779b9;
  return (count) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % count;
  };
}

const nobody = -1;
/** As a share of what a loop is worth on the average. */
const warmest = 0.1;
const mostAttempts = 150_000;

/**
 * A set of loops that share nobody, of the greatest score that can be found: first the best loops one after the other,
 * then changes as long as they pay: a loop is let in by force, those that it shares someone with go out, the places
 * that they leave are filled again; what is worse is taken back.
 * @param effort how many loops may be looked at on the way: what bounds the time
 * @returns the places of the loops, the best first
 */
export function chooseLoops(loops: Loops, arcs: Arcs, memberCount: number, effort: number, tick: Tick): Int32Array {
  const { count, length, score } = loops;
  /** The people of loop i are `people[i * longestLoop]` and those that follow, as many as its length. */
  const people = loops.arcs.map((arc, place) =>
    place % longestLoop < (length[Math.floor(place / longestLoop)] ?? 0) ? (arcs.to[arc] ?? 0) : nobody,
  );
  const isPerson = people.map((person) => (person === nobody ? 0 : 1));
  const places = Int32Array.from(people.keys()).filter((place) => isPerson[place] === 1);
  const through = rowsOf(
    memberCount,
    places.map((place) => people[place] ?? 0),
    places.map((place) => Math.floor(place / longestLoop)),
  );
  /** The chosen loop of each person. */
  const chosen = new Int32Array(memberCount).fill(nobody);
  const draw = drawing();

  /** What is changed, so that it can be taken back: a loop that came in, or ~loop for one that went out. */
  const changes: number[] = [];
  const set = (loop: number, value: number) => {
    for (let place = loop * longestLoop; place < loop * longestLoop + (length[loop] ?? 0); place++)
      chosen[people[place] ?? 0] = value;
  };
  let examined = 0;
  /** The loop that was let in by force stays in until its attempt ends: otherwise it would be put out at once. */
  let forced = nobody;
  /** What the loops that share someone with this one are worth together. */
  const inTheWay = (loop: number): number => {
    const first = loop * longestLoop;
    const last = first + (length[loop] ?? 0);
    let sum = 0;
    for (let place = first; place < last; place++) {
      const other = chosen[people[place] ?? 0] ?? nobody;
      if (other === nobody) continue;
      if (other === forced) return Number.POSITIVE_INFINITY;
      let isNew = true;
      for (let before = first; before < place; before++) if (chosen[people[before] ?? 0] === other) isNew = false;
      if (isNew) sum += score[other] ?? 0;
    }
    return sum;
  };
  const freed: number[] = [];
  const enter = (loop: number) => {
    for (let place = loop * longestLoop; place < loop * longestLoop + (length[loop] ?? 0); place++) {
      const other = chosen[people[place] ?? 0] ?? nobody;
      if (other === nobody) continue;
      set(other, nobody);
      changes.push(~other);
      for (let at = other * longestLoop; at < other * longestLoop + (length[other] ?? 0); at++)
        freed.push(people[at] ?? 0);
    }
    set(loop, loop);
    changes.push(loop);
  };
  /** Fills the places that were freed, with what pays most, until nothing pays. @returns the points gained */
  const settle = (): number => {
    let gained = 0;
    while (freed.length) {
      const person = freed.pop() ?? 0;
      if (chosen[person] !== nobody) continue;
      let best = nobody;
      let most = 0;
      for (let at = through.start[person] ?? 0; at < (through.start[person + 1] ?? 0); at++) {
        const loop = through.values[at] ?? 0;
        if ((score[loop] ?? 0) <= most) continue;
        examined++;
        const gain = (score[loop] ?? 0) - inTheWay(loop);
        if (gain > most) [best, most] = [loop, gain];
      }
      if (best === nobody) continue;
      enter(best);
      gained += most;
    }
    return gained;
  };

  /** Through how many loops the people of this one go: a loop of people whom few others hold leaves more to others. */
  const crowd = (loop: number): number => {
    let sum = 0;
    for (let place = loop * longestLoop; place < loop * longestLoop + (length[loop] ?? 0); place++)
      sum += rowSize(through, people[place] ?? 0);
    return sum;
  };
  const worth = Float64Array.from(score, (points, loop) => points / crowd(loop));
  const byWorth = Int32Array.from({ length: count }, (_, loop) => loop).sort(
    (one, other) => (worth[other] ?? 0) - (worth[one] ?? 0) || one - other,
  );
  for (const loop of byWorth) if (inTheWay(loop) === 0) set(loop, loop);
  for (let person = 0; person < memberCount; person++) if (chosen[person] === nobody) freed.push(person);
  settle();

  const mean = count ? score.reduce((sum, points) => sum + points, 0) / count : 0;
  let attempt = 0;
  for (examined = 0; count > 0 && examined < effort && attempt < mostAttempts; attempt++) {
    const done = Math.max(examined / effort, attempt / mostAttempts);
    if (attempt % 256 === 0) tick(done);
    const loop = draw(count);
    if (chosen[people[loop * longestLoop] ?? 0] === loop) continue;
    changes.length = 0;
    freed.length = 0;
    let gain = (score[loop] ?? 0) - inTheWay(loop);
    enter(loop);
    forced = loop;
    gain += settle();
    forced = nobody;
    // A change for the worse is let pass now and then, less and less: it is the way out of a choice that no single
    // change improves (simulated annealing).
    const heat = warmest * mean * (1 - done);
    if (gain >= 0 || gain > heat * Math.log((draw(1_000_000) + 1) / 1_000_000)) continue;
    for (const change of changes.reverse()) change < 0 ? set(~change, ~change) : set(change, nobody);
  }
  tick(1);
  return Int32Array.from(new Set(chosen.filter((loop) => loop !== nobody))).sort(
    (one, other) => (score[other] ?? 0) - (score[one] ?? 0) || one - other,
  );
}
