import { addDays, dayOf, instantAt, weekdayOf } from '../time/time';
import type { Rank, Recurrence } from './recurrence';
import { partsOf, ruleOf, type Series } from './series';

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const code = (weekday: number): string => codes[weekday - 1] ?? 'MO';

/** Which such weekday of its month a day is: 1 … 4, or −1 for a fifth, which is the last. */
export function rankOf(day: string): Rank {
  const rank = Math.ceil(Number(day.slice(8)) / 7);
  return rank > 4 ? -1 : (rank as Rank);
}

/** Whether a day is the last such weekday of its month. */
export const isLastOfMonth = (day: string): boolean => addDays(day, 7).slice(0, 7) !== day.slice(0, 7);

/** A 31st is the last day of shorter months, and 29 February the 28th of ordinary years. */
const shortenedDays = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index).join(',');
function monthDayParts(day: number): Record<string, string> {
  return day <= 28 ? { BYMONTHDAY: String(day) } : { BYMONTHDAY: shortenedDays(28, day), BYSETPOS: '-1' };
}

function rhythmParts({ rhythm, weekdays, rank }: Recurrence, day: string): Record<string, string> {
  switch (rhythm) {
    case 'weekly':
      return { FREQ: 'WEEKLY', BYDAY: [...new Set(weekdays)].sort().map(code).join(',') };
    case 'monthly-day':
      return { FREQ: 'MONTHLY', ...monthDayParts(Number(day.slice(8))) };
    case 'monthly-weekday':
      return { FREQ: 'MONTHLY', BYDAY: `${rank ?? rankOf(day)}${code(weekdayOf(day))}` };
    case 'yearly':
      return { FREQ: 'YEARLY', BYMONTH: String(Number(day.slice(5, 7))), ...monthDayParts(Number(day.slice(8))) };
  }
}

/** `20270630T215959Z`: the last second of a day where the event takes place. */
export const untilOf = (day: string, zone: string): string => {
  const midnight = instantAt(addDays(day, 1), '00:00', zone);
  const last = new Date(Date.parse(midnight) - 1000).toISOString();
  return `${last.slice(0, 19).replace(/[-:]/g, '')}Z`;
};

/** A choice as the text of a rule. @param day the first day, whose weekday, number or date the rule takes */
export function ruleFrom(recurrence: Recurrence, day: string, zone: string): string {
  const { every, end, until, count } = recurrence;
  const { FREQ, ...others } = rhythmParts(recurrence, day) as { FREQ: string } & Record<string, string>;
  return ruleOf({
    FREQ,
    ...(every > 1 ? { INTERVAL: String(every) } : {}),
    ...others,
    ...(end === 'until' && until ? { UNTIL: untilOf(until, zone) } : {}),
    ...(end === 'count' && count ? { COUNT: String(count) } : {}),
  });
}

/** The choice that a rule of ours says. */
export function recurrenceOf(series: Series): Recurrence | null {
  if (series.rrule === null) return null;
  const { FREQ, INTERVAL, BYDAY = '', UNTIL, COUNT } = partsOf(series.rrule);
  const [, rank] = /^(-?\d)?\w\w/.exec(BYDAY) ?? [];
  const ends = UNTIL
    ? { end: 'until' as const, until: untilDay(UNTIL, series.timeZone), count: null }
    : COUNT
      ? { end: 'count' as const, until: null, count: Number(COUNT) }
      : { end: 'never' as const, until: null, count: null };
  return {
    rhythm: FREQ === 'YEARLY' ? 'yearly' : FREQ === 'WEEKLY' ? 'weekly' : rank ? 'monthly-weekday' : 'monthly-day',
    every: Number(INTERVAL ?? 1),
    weekdays: FREQ === 'WEEKLY' ? BYDAY.split(',').map((day) => codes.indexOf(day as (typeof codes)[number]) + 1) : [],
    rank: rank ? (Number(rank) as Rank) : null,
    ...ends,
    skipsHolidays: series.skipsHolidays,
    skipsSchoolHolidays: series.skipsSchoolHolidays,
  };
}

const untilDay = (until: string, zone: string): string =>
  dayOf(until.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'), zone);
