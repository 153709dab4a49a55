import type { Span } from '../mediation/planning';
import { isHoliday } from '../time/holidays';
import { addDays, clockTimeOf, dayOf, daysBetween } from '../time/time';

/** How long a séance lasts when no earlier one tells. */
export const usualSessionMinutes = 120;

/** The day by which the séance after this one is expected. */
export const expectedDay = (lastStartsAt: string, everyWeeks: number, zone: string): string =>
  addDays(dayOf(lastStartsAt, zone), 7 * everyWeeks);

/**
 * When the next séance would be: the weekday and the time of the last one, so many weeks later, never in the past, and
 * a week further for a public holiday.
 * @returns null when there was none
 */
export function nextSession(
  last: Span | null,
  { everyWeeks, today, zone }: { everyWeeks: number; today: string; zone: string },
): { day: string; time: string; minutes: number } | null {
  if (!last) return null;
  let day = expectedDay(last.startsAt, everyWeeks, zone);
  const late = daysBetween(day, today);
  if (late > 0) day = addDays(day, 7 * Math.ceil(late / 7));
  while (isHoliday(day)) day = addDays(day, 7);
  return {
    day,
    time: clockTimeOf(last.startsAt, zone),
    minutes: (Date.parse(last.endsAt) - Date.parse(last.startsAt)) / 60_000,
  };
}
