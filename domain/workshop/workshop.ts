import { EventDetails } from '../calendar/event';
import { Id } from '../id';
import { text } from '../text';
import { z } from '../zod';

export const EnrolmentStatus = z.enum(['enrolled', 'waiting', 'withdrawn']);
export type EnrolmentStatus = z.infer<typeof EnrolmentStatus>;

export const enrolmentLabels: Record<EnrolmentStatus, string> = {
  enrolled: 'Inscrit·e',
  waiting: 'Liste d’attente',
  withdrawn: 'Désinscrit·e',
};

const howMany = 'Indiquez de 1 à 500 places, par exemple 8.';

/** An atelier, as it is typed: an event, and what makes it a workshop. */
export const WorkshopDetails = EventDetails.omit({ memberIds: true }).extend({
  title: text(120).min(1, 'Donnez un titre à l’atelier, par exemple « Atelier pain au levain ».'),
  proposerId: z.uuid({ error: 'Choisissez le membre qui propose l’atelier, par exemple Nadia.' }).pipe(Id),
  themeId: z.uuid({ error: 'Choisissez un thème, par exemple Pain et pâtisserie.' }).pipe(Id),
  description: text(2000).default(''),
  capacity: z.int(howMany).min(1, howMany).max(500, howMany),
});
export type WorkshopDetails = z.infer<typeof WorkshopDetails>;
