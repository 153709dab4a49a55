import { Temporal } from 'temporal-polyfill';
import { z } from '../zod';
import { toInstant } from './instant';

/** The networks of the seeds live here; each site may name another zone. */
export const defaultZone = 'Europe/Paris';

/** UTC instant, `2026-11-23T13:30:00Z`. */
export const Instant = z.iso.datetime({
  error: 'Indiquez une date et une heure, par exemple le 12/03/2027 à 14 h 30.',
});
/** Day without time, `2026-11-23`. */
export const Day = z.iso.date({ error: 'Indiquez une date qui existe, par exemple 12/03/2027.' });
const clockPattern = /^([01]\d|2[0-3]):[0-5]\d$/;
/** Wall-clock time, `14:30`. */
export const ClockTime = z.string().regex(clockPattern, 'Indiquez une heure, par exemple 14:30.');

/** A date that is being typed passes through the years 2, 20 and 202. */
export const isOfOurTime = (day: string): boolean => day >= '2000-01-01' && day < '2100-01-01';
const noSuchDay = 'Indiquez une date qui existe, par exemple le 12/03/2027.';

/** A day that must be given; `missing` says so, another sentence answers a date that does not exist. */
export const askedDay = (missing: string) =>
  z.iso.date({ error: ({ input }) => (input ? noSuchDay : missing), abort: true }).refine(isOfOurTime, noSuchDay);
export const askedTime = (missing: string) => z.string({ error: missing }).regex(clockPattern, missing);

const clocks = new Map<string, Intl.DateTimeFormat>();

/** `2026-11-23 14:30`, as the Swedish write it: lists ask for thousands, and Temporal would take twenty times longer. */
function shownAt(instant: string, zone: string): string {
  const known = clocks.get(zone);
  const clock = known ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  if (!known) clocks.set(zone, clock);
  return clock.format(Date.parse(instant));
}

/** The calendar day of an instant, seen from a zone. */
export const dayOf = (instant: string, zone = defaultZone): string => shownAt(instant, zone).slice(0, 10);

/** The wall-clock time `HH:mm` of an instant, seen from a zone. */
export const clockTimeOf = (instant: string, zone = defaultZone): string => shownAt(instant, zone).slice(11);

/** Both, in one reading of the clock. */
export function wallClockOf(instant: string, zone = defaultZone): { day: string; time: string } {
  const shown = shownAt(instant, zone);
  return { day: shown.slice(0, 10), time: shown.slice(11) };
}

/** The instant at which a zone's clocks show a day and a time, right across the changes of hour. */
export const instantAt = (day: string, time: string, zone = defaultZone): string =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
    .toString({ smallestUnit: 'second' });

/** By plain arithmetic, which is exact on instants: a calendar asks for thousands, and Temporal would take fifty times longer. */
export const addMinutes = (instant: string, minutes: number): string =>
  toInstant(new Date(Date.parse(instant) + minutes * 60_000));

export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** 31 January plus one month is the last day of February. */
export const addMonths = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString();

/** Whole days from one day to another; negative when `to` comes first. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;

/** Monday is 1, Sunday 7 (ISO 8601). */
export const weekdayOf = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek;

/** Age in whole years on a day. */
export const ageOn = (birthDay: string, day: string): number =>
  Temporal.PlainDate.from(birthDay).until(Temporal.PlainDate.from(day), { largestUnit: 'year' }).years;
