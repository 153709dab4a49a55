import { text } from '../text';
import { passingOn } from '../theme/in-a-sentence';

/** « Jacques Martin peut apprendre le jardinage à Nadia Benali » */
export const matchSentence = (
  offerer: string,
  { themeName, themeAct }: { themeName: string; themeAct: string },
  requester: string,
): string => `${offerer} peut ${passingOn(themeName, themeAct)} à ${requester}`;

/** Offered as ready answers; a person may write her own. */
export const refusalReasons = [
  'L’une des deux personnes ne le souhaite pas',
  'Elles ont déjà échangé sur ce sujet',
  'Les attentes ne sont pas les mêmes',
  'Le niveau ne convient pas',
  'Les horaires ne s’accordent pas',
  'Le trajet est trop long',
] as const;

export const RefusalReason = text(300).min(3, 'Dites pourquoi, par exemple : les horaires ne s’accordent pas.');

/** How long « Plus tard » lasts. */
export const postponedDays = 30;

type PairOfSet = { offerId: string; offererId: string; requesterId: string };

/** @returns why these pairs are neither a group nor a loop; null when they are what they say */
export function setProblem(kind: 'group' | 'loop', pairs: readonly PairOfSet[]): string | null {
  const learners = new Set(pairs.map(({ requesterId }) => requesterId));
  if (pairs.length < 2 || learners.size < pairs.length) return 'Chaque personne n’y apprend qu’une fois.';
  const isWhole =
    kind === 'group'
      ? pairs.every(({ offerId, offererId }) => offerId === pairs[0]?.offerId && !learners.has(offererId))
      : pairs.every(({ requesterId }, index) => requesterId === pairs[(index + 1) % pairs.length]?.offererId);
  if (isWhole) return null;
  return kind === 'group'
    ? 'Un groupe se forme autour d’une seule offre.'
    : 'Une boucle revient à son point de départ.';
}
