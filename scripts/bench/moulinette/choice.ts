import { bestOffers } from '../../../domain/matching/best-offers';
import { makeBoard } from '../../../domain/matching/board';
import { chooseLoops } from '../../../domain/matching/choice';
import { arcsOf, findLoops, longestLoop } from '../../../domain/matching/loops';
import { choiceEffort, exclusionsOf, mostLoops } from '../../../domain/matching/search';
import { boardSample } from './board-sample';

const nothing = () => {};
const undecided = { pairs: new Set<string>(), sets: new Set<string>(), avoidances: new Set<string>() };

/**
 * What the loops chosen in a network are worth, and the same choice as a question for an integer-programming solver:
 * the set of loops of the greatest score in which nobody is twice, in the LP format of CPLEX.
 */
export function choiceOf(members: number, longest: number, seed: number): { worth: number; model: string } {
  const { listings, scales } = boardSample(members, seed);
  const board = makeBoard(listings, scales);
  const all = { offers: board.offers.listed, requests: board.requests.listed };
  const everyone = { offers: Uint8Array.from(all.offers, () => 1), requests: Uint8Array.from(all.requests, () => 1) };
  const arcs = arcsOf(board, bestOffers(board, exclusionsOf(board, undecided), everyone, nothing));
  const loops = findLoops(arcs, board.memberCount, longest, mostLoops, nothing);
  if (loops.stoppedAt !== null) throw new Error(`${members} members, loops of ${longest}: not all were enumerated`);

  const chosen = chooseLoops(loops, arcs, board.memberCount, choiceEffort, nothing);
  const worth = [...chosen].reduce((sum, loop) => sum + (loops.score[loop] ?? 0), 0);

  const loopsOf: string[][] = Array.from({ length: board.memberCount }, () => []);
  const names = Array.from(loops.score, (_, loop) => `x${loop}`);
  for (const [loop, name] of names.entries())
    for (let rank = 0; rank < (loops.length[loop] ?? 0); rank++)
      loopsOf[arcs.to[loops.arcs[loop * longestLoop + rank] ?? 0] ?? 0]?.push(name);
  const worths = names.map((name, loop) => `${loops.score[loop]} ${name}`);
  const onlyOnce = loopsOf.flatMap((of, member) => (of.length > 1 ? [` m${member}: ${of.join(' + ')} <= 1`] : []));
  return {
    worth,
    model: `Maximize\n obj: ${worths.join('\n + ')}\nSubject To\n${onlyOnce.join('\n')}\nBinary\n ${names.join('\n ')}\nEnd\n`,
  };
}
