import { z } from '../zod';

export const themeModes = ['system', 'light', 'dark', 'contrast'] as const;
export const textSizes = [90, 100, 110, 125, 150] as const;

/** What belongs to this computer and not to the network: nothing here is personal data. */
export const Preferences = z.object({
  theme: z.enum(themeModes).catch('system'),
  /** Percent of the base text size. */
  textSize: z.literal(textSizes).catch(100),
  locksAfterMinutes: z.int().min(1).max(120).catch(15),
  network: z.enum(['own', 'sample']).catch('own'),
  /** The site in use; null for all. */
  siteId: z.string().nullable().catch(null),
});
export type Preferences = z.infer<typeof Preferences>;
export const defaultPreferences: Preferences = Preferences.parse({});
