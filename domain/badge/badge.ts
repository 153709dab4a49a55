import { Id } from '../id';
import { text } from '../text';
import { z } from '../zod';
import { Pictogram, Tone } from './emblem';

/** What a badge recognises, in the structure's own words. Its name is what an employer reads first. */
export const BadgeDetails = z.object({
  name: text(60).min(2, 'Nommez ce badge, par exemple Patience.'),
  description: text(300).min(
    10,
    'Dites en une phrase ce que ce badge reconnaît, par exemple : laisser à chacun le temps d’apprendre.',
  ),
  criteria: text(600).min(
    10,
    'Dites à quoi on le reconnaît, par exemple : a repris un geste autant de fois qu’il le fallait.',
  ),
  pictogram: Pictogram,
  tone: Tone,
  /** How long an award holds; null: without end. */
  validMonths: z
    .int('Indiquez un nombre de mois, par exemple 24.')
    .min(1, 'Indiquez au moins un mois.')
    .max(120, 'Indiquez 120 mois au plus.')
    .nullable(),
});
export type BadgeDetails = z.infer<typeof BadgeDetails>;

export const Badge = BadgeDetails.extend({
  id: Id,
  version: z.int(),
  /** The savoir-être of the bilan that it recognises (domain/bilan/first-template.ts); null for the structure's own. */
  quality: z.string().nullable(),
  isRetired: z.boolean(),
});
export type Badge = z.infer<typeof Badge>;
