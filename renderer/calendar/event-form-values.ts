import { ConflictWord, EventDetails } from '../../domain/calendar/event';
import { Recurrence } from '../../domain/calendar/recurrence';
import { weekdayOf } from '../../domain/time/time';
import { z } from '../../domain/zod';

export const EventForm = EventDetails.extend({ kind: z.enum(['gathering', 'other']), conflictWord: ConflictWord });
export type EventValues = z.input<typeof EventForm>;
export type EventAnswers = z.output<typeof EventForm>;
export type RecurrenceValues = z.input<typeof Recurrence>;

/** Every week on the day that is typed, until one says when it ends. */
export const firstRecurrence = (day: string): RecurrenceValues => ({
  rhythm: 'weekly',
  every: 1,
  weekdays: isDay(day) ? [weekdayOf(day)] : [],
  rank: null,
  end: 'never',
  until: null,
  count: null,
  skipsHolidays: true,
  skipsSchoolHolidays: false,
});

export const isDay = (day: unknown): day is string => z.iso.date().safeParse(day).success;

/** What a recurrence that is being typed would give, once it makes sense. */
export const readRecurrence = (values: unknown) => Recurrence.safeParse(values).data ?? null;
