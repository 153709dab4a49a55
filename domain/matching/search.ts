import { bestOffers, type Edges, type Exclusions, type InScope } from './best-offers';
import { type Board, makeBoard } from './board';
import { chooseLoops } from './choice';
import { findGroups, type Group } from './groups';
import type { Listed } from './listed';
import { type Arcs, arcsOf, findLoops, type Loops, longestLoop } from './loops';
import { filled } from './rows';
import type { Scales } from './rules';
import { type Scope, touches } from './scope';
import type { Side } from './sides';

/** An offer and a request that fit, with their points. */
export type Pair = { offer: Listed; request: Listed; score: number };
/** A group: pairs of one offer. A loop: who learns in a pair teaches in the next one, and the last who learns, in the first. */
export type PairSet = { kind: 'group' | 'loop'; pairs: readonly Pair[]; score: number };

export const pairKey = (offerId: string, requestId: string) => `${offerId} ${requestId}`;
/** The same for the same pairs, in whatever order. */
export const setKey = (pairs: readonly { offerId: string; requestId: string }[]) =>
  pairs
    .map(({ offerId, requestId }) => pairKey(offerId, requestId))
    .sort()
    .join(', ');
export const peopleKey = (memberId: string, otherId: string) => [memberId, otherId].sort().join(' ');

/** What was decided: none of it is proposed again. */
export type Decided = {
  /** By `pairKey`. */
  pairs: ReadonlySet<string>;
  /** Groups and loops, by `setKey`. */
  sets: ReadonlySet<string>;
  /** Who had better not meet, by `peopleKey`. */
  avoidances: ReadonlySet<string>;
};

export const searchSteps = ['pairs', 'groups', 'loops', 'choice'] as const;
export type SearchStep = (typeof searchSteps)[number];
export type Progress = { step: SearchStep; done: number };

export type Search = {
  /** Available today; offers and requests mixed. */
  listings: readonly Listed[];
  scales: Scales;
  decided: Decided;
  scope: Scope;
  /** How many of each form are wanted, at most. */
  limit: number;
  /** Throws when nobody wants the answer any more. */
  tell: (progress: Progress) => void;
};

export type Found = {
  pairs: Pair[];
  pairCount: number;
  groups: PairSet[];
  groupCount: number;
  /** Of all the loops of the network, the best set that shares nobody; of one person or listing, the best ones. */
  loops: PairSet[];
  loopCount: number;
  /** All those that are possible. */
  possibleLoops: number;
  /** Loops of this many people were not all looked for; null: they all were. */
  loopsStoppedAt: number | null;
};

/** Beyond, an ordinary computer would be short of memory: said on the screen. */
export const mostLoops = 500_000;
/** How many loops may be looked at to choose among them: about a tenth of a second. */
export const choiceEffort = 1_500_000;

export function exclusionsOf({ offers, requests }: Board, decided: Decided): Exclusions {
  const memberIds: string[] = [];
  if (decided.avoidances.size)
    for (const { listed, member } of [offers, requests])
      for (const [place, { memberId }] of listed.entries()) memberIds[member[place] ?? 0] = memberId;
  return {
    isDecided: (offer, request) =>
      decided.pairs.size > 0 &&
      decided.pairs.has(pairKey(offers.listed[offer]?.id ?? '', requests.listed[request]?.id ?? '')),
    isAvoided: (member, other) =>
      decided.avoidances.size > 0 && decided.avoidances.has(peopleKey(memberIds[member] ?? '', memberIds[other] ?? '')),
  };
}

/** Everything that the moulinette finds. The same for the same network, in whatever order the base gives it. */
export function search({ listings, scales, decided, scope, limit, tell }: Search): Found {
  const board = makeBoard(listings, scales);
  const excluded = exclusionsOf(board, decided);
  const inScopeOf = ({ listed }: Side) => filled(new Uint8Array(listed.length), listed, (it) => +touches(scope, it));
  const inScope: InScope = {
    offers: inScopeOf(board.offers),
    requests: inScopeOf(board.requests),
  };
  const tick = (step: SearchStep) => (done: number) => tell({ step, done });
  const isWhole = !inScope.offers.includes(0) && !inScope.requests.includes(0);

  const edges = bestOffers(board, excluded, inScope, tick('pairs'));
  const pairOf = (offer: number, request: number, score: number): Pair[] => {
    const [given, asked] = [board.offers.listed[offer], board.requests.listed[request]];
    return given && asked ? [{ offer: given, request: asked, score }] : [];
  };
  const pairs = bestEdges(edges, limit).flatMap(({ edge, request }) =>
    pairOf(edges.offer[edge] ?? 0, request, edges.score[edge] ?? 0),
  );

  const { sets } = decided;
  const groups = findGroups(board, excluded, inScope, tick('groups')).filter(
    ({ offer, requests }) =>
      sets.size === 0 || !sets.has(setKey(requests.map((request) => idsOf(board, offer, request)))),
  );
  const groupOf = ({ offer, requests, scores, score }: Group): PairSet => ({
    kind: 'group',
    pairs: requests.flatMap((request, rank) => pairOf(offer, request, scores[rank] ?? 0)),
    score,
  });

  // A loop may go through people whom nobody has asked for: it is looked for among all.
  const everyone = { offers: inScope.offers.map(() => 1), requests: inScope.requests.map(() => 1) };
  const everyEdge = isWhole ? edges : bestOffers(board, excluded, everyone, tick('loops'));
  const arcs = arcsOf(board, everyEdge);
  const loops = findLoops(arcs, board.memberCount, longestLoop, mostLoops, tick('loops'));
  const offerOf = (arc: number) => everyEdge.offer[arcs.edge[arc] ?? 0] ?? 0;
  const requestOf = (arc: number) => arcs.request[arc] ?? 0;
  const isDecided = (loop: number) =>
    sets.has(setKey(arcsOfLoop(loops, loop).map((arc) => idsOf(board, offerOf(arc), requestOf(arc)))));
  const kept = sets.size ? withoutDecided(loops, isDecided) : loops;
  const isForOne = scope.memberId !== null || scope.listingId !== null;
  const chosen = isForOne
    ? throughOne(kept, arcs, board, scope)
    : chooseLoops(kept, arcs, board.memberCount, choiceEffort, tick('choice'));
  const isAsked = (arc: number) => inScope.offers[offerOf(arc)] === 1 || inScope.requests[requestOf(arc)] === 1;
  const shown = isWhole ? chosen : chosen.filter((loop) => arcsOfLoop(kept, loop).some(isAsked));
  const loopOf = (loop: number): PairSet => ({
    kind: 'loop',
    pairs: arcsOfLoop(kept, loop)
      .reverse()
      .flatMap((arc) => pairOf(offerOf(arc), requestOf(arc), arcs.score[arc] ?? 0)),
    score: kept.score[loop] ?? 0,
  });

  return {
    pairs,
    pairCount: edges.offer.length,
    groups: groups.slice(0, limit).map(groupOf),
    groupCount: groups.length,
    loops: Array.from(shown.slice(0, limit), loopOf),
    loopCount: shown.length,
    possibleLoops: kept.count,
    loopsStoppedAt: loops.stoppedAt,
  };
}

const idsOf = ({ offers, requests }: Board, offer: number, request: number) => ({
  offerId: offers.listed[offer]?.id ?? '',
  requestId: requests.listed[request]?.id ?? '',
});

const arcsOfLoop = ({ arcs, length }: Loops, loop: number) => [
  ...arcs.subarray(loop * longestLoop, loop * longestLoop + (length[loop] ?? 0)),
];

/** The best edges of all: the oldest request first among equals, then the better offer for it. */
function bestEdges(edges: Edges, limit: number) {
  const counts = new Map<number, number>();
  for (const score of edges.score) counts.set(score, (counts.get(score) ?? 0) + 1);
  let least = Number.POSITIVE_INFINITY;
  let above = 0;
  for (const score of [...counts.keys()].sort((one, other) => other - one)) {
    if (above >= limit) break;
    least = score;
    above += counts.get(score) ?? 0;
  }
  const kept: { edge: number; request: number; score: number }[] = [];
  for (let request = 0; request + 1 < edges.start.length; request++)
    for (let edge = edges.start[request] ?? 0; edge < (edges.start[request + 1] ?? 0); edge++) {
      const score = edges.score[edge] ?? 0;
      if (score >= least) kept.push({ edge, request, score });
    }
  return kept.sort((one, other) => other.score - one.score || one.edge - other.edge).slice(0, limit);
}

function withoutDecided(loops: Loops, isDecided: (loop: number) => boolean): Loops {
  const kept = Int32Array.from({ length: loops.count }, (_, loop) => loop).filter((loop) => !isDecided(loop));
  return {
    count: kept.length,
    length: Uint8Array.from(kept, (loop) => loops.length[loop] ?? 0),
    arcs: Int32Array.from({ length: kept.length * longestLoop }, (_, place) => {
      const loop = kept[Math.floor(place / longestLoop)] ?? 0;
      return loops.arcs[loop * longestLoop + (place % longestLoop)] ?? 0;
    }),
    score: Int32Array.from(kept, (loop) => loops.score[loop] ?? 0),
    stoppedAt: loops.stoppedAt,
  };
}

/** The loops through one person, or that use one listing, the best first: they share her, and one of them is to be chosen. */
function throughOne(loops: Loops, arcs: Arcs, { requests, offers }: Board, scope: Scope): Int32Array {
  const memberTouched = new Set<number>();
  for (const { listed, member } of [offers, requests])
    for (const [place, it] of listed.entries()) if (touches(scope, it)) memberTouched.add(member[place] ?? 0);
  return Int32Array.from({ length: loops.count }, (_, loop) => loop)
    .filter((loop) => arcsOfLoop(loops, loop).some((arc) => memberTouched.has(arcs.to[arc] ?? 0)))
    .sort((one, other) => (loops.score[other] ?? 0) - (loops.score[one] ?? 0) || one - other);
}
