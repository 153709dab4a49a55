import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMinutes,
  addMonths,
  ageOn,
  ClockTime,
  clockTimeOf,
  Day,
  dayOf,
  daysBetween,
  Instant,
  instantAt,
  weekdayOf,
} from './time';

const zones = ['Europe/Paris', 'Indian/Reunion', 'America/Guadeloupe', 'Pacific/Noumea'];
const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const times = fc.tuple(fc.nat(23), fc.nat(59)).map((it) => it.map((part) => String(part).padStart(2, '0')).join(':'));

describe('clocks of a place', () => {
  test.each([
    ['winter', '2026-11-23', '14:30', '2026-11-23T13:30:00Z'],
    ['summer', '2026-07-14', '14:30', '2026-07-14T12:30:00Z'],
    ['just before the hour of spring', '2027-03-28', '01:59', '2027-03-28T00:59:00Z'],
    ['inside the hour that does not exist: the clocks have gone on', '2027-03-28', '02:30', '2027-03-28T01:30:00Z'],
    ['just after', '2027-03-28', '03:00', '2027-03-28T01:00:00Z'],
    ['inside the hour that comes twice: the first time', '2026-10-25', '02:30', '2026-10-25T00:30:00Z'],
    ['just after it', '2026-10-25', '03:00', '2026-10-25T02:00:00Z'],
    ['the last minute of a year', '2026-12-31', '23:59', '2026-12-31T22:59:00Z'],
  ])('%s', (_case, day, time, instant) => {
    expect(instantAt(day, time)).toBe(instant);
  });

  test('a day and a time come back as they were, wherever the clocks show them', () => {
    fc.assert(
      fc.property(days, times, fc.constantFrom(...zones), (day, time, zone) => {
        const instant = instantAt(day, time, zone);
        expect(Instant.safeParse(instant).success).toBe(true);
        const isSkipped = zone === 'Europe/Paris' && time.startsWith('02:') && clockTimeOf(instant).startsWith('03:');
        if (!isSkipped) expect([dayOf(instant, zone), clockTimeOf(instant, zone)]).toEqual([day, time]);
      }),
    );
  });

  test('the same instant is another day elsewhere', () => {
    const instant = '2026-11-23T22:30:00Z';
    expect(dayOf(instant)).toBe('2026-11-23');
    expect(dayOf(instant, 'Indian/Reunion')).toBe('2026-11-24');
    expect(clockTimeOf(instant, 'America/Guadeloupe')).toBe('18:30');
  });

  test('a session of two hours lasts two hours the night the hour changes', () => {
    const start = instantAt('2026-10-25', '01:30');
    expect(clockTimeOf(addMinutes(start, 120))).toBe('02:30');
    expect(clockTimeOf(addMinutes(start, 180))).toBe('03:30');
  });

  test('order of instants is order of time', () => {
    fc.assert(
      fc.property(days, days, times, (one, other, time) => {
        fc.pre(one < other);
        expect(instantAt(one, time) < instantAt(other, time)).toBe(true);
      }),
    );
  });
});

describe('days', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i month(s) make %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  test('days are added and counted, whatever the hours do', () => {
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
    expect(daysBetween('2026-11-23', '2026-11-20')).toBe(-3);
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
      }),
    );
  });

  test.each([
    ['2026-11-23', 1],
    ['2026-11-29', 7],
  ])('%s is day %i of the week', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });

  test.each([
    ['1980-11-23', '2026-11-22', 45],
    ['1980-11-23', '2026-11-23', 46],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-29', 20],
    ['2026-11-23', '2026-11-23', 0],
  ])('born on %s, on %s: %i years', (birth, day, age) => {
    expect(ageOn(birth, day)).toBe(age);
  });
});

describe('what a person may write', () => {
  test.each([
    [Day, '2028-02-29', true],
    [Day, '2027-02-29', false],
    [Day, '2026-04-31', false],
    [Day, '23/11/2026', false],
    [Day, '2026-11-23T09:00:00Z', false],
    [ClockTime, '00:00', true],
    [ClockTime, '23:59', true],
    [ClockTime, '24:00', false],
    [ClockTime, '9:05', false],
    [Instant, '2026-11-23T09:00:00Z', true],
    [Instant, '2026-11-23T09:00:00+01:00', false],
    [Instant, '2026-02-30T09:00:00Z', false],
    [Instant, '2026-11-23', false],
  ])('%#: %s', (schema, text, isAccepted) => {
    expect(schema.safeParse(text).success).toBe(isAccepted);
  });
});
