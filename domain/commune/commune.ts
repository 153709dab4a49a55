import { folded } from '../french/format';
import { z } from '../zod';

/** A commune of the official list under one of its postcodes. */
export const Commune = z.object({
  /** INSEE code. */
  code: z.string(),
  name: z.string(),
  postcode: z.string(),
  department: z.string(),
});
export type Commune = z.infer<typeof Commune>;

/** How names of communes are compared: « St-Étienne » and « saint etienne » are one. */
export const foldedCommune = (name: string): string =>
  folded(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte');
