import { enumerate } from '../../domain/french/format';
import { matchSentence } from '../../domain/matching/match';
import type { Proposal } from '../../ipc/matching.contract';

type Set = { kind: 'group' | 'loop'; pairs: readonly Proposal[] };

export const pairSentence = ({ offer, request, themeName }: Proposal) =>
  matchSentence(offer.memberName, themeName, request.memberName);

/** « Boucle : Nadia, Jacques et Léa », « Jacques peut apprendre le jardinage à Nadia et à Léa » */
export function setSentence({ kind, pairs }: Set): string {
  if (kind === 'loop') return `Boucle : ${enumerate(pairs.map(({ offer }) => offer.memberName))}`;
  const learners = pairs.map(({ request }, index) => (index ? `à ${request.memberName}` : request.memberName));
  return matchSentence(pairs[0]?.offer.memberName ?? '', pairs[0]?.themeName ?? '', enumerate(learners));
}
