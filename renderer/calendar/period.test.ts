import { describe, expect, test } from 'vitest';
import { periodTitle, shifted, shownDays, type View } from './period';

describe('the periods of the calendar', () => {
  test.each<[View, string, string]>([
    ['week', '2026-11-23', 'Semaine du 23 au 29 novembre 2026'],
    ['week', '2026-12-06', 'Semaine du 30 novembre au 6 décembre 2026'],
    ['week', '2027-01-01', 'Semaine du 28 décembre 2026 au 3 janvier 2027'],
    ['work-week', '2026-12-01', 'Semaine de travail du 30 novembre au 4 décembre 2026'],
    ['week', '2027-02-01', 'Semaine du 1er au 7 février 2027'],
    ['day', '2027-05-01', 'Samedi 1er mai 2027'],
    ['month', '2026-11-23', 'Novembre 2026'],
    ['year', '2026-11-23', 'Année 2026'],
  ])('%s around %s', (view, day, title) => expect(periodTitle(view, day)).toBe(title));

  test('a month shows whole weeks, Monday first', () => {
    expect(shownDays('month', '2026-11-23')).toEqual({ from: '2026-10-26', to: '2026-12-06' });
    expect(shownDays('month', '2027-02-10')).toEqual({ from: '2027-02-01', to: '2027-02-28' });
  });

  test.each<[View, string, 1 | -1, string]>([
    ['week', '2026-11-23', 1, '2026-11-30'],
    ['day', '2026-12-31', 1, '2027-01-01'],
    ['month', '2026-12-31', -1, '2026-11-01'],
    ['year', '2028-02-29', 1, '2029-02-28'],
  ])('%s after or before %s', (view, day, by, other) => expect(shifted(view, day, by)).toBe(other));
});
