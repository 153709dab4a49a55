import { Id } from '../id';
import { z } from '../zod';

export const themeModes = ['system', 'light', 'dark', 'contrast'] as const;
export const textSizes = [90, 100, 110, 125, 150] as const;

/** What a person may change on this computer. */
export const PreferenceChanges = z
  .object({
    theme: z.enum(themeModes),
    /** Percent of the base text size. */
    textSize: z.literal(textSizes),
    locksAfterMinutes: z.int().min(1).max(120),
    /** The site in use; null for all. */
    siteId: Id.nullable(),
  })
  .partial();
export type PreferenceChanges = z.infer<typeof PreferenceChanges>;

const { theme, textSize, locksAfterMinutes, siteId } = PreferenceChanges.required().shape;

/**
 * What belongs to this computer and not to the network: nothing here is personal data.
 * Read from a file that anything may have changed: an answer that makes no sense is set aside, the others stay.
 */
export const Preferences = z
  .object({
    theme: theme.catch('system'),
    textSize: textSize.catch(100),
    locksAfterMinutes: locksAfterMinutes.catch(15),
    network: z.enum(['own', 'sample']).catch('own'),
    siteId: siteId.catch(null),
  })
  .catch({ theme: 'system', textSize: 100, locksAfterMinutes: 15, network: 'own', siteId: null });
export type Preferences = z.infer<typeof Preferences>;
export const defaultPreferences: Preferences = Preferences.parse({});
