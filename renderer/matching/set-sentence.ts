import { enumerate } from '../../domain/french/format';
import { matchSentence } from '../../domain/matching/match';
import type { Proposal } from '../../ipc/matching.contract';

type Set = { kind: 'group' | 'loop'; pairs: readonly Proposal[] };

export const pairSentence = (pair: Pick<Proposal, 'offer' | 'request' | 'themeName' | 'themeAct'>) =>
  matchSentence(pair.offer.memberName, pair, pair.request.memberName);

/** « Boucle : Nadia, Jacques et Léa », « Jacques peut apprendre le jardinage à Nadia et à Léa » */
export function setSentence({ kind, pairs }: Set): string {
  if (kind === 'loop') return `Boucle : ${enumerate(pairs.map(({ offer }) => offer.memberName))}`;
  const learners = pairs.map(({ request }, index) => (index ? `à ${request.memberName}` : request.memberName));
  const [first] = pairs;
  return first ? matchSentence(first.offer.memberName, first, enumerate(learners)) : '';
}
