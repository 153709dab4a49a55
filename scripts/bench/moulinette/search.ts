import { type SearchStep, search } from '../../../domain/matching/search';
import { boardSample } from './board-sample';

/** One search of a whole network, alone in its process as it is alone in its thread: nothing has warmed it up. */

const { listings, scales } = boardSample(Number(process.argv[2]));
const durations: Record<SearchStep, number> = { pairs: 0, groups: 0, loops: 0, choice: 0 };
const start = performance.now();
let last = start;
search({
  listings,
  scales,
  decided: { pairs: new Set(), sets: new Set(), avoidances: new Set() },
  scope: { siteId: null, memberId: null, listingId: null },
  limit: 200,
  tell: ({ step }) => {
    const now = performance.now();
    durations[step] += now - last;
    last = now;
  },
});
const whole = performance.now() - start;
console.log(JSON.stringify({ durations, whole }));
