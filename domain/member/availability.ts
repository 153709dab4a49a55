import { z } from '../zod';

export const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;
export const dayParts = ['matin', 'après-midi', 'soir'] as const;
const slots = weekdays.length * dayParts.length;

/**
 * When a person is free, by half-day: bit (weekday − 1) × 3 + part, Monday morning being bit 0.
 * A number, so that what two people have in common is one `&`.
 */
export const Availability = z
  .int()
  .min(0)
  .max(2 ** slots - 1);
export type Availability = z.infer<typeof Availability>;

/** @param weekday 1 for Monday … 7 for Sunday @param part 0 morning, 1 afternoon, 2 evening */
export const slotBit = (weekday: number, part: number): number => 1 << ((weekday - 1) * dayParts.length + part);

/** « mardi après-midi », « jeudi matin »… in the order of the week. */
export function slotNames(availability: Availability): string[] {
  return weekdays.flatMap((day, index) =>
    dayParts.flatMap((part, place) => (availability & slotBit(index + 1, place) ? [`${day} ${part}`] : [])),
  );
}
