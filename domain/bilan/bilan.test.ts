import { expect, test } from 'vitest';
import { AddendumText, whyNoBilanAt } from './bilan';

const at = (startsAt: string, status: 'planned' | 'held' | 'cancelled' = 'planned') => ({ startsAt, status });
const now = '2026-11-23T09:00:00Z';
const reason = (day: string) => `Le bilan vient après la première séance, prévue le ${day}.`;

test.each<[string, ReturnType<typeof at>[], string | null]>([
  ['a session was held', [at('2026-11-05T13:00:00Z', 'held')], null],
  ['one was held earlier than planned', [at('2026-12-05T13:00:00Z', 'held')], null],
  ['one has begun', [at('2026-11-23T09:00:00Z'), at('2026-12-05T13:00:00Z')], null],
  [
    'the first is to come',
    [at('2026-12-05T13:30:00Z'), at('2026-11-30T13:30:00Z')],
    reason('lundi 30 novembre 2026 à 14 h 30'),
  ],
  [
    'the first was cancelled',
    [at('2026-11-05T13:00:00Z', 'cancelled'), at('2026-12-01T08:00:00Z')],
    reason('mardi 1er décembre 2026 à 9 h'),
  ],
  ['there is none', [], 'Le bilan vient après la première séance : ajoutez-la d’abord à l’échange.'],
  [
    'all were cancelled',
    [at('2026-11-05T13:00:00Z', 'cancelled')],
    'Le bilan vient après la première séance : ajoutez-la d’abord à l’échange.',
  ],
])('when %s', (_, sessions, expected) => {
  expect(whyNoBilanAt(sessions, now)).toBe(expected);
});

test('the time is that of the site', () => {
  expect(whyNoBilanAt([at('2026-12-01T08:00:00Z')], now, 'Indian/Reunion')).toContain('à 12 h');
});

test.each([
  ['   ', false],
  ['x'.repeat(2001), false],
  ['Elle a trouvé une machine.', true],
])('an addendum of « %.10s… »: %s', (text, isAccepted) => {
  expect(AddendumText.safeParse(text).success).toBe(isAccepted);
});
