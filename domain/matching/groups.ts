import { dayParts, weekdays } from '../member/availability';
import { Best, type Exclusions, type InScope, travelTo, wordPoints } from './best-offers';
import { type Board, mirrored, profileCount, travelCount } from './board';
import { runsOf, unknownTimes } from './runs';
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
  for (const [offer, most] of isFor.entries()) {
    if (offer % ticksEvery === 0) tick(offer / isFor.length);
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
function candidateSearch(board: Board, excluded: Exclusions): (offer: number) => Candidate[] {
  const { offers, requests, waitingPoints } = board;
  // Seen from the offers, the requests are what is offered: the same tables, turned over.
  const turned = mirrored(board);
  const { profilePoints, themePoints, availabilityPoints } = turned;
  const { unknown, common } = availabilityPoints;
  const sizes = requests.listed.map(({ groupSize }) => groupSize ?? Number.POSITIVE_INFINITY);
  const runs = runsOf(turned, (request) => (sizes[request] ?? 0) > 1);
  const waiting = runs.offer.map((request) => waitingPoints[request] ?? 0);
  const longestWait = waiting.reduce((most, points) => Math.max(most, points), 0);
  const travel = travelTo(turned);
  const words = wordPoints(turned);
  const best = new Best(mostCandidates);

  return (offer) => {
    const theme = offers.theme[offer] ?? 0;
    const member = offers.member[offer] ?? 0;
    const free = offers.availability[offer] ?? 0;
    const row = (offers.profile[offer] ?? 0) * profileCount;
    const to = travel((offers.spot[offer] ?? 0) * travelCount + (offers.mobility[offer] ?? 0));
    words.read(offer);
    const mostWords = words.most(Number.POSITIVE_INFINITY);
    const mostBesides = to.most + Math.max(common, unknown) + longestWait + mostWords;
    best.clear();
    for (const run of runs.inOrder(theme, row)) {
      const base = themePoints.same + (profilePoints[row + (run % profileCount)] ?? 0);
      if (base + mostBesides < best.worst) break; // the runs that follow are not better
      const last = runs.start[run + 1] ?? 0;
      for (let place = runs.start[run] ?? 0; place < last; place++) {
        const times = runs.availability[place] ?? 0;
        const isUnknown = free === 0 || times === unknownTimes;
        if (!isUnknown && !(free & times)) continue;
        const besideWords =
          base + (to.points[runs.from[place] ?? 0] ?? 0) + (waiting[place] ?? 0) + (isUnknown ? unknown : common);
        if (besideWords + mostWords < best.worst) continue;
        const points = besideWords + words.points(words.closeness(runs, place));
        const request = runs.offer[place] ?? 0;
        const learner = runs.member[place] ?? 0;
        if (points <= 0 || learner === member || !best.takes(request, points)) continue;
        if (!excluded.isDecided(offer, request) && !excluded.isAvoided(member, learner)) best.add(request, points);
      }
    }
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
