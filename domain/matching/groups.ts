import { dayParts, weekdays } from '../member/availability';
import { Best, type Exclusions, type InScope, travelTo, wordPoints } from './best-offers';
import { type Board, profileCount, travelCount } from './board';
import { runsOf } from './runs';
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

type Candidate = { request: number; score: number; member: number; most: number; free: number };

/**
 * For each offer made for several people, its best group: at least two requests of its theme, no more than it accepts
 * nor than each of them accepts, all free on one same half-day (who has said nothing is taken as free), two by two not
 * of the same person nor of people who avoid each other. Who has more points comes first.
 */
export function findGroups(board: Board, excluded: Exclusions, inScope: InScope, tick: Tick) {
  const { offers, requests, profilePoints, availabilityPoints } = board;
  const runs = runsOf(board, (offer) => (offers.listed[offer]?.groupSize ?? 0) > 1);
  const best = new Map<number, Best>();
  const travel = travelTo(board);
  const words = wordPoints(board);
  const { unknown, common, none } = availabilityPoints;
  for (let request = 0; request < requests.listed.length; request++) {
    if (request % 256 === 0) tick(request / requests.listed.length);
    if (requests.listed[request]?.groupSize === 1) continue;
    const theme = requests.theme[request] ?? 0;
    const member = requests.member[request] ?? 0;
    const free = requests.availability[request] ?? 0;
    const row = (requests.profile[request] ?? 0) * profileCount;
    const to = travel((requests.spot[request] ?? 0) * travelCount + (requests.mobility[request] ?? 0)).points;
    const waiting = board.waitingPoints[request] ?? 0;
    words.read(request);
    const last = runs.start[(theme + 1) * profileCount] ?? 0;
    for (let place = runs.start[theme * profileCount] ?? 0; place < last; place++) {
      const offer = runs.offer[place] ?? 0;
      const offerer = runs.member[place] ?? 0;
      const times = offers.availability[offer] ?? 0;
      if (offerer === member || (free && times && !(free & times))) continue;
      const points =
        board.themePoints.same +
        waiting +
        (profilePoints[row + (runs.profile[place] ?? 0)] ?? 0) +
        (to[runs.from[place] ?? 0] ?? 0) +
        (free && times ? (free & times ? common : none) : unknown) +
        words.of(runs, place);
      let candidates = best.get(offer);
      if (!candidates) {
        candidates = new Best(mostCandidates);
        best.set(offer, candidates);
      }
      if (points <= 0 || !candidates.takes(request, points)) continue;
      if (excluded.isDecided(offer, request) || excluded.isAvoided(offerer, member)) continue;
      candidates.add(request, points);
    }
  }
  const candidatesOf = ({ listing, score, count }: Best) =>
    Array.from({ length: count }, (_, rank): Candidate => {
      const request = listing[rank] ?? 0;
      return {
        request,
        score: score[rank] ?? 0,
        member: requests.member[request] ?? 0,
        most: requests.listed[request]?.groupSize ?? Number.POSITIVE_INFINITY,
        free: requests.availability[request] ?? 0,
      };
    });
  const groups = [...best].flatMap(([offer, found]): Group[] => {
    const group = bestGroup(
      candidatesOf(found),
      offers.listed[offer]?.groupSize ?? 0,
      offers.availability[offer] ?? 0,
      excluded.isAvoided,
    );
    if (!group) return [];
    const isAsked = inScope.offers[offer] === 1 || group.some(({ request }) => inScope.requests[request] === 1);
    if (!isAsked) return [];
    const scores = group.map(({ score }) => score);
    return [{ offer, requests: group.map(({ request }) => request), scores, score: sum(scores) }];
  });
  tick(1);
  return {
    groups: groups.sort((one, other) => other.score - one.score || one.offer - other.offer),
    /** For some offer there were more candidates than are looked at. */
    isBounded: [...best.values()].some(({ count }) => count === mostCandidates),
  };
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** @param candidates the best first @param most how many the offer accepts @param times when it holds, 0 if not said */
export function bestGroup(
  candidates: readonly Candidate[],
  most: number,
  times: number,
  isAvoided: Exclusions['isAvoided'],
): Candidate[] | null {
  let best: Candidate[] | null = null;
  let score = 0;
  for (const slot of slots) {
    if (times && !(times & slot)) continue;
    const free = candidates.filter((it) => !it.free || it.free & slot);
    for (let size = Math.min(most, free.length); size > 1; size--) {
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
