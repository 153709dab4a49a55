import { expect, test } from 'vitest';
import { normalisePhone, PhoneNumber, spacedDigits } from './phone';

test.each([
  ['0555828047', '05 55 82 80 47'],
  ['05.55.82.80.47', '05 55 82 80 47'],
  ['05-55-82-80-47', '05 55 82 80 47'],
  ['(0)5 55 82 80 47', '05 55 82 80 47'],
  ['+33 5 55 82 80 47', '05 55 82 80 47'],
  ['0033555828047', '05 55 82 80 47'],
  ['+33 (0)5 55 82 80 47', '05 55 82 80 47'],
  ['06 39 98 12 74', '06 39 98 12 74'],
  ['+32 2 555 12 12', '+32 2 555 12 12'],
  ['0032 2 555 12 12', '+32 2 555 12 12'],
])('%s → %s', (typed, kept) => {
  expect(normalisePhone(typed)).toBe(kept);
});

test.each(['05 55 82 80', '123', 'demander à sa sœur', '00 00 00 00 00', '05 55 82 80 47 12'])(
  '%s is refused with an example',
  (typed) => {
    expect(PhoneNumber.safeParse(typed).error?.issues[0]?.message).toContain('par exemple 05 55 12 34 56');
  },
);

test('no number is a right answer', () => {
  expect(PhoneNumber.parse('  ')).toBe('');
});

test.each([
  ['0555828047', '05 55 82 80 47'],
  ['055', '05 5'],
  ['nadia 0639', 'nadia 06 39'],
  ['23000', '23000'],
  ['05 55', '05 55'],
])('searching %s looks for %s', (typed, words) => {
  expect(spacedDigits(typed)).toBe(words);
});
