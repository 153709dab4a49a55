import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { holidayName } from '../time/holidays';
import { addDays, addMinutes, clockTimeOf, dayOf, instantAt } from '../time/time';
import type { SchoolHoliday, SchoolZone } from './place';
import { schoolHolidayOn } from './school-holidays';

/** When an event takes place: its first date, and how it comes back. */
export type Series = {
  startsAt: string;
  endsAt: string;
  timeZone: string;
  /** RFC 5545; null for one date. */
  rrule: string | null;
  skipsHolidays: boolean;
  skipsSchoolHolidays: boolean;
};

/** What a series may skip: the school holidays that hold, and the zone of its site. */
export type SchoolCalendar = { zone: SchoolZone | null; holidays: readonly SchoolHoliday[] };

/** One date of a series; `original` is its RECURRENCE-ID. */
export type Occurrence = { original: string; startsAt: string; endsAt: string };

/** No series is looked at further than this. */
const lastDay = '2100-01-01';

/** The parts of a rule: `FREQ=WEEKLY;BYDAY=TU` → { FREQ: 'WEEKLY', BYDAY: 'TU' }. */
export const partsOf = (rrule: string): Record<string, string> =>
  Object.fromEntries(rrule.split(';').map((part) => part.split('=') as [string, string]));

export const ruleOf = (parts: Record<string, string>): string =>
  Object.entries(parts)
    .map(([name, value]) => `${name}=${value}`)
    .join(';');

const lastOf = (rrule: string, zone: string): string => {
  const until = partsOf(rrule).UNTIL;
  if (!until) return lastDay;
  const [, year, month, day, time] = /^(\d{4})(\d\d)(\d\d)(?:T(\d{6})Z)?$/.exec(until) ?? [];
  if (!time) return `${year}-${month}-${day}`;
  return dayOf(`${year}-${month}-${day}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}Z`, zone);
};

const rules = new Map<string, RRuleTemporal>();
/** Rules are read again and again, of the same few series. */
const mostRules = 500;

/**
 * The rule on days alone, without its end: an event comes back on a day, at the hour of the wall. So the changes of hour
 * never move it, and its end and its skipped days are told apart from it.
 */
function dayRule(rrule: string, firstDay: string): RRuleTemporal {
  const key = `${firstDay} ${rrule}`;
  const known = rules.get(key);
  if (known) return known;
  if (rules.size >= mostRules) rules.clear();
  const { UNTIL: _until, COUNT: _count, ...endless } = partsOf(rrule);
  const rule = new RRuleTemporal({
    rruleString: `DTSTART;TZID=UTC:${firstDay.replaceAll('-', '')}T000000\nRRULE:${ruleOf(endless)}`,
  });
  rules.set(key, rule);
  return rule;
}

const midnight = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime('UTC');
const plainDay = (date: { toString(): string }) => date.toString().slice(0, 10);

/** The days of a rule, skipped ones included, from a day to another. Without its COUNT. */
function ruleDays(rrule: string, firstDay: string, from: string, to: string): string[] {
  const start = from < firstDay ? firstDay : from;
  if (start > to) return [];
  return dayRule(rrule, firstDay).between(midnight(start), midnight(to), true).map(plainDay);
}

/** Why a series skips a day; null when it does not. */
export function skipLabel(
  day: string,
  { skipsHolidays, skipsSchoolHolidays }: Pick<Series, 'skipsHolidays' | 'skipsSchoolHolidays'>,
  { zone, holidays }: SchoolCalendar,
): string | null {
  const holiday = skipsHolidays ? holidayName(day) : null;
  if (holiday) return holiday;
  return (skipsSchoolHolidays && schoolHolidayOn(day, zone, holidays)?.label) || null;
}

/** The days of a series that ends after so many times: counted from its first, what is skipped does not count. */
function countedDays(series: Series & { rrule: string }, count: number, school: SchoolCalendar): string[] {
  const firstDay = dayOf(series.startsAt, series.timeZone);
  const days: string[] = [];
  dayRule(series.rrule, firstDay).all((date) => {
    const day = plainDay(date);
    if (day >= lastDay) return false;
    if (skipLabel(day, series, school) === null) days.push(day);
    return days.length < count;
  });
  return days;
}

/** The days of a series, skipped ones left out, both ends included. */
export function seriesDays(series: Series, from: string, to: string, school: SchoolCalendar): string[] {
  const firstDay = dayOf(series.startsAt, series.timeZone);
  const { rrule } = series;
  if (rrule === null) return firstDay >= from && firstDay <= to ? [firstDay] : [];
  const count = partsOf(rrule).COUNT;
  if (count) return countedDays({ ...series, rrule }, Number(count), school).filter((day) => day >= from && day <= to);
  const last = lastOf(rrule, series.timeZone);
  return ruleDays(rrule, firstDay, from, to < last ? to : last).filter(
    (day) => skipLabel(day, series, school) === null,
  );
}

/** The days of the rule that the series skips, and why. */
export function skippedDays(
  series: Series,
  from: string,
  to: string,
  school: SchoolCalendar,
): { day: string; label: string }[] {
  const { rrule } = series;
  if (rrule === null) return [];
  const end = seriesEnd(series, school);
  const firstDay = dayOf(series.startsAt, series.timeZone);
  return ruleDays(rrule, firstDay, from, end !== null && end < to ? end : to).flatMap((day) => {
    const label = skipLabel(day, series, school);
    return label === null ? [] : [{ day, label }];
  });
}

export const minutesOf = ({ startsAt, endsAt }: Pick<Series, 'startsAt' | 'endsAt'>): number =>
  (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;

/** The dates of a series on these days: the same hour on the wall, the same length. */
export function occurrencesOn(series: Series, days: readonly string[]): Occurrence[] {
  const time = clockTimeOf(series.startsAt, series.timeZone);
  const minutes = minutesOf(series);
  return days.map((day) => {
    const startsAt = instantAt(day, time, series.timeZone);
    return { original: startsAt, startsAt, endsAt: addMinutes(startsAt, minutes) };
  });
}

export const occurrencesIn = (series: Series, from: string, to: string, school: SchoolCalendar): Occurrence[] =>
  occurrencesOn(series, seriesDays(series, from, to, school));

/** The date of a series that would begin at an instant; null when there is none. */
export function occurrenceAt(series: Series, original: string, school: SchoolCalendar): Occurrence | null {
  const day = dayOf(original, series.timeZone);
  const [found] = occurrencesIn(series, day, day, school);
  return found?.original === original ? found : null;
}

/** The last day of a series; null when it has no end, or one date. */
export function seriesEnd(series: Series, school: SchoolCalendar): string | null {
  const { rrule } = series;
  if (rrule === null) return null;
  const { COUNT, UNTIL } = partsOf(rrule);
  if (COUNT) return countedDays({ ...series, rrule }, Number(COUNT), school).at(-1) ?? null;
  return UNTIL ? lastOf(rrule, series.timeZone) : null;
}

/** The first day of a rule from a day on: a series on Tuesdays typed on a Monday begins the next day. */
export function firstRuleDay(rrule: string, from: string): string | null {
  // Two rounds of the rule: a date of the year, or one every so many weeks, is not far.
  const [day] = ruleDays(rrule, from, from, addDays(from, 800));
  return day ?? null;
}
