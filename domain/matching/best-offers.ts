import type { Board } from './board';
import { Finder } from './finder';
import { picked, rowsOf, upTo } from './rows';
import { shelfOf } from './shelf';
import type { Tick } from './tick';

/** A request with forty offers would hide all the others. */
export const bestPerRequest = 10;

/** The couples of listings that may be proposed: for each request its best offers, the best first. */
export type Edges = {
  /** The edges of request i are those from `start[i]` to `start[i + 1] - 1`. */
  start: Int32Array;
  offer: Int32Array;
  score: Int32Array;
};

/** What is never proposed: couples of listings that are decided, couples of people who had better not meet. */
export type Exclusions = {
  isDecided: (offer: number, request: number) => boolean;
  isAvoided: (member: number, other: number) => boolean;
};

/** Which offers and requests are asked for (1): one of the two is enough for a couple. */
export type InScope = { offers: Uint8Array; requests: Uint8Array };

const ticksEvery = 256;

/** For each request its best offers, among those that are asked for unless the request itself is. */
export function bestOffers(board: Board, excluded: Exclusions, inScope: InScope, tick: Tick): Edges {
  const { offers, requests, themeCount, spotCount, waitingPoints } = board;
  const { isDecided, isAvoided } = excluded;
  const mayMeet = (offer: number, request: number) =>
    !isDecided(offer, request) && !isAvoided(offers.member[offer] ?? 0, requests.member[request] ?? 0);
  const finderAmong = (isKept: (offer: number) => boolean) =>
    new Finder(board, shelfOf(board, isKept), { most: bestPerRequest, takesNeighbours: true, mayMeet });
  const everyOffer = finderAmong(() => true);
  const asked = inScope.offers.includes(0) ? finderAmong((offer) => inScope.offers[offer] === 1) : everyOffer;

  const count = requests.listed.length;
  const found = new Uint8Array(count);
  const offer = new Int32Array(count * bestPerRequest);
  const score = new Int32Array(count * bestPerRequest);
  let done = 0;
  for (const request of byThemeAndSpot(requests, themeCount, spotCount)) {
    if (done++ % ticksEvery === 0) tick(done / count);
    const best = (inScope.requests[request] ? everyOffer : asked).find(request);
    found[request] = best.count;
    for (let rank = 0; rank < best.count; rank++) {
      offer[request * bestPerRequest + rank] = best.listing[rank] ?? 0;
      score[request * bestPerRequest + rank] = (best.score[rank] ?? 0) + (waitingPoints[request] ?? 0);
    }
  }
  tick(1);
  return packed(found, offer, score);
}

/** The places of a side's listings in the order in which `Finder` goes fastest. */
export function byThemeAndSpot({ theme, spot }: Board['requests'], themeCount: number, spotCount: number): Int32Array {
  const { values: bySpot } = rowsOf(spotCount, spot, upTo(spot.length));
  return rowsOf(themeCount, picked(theme, bySpot), bySpot).values;
}

/** Without what is left free after the offers of a request that has fewer than it may. */
function packed(found: Uint8Array, offer: Int32Array, score: Int32Array): Edges {
  const start = new Int32Array(found.length + 1);
  let end = 0;
  for (let request = 0; request < found.length; request++) {
    const from = request * bestPerRequest;
    const count = found[request] ?? 0;
    offer.copyWithin(end, from, from + count);
    score.copyWithin(end, from, from + count);
    end += count;
    start[request + 1] = end;
  }
  return { start, offer: offer.slice(0, end), score: score.slice(0, end) };
}
