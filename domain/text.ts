import { z } from './zod';

export const tooLong = (max: number): string =>
  `Raccourcissez ce texte\u00a0: ${max.toLocaleString('fr-FR')} caractères au plus.`;

/** What a person types in a field: without the spaces around it, `max` characters at most. */
export const text = (max: number) => z.string().trim().max(max, tooLong(max));

/** Cut at a word, with the sign that says so. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const words = text.slice(0, most - 1);
  return `${words.slice(0, Math.max(words.lastIndexOf(' '), most / 2)).trimEnd()}…`;
}
