import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockTimeOf, dayOf, daysBetween } from '../time/time';
import { describeSessions, frequencies, overlaps, type Planning, planSessions, spanFrom } from './planning';

const weekly: Planning = {
  firstDay: '2026-12-01',
  firstTime: '14:00',
  frequency: 'weekly',
  count: 5,
  minutes: 90,
  zone: 'Europe/Paris',
};
const starts = (changes: Partial<Planning>) => planSessions({ ...weekly, ...changes }).map(({ startsAt }) => startsAt);
const days = (changes: Partial<Planning>) => starts(changes).map((instant) => dayOf(instant, weekly.zone));

describe('planned sessions', () => {
  test.each([
    ['summer time begins on 28 March 2027', '2027-03-23', ['2027-03-23T13:00:00Z', '2027-03-30T12:00:00Z']],
    ['winter time begins on 25 October 2026', '2026-10-20', ['2026-10-20T12:00:00Z', '2026-10-27T13:00:00Z']],
  ])('stay at 14 h when %s', (_, firstDay, expected) => {
    expect(starts({ firstDay, count: 2 })).toEqual(expected);
  });

  test('a session across the change of hour keeps its length', () => {
    const [night] = planSessions({ ...weekly, firstDay: '2027-03-28', firstTime: '01:30', count: 1 });
    expect(night).toEqual({ startsAt: '2027-03-28T00:30:00Z', endsAt: '2027-03-28T02:00:00Z' });
  });

  test('an hour that does not exist that night is the next one', () => {
    expect(starts({ firstDay: '2027-03-28', firstTime: '02:30', count: 1 })).toEqual(['2027-03-28T01:30:00Z']);
  });

  test.each([
    [
      'a 31st is the last day of shorter months',
      '2027-01-31',
      ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'],
    ],
    ['29 February comes every four years', '2028-02-29', ['2028-02-29', '2028-03-29', '2028-04-29', '2028-05-29']],
    ['a leap year gives February its 29th', '2028-01-31', ['2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30']],
  ])('each month: %s', (_, firstDay, expected) => {
    expect(days({ firstDay, frequency: 'monthly', count: 4 })).toEqual(expected);
  });

  test('every fortnight', () => {
    expect(days({ frequency: 'fortnightly', count: 3 })).toEqual(['2026-12-01', '2026-12-15', '2026-12-29']);
  });

  test('« une seule fois » is one session, whatever the count', () => {
    expect(days({ frequency: 'once', count: 12 })).toEqual(['2026-12-01']);
  });

  const anyPlanning = fc.record({
    firstDay: fc
      .date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    // At night an hour may not exist: the day is where people meet.
    firstTime: fc
      .tuple(fc.integer({ min: 4, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`),
    frequency: fc.constantFrom(...frequencies),
    count: fc.integer({ min: 1, max: 60 }),
    minutes: fc.integer({ min: 15, max: 600 }),
    zone: fc.constantFrom('Europe/Paris', 'America/Martinique', 'Indian/Reunion', 'Pacific/Noumea'),
  });

  test('law: same hour on the wall, same length, strictly one after the other, as many as asked', () => {
    fc.assert(
      fc.property(anyPlanning, (planning) => {
        const sessions = planSessions(planning);
        expect(sessions).toHaveLength(planning.frequency === 'once' ? 1 : planning.count);
        expect(dayOf(sessions[0]?.startsAt ?? '', planning.zone)).toBe(planning.firstDay);
        for (const [index, { startsAt, endsAt }] of sessions.entries()) {
          expect(clockTimeOf(startsAt, planning.zone)).toBe(planning.firstTime);
          expect(Date.parse(endsAt) - Date.parse(startsAt)).toBe(planning.minutes * 60_000);
          const before = sessions[index - 1];
          if (before) expect(before.startsAt < startsAt).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('law: weeks are counted in whole days', () => {
    fc.assert(
      fc.property(anyPlanning, (planning) => {
        const step = { once: 0, weekly: 7, fortnightly: 14, monthly: null }[planning.frequency];
        fc.pre(step !== null);
        for (const [index, { startsAt }] of planSessions(planning).entries())
          expect(daysBetween(planning.firstDay, dayOf(startsAt, planning.zone))).toBe(index * (step ?? 0));
      }),
      { numRuns: 40 },
    );
  });
});

describe('in words', () => {
  test.each([
    [{}, 'Cinq séances, du mardi 1er décembre au mardi 29 décembre 2026, de 14 h à 15 h 30'],
    [{ count: 1 }, 'Une séance, le mardi 1er décembre 2026, de 14 h à 15 h 30'],
    [{ count: 6 }, 'Six séances, du mardi 1er décembre 2026 au mardi 5 janvier 2027, de 14 h à 15 h 30'],
    [{ count: 21, minutes: 60 }, '21 séances, du mardi 1er décembre 2026 au mardi 20 avril 2027, de 14 h à 15 h'],
  ])('%o', (changes, sentence) => {
    expect(describeSessions(planSessions({ ...weekly, ...changes }), weekly.zone).replaceAll('\u00a0', ' ')).toBe(
      sentence,
    );
  });

  test('nothing is said of no session', () => {
    expect(describeSessions([], weekly.zone)).toBe('');
  });
});

describe('overlaps', () => {
  const afternoon = spanFrom('2026-12-01T13:00:00Z', 90);
  test.each([
    ['2026-12-01T13:00:00Z', 90, true],
    ['2026-12-01T14:29:00Z', 60, true],
    ['2026-12-01T14:30:00Z', 60, false],
    ['2026-12-01T12:00:00Z', 60, false],
    ['2026-12-01T12:00:00Z', 61, true],
  ])('with %s for %i minutes: %s', (startsAt, minutes, expected) => {
    expect(overlaps(afternoon, spanFrom(startsAt, minutes))).toBe(expected);
    expect(overlaps(spanFrom(startsAt, minutes), afternoon)).toBe(expected);
  });
});
