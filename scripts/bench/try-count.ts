import { boardSample } from './board-sample';
import { makeBoard } from '../../domain/matching/board';
import { bestOffers, counts } from '../../domain/matching/best-offers-count';
export async function main([n = '20000']: string[]) {
  const { listings, scales } = boardSample(Number(n));
  console.log(listings.length, 'listings');
  for (let i = 0; i < 5; i++) {
    let t = performance.now();
    const lap = (name: string) => { const now = performance.now(); console.log(name.padEnd(12), (now - t).toFixed(0)); t = now; };
    const board = makeBoard(listings, scales);
    lap('board');
    const all = { offers: new Uint8Array(board.offers.listed.length).fill(1), requests: new Uint8Array(board.requests.listed.length).fill(1) };
    const edges = bestOffers(board, { isDecided: () => false, isAvoided: () => false }, all, () => {});
    lap('edges');
    console.log(counts, edges.offer.length, board.spotCount);
  }
}
