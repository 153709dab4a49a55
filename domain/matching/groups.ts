import { dayParts, weekdays } from '../member/availability';
import { nothing } from './best';
import { byThemeAndSpot, type Exclusions, type InScope } from './best-offers';
import { type Board, mirrored } from './board';
import { Finder } from './finder';
import { shelfOf } from './shelf';
import type { Tick } from './tick';

/** One offer, and the requests that it can answer together; both as places on the board. */
export type Group = {
  offer: number;
  requests: readonly number[];
  /** The points of each of the requests with the offer. */
  scores: readonly number[];
  score: number;
};

/** The best requests that are looked at for one offer. */
const mostCandidates = 60;
const slots = Array.from({ length: weekdays.length * dayParts.length }, (_, slot) => 1 << slot);
const ticksEvery = 64;

type Candidate = { request: number; score: number; member: number; most: number; free: number };

/**
 * For each offer made for several people, its best group: at least two requests of its theme, no more than it accepts
 * nor than each of them accepts, all free on one same half-day (who has said nothing is taken as free), two by two not
 * of the same person nor of people who avoid each other. Who has more points comes first.
 */
export function findGroups(board: Board, excluded: Exclusions, inScope: InScope, tick: Tick): Group[] {
  const { offers } = board;
  const isFor = offers.listed.map(({ groupSize }) => groupSize ?? 1);
  const candidatesOf = candidateSearch(board, excluded);
  const groups: Group[] = [];
  let done = 0;
  for (const offer of byThemeAndSpot(offers, board.themeCount, board.spotCount)) {
    if (done++ % ticksEvery === 0) tick(done / isFor.length);
    const most = isFor[offer] ?? 1;
    if (most < 2) continue;
    const group = bestGroup(candidatesOf(offer), most, offers.availability[offer] ?? 0, excluded.isAvoided);
    if (!group) continue;
    if (inScope.offers[offer] !== 1 && !group.some(({ request }) => inScope.requests[request] === 1)) continue;
    const scores = group.map(({ score }) => score);
    groups.push({ offer, requests: group.map(({ request }) => request), scores, score: sum(scores) });
  }
  tick(1);
  return groups.sort((one, other) => other.score - one.score || one.offer - other.offer);
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** For an offer, the best requests of its theme that have points and are not against a group, the best first. */
function candidateSearch(board: Board, { isDecided, isAvoided }: Exclusions): (offer: number) => Candidate[] {
  const { offers, requests, availabilityPoints } = board;
  const sizes = requests.listed.map(({ groupSize }) => groupSize ?? Number.POSITIVE_INFINITY);
  // Seen from the offers, the requests are what is offered: the same tables, turned over.
  const turned = { ...mirrored(board), availabilityPoints: { ...availabilityPoints, none: nothing } };
  const shelf = shelfOf(turned, (request) => (sizes[request] ?? 0) > 1, board.waitingPoints);
  const finder = new Finder(turned, shelf, {
    most: mostCandidates,
    least: 1,
    takesNeighbours: false,
    mayMeet: (request, offer) =>
      !isDecided(offer, request) && !isAvoided(offers.member[offer] ?? 0, requests.member[request] ?? 0),
  });
  return (offer) => {
    const best = finder.find(offer);
    return Array.from({ length: best.count }, (_, rank): Candidate => {
      const request = best.listing[rank] ?? 0;
      return {
        request,
        score: best.score[rank] ?? 0,
        member: requests.member[request] ?? 0,
        most: sizes[request] ?? 0,
        free: requests.availability[request] ?? 0,
      };
    });
  };
}

/** @param candidates the best first @param most how many the offer accepts @param times when it holds, 0 if not said */
export function bestGroup(
  candidates: readonly Candidate[],
  most: number,
  times: number,
  isAvoided: Exclusions['isAvoided'],
): Candidate[] | null {
  let best: Candidate[] | null = null;
  let score = 0;
  /** What so many of the best who are free then would bring at most. */
  const bound = (slot: number, size: number): number => {
    let [points, left] = [0, size];
    for (const { free, score: its } of candidates) {
      if (left === 0) break;
      if (free && !(free & slot)) continue;
      points += its;
      left--;
    }
    return points;
  };
  for (const slot of slots) {
    if ((times && !(times & slot)) || bound(slot, most) <= score) continue;
    const free = candidates.filter((it) => !it.free || it.free & slot);
    for (let size = Math.min(most, free.length); size > 1 && bound(slot, size) > score; size--) {
      const group: Candidate[] = [];
      for (const candidate of free) {
        if (group.length === size) break;
        if (candidate.most < size) continue;
        if (group.some(({ member }) => member === candidate.member || isAvoided(member, candidate.member))) continue;
        group.push(candidate);
      }
      const points = sum(group.map((it) => it.score));
      if (group.length > 1 && points > score) {
        best = group;
        score = points;
      }
    }
  }
  return best;
}
