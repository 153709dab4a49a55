import { Id } from '../id';
import { text } from '../text';
import { z } from '../zod';
import { pictogramNames } from './pictograms';

export const Theme = z.object({ id: Id, name: z.string() });
export type Theme = z.infer<typeof Theme>;

/** A theme of the first level, with its pictogram and those under it. */
export const ThemeGroup = Theme.extend({ pictogram: z.string(), themes: z.array(Theme) });
export type ThemeGroup = z.infer<typeof ThemeGroup>;

/** What the structure decides of a theme. */
export const ThemeDetails = z.object({
  /** Its family; null for a family itself. */
  parentId: Id.nullable(),
  name: text(60).min(2, 'Donnez un nom au thème, par exemple Vannerie.'),
  pictogram: z.enum(pictogramNames),
  /** What one person does for another; empty: it is made from the name. */
  act: text(90)
    .regex(/^(\p{Ll}.*)?$/u, 'Commencez par un verbe, en minuscules, par exemple : apprendre la vannerie.')
    .default(''),
  /** Words and expressions that suggest it, between commas. */
  words: text(1000).default(''),
});
export type ThemeDetails = z.infer<typeof ThemeDetails>;

/** A theme as the settings show it. */
export const ManagedTheme = ThemeDetails.extend({
  id: Id,
  version: z.int(),
  pictogram: z.string(),
  isArchived: z.boolean(),
  /** Where it went; its offers, requests and exchanges are there. */
  mergedInto: Id.nullable(),
  /** Offers and requests, mises en relation, exchanges that bear it. */
  listings: z.int(),
  mediations: z.int(),
  exchanges: z.int(),
});
export type ManagedTheme = z.infer<typeof ManagedTheme>;

export const usesOf = ({ listings, mediations, exchanges }: ManagedTheme): number => listings + mediations + exchanges;

export const ThemeSuggestion = Theme.extend({ familyName: z.string(), pictogram: z.string() });
export type ThemeSuggestion = z.infer<typeof ThemeSuggestion>;
