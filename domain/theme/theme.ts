import { Id } from '../id';
import { z } from '../zod';

export const Theme = z.object({ id: Id, name: z.string() });
export type Theme = z.infer<typeof Theme>;

/** A theme of the first level, with its pictogram and those under it. */
export const ThemeGroup = Theme.extend({ pictogram: z.string(), themes: z.array(Theme) });
export type ThemeGroup = z.infer<typeof ThemeGroup>;
