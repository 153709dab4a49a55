import { Id } from '../domain/id';
import { Kind, Level, NewListing } from '../domain/listing/listing';
import { Newcomer, ReperageDetails, ReperageStatus } from '../domain/reperage/reperage';
import { ClockTime, Day, Instant } from '../domain/time/time';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

const Version = z.object({ id: Id, version: z.int() });
const OneReperage = z.object({ reperageId: Id });
const Named = z.object({ id: Id, name: z.string() });

/** A person by her full name, and by the one that a projected screen may show. */
export const ReperagePerson = Named.extend({ firstName: z.string() });
export type ReperagePerson = z.infer<typeof ReperagePerson>;

/** An offer or a request, as it was recorded in the séance. */
export const RecordedListing = z.object({
  id: Id,
  kind: Kind,
  title: z.string(),
  level: Level,
  charterNote: z.string(),
  themeId: Id,
  themeName: z.string(),
  pictogram: z.string(),
  memberId: Id,
  createdAt: Instant,
  /** The account that wrote it. */
  recordedBy: z.string().nullable(),
});
export type RecordedListing = z.infer<typeof RecordedListing>;

/** A séance de repérage: its page, and its mode repérage. */
export const Reperage = Version.extend({
  siteId: Id,
  siteName: z.string(),
  timeZone: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  place: z.string(),
  status: ReperageStatus,
  notes: z.string(),
  mediator: Named.nullable(),
  recorder: Named.nullable(),
  /** Those who came, in the order of the alphabet. */
  people: z.array(ReperagePerson),
  /** The latest first. */
  listings: z.array(RecordedListing),
  /** Those of the séance before this one, at the same site, who are not among the people. */
  lastTime: z.array(ReperagePerson),
});
export type Reperage = z.infer<typeof Reperage>;

export const ReperageRow = z.object({
  id: Id,
  siteName: z.string(),
  timeZone: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  place: z.string(),
  status: ReperageStatus,
  mediatorName: z.string().nullable(),
  people: z.int(),
  offers: z.int(),
  requests: z.int(),
});
export type ReperageRow = z.infer<typeof ReperageRow>;

/** What the next séance of a site would be, and who may lead it. */
export const ReperageProposal = z.object({
  everyWeeks: z.int(),
  /** The day of the last one that is not cancelled. */
  lastDay: Day.nullable(),
  day: Day.nullable(),
  time: ClockTime,
  minutes: z.int(),
  place: z.string(),
  mediatorId: Id.nullable(),
  recorderId: Id.nullable(),
  mediators: z.array(Named),
});
export type ReperageProposal = z.infer<typeof ReperageProposal>;

/** A person of the network, as the entry of a séance finds her. */
export const FoundPerson = ReperagePerson.extend({ siteName: z.string(), isPresent: z.boolean() });
export type FoundPerson = z.infer<typeof FoundPerson>;

export const reperagePapers = ['sheets', 'badges', 'summary'] as const;
const OnePaper = OneReperage.extend({ paper: z.enum(reperagePapers) });

export const reperageContract = {
  /** The latest first; null for all sites. */
  list: {
    kind: 'query',
    role: 'consultation',
    input: z.object({ siteId: Id.nullable() }),
    output: z.array(ReperageRow),
  },
  read: { kind: 'query', role: 'consultation', input: OneReperage, output: Reperage },
  propose: { kind: 'query', role: 'animation', input: z.object({ siteId: Id }), output: ReperageProposal },
  plan: { kind: 'command', role: 'animation', input: ReperageDetails, output: Reperage },
  save: { kind: 'command', role: 'animation', input: ReperageDetails.extend(Version.shape), output: Reperage },
  cancel: { kind: 'command', role: 'animation', input: Version, output: Reperage },
  restore: { kind: 'command', role: 'animation', input: Version, output: Reperage },

  /** Without text: those who are there, then those of last time. */
  find: {
    kind: 'query',
    role: 'saisie',
    input: OneReperage.extend({ text: z.string().max(200) }),
    output: z.array(FoundPerson),
  },
  /** Who came: from then on, the séance is held. */
  markPresence: {
    kind: 'command',
    role: 'saisie',
    input: OneReperage.extend({ memberId: Id, isPresent: z.boolean() }),
    output: Reperage,
  },
  /** Enrols a person who comes for the first time: she is there. */
  welcome: {
    kind: 'command',
    role: 'saisie',
    input: Newcomer.extend(OneReperage.shape),
    output: z.object({ memberId: Id, reperage: Reperage }),
  },
  /** An offer or a request, heard in the séance. */
  record: {
    kind: 'command',
    role: 'saisie',
    input: OneReperage.extend({ listing: NewListing }),
    output: Reperage,
  },
  /** It leaves the séance and the board. */
  takeBack: {
    kind: 'command',
    role: 'saisie',
    input: OneReperage.extend({ listingId: Id }),
    output: Reperage,
  },

  print: { kind: 'action', role: 'saisie', input: OnePaper, output: z.void() },
  /** False when the person gave up choosing where. */
  savePdf: { kind: 'action', role: 'saisie', input: OnePaper, output: z.object({ isSaved: z.boolean() }) },
} satisfies FeatureContract;
