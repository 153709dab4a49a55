import { addDays, dayOf } from '../time/time';
import type { Recurrence } from './recurrence';
import { untilOf } from './recurrence-rule';
import { occurrencesOn, partsOf, ruleOf, type SchoolCalendar, type Series, seriesDays } from './series';

type Rule = Series & { rrule: string };

/** The days of a series before a day. */
const daysBefore = (series: Series, day: string, school: SchoolCalendar): string[] =>
  seriesDays(series, dayOf(series.startsAt, series.timeZone), addDays(day, -1), school);

/**
 * The rule that ends before a day: what is left to the past when « cette date et les suivantes » change.
 * @returns null when nothing would be left: then it is the whole series that changes
 */
export function ruleBefore(series: Rule, day: string, school: SchoolCalendar): string | null {
  const last = daysBefore(series, day, school).at(-1);
  if (last === undefined) return null;
  const { COUNT: _count, UNTIL: _until, ...parts } = partsOf(series.rrule);
  return ruleOf({ ...parts, UNTIL: untilOf(last, series.timeZone) });
}

/** How many times are left from a day on, when a series ends after so many. */
export function countFrom(series: Rule, day: string, school: SchoolCalendar): number | null {
  const count = partsOf(series.rrule).COUNT;
  return count ? Number(count) - daysBefore(series, day, school).length : null;
}

/** A series that is dragged by so many days comes back on other weekdays, and ends as much later. */
export function shifted(recurrence: Recurrence, days: number): Recurrence {
  if (days === 0) return recurrence;
  const { weekdays, until, rhythm } = recurrence;
  return {
    ...recurrence,
    weekdays: weekdays.map((weekday) => ((((weekday - 1 + days) % 7) + 7) % 7) + 1),
    // « Le 2e mardi » becomes that of the new day.
    rank: rhythm === 'monthly-weekday' ? null : recurrence.rank,
    until: until && addDays(until, days),
  };
}

/** A date that departs from its series. `isHeld`: people are known to have come, or not. */
export type Exception = { id: string; original: string; startsAt: string; endsAt: string; isHeld: boolean };
/** What becomes of it when the series changes. */
export type Rekeyed =
  | { id: string; becomes: 'kept' }
  | { id: string; becomes: 'gone' }
  | { id: string; becomes: 'moved'; original: string; startsAt: string; endsAt: string };

/**
 * What becomes of the dates that depart from a series, when the series changes. One whose day stays follows the new
 * hour, unless it had an hour of its own or was held; one whose day goes is forgotten, unless it was held.
 */
export function rekey(
  exceptions: readonly Exception[],
  before: Series,
  after: Series,
  school: SchoolCalendar,
): Rekeyed[] {
  return exceptions.map(({ id, original, startsAt, endsAt, isHeld }): Rekeyed => {
    const day = dayOf(original, before.timeZone);
    const [date] = occurrencesOn(after, seriesDays(after, day, day, school));
    if (!date) return { id, becomes: isHeld ? 'kept' : 'gone' };
    const [planned] = occurrencesOn(before, [day]);
    const isOnTime = planned?.startsAt === startsAt && planned.endsAt === endsAt;
    const span = isOnTime && !isHeld ? date : { startsAt, endsAt };
    return { id, becomes: 'moved', original: date.original, startsAt: span.startsAt, endsAt: span.endsAt };
  });
}
