import { z } from './zod';

export const tooLong = (max: number): string =>
  `Raccourcissez ce texte\u00a0: ${max.toLocaleString('fr-FR')} caractères au plus.`;

/** What a person types in a field: without the spaces around it, `max` characters at most. */
export const text = (max: number) => z.string().trim().max(max, tooLong(max));
