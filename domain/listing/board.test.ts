import { describe, expect, it } from 'vitest';
import { ages, isExpiring, recordedBetween } from './board';

const today = '2026-11-23';

describe('ages', () => {
  it('follow each other without a gap', () => {
    const spans = ages.map((age) => recordedBetween(age, today));
    expect(spans[0]?.until).toBe(today);
    for (const [place, { after }] of spans.entries()) expect(after).toBe(spans[place + 1]?.until ?? null);
  });
  it('count in months of the calendar', () =>
    expect(recordedBetween('half-year', today)).toEqual({ after: '2026-05-23', until: '2026-10-23' }));
});

it.each([
  [null, false],
  ['2026-12-24', false],
  ['2026-12-23', true],
  ['2026-11-01', true],
])('a listing valid until %s expires soon: %s', (day, expected) => expect(isExpiring(day, today)).toBe(expected));
