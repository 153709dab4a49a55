import { OccurrenceStatus } from '../domain/calendar/event';
import { AnonymousVisitors } from '../domain/gathering/gathering';
import { Id } from '../domain/id';
import { Newcomer } from '../domain/reperage/reperage';
import { tooLong } from '../domain/text';
import { ClockTime, Day, Instant } from '../domain/time/time';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

/** One rencontre: its series, and the instant at which the series would have it begin. */
export const GatheringKey = z.object({ eventId: Id, occurrence: Instant });
export type GatheringKey = z.infer<typeof GatheringKey>;

const When = z.object({
  startsAt: Instant,
  endsAt: Instant,
  timeZone: z.string(),
  day: Day,
  time: ClockTime,
});

export const GatheringPerson = z.object({ id: Id, name: z.string(), firstName: z.string() });
export type GatheringPerson = z.infer<typeof GatheringPerson>;

export const GatheringRow = GatheringKey.extend({
  ...When.shape,
  title: z.string(),
  siteName: z.string(),
  place: z.string(),
  status: OccurrenceStatus,
  people: z.int(),
  anonymousVisitors: z.int(),
});
export type GatheringRow = z.infer<typeof GatheringRow>;

export const Gathering = GatheringKey.extend({
  ...When.shape,
  /** Of the series: what `calendar.move`, `cancel` and `save` compare. */
  version: z.int(),
  title: z.string(),
  siteId: Id,
  siteName: z.string(),
  roomName: z.string(),
  place: z.string(),
  accountName: z.string(),
  status: OccurrenceStatus,
  notes: z.string(),
  anonymousVisitors: z.int(),
  /** « Chaque mardi »; empty when it has one date. */
  recurrenceSentence: z.string(),
  /** Those who came, in the order of the alphabet. */
  people: z.array(GatheringPerson),
  /** Those of the rencontre before this one, at the same site, who are not among the people. */
  lastTime: z.array(GatheringPerson),
});
export type Gathering = z.infer<typeof Gathering>;

export const FoundAtGathering = GatheringPerson.extend({ siteName: z.string(), isPresent: z.boolean() });
export type FoundAtGathering = z.infer<typeof FoundAtGathering>;

export const gatheringContract = {
  /** From a day to another, both included, the latest first; null for all sites. */
  list: {
    kind: 'query',
    role: 'consultation',
    input: z.object({ siteId: Id.nullable(), from: Day, to: Day }),
    output: z.array(GatheringRow),
  },
  read: { kind: 'query', role: 'consultation', input: GatheringKey, output: Gathering },
  /** Without text: those who are there, then those of last time. */
  find: {
    kind: 'query',
    role: 'saisie',
    input: GatheringKey.extend({ text: z.string().max(200) }),
    output: z.array(FoundAtGathering),
  },
  /** Who came: from then on, the rencontre is held. */
  markPresence: {
    kind: 'command',
    role: 'saisie',
    input: GatheringKey.extend({ memberId: Id, isPresent: z.boolean() }),
    output: Gathering,
  },
  /** Enrols a person who comes for the first time: she is there. */
  welcome: {
    kind: 'command',
    role: 'saisie',
    input: Newcomer.extend(GatheringKey.shape),
    output: z.object({ memberId: Id, gathering: Gathering }),
  },
  countVisitors: {
    kind: 'command',
    role: 'saisie',
    input: GatheringKey.extend({ anonymousVisitors: AnonymousVisitors }),
    output: Gathering,
  },
  /** Every keystroke of the notes comes here. */
  writeNotes: {
    kind: 'command',
    role: 'saisie',
    input: GatheringKey.extend({
      notes: z.string().max(4000, tooLong(4000)),
    }),
    output: Gathering,
  },
  /** The sheet to sign at the door: those of last time, then blank lines. */
  printSheet: { kind: 'action', role: 'saisie', input: GatheringKey, output: z.void() },
  saveSheet: { kind: 'action', role: 'saisie', input: GatheringKey, output: z.object({ isSaved: z.boolean() }) },
} satisfies FeatureContract;
