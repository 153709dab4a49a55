import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, instantAt } from '../time/time';
import { countFrom, type Exception, rekey, ruleBefore, shifted } from './change';
import { Recurrence } from './recurrence';
import { ruleFrom } from './recurrence-rule';
import { type SchoolCalendar, type Series, seriesDays } from './series';

const zone = 'Europe/Paris';
const school: SchoolCalendar = { zone: null, holidays: [] };
function tuesdays(changes: Partial<Recurrence> = {}, time = '14:00', day = '2026-12-01') {
  const recurrence = Recurrence.parse({ rhythm: 'weekly', weekdays: [2], skipsHolidays: false, ...changes });
  return {
    startsAt: instantAt(day, time, zone),
    endsAt: instantAt(day, `${Number(time.slice(0, 2)) + 2}:00`, zone),
    timeZone: zone,
    rrule: ruleFrom(recurrence, day, zone),
    skipsHolidays: false,
    skipsSchoolHolidays: false,
  } satisfies Series;
}

describe('this date and the following', () => {
  test('the past keeps the dates before', () => {
    expect(ruleBefore(tuesdays(), '2026-12-15', school)).toBe('FREQ=WEEKLY;BYDAY=TU;UNTIL=20261208T225959Z');
    expect(ruleBefore(tuesdays({ end: 'count', count: 10 }), '2026-12-15', school)).toBe(
      'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261208T225959Z',
    );
  });

  test('from the first date on, it is the whole', () => {
    expect(ruleBefore(tuesdays(), '2026-12-01', school)).toBeNull();
  });

  test('what is left of « 10 fois »', () => {
    expect(countFrom(tuesdays({ end: 'count', count: 10 }), '2026-12-15', school)).toBe(8);
    expect(countFrom(tuesdays(), '2026-12-15', school)).toBeNull();
  });

  test('law: the dates before and the dates from there on are all of them, once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 1, max: 39 }), (count, rank) => {
        fc.pre(rank < count);
        const whole = tuesdays({ end: 'count', count });
        const days = seriesDays(whole, '2026-01-01', '2030-01-01', school);
        const day = days[rank] ?? '';
        const before = { ...whole, rrule: ruleBefore(whole, day, school) };
        const left = countFrom(whole, day, school) ?? 0;
        const after = left > 1 ? tuesdays({ end: 'count', count: left }, '14:00', day) : null;
        expect([
          ...seriesDays(before, '2026-01-01', '2030-01-01', school),
          ...(after ? seriesDays(after, '2026-01-01', '2030-01-01', school) : [day]),
        ]).toEqual(days);
      }),
    );
  });
});

test.each([
  [1, [3, 5]],
  [-2, [7, 2]],
  [7, [2, 4]],
  [-9, [7, 2]],
])('dragged by %i days, Tuesdays and Thursdays become %o', (days, weekdays) => {
  const recurrence = Recurrence.parse({ rhythm: 'weekly', weekdays: [2, 4], end: 'until', until: '2027-06-30' });
  expect(shifted(recurrence, days)).toMatchObject({ weekdays, until: addDays('2027-06-30', days) });
});

describe('the dates that depart from a series that changes', () => {
  const exception = (day: string, changes: Partial<Exception> = {}): Exception => ({
    id: day,
    original: instantAt(day, '14:00', zone),
    startsAt: instantAt(day, '14:00', zone),
    endsAt: instantAt(day, '16:00', zone),
    isHeld: false,
    ...changes,
  });
  const at = (day: string, time: string) => instantAt(day, time, zone);

  test('follow a new hour, unless they have their own or were held', () => {
    const own = { startsAt: at('2026-12-15', '10:00'), endsAt: at('2026-12-15', '12:00') };
    const rekeyed = rekey(
      [exception('2026-12-08'), exception('2026-12-15', own), exception('2026-12-01', { isHeld: true })],
      tuesdays(),
      tuesdays({}, '15:00'),
      school,
    );
    expect(rekeyed).toEqual([
      {
        id: '2026-12-08',
        becomes: 'moved',
        original: at('2026-12-08', '15:00'),
        startsAt: at('2026-12-08', '15:00'),
        endsAt: at('2026-12-08', '17:00'),
      },
      { id: '2026-12-15', becomes: 'moved', original: at('2026-12-15', '15:00'), ...own },
      {
        id: '2026-12-01',
        becomes: 'moved',
        original: at('2026-12-01', '15:00'),
        startsAt: at('2026-12-01', '14:00'),
        endsAt: at('2026-12-01', '16:00'),
      },
    ]);
  });

  test('are forgotten with their day, unless they were held', () => {
    const thursdays = tuesdays({ weekdays: [4] }, '14:00', '2026-12-03');
    expect(
      rekey([exception('2026-12-08'), exception('2026-12-01', { isHeld: true })], tuesdays(), thursdays, school),
    ).toEqual([
      { id: '2026-12-08', becomes: 'gone' },
      { id: '2026-12-01', becomes: 'kept' },
    ]);
  });

  test('across the change of hour, a day stays its day', () => {
    const spring = { ...tuesdays({}, '14:00', '2027-03-23') };
    const [moved] = rekey([exception('2027-03-30')], spring, tuesdays({}, '09:00', '2027-03-23'), school);
    expect(moved).toMatchObject({ becomes: 'moved', original: '2027-03-30T07:00:00Z' });
    expect(dayOf('2027-03-30T07:00:00Z', zone)).toBe(addDays('2027-03-23', 7));
  });
});
