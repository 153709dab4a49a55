import type { OutputOf } from '../../ipc/contract';
import type { Proposal, SearchResult } from '../../ipc/matching.contract';
import { decidedLoop, decidedRoses, found } from './proposals';
import type { Answers } from './render-with-network';

type Decided = OutputOf<'matching.decided'>;
export const nothingDecided: Decided = { proposed: [], postponed: [], refused: [], sets: [] };

/** A main process that remembers what is decided of the pairs and of the loop; « Annuler » forgets it all. */
export function moulinette(result: SearchResult = found, decided: Decided = nothingDecided): Answers {
  let now = { result, decided };
  const forget = () => {
    now = { result, decided };
  };
  const takeOut = (offerId: string) => {
    const pairs = now.result.pairs.filter(({ offer }) => offer.id !== offerId);
    now.result = { ...now.result, pairs, pairCount: pairs.length };
  };
  const decide = (input: { offerId: string } | { id: string }, changes: Partial<Decided>) => {
    if ('offerId' in input) takeOut(input.offerId);
    now.decided = { ...now.decided, ...changes };
    return { id: decidedRoses().id };
  };
  return {
    'matching.search': () => now.result,
    'matching.progress': null,
    'matching.decided': () => now.decided,
    'matching.propose': (input) => decide(input, { proposed: [decidedRoses()] }),
    'matching.undoProposal': forget,
    'matching.postpone': (input) => decide(input, { postponed: [decidedRoses({ until: '2026-12-23' })] }),
    'matching.undoPostponement': forget,
    'matching.refuse': (input) =>
      decide(input, { proposed: [], refused: [decidedRoses({ refusalReason: input.reason })] }),
    'matching.undoRefusal': forget,
    'matching.decideSet': ({ decision }) => {
      now.result = { ...now.result, loops: [], loopCount: 0 };
      const refusalReason = decision.status === 'refused' ? decision.reason : '';
      now.decided = { ...now.decided, sets: [decidedLoop({ status: decision.status, refusalReason })] };
      return { id: decidedLoop().id };
    },
    'matching.undecideSet': forget,
  };
}

/** Twenty-five other people ask for the same lesson. */
export const many = (pair: Proposal): Proposal[] =>
  Array.from({ length: 25 }, (_nothing, index) => ({
    ...pair,
    request: {
      ...pair.request,
      id: `0191eeee-0000-7000-8000-0000000001${String(index).padStart(2, '0')}`,
      memberName: `Personne ${index + 1}`,
    },
  }));
