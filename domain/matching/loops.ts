import type { Edges } from './best-offers';
import type { Board } from './board';
import { picked, rowsOf, upTo } from './rows';
import type { Tick } from './tick';

/** Who can teach whom: for each couple of people the best of their couples of listings. */
export type Arcs = {
  /** The arcs towards member i are those from `start[i]` to `start[i + 1] - 1`. */
  start: Int32Array;
  /** Who offers. */
  from: Int32Array;
  /** Who learns. */
  to: Int32Array;
  /** The place of the couple of listings in `Edges`, and its request. */
  edge: Int32Array;
  request: Int32Array;
  score: Int32Array;
};

/** The arcs of the edges that have at least one point: the others speak rather against the two people. */
export function arcsOf({ offers, requests, memberCount }: Board, edges: Edges): Arcs {
  const requestsOf = rowsOf(memberCount, requests.member, upTo(requests.member.length));
  const start = new Int32Array(memberCount + 1);
  const size = edges.offer.length;
  const [from, to, edge] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  const [request, score] = [new Int32Array(size), new Int32Array(size)];
  /** The arc already made from a member towards the one in hand. */
  const known = new Int32Array(memberCount).fill(-1);
  let end = 0;
  for (let learner = 0; learner < memberCount; learner++) {
    const first = end;
    for (let at = requestsOf.start[learner] ?? 0; at < (requestsOf.start[learner + 1] ?? 0); at++) {
      const asked = requestsOf.values[at] ?? 0;
      for (let place = edges.start[asked] ?? 0; place < (edges.start[asked + 1] ?? 0); place++) {
        const points = edges.score[place] ?? 0;
        if (points <= 0) continue;
        const teacher = offers.member[edges.offer[place] ?? 0] ?? 0;
        let arc = known[teacher] ?? -1;
        if (arc >= first) {
          if (points <= (score[arc] ?? 0)) continue;
        } else arc = end++;
        known[teacher] = arc;
        from[arc] = teacher;
        to[arc] = learner;
        edge[arc] = place;
        request[arc] = asked;
        score[arc] = points;
      }
    }
    start[learner + 1] = end;
  }
  return {
    start,
    from: from.subarray(0, end),
    to: to.subarray(0, end),
    edge: edge.subarray(0, end),
    request: request.subarray(0, end),
    score: score.subarray(0, end),
  };
}

export const longestLoop = 4;

/** Loop i is made of the `length[i]` arcs from `arcs[i * longestLoop]`, each towards the one who offers in the arc before. */
export type Loops = {
  count: number;
  length: Uint8Array;
  arcs: Int32Array;
  score: Int32Array;
  /** There are more of this length; not all were looked for. */
  stoppedAt: number | null;
};

const ticksEvery = 64;

/**
 * All the loops of two people, then of three, then of four, as long as there are no more than `most`.
 * Read against the arrows: few people can teach one, but hundreds may wish to learn from one.
 */
export function findLoops(arcs: Arcs, memberCount: number, longest: number, most: number, tick: Tick): Loops {
  const { start, from, score } = arcs;
  const outgoing = rowsOf(memberCount, from, upTo(from.length));
  const learners = picked(arcs.to, outgoing.values);
  /** The arc from the first person of the loop to each other one, plus one; nought: there is none. */
  const back = new Int32Array(memberCount);
  /** The last first person from whom there are two arrows to each other one, through a third person. */
  const twoAway = new Int32Array(memberCount).fill(-1);
  let length = new Uint8Array(1024);
  let found = new Int32Array(1024 * longestLoop);
  let points = new Int32Array(1024);
  let count = 0;
  const keep = (size: number, one: number, two: number, three: number, four: number) => {
    if (count === length.length) {
      const [lengths, loops, scores] = [length, found, points];
      length = new Uint8Array(count * 2);
      length.set(lengths);
      found = new Int32Array(count * 2 * longestLoop);
      found.set(loops);
      points = new Int32Array(count * 2);
      points.set(scores);
    }
    length[count] = size;
    const place = count * longestLoop;
    found[place] = one;
    found[place + 1] = two;
    if (size > 2) found[place + 2] = three;
    if (size > 3) found[place + 3] = four;
    points[count++] =
      (score[one] ?? 0) +
      (score[two] ?? 0) +
      (size > 2 ? (score[three] ?? 0) : 0) +
      (size > 3 ? (score[four] ?? 0) : 0);
  };

  function markTwoAway(first: number) {
    for (let one = outgoing.start[first] ?? 0; one < (outgoing.start[first + 1] ?? 0); one++) {
      const learner = learners[one] ?? 0;
      if (learner <= first) continue;
      const end = outgoing.start[learner + 1] ?? 0;
      for (let two = outgoing.start[learner] ?? 0; two < end; two++) twoAway[learners[two] ?? 0] = first;
    }
  }

  /** The loops of one length whose first person, in the order of the board, is `first`. */
  function through(first: number, size: number) {
    for (let one = start[first] ?? 0; one < (start[first + 1] ?? 0); one++) {
      const second = from[one] ?? 0;
      if (second <= first) continue;
      if (size === 2) {
        const closing = back[second] ?? 0;
        if (closing) keep(2, one, closing - 1, 0, 0);
        continue;
      }
      const endTwo = start[second + 1] ?? 0;
      for (let two = start[second] ?? 0; two < endTwo; two++) {
        const third = from[two] ?? 0;
        if (third <= first) continue;
        if (size === 3) {
          const closing = back[third] ?? 0;
          if (closing) keep(3, one, two, closing - 1, 0);
          continue;
        }
        if (twoAway[third] !== first) continue;
        const endThree = start[third + 1] ?? 0;
        for (let three = start[third] ?? 0; three < endThree; three++) {
          const fourth = from[three] ?? 0;
          const closing = back[fourth] ?? 0;
          if (closing && fourth > first && fourth !== second) keep(4, one, two, three, closing - 1);
        }
      }
    }
  }

  let stoppedAt: number | null = null;
  for (let size = 2; size <= longest && stoppedAt === null; size++)
    for (let first = 0; first < memberCount; first++) {
      if (first % ticksEvery === 0) tick((size - 2 + first / memberCount) / (longest - 1));
      const begin = outgoing.start[first] ?? 0;
      const end = outgoing.start[first + 1] ?? 0;
      if (begin === end) continue;
      if (count >= most) {
        stoppedAt = size;
        break;
      }
      for (let at = begin; at < end; at++) {
        back[learners[at] ?? 0] = (outgoing.values[at] ?? 0) + 1;
      }
      if (size === 4) markTwoAway(first);
      through(first, size);
      for (let at = begin; at < end; at++) back[learners[at] ?? 0] = 0;
    }
  return {
    count,
    length: length.slice(0, count),
    arcs: found.slice(0, count * longestLoop),
    score: points.slice(0, count),
    stoppedAt,
  };
}
