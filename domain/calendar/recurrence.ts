import { isOfOurTime } from '../time/time';
import { z } from '../zod';

export const rhythms = ['weekly', 'monthly-day', 'monthly-weekday', 'yearly'] as const;
export const Rhythm = z.enum(rhythms);
export type Rhythm = z.infer<typeof Rhythm>;

/** Of the month: the first … the fourth such weekday, or the last. */
export const ranks = [1, 2, 3, 4, -1] as const;
export type Rank = (typeof ranks)[number];

const everyHowMany = 'Indiquez un nombre de 1 à 52, par exemple 2 pour une semaine sur deux.';
const howManyTimes = 'Indiquez de 2 à 400 fois, par exemple 10.';
const untilWhen = 'Indiquez la date de fin, par exemple le 30/06/2027.';

/**
 * How an event comes back, as a person chooses it. The weekday of `monthly-weekday`, the number of `monthly-day` and the
 * date of `yearly` are those of the first day.
 */
export const Recurrence = z
  .object({
    rhythm: Rhythm,
    every: z.int(everyHowMany).min(1, everyHowMany).max(52, everyHowMany).default(1),
    /** Monday is 1; for `weekly` only. */
    weekdays: z.array(z.int().min(1).max(7)).max(7).default([]),
    /** For `monthly-weekday` only; null: that of the first day. */
    rank: z.literal(ranks).nullable().default(null),
    end: z.enum(['never', 'until', 'count']).default('never'),
    until: z.iso.date(untilWhen).refine(isOfOurTime, untilWhen).nullable().default(null),
    /** How many times people really meet: the days that are skipped do not count. */
    count: z.int(howManyTimes).min(2, howManyTimes).max(400, howManyTimes).nullable().default(null),
    skipsHolidays: z.boolean().default(true),
    skipsSchoolHolidays: z.boolean().default(false),
  })
  .refine(({ rhythm, weekdays }) => rhythm !== 'weekly' || weekdays.length > 0, {
    path: ['weekdays'],
    error: 'Cochez au moins un jour, par exemple mardi.',
  })
  .refine(({ end, until }) => end !== 'until' || until !== null, { path: ['until'], error: untilWhen })
  .refine(({ end, count }) => end !== 'count' || count !== null, { path: ['count'], error: howManyTimes });
export type Recurrence = z.infer<typeof Recurrence>;
