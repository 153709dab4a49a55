import { counted } from './format';

const daysInMonth = 30.44;

/** How long some days are, as one says it: « 3 jours », « 2 semaines », « 5 mois », « 2 ans ». */
export function elapsed(days: number): string {
  if (days < 14) return counted(days, 'jour');
  if (days < 60) return counted(Math.floor(days / 7), 'semaine');
  if (days < 730) return counted(Math.floor(days / daysInMonth), 'mois', 'mois');
  return counted(Math.floor(days / 365.25), 'an');
}

/** How long something has lasted, in a few words: « depuis aujourd’hui », « depuis hier », « depuis 3 mois ». */
export const since = (days: number): string =>
  `depuis ${days <= 0 ? 'aujourd’hui' : days === 1 ? 'hier' : elapsed(days)}`;
