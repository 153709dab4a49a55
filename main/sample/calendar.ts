import { isHoliday } from '../../domain/time/holidays';
import { toInstant } from '../../domain/time/instant';
import { addDays, dayOf, instantAt, weekdayOf } from '../../domain/time/time';

const isOpen = (day: string) => weekdayOf(day) <= 5 && !isHoliday(day);

/** The days of the sample network, counted from the one on which it is made. */
export function calendarOf(now: Date) {
  const instant = toInstant(now);
  const today = dayOf(instant);
  return {
    now: instant,
    today,
    daysAgo: (count: number) => addDays(today, -count),
    /** The open day nearest to `offset` days from today, never nearer to today: what was past stays past. */
    openDay(offset: number): string {
      let day = addDays(today, offset);
      while (!isOpen(day)) day = addDays(day, offset < 0 ? -1 : 1);
      return day;
    },
    isPast: (at: string) => at <= instant,
    /** The instant of a day and a time, or a moment ago when that is still to come. */
    pastAt: (day: string, time: string): string => {
      const at = instantAt(day, time);
      return at <= instant ? at : instant;
    },
  };
}
export type Calendar = ReturnType<typeof calendarOf>;

/** The first such weekday from a day on, on which people can meet. */
export function nextWeekday(day: string, weekday: number): string {
  let next = addDays(day, (weekday - weekdayOf(day) + 7) % 7);
  while (isHoliday(next)) next = addDays(next, 7);
  return next;
}
