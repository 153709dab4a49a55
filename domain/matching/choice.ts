import { type Arcs, type Loops, longestLoop } from './loops';
import { promising, type Rings, ringsOf } from './rings';
import { picked, rowSize, rowsOf, upTo } from './rows';
import type { Tick } from './tick';

/**
 * A set of loops that share nobody, of the greatest score that can be found among the promising ones; then those that
 * still find their people free.
 * @param effort how many loops may be looked at on the way: what bounds the time
 * @returns the places of the loops, the best first
 */
export function chooseLoops(loops: Loops, arcs: Arcs, memberCount: number, effort: number, tick: Tick): Int32Array {
  const all = ringsOf(loops, arcs);
  const { rings, places } = promising(all, memberCount);
  const chosen = new Set<number>();
  const isTaken = new Uint8Array(memberCount);
  const take = (ring: number) => {
    const last = ring * longestLoop + (all.length[ring] ?? 0);
    for (let place = ring * longestLoop; place < last; place++) if (isTaken[all.people[place] ?? 0]) return;
    for (let place = ring * longestLoop; place < last; place++) isTaken[all.people[place] ?? 0] = 1;
    chosen.add(ring);
  };
  for (const ring of chooseRings(rings, memberCount, effort, tick)) take(places[ring] ?? 0);
  for (let ring = 0; ring < all.count; ring++) take(ring);
  const { score } = loops;
  return Int32Array.from(chosen).sort((one, other) => (score[other] ?? 0) - (score[one] ?? 0) || one - other);
}

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
/** As a share of what a ring is worth on the average. */
const warmest = 0.1;
/** What an attempt costs by itself, as so many rings looked at. */
const attemptEffort = 20;
const ticksEvery = 256;

/**
 * First the best rings one after the other, then changes as long as they pay: a ring is let in by force, those that it
 * shares someone with go out, the places that they leave are filled again; what is worse is taken back.
 */
function chooseRings(rings: Rings, memberCount: number, effort: number, tick: Tick): Set<number> {
  const { count, length, people, score } = rings;
  const through = ringsThrough(rings, memberCount);
  /** The chosen ring of each person. */
  const chosen = new Int32Array(memberCount).fill(nobody);
  const draw = drawing();

  /** What is changed, so that it can be taken back: a ring that came in, or ~ring for one that went out. */
  const changes: number[] = [];
  const set = (ring: number, value: number) => {
    const last = ring * longestLoop + (length[ring] ?? 0);
    for (let place = ring * longestLoop; place < last; place++) chosen[people[place] ?? 0] = value;
  };
  /** The ring that was let in by force stays in until its attempt ends: otherwise it would be put out at once. */
  let forced = nobody;
  /** What a ring brings more than those that share someone with it, which it would put out. */
  const gainOf = (ring: number, least: number): number => {
    const first = ring * longestLoop;
    const last = first + (length[ring] ?? 0);
    let gain = score[ring] ?? 0;
    for (let place = first; place < last && gain > least; place++) {
      const other = chosen[people[place] ?? 0] ?? nobody;
      if (other === nobody) continue;
      if (other === forced) return Number.NEGATIVE_INFINITY;
      let isNew = true;
      for (let before = first; before < place; before++) if (chosen[people[before] ?? 0] === other) isNew = false;
      if (isNew) gain -= score[other] ?? 0;
    }
    return gain;
  };
  const freed: number[] = [];
  const enter = (ring: number) => {
    const last = ring * longestLoop + (length[ring] ?? 0);
    for (let place = ring * longestLoop; place < last; place++) {
      const other = chosen[people[place] ?? 0] ?? nobody;
      if (other === nobody) continue;
      set(other, nobody);
      changes.push(~other);
      const end = other * longestLoop + (length[other] ?? 0);
      for (let at = other * longestLoop; at < end; at++) freed.push(people[at] ?? 0);
    }
    set(ring, ring);
    changes.push(ring);
  };
  let examined = 0;
  /** Fills the places that were freed, with what pays most, until nothing pays. @returns the points gained */
  const settle = (): number => {
    let gained = 0;
    while (freed.length) {
      const person = freed.pop() ?? 0;
      if (chosen[person] !== nobody) continue;
      let best = nobody;
      let most = 0;
      const end = through.start[person + 1] ?? 0;
      for (let at = through.start[person] ?? 0; at < end; at++) {
        const ring = through.values[at] ?? 0;
        examined++;
        const gain = gainOf(ring, most);
        if (gain > most) {
          best = ring;
          most = gain;
        }
      }
      if (best === nobody) continue;
      enter(best);
      gained += most;
    }
    return gained;
  };

  for (const ring of byWorth(rings, through))
    if (gainOf(ring, Number.NEGATIVE_INFINITY) === score[ring]) set(ring, ring);
  for (let person = 0; person < memberCount; person++) if (chosen[person] === nobody) freed.push(person);
  settle();

  const mean = count ? score.reduce((sum, points) => sum + points, 0) / count : 0;
  examined = 0;
  for (let attempt = 0; count > 0 && examined < effort; attempt++) {
    const done = examined / effort;
    if (attempt % ticksEvery === 0) tick(done);
    examined += attemptEffort;
    const ring = draw(count);
    if (chosen[people[ring * longestLoop] ?? 0] === ring) continue;
    changes.length = 0;
    freed.length = 0;
    let gain = gainOf(ring, Number.NEGATIVE_INFINITY);
    enter(ring);
    forced = ring;
    gain += settle();
    forced = nobody;
    // A change for the worse is let pass now and then, less and less: it is the way out of a choice that no single
    // change improves (simulated annealing).
    const heat = warmest * mean * (1 - done);
    if (gain >= 0 || gain > heat * Math.log((draw(1_000_000) + 1) / 1_000_000)) continue;
    for (const change of changes.reverse()) change < 0 ? set(~change, ~change) : set(change, nobody);
  }
  tick(1);
  return new Set(chosen.filter((ring) => ring !== nobody));
}

function ringsThrough({ length, people }: Rings, memberCount: number) {
  const places = upTo(people.length).filter(
    (place) => place % longestLoop < (length[Math.floor(place / longestLoop)] ?? 0),
  );
  return rowsOf(
    memberCount,
    picked(people, places),
    places.map((place) => Math.floor(place / longestLoop)),
  );
}

/** The best first for their crowd: a ring of people whom few others hold leaves more to others. */
function byWorth({ count, length, people, score }: Rings, through: ReturnType<typeof ringsThrough>): Int32Array {
  const worth = Float64Array.from(score, (points, ring) => {
    let crowd = 0;
    for (let place = ring * longestLoop; place < ring * longestLoop + (length[ring] ?? 0); place++)
      crowd += rowSize(through, people[place] ?? 0);
    return points / crowd;
  });
  return upTo(count).sort((one, other) => (worth[other] ?? 0) - (worth[one] ?? 0) || one - other);
}
