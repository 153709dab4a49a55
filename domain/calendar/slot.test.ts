import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps, spanFrom } from '../mediation/planning';
import { slotBit } from '../member/availability';
import { clockTimeOf, dayOf, instantAt, weekdayOf } from '../time/time';
import type { Busy } from './conflict';
import { findSlots, halfDaysOf, type SlotSearch } from './slot';

const zone = 'Europe/Paris';
const search: SlotSearch = {
  minutes: 60,
  fromDay: '2026-11-23',
  days: 42,
  now: '2026-11-23T09:00:00Z',
  timeZone: zone,
  availabilities: [],
  memberIds: ['nadia', 'jacques'],
  accountId: 'claire',
  roomId: null,
  busy: [],
  openings: [{ weekday: 2, opens: '09:00', closes: '18:00' }],
  closures: [],
};
const found = (changes: Partial<SlotSearch>) =>
  findSlots({ ...search, ...changes }).map(({ startsAt }) => `${dayOf(startsAt, zone)} ${clockTimeOf(startsAt, zone)}`);
const taken = (day: string, time: string, minutes: number, changes: Partial<Busy>): Busy => ({
  ...spanFrom(instantAt(day, time, zone), minutes),
  kind: 'session',
  id: 's',
  occurrence: null,
  title: '',
  roomId: null,
  accountId: null,
  memberIds: [],
  ...changes,
});

describe('the first times when all are free', () => {
  test('within the hours of the site, a few in each half-day', () => {
    expect(found({}).slice(0, 5)).toEqual([
      '2026-11-24 09:00',
      '2026-11-24 09:30',
      '2026-11-24 12:00',
      '2026-11-24 12:30',
      '2026-12-01 09:00',
    ]);
    expect(found({})).toHaveLength(12);
  });

  test('when the half-days of all allow it', () => {
    const nadia = slotBit(2, 0) | slotBit(2, 1);
    const jacques = slotBit(2, 1) | slotBit(3, 1);
    expect(found({ availabilities: [nadia, jacques] })[0]).toBe('2026-11-24 12:00');
    expect(found({ availabilities: [slotBit(2, 0), slotBit(2, 1)] })).toEqual([]);
    expect(found({ availabilities: [slotBit(2, 0)], minutes: 240 })).toEqual([]);
  });

  test('not while one of them, or the room, is taken', () => {
    const busy = [
      taken('2026-11-24', '09:00', 120, { memberIds: ['nadia'] }),
      taken('2026-11-24', '11:00', 60, { accountId: 'claire' }),
      taken('2026-11-24', '12:00', 60, { memberIds: ['zoe'] }),
    ];
    expect(found({ busy })[0]).toBe('2026-11-24 12:00');
    expect(found({ busy: [taken('2026-11-24', '09:00', 60, { roomId: 'salle' })], roomId: 'salle' })[0]).toBe(
      '2026-11-24 10:00',
    );
  });

  test('neither on a closed day nor on a public holiday', () => {
    const closures = [{ fromDay: '2026-11-24', toDay: '2026-12-07', label: 'travaux' }];
    expect(found({ closures })[0]).toBe('2026-12-08 09:00');
    expect(found({ fromDay: '2027-07-14', days: 1, openings: [] })).toEqual([]);
  });

  test('never in the past, and on no Sunday when the site did not say its hours', () => {
    expect(found({ openings: [] })[0]).toBe('2026-11-23 10:30');
    expect(found({ openings: [], fromDay: '2026-11-29', days: 1 })).toEqual([]);
  });

  test.each([
    ['09:00', 180, slotBit(2, 0)],
    ['11:00', 120, slotBit(2, 0) | slotBit(2, 1)],
    ['17:00', 60, slotBit(2, 1)],
    ['18:00', 60, slotBit(2, 2)],
  ])('at %s for %i minutes, the half-days are those that it touches', (time, minutes, bits) => {
    expect(halfDaysOf(spanFrom(instantAt('2026-11-24', time, zone), minutes), zone)).toBe(bits);
  });

  test('law: each is in the half-days of all, and over nothing that they have', () => {
    const days = ['2026-11-24', '2026-11-26', '2026-12-01'];
    const someBusy = fc
      .tuple(fc.constantFrom(...days), fc.integer({ min: 8, max: 18 }), fc.constantFrom(30, 60, 240))
      .map(([day, hour, minutes]) =>
        taken(day, `${String(hour).padStart(2, '0')}:00`, minutes, { memberIds: ['nadia'] }),
      );
    fc.assert(
      fc.property(
        fc.array(someBusy, { maxLength: 8 }),
        fc.integer({ min: 1, max: 2 ** 21 - 1 }),
        fc.constantFrom(30, 60, 90, 150),
        (busy, availability, minutes) => {
          for (const slot of findSlots({ ...search, openings: [], busy, availabilities: [availability], minutes })) {
            expect(busy.some((other) => overlaps(slot, other))).toBe(false);
            expect(halfDaysOf(slot, zone) & ~availability).toBe(0);
            expect(weekdayOf(dayOf(slot.startsAt, zone))).toBeLessThan(7);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
