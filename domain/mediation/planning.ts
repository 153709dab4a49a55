import { capital, completeDay, fromTo, plural, weekdayAndDay } from '../french/format';
import { addDays, addMinutes, addMonths, dayOf, instantAt } from '../time/time';
import { z } from '../zod';

export const frequencies = ['once', 'weekly', 'fortnightly', 'monthly'] as const;
export const Frequency = z.enum(frequencies);
export type Frequency = z.infer<typeof Frequency>;

export const frequencyLabels: Record<Frequency, string> = {
  once: 'Une seule fois',
  weekly: 'Chaque semaine',
  fortnightly: 'Toutes les deux semaines',
  monthly: 'Chaque mois',
};

/** Minutes offered for a session: by quarters of an hour up to four hours, then by hours up to ten. */
export const usualMinutes: readonly number[] = [
  ...Array.from({ length: 15 }, (_, index) => 30 + 15 * index),
  ...Array.from({ length: 6 }, (_, index) => 300 + 60 * index),
];

/** A time when people are together: from one instant to another. */
export type Span = { startsAt: string; endsAt: string };

/** How long a mise en relation or a bilan keeps the people who hold it. */
export const meetingMinutes = 60;

export const spanFrom = (startsAt: string, minutes: number): Span => ({
  startsAt,
  endsAt: addMinutes(startsAt, minutes),
});

/** Two spans that merely touch leave each other alone. */
export const overlaps = (one: Span, other: Span): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt;

export type Planning = {
  firstDay: string;
  firstTime: string;
  frequency: Frequency;
  count: number;
  minutes: number;
  zone: string;
};

/** Counted from the first day, so that the 31st, shortened in February, comes back in March. */
const dayAt: Record<Frequency, (firstDay: string, index: number) => string> = {
  once: (day) => day,
  weekly: (day, index) => addDays(day, 7 * index),
  fortnightly: (day, index) => addDays(day, 14 * index),
  monthly: addMonths,
};

/** The sessions of an exchange, at the same hour on the wall all along, whatever the changes of hour. */
export function planSessions({ firstDay, firstTime, frequency, count, minutes, zone }: Planning): Span[] {
  return Array.from({ length: frequency === 'once' ? 1 : count }, (_, index) =>
    spanFrom(instantAt(dayAt[frequency](firstDay, index), firstTime, zone), minutes),
  );
}

const words = [
  'zéro une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
  'dix-sept dix-huit dix-neuf vingt',
].flatMap((line) => line.split(' '));

/** `1` → « Une séance », `5` → « Cinq séances », `24` → « 24 séances » */
export function sessionCountInWords(count: number): string {
  return `${capital(words[count] ?? String(count))} ${plural(count, 'séance')}`;
}

/** « Cinq séances, du mardi 1er décembre au mardi 29 décembre 2026, de 14 h à 15 h 30 » */
export function describeSessions(sessions: readonly Span[], zone: string): string {
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (!first || !last) return '';
  const [firstDay, lastDay] = [dayOf(first.startsAt, zone), dayOf(last.startsAt, zone)];
  const hours = fromTo(first.startsAt, first.endsAt, zone);
  const count = sessionCountInWords(sessions.length);
  if (firstDay === lastDay) return `${count}, le ${completeDay(firstDay)}, ${hours}`;
  const from = firstDay.slice(0, 4) === lastDay.slice(0, 4) ? weekdayAndDay(firstDay) : completeDay(firstDay);
  return `${count}, du ${from} au ${completeDay(lastDay)}, ${hours}`;
}
