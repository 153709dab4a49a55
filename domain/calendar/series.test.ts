import fc from 'fast-check';
import { RRule } from 'rrule';
import { describe, expect, test } from 'vitest';
import { addDays, clockTimeOf, dayOf, instantAt } from '../time/time';
import { Recurrence, ranks, rhythms } from './recurrence';
import { isLastOfMonth, rankOf, recurrenceOf, ruleFrom } from './recurrence-rule';
import { bundledSchoolHolidays } from './school-holidays';
import {
  firstRuleDay,
  minutesOf,
  occurrenceAt,
  occurrencesIn,
  partsOf,
  ruleOf,
  type SchoolCalendar,
  type Series,
  seriesDays,
  seriesEnd,
  skippedDays,
} from './series';

const zone = 'Europe/Paris';
const noSchool: SchoolCalendar = { zone: null, holidays: [] };
const zoneB: SchoolCalendar = { zone: 'B', holidays: bundledSchoolHolidays };

type Choice = Partial<Recurrence>;
const choice = (changes: Choice): Recurrence => Recurrence.parse({ rhythm: 'weekly', weekdays: [2], ...changes });
function series(day: string, changes: Choice, time = '14:00', minutes = 120): Series {
  const recurrence = choice(changes);
  const startsAt = instantAt(day, time, zone);
  return {
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + minutes * 60_000).toISOString().replace('.000Z', 'Z'),
    timeZone: zone,
    rrule: ruleFrom(recurrence, day, zone),
    skipsHolidays: recurrence.skipsHolidays,
    skipsSchoolHolidays: recurrence.skipsSchoolHolidays,
  };
}

describe('the text of a rule', () => {
  test.each([
    [{}, '2026-12-01', 'FREQ=WEEKLY;BYDAY=TU'],
    [{ weekdays: [4, 2] }, '2026-12-01', 'FREQ=WEEKLY;BYDAY=TU,TH'],
    [{ every: 6 }, '2026-12-01', 'FREQ=WEEKLY;INTERVAL=6;BYDAY=TU'],
    [{ rhythm: 'monthly-weekday' }, '2026-12-08', 'FREQ=MONTHLY;BYDAY=2TU'],
    [{ rhythm: 'monthly-weekday', rank: -1 }, '2026-12-29', 'FREQ=MONTHLY;BYDAY=-1TU'],
    [{ rhythm: 'monthly-weekday' }, '2026-12-29', 'FREQ=MONTHLY;BYDAY=-1TU'],
    [{ rhythm: 'monthly-day' }, '2026-12-12', 'FREQ=MONTHLY;BYMONTHDAY=12'],
    [{ rhythm: 'monthly-day' }, '2027-01-31', 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1'],
    [{ rhythm: 'yearly' }, '2028-02-29', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1'],
    [{ end: 'count', count: 10 }, '2026-12-01', 'FREQ=WEEKLY;BYDAY=TU;COUNT=10'],
    [{ end: 'until', until: '2027-06-30' }, '2026-12-01', 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630T215959Z'],
    [{ end: 'until', until: '2027-01-05' }, '2026-12-01', 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270105T225959Z'],
  ] as const)('%o from %s: %s', (changes, day, rule) => {
    expect(ruleFrom(choice(changes as Choice), day, zone)).toBe(rule);
  });

  test('a choice that lacks something is told what', () => {
    const problems = (input: object) =>
      Recurrence.safeParse({ rhythm: 'weekly', ...input }).error?.issues.map(({ path, message }) => [path[0], message]);
    expect(problems({})).toEqual([['weekdays', 'Cochez au moins un jour, par exemple mardi.']]);
    expect(problems({ weekdays: [2], end: 'until' })?.[0]?.[0]).toBe('until');
    expect(problems({ weekdays: [2], end: 'count' })?.[0]?.[0]).toBe('count');
  });

  test.each([
    ['2026-12-01', 1, false],
    ['2026-12-22', 4, false],
    ['2026-12-29', -1, true],
    ['2027-02-23', 4, true],
  ])('%s is the weekday number %i of its month; the last: %s', (day, rank, isLast) => {
    expect([rankOf(day), isLastOfMonth(day)]).toEqual([rank, isLast]);
  });
});

describe('the dates of a series', () => {
  const days = (...of: [day: string, changes: Choice, from: string, to: string]) =>
    seriesDays(series(of[0], of[1]), of[2], of[3], noSchool);

  test('chaque mardi, but not on a public holiday', () => {
    expect(days('2027-07-06', {}, '2027-07-01', '2027-07-31')).toEqual([
      '2027-07-06',
      '2027-07-13',
      '2027-07-20',
      '2027-07-27',
    ]);
    expect(days('2027-07-07', { weekdays: [3] }, '2027-07-01', '2027-07-31')).not.toContain('2027-07-14');
    expect(days('2027-07-07', { weekdays: [3], skipsHolidays: false }, '2027-07-01', '2027-07-31')).toContain(
      '2027-07-14',
    );
  });

  test('not during the school holidays of its zone, when that is asked', () => {
    const weekly = series('2027-02-02', { skipsSchoolHolidays: true });
    expect(seriesDays(weekly, '2027-02-01', '2027-03-31', zoneB)).toEqual([
      '2027-02-02',
      '2027-02-09',
      '2027-02-16',
      '2027-03-09',
      '2027-03-16',
      '2027-03-23',
      '2027-03-30',
    ]);
    expect(seriesDays(weekly, '2027-02-01', '2027-02-28', { ...zoneB, zone: 'A' })).toEqual([
      '2027-02-02',
      '2027-02-09',
    ]);
    expect(skippedDays(weekly, '2027-02-01', '2027-03-31', zoneB)).toEqual([
      { day: '2027-02-23', label: 'Vacances d’hiver' },
      { day: '2027-03-02', label: 'Vacances d’hiver' },
    ]);
  });

  test('« 10 fois » is ten times that people meet: what is skipped does not count', () => {
    const ten = series('2026-12-01', { end: 'count', count: 10, skipsSchoolHolidays: true });
    const found = seriesDays(ten, '2026-01-01', '2030-01-01', zoneB);
    expect(found).toHaveLength(10);
    expect(found).not.toContain('2026-12-22');
    expect(seriesEnd(ten, zoneB)).toBe(found.at(-1));
    expect(seriesEnd(ten, noSchool)).toBe('2027-02-02');
  });

  test('the last day counts, the day after does not', () => {
    const until = series('2026-12-01', { end: 'until', until: '2026-12-15' });
    expect(seriesDays(until, '2026-01-01', '2030-01-01', noSchool)).toEqual(['2026-12-01', '2026-12-08', '2026-12-15']);
    expect(seriesEnd(until, noSchool)).toBe('2026-12-15');
    expect(seriesEnd(series('2026-12-01', {}), noSchool)).toBeNull();
  });

  test.each([
    ['summer time begins on 28 March 2027', '2027-03-23', ['2027-03-23T13:00:00Z', '2027-03-30T12:00:00Z']],
    ['winter time begins on 25 October 2026', '2026-10-20', ['2026-10-20T12:00:00Z', '2026-10-27T13:00:00Z']],
  ])('stay at 14 h when %s', (_, day, expected) => {
    const dates = occurrencesIn(series(day, {}), day, addDays(day, 7), noSchool);
    expect(dates.map(({ startsAt }) => startsAt)).toEqual(expected);
  });

  test('the night the hour changes: at an hour that does not exist, an hour later; its length stays', () => {
    const nights = series('2027-03-21', { weekdays: [7], skipsHolidays: false }, '02:30');
    expect(occurrencesIn(nights, '2027-03-28', '2027-03-28', noSchool)).toEqual([
      { original: '2027-03-28T01:30:00Z', startsAt: '2027-03-28T01:30:00Z', endsAt: '2027-03-28T03:30:00Z' },
    ]);
  });

  test('29 February: the 28th of ordinary years', () => {
    const yearly: Choice = { rhythm: 'yearly', skipsHolidays: false };
    expect(days('2028-02-29', yearly, '2028-01-01', '2032-12-31')).toEqual([
      '2028-02-29',
      '2029-02-28',
      '2030-02-28',
      '2031-02-28',
      '2032-02-29',
    ]);
    expect(days('2028-01-31', { rhythm: 'monthly-day' }, '2028-01-01', '2028-04-30')).toEqual([
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
    ]);
  });

  test('the six-weekly séance', () => {
    expect(days('2026-11-17', { every: 6 }, '2026-11-01', '2027-03-31')).toEqual([
      '2026-11-17',
      '2026-12-29',
      '2027-02-09',
      '2027-03-23',
    ]);
  });

  test('typed on a Monday, a series on Tuesdays begins the next day', () => {
    expect(firstRuleDay('FREQ=WEEKLY;BYDAY=TU', '2026-11-30')).toBe('2026-12-01');
    expect(firstRuleDay('FREQ=MONTHLY;BYDAY=-1TU', '2026-12-22')).toBe('2026-12-29');
  });

  test('a date is found by its RECURRENCE-ID, and by no other instant', () => {
    const weekly = series('2026-12-01', {});
    expect(occurrenceAt(weekly, '2026-12-08T13:00:00Z', noSchool)?.endsAt).toBe('2026-12-08T15:00:00Z');
    expect(occurrenceAt(weekly, '2026-12-08T13:30:00Z', noSchool)).toBeNull();
    expect(occurrenceAt(weekly, '2026-12-09T13:00:00Z', noSchool)).toBeNull();
    expect(occurrenceAt({ ...weekly, rrule: null }, '2026-12-01T13:00:00Z', noSchool)?.original).toBe(
      '2026-12-01T13:00:00Z',
    );
  });
});

const anyDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyChoice = fc
  .record({
    rhythm: fc.constantFrom(...rhythms),
    every: fc.integer({ min: 1, max: 8 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    rank: fc.constantFrom(...ranks, null),
    end: fc.constantFrom('never' as const, 'until' as const, 'count' as const),
    until: anyDay,
    count: fc.integer({ min: 2, max: 60 }),
    skipsHolidays: fc.boolean(),
    skipsSchoolHolidays: fc.boolean(),
  })
  .map((input) => Recurrence.parse(input));

/** What another library makes of the same text, on days. */
function oracle(rrule: string, from: string, count: number): string[] {
  const parts = partsOf(rrule);
  // On days alone: the last one counts.
  if (parts.UNTIL) {
    const at = parts.UNTIL.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z');
    parts.UNTIL = `${dayOf(at).replaceAll('-', '')}T000000Z`;
  }
  return RRule.fromString(`DTSTART:${from.replaceAll('-', '')}T000000Z\nRRULE:${ruleOf(parts)}`)
    .all((date, index) => index < count && date.getUTCFullYear() < 2100)
    .map((date) => date.toISOString().slice(0, 10))
    .filter((day) => day < '2100');
}

describe('laws', () => {
  test('another library finds the same days', () => {
    fc.assert(
      fc.property(anyChoice, anyDay, (recurrence, typed) => {
        const rule = ruleFrom({ ...recurrence, until: recurrence.until && addDays(typed, 400) }, typed, zone);
        const { COUNT: _count, UNTIL: _until, ...endless } = partsOf(rule);
        const first = firstRuleDay(ruleOf(endless), typed);
        fc.pre(first !== null);
        if (first === null) return;
        const expected = oracle(rule, first, 30);
        const last = expected.at(-1) ?? first;
        const plain: Series = {
          startsAt: instantAt(first, '14:00', zone),
          endsAt: instantAt(first, '16:00', zone),
          timeZone: zone,
          rrule: rule,
          skipsHolidays: false,
          skipsSchoolHolidays: false,
        };
        expect(seriesDays(plain, first, last, noSchool).slice(0, 30)).toEqual(expected);
        // Part of a series is the same dates, wherever one begins to look.
        const middle = expected[Math.floor(expected.length / 2)] ?? first;
        expect(seriesDays(plain, middle, last, noSchool)).toEqual(expected.filter((day) => day >= middle));
      }),
      { numRuns: 300 },
    );
  });

  test('a choice and its rule say the same', () => {
    fc.assert(
      fc.property(anyChoice, anyDay, (recurrence, day) => {
        const made = series(day, recurrence);
        const read = recurrenceOf(made);
        expect(read && ruleFrom(read, day, zone)).toBe(made.rrule);
        expect(read).toMatchObject({ skipsHolidays: recurrence.skipsHolidays, end: recurrence.end });
      }),
    );
  });

  test('the same hour on the wall, the same length, never on a day to skip', () => {
    fc.assert(
      fc.property(anyChoice, anyDay, (recurrence, day) => {
        const made = series(day, { ...recurrence, skipsHolidays: true });
        for (const { startsAt, endsAt } of occurrencesIn(made, day, addDays(day, 400), zoneB)) {
          expect(clockTimeOf(startsAt, zone)).toBe('14:00');
          expect(minutesOf({ startsAt, endsAt })).toBe(120);
          expect(dayOf(startsAt, zone).slice(5)).not.toBe('07-14');
        }
      }),
      { numRuns: 60 },
    );
  });
});
