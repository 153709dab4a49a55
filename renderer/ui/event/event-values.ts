import type { Control, FieldValues, UseFormSetValue } from 'react-hook-form';
import { ConflictWord, EventDetails } from '../../../domain/calendar/event';
import { Recurrence } from '../../../domain/calendar/recurrence';
import { weekdayOf } from '../../../domain/time/time';
import { z } from '../../../domain/zod';

const EventFields = EventDetails.pick({
  day: true,
  time: true,
  minutes: true,
  siteId: true,
  roomId: true,
  place: true,
  accountId: true,
  recurrence: true,
}).extend({ conflictWord: ConflictWord });
/** What the forms of all events have in common. */
export type EventValues = z.input<typeof EventFields>;
export type EventControl = Control<EventValues>;
export type RecurrenceValues = z.input<typeof Recurrence>;

/** The common part of a form that has these fields and others: its type cannot say so by itself. */
export const eventPart = <Values extends EventValues & FieldValues, Answers>(form: {
  control: Control<Values, unknown, Answers>;
  setValue: UseFormSetValue<Values>;
}) => form as unknown as { control: EventControl; setValue: UseFormSetValue<EventValues> };

export const isDay = (day: unknown): day is string => z.iso.date().safeParse(day).success;

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

/** What a recurrence that is being typed would give, once it makes sense. */
export const readRecurrence = (values: unknown) => Recurrence.safeParse(values).data ?? null;
