import { CalendarKind } from '../domain/calendar/event';
import { Due, DueGroup } from '../domain/home/due';
import { Id } from '../domain/id';
import { Day, Instant } from '../domain/time/time';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

/** A rendez-vous of the day or of the days that come. */
export const Appointment = z.object({
  kind: CalendarKind,
  /** The mise en relation, the exchange, the bilan, the séance de repérage or the event to open. */
  id: Id,
  /** Of an event, the RECURRENCE-ID of its date. */
  occurrence: Instant.nullable(),
  startsAt: Instant,
  /** Where the site is. */
  day: Day,
  time: z.string(),
  title: z.string(),
  people: z.array(z.string()),
  siteName: z.string(),
  place: z.string(),
});
export type Appointment = z.infer<typeof Appointment>;

export const UnmetRequest = z.object({
  id: Id,
  title: z.string(),
  themeName: z.string(),
  pictogram: z.string(),
  memberName: z.string(),
  since: Day,
});
export type UnmetRequest = z.infer<typeof UnmetRequest>;

export const Home = z.object({
  today: Day,
  due: z.array(DueGroup),
  /** In order: the first ones, and how many others there are until the end of the week. */
  agenda: z.object({ appointments: z.array(Appointment), folded: z.int() }),
  /** The requests that no available offer answers, the oldest first: some of them, and how many there are. */
  unmet: z.object({ requests: z.array(UnmetRequest), total: z.int() }),
  hasMembers: z.boolean(),
  hasListings: z.boolean(),
});
export type Home = z.infer<typeof Home>;

/** An interrupted exchange that nobody looked back on. */
export const UnlookedBack = z.object({
  exchangeId: Id,
  bilanId: Id,
  title: z.string(),
  people: z.array(z.string()),
  /** The day on which it was interrupted. */
  day: Day,
});
export type UnlookedBack = z.infer<typeof UnlookedBack>;

/** Every bilan that waits for a hand, whole. */
export const BilansToFollow = z.object({
  today: Day,
  /** Their day has come, and nothing is written: the oldest first. */
  late: z.array(Due),
  /** Some answers are written, whatever their day. */
  begun: z.array(Due),
  /** Exchanges whose sessions are over long before their bilan. */
  closing: z.array(Due),
  /** The last interrupted first. */
  interrupted: z.array(UnlookedBack),
});
export type BilansToFollow = z.infer<typeof BilansToFollow>;

export const homeContract = {
  bilans: { kind: 'query', role: 'animation', input: z.object({ siteId: Id.nullable() }), output: BilansToFollow },
  read: {
    kind: 'query',
    role: 'consultation',
    input: z.object({ siteId: Id.nullable(), isWhole: z.boolean() }),
    output: Home,
  },
} satisfies FeatureContract;
