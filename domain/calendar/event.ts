import { Id } from '../id';
import { text } from '../text';
import { askedDay, askedTime } from '../time/time';
import { z } from '../zod';
import { Recurrence } from './recurrence';

/** All that takes place on a day, whichever feature keeps it. */
export const calendarKinds = ['reperage', 'mediation', 'session', 'bilan', 'gathering', 'workshop', 'other'] as const;
export const CalendarKind = z.enum(calendarKinds);
export type CalendarKind = z.infer<typeof CalendarKind>;

export const calendarKindLabels: Record<CalendarKind, string> = {
  reperage: 'Séance de repérage',
  mediation: 'Mise en relation',
  session: 'Séance d’échange',
  bilan: 'Bilan',
  gathering: 'Rencontre',
  workshop: 'Atelier',
  other: 'Autre',
};

/** Those that the calendar itself keeps, with or without a recurrence. */
export const eventKinds = ['gathering', 'workshop', 'other'] as const;
export const EventKind = z.enum(eventKinds);
export type EventKind = z.infer<typeof EventKind>;
export const isEventKind = (kind: CalendarKind): kind is EventKind => EventKind.safeParse(kind).success;

export const OccurrenceStatus = z.enum(['planned', 'held', 'cancelled']);
export type OccurrenceStatus = z.infer<typeof OccurrenceStatus>;

/** To which dates of a series a change applies. */
export const Scope = z.enum(['one', 'following', 'all']);
export type Scope = z.infer<typeof Scope>;

export const scopeLabels: Record<Scope, string> = {
  one: 'Cette date seulement',
  following: 'Cette date et les suivantes',
  all: 'Toutes les dates',
};

/** A week: a journey, a festival. */
export const longestMinutes = 7 * 24 * 60;
const howLong = 'Indiquez une durée de 15 min à 7 jours, par exemple 2 h.';
export const EventMinutes = z.int(howLong).min(15, howLong).max(longestMinutes, howLong);

/** Why something is saved in spite of a conflict; empty while there is none. */
export const ConflictWord = text(300).default('');

/** When, and in which room. */
export const EventTime = z.object({
  day: askedDay('Indiquez la date, par exemple le 12/03/2027.'),
  time: askedTime('Indiquez l’heure, par exemple 14:30.'),
  minutes: EventMinutes,
});
export type EventTime = z.infer<typeof EventTime>;

/** An event of the calendar, as it is typed. */
export const EventDetails = EventTime.extend({
  siteId: z.uuid({ error: 'Choisissez le lieu du réseau, par exemple Guéret.' }).pipe(Id),
  roomId: Id.nullable().default(null),
  /** The account in charge. */
  accountId: Id.nullable().default(null),
  title: text(120).min(1, 'Donnez un titre, par exemple « Rencontre du mardi ».'),
  /** Where, when it is not in a room of the site. */
  place: text(200).default(''),
  notes: text(4000).default(''),
  /** The members who are expected; those of a workshop enrol instead. */
  memberIds: z.array(Id).max(200, 'Choisissez 200 personnes au plus.').default([]),
  recurrence: Recurrence.nullable().default(null),
});
export type EventDetails = z.infer<typeof EventDetails>;
