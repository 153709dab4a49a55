import { Id } from '../domain/id';
import {
  Agreement,
  MediationStatus,
  Meeting,
  MeetingNotes,
  NoAgreement,
  Postponement,
  Side,
} from '../domain/mediation/mediation';
import { Signature, Signer } from '../domain/mediation/signature';
import { Instant } from '../domain/time/time';
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
  concludedAt: Instant.nullable(),
  exchangeId: Id.nullable(),
  /** Who signs the agreement, and who has: the participants, then whoever signs for the network. */
  signers: z.array(Signer),
});
export type Mediation = z.infer<typeof Mediation>;

/** A signature as it is drawn again; for those who print the agreement. */
export const AgreementSignature = Signer.extend({ signature: Signature.nullable() });
export type AgreementSignature = z.infer<typeof AgreementSignature>;

export const engagementKinds = ['mediation', 'session', 'bilan'] as const;

/** A time that this mise en relation asks of people. */
export const Engagement = z.object({ kind: z.enum(engagementKinds), startsAt: Instant, endsAt: Instant });
export type Engagement = z.infer<typeof Engagement>;

/** Someone is already engaged at a time that is asked of her. */
export const Conflict = z.object({
  /** The beginning of what is asked. */
  at: Instant,
  name: z.string(),
  with: Engagement.extend({ title: z.string() }),
});
export type Conflict = z.infer<typeof Conflict>;

/** A mise en relation still to be held. */
export const MediationRow = z.object({
  id: Id,
  status: MediationStatus,
  title: z.string(),
  pictogram: z.string(),
  siteName: z.string(),
  timeZone: z.string(),
  startsAt: Instant.nullable(),
  resumeOn: z.string().nullable(),
  offerers: z.array(z.string()),
  requesters: z.array(z.string()),
});
export type MediationRow = z.infer<typeof MediationRow>;

export const mediationContract = {
  /** Accepts a proposed match. An accepted one answers with the mediation it already has. */
  open: { kind: 'command', role: 'animation', input: z.object({ matchId: Id }), output: z.object({ id: Id }) },
  /** Accepts a proposed loop (one mise en relation for each pair) or group (one for all). */
  openSet: {
    kind: 'command',
    role: 'animation',
    input: z.object({ setId: Id }),
    output: z.object({ ids: z.array(Id) }),
  },
  read: { kind: 'query', role: 'consultation', input: z.object({ id: Id }), output: Mediation },
  plan: {
    kind: 'command',
    role: 'animation',
    input: Version.extend(Meeting.shape),
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
    input: z.intersection(Version, Agreement),
    output: Mediation,
  },
  postpone: { kind: 'command', role: 'animation', input: Version.extend(Postponement.shape), output: Mediation },
  closeWithoutAgreement: {
    kind: 'command',
    role: 'animation',
    input: Version.extend(NoAgreement.shape),
    output: Mediation,
  },
  /** Takes back « Pas tout de suite » or « Sans accord ». */
  reopen: { kind: 'command', role: 'animation', input: Version, output: Mediation },
  /** Signs the text of that version, in place of what the same person did before; until everyone has signed. */
  sign: {
    kind: 'command',
    role: 'animation',
    input: Version.extend({ memberId: Id.nullable(), signature: Signature }),
    output: z.array(AgreementSignature),
  },
  signatures: {
    kind: 'query',
    role: 'animation',
    input: z.object({ id: Id }),
    output: z.array(AgreementSignature),
  },
  /** The system's print dialog, on the agreement that was concluded. */
  printAgreement: { kind: 'action', role: 'animation', input: z.object({ id: Id }), output: z.void() },
  /** The agreement as a PDF, where the person chooses; `isSaved` is false when she gave up. */
  saveAgreement: {
    kind: 'action',
    role: 'animation',
    input: z.object({ id: Id }),
    output: z.object({ isSaved: z.boolean() }),
  },
  /** Those still to be held, where the site in use has someone; null for all sites. */
  listOpen: {
    kind: 'query',
    role: 'consultation',
    input: z.object({ siteId: Id.nullable() }),
    output: z.array(MediationRow),
  },
  conflicts: {
    kind: 'query',
    role: 'consultation',
    input: z.object({ id: Id, engagements: z.array(Engagement).max(62) }),
    output: z.array(Conflict),
  },
} satisfies FeatureContract;
