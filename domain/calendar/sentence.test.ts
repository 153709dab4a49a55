import { expect, test } from 'vitest';
import { Recurrence } from './recurrence';
import { recurrenceSentence } from './sentence';

test.each([
  [{ weekdays: [2] }, '2026-12-01', 'Chaque mardi'],
  [{ weekdays: [4, 2] }, '2026-12-01', 'Chaque mardi et jeudi'],
  [{ weekdays: [1, 2, 3, 4, 5] }, '2026-12-01', 'Du lundi au vendredi'],
  [{ weekdays: [1, 2, 3, 4, 5, 6, 7] }, '2026-12-01', 'Tous les jours'],
  [{ weekdays: [2], every: 2 }, '2026-12-01', 'Une semaine sur deux, le mardi'],
  [{ weekdays: [2], every: 6 }, '2026-12-01', 'Toutes les 6 semaines, le mardi'],
  [{ rhythm: 'monthly-weekday' }, '2026-12-01', 'Le 1er mardi de chaque mois'],
  [{ rhythm: 'monthly-weekday', every: 2 }, '2026-12-08', 'Tous les 2 mois, le 2e mardi'],
  [{ rhythm: 'monthly-weekday', rank: -1 }, '2026-12-29', 'Le dernier mardi de chaque mois'],
  [{ rhythm: 'monthly-day' }, '2026-12-01', 'Le 1er de chaque mois'],
  [{ rhythm: 'monthly-day' }, '2027-01-31', 'Le 31 (ou le dernier jour des mois plus courts) de chaque mois'],
  [{ rhythm: 'yearly' }, '2028-02-29', 'Chaque année, le 29 février (le 28 les années ordinaires)'],
  [{ rhythm: 'yearly', every: 2 }, '2027-05-01', 'Tous les 2 ans, le 1er mai'],
  [{ weekdays: [2], end: 'until', until: '2027-06-30' }, '2026-12-01', 'Chaque mardi, jusqu’au 30 juin 2027'],
  [{ weekdays: [2], end: 'count', count: 10 }, '2026-12-01', 'Chaque mardi, 10 fois'],
  [{ weekdays: [2], skipsHolidays: true }, '2026-12-01', 'Chaque mardi, sauf les jours fériés'],
  [
    { weekdays: [2], skipsHolidays: true, skipsSchoolHolidays: true, end: 'until', until: '2027-06-30' },
    '2026-12-01',
    'Chaque mardi, jusqu’au 30 juin 2027, sauf les jours fériés et les vacances scolaires (zone B)',
  ],
] as const)('%o from %s', (choice, day, sentence) => {
  const recurrence = Recurrence.parse({ rhythm: 'weekly', skipsHolidays: false, ...choice });
  expect(recurrenceSentence(recurrence, day, 'B').replaceAll('\u00a0', ' ')).toBe(sentence);
});
