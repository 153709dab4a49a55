import { text } from '../text';
import { ClockTime, Day } from '../time/time';
import { z } from '../zod';

/** The zones of the school calendar of mainland France: Nancy-Metz is in B, Limoges in A. */
export const schoolZones = ['A', 'B', 'C'] as const;
export const SchoolZone = z.enum(schoolZones);
export type SchoolZone = z.infer<typeof SchoolZone>;

const places = 'Indiquez un nombre de places de 1 à 2 000, ou laissez vide.';
export const RoomDetails = z.object({
  name: text(80).min(1, 'Donnez un nom à la salle, par exemple « Grande salle ».'),
  capacity: z.int(places).min(1, places).max(2000, places).nullable().default(null),
});
export type RoomDetails = z.infer<typeof RoomDetails>;

/** From one hour to another, on a weekday (Monday is 1), by the clock of the site. */
export const Opening = z
  .object({ weekday: z.int().min(1).max(7), opens: ClockTime, closes: ClockTime })
  .refine(({ opens, closes }) => opens < closes, {
    path: ['closes'],
    error: 'L’heure de fermeture vient après celle d’ouverture, par exemple 9:00 puis 12:30.',
  });
export type Opening = z.infer<typeof Opening>;

export const OpeningWeek = z
  .array(Opening)
  .max(28)
  .refine(
    (openings) =>
      openings.every((one, index) =>
        openings
          .slice(index + 1)
          .every((other) => one.weekday !== other.weekday || one.closes <= other.opens || other.closes <= one.opens),
      ),
    'Deux plages d’un même jour se recouvrent : par exemple 9:00 – 12:00, puis 14:00 – 17:30.',
  );

/** Days, both included, on which a site does not open; without a site, all of them. */
export const ClosureDetails = z
  .object({
    fromDay: Day,
    toDay: Day,
    label: text(120).min(1, 'Dites pourquoi, par exemple « Congés d’été ».'),
  })
  .refine(({ fromDay, toDay }) => fromDay <= toDay, {
    path: ['toDay'],
    error: 'Le dernier jour vient après le premier, par exemple du 01/08/2027 au 22/08/2027.',
  });
export type ClosureDetails = z.infer<typeof ClosureDetails>;

/** Days without school, both included. */
export const SchoolHoliday = z.object({ zone: SchoolZone, fromDay: Day, toDay: Day, label: z.string() });
export type SchoolHoliday = z.infer<typeof SchoolHoliday>;
