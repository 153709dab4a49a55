import { passingOn } from '../theme/in-a-sentence';
import { z } from '../zod';

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

export const RefusalReason = z
  .string()
  .trim()
  .min(3, 'Dites pourquoi, par exemple : les horaires ne s’accordent pas.')
  .max(300, 'Raccourcissez ce texte : 300 caractères au plus.');
