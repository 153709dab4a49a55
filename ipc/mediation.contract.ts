import { Id } from '../domain/id';
import { Agreement, MediationStatus, MeetingNotes, Side } from '../domain/mediation/mediation';
import { ClockTime, Day, Instant } from '../domain/time/time';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

const Version = z.object({ id: Id, version: z.int() });
const Person = z.object({ id: Id, name: z.string() });

export const MediationParticipant = z.object({
  memberId: Id,
  name: z.string(),
  siteName: z.string(),
  side: Side,
  listingId: Id,
  listingTitle: z.string(),
  listingDetails: z.string(),
});

/** The whole screen of a mise en relation. */
export const Mediation = Version.extend({
  status: MediationStatus,
  title: z.string(),
  themeName: z.string(),
  pictogram: z.string(),
  siteName: z.string(),
  timeZone: z.string(),
  startsAt: Instant.nullable(),
  mediator: Person.nullable(),
  /** Accounts that may hold the meeting. */
  mediators: z.array(Person),
  participants: z.array(MediationParticipant),
  notes: MeetingNotes,
  resumeOn: Day.nullable(),
  concludedAt: Instant.nullable(),
  exchangeId: Id.nullable(),
});
export type Mediation = z.infer<typeof Mediation>;

export const mediationContract = {
  /** Accepts a proposed match. An accepted one answers with the mediation it already has. */
  open: { kind: 'command', role: 'animation', input: z.object({ matchId: Id }), output: z.object({ id: Id }) },
  read: { kind: 'query', role: 'consultation', input: z.object({ id: Id }), output: Mediation },
  plan: {
    kind: 'command',
    role: 'animation',
    input: Version.extend({
      day: Day,
      time: ClockTime,
      mediatorId: z.uuid({ error: 'Choisissez la personne qui mène la rencontre.' }),
    }),
    output: Mediation,
  },
  /** Every keystroke of the form comes here. */
  save: {
    kind: 'command',
    role: 'animation',
    input: Version.extend({ notes: MeetingNotes }),
    output: z.object({ version: z.int(), savedAt: Instant }),
  },
  conclude: {
    kind: 'command',
    role: 'animation',
    input: Version.extend({ agreement: Agreement }),
    output: Mediation,
  },
} satisfies FeatureContract;
