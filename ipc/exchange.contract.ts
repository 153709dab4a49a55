import { ConflictWord } from '../domain/calendar/event';
import {
  AttendanceState,
  BilanAppointment,
  ExchangeStatus,
  Interruption,
  SessionDetails,
  SessionStatus,
} from '../domain/exchange/exchange';
import { Leaving } from '../domain/exchange/participants';
import { Id } from '../domain/id';
import { Side } from '../domain/mediation/mediation';
import { Signer } from '../domain/mediation/signature';
import { tooLong } from '../domain/text';
import { Instant } from '../domain/time/time';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

const Version = z.object({ id: Id, version: z.int() });
const bilanStatus = z.enum(['planned', 'draft', 'locked']);

export const SessionView = Version.extend({
  startsAt: Instant,
  endsAt: Instant,
  place: z.string(),
  roomId: Id.nullable(),
  status: SessionStatus,
  notes: z.string(),
  attendance: z.array(z.object({ memberId: Id, state: AttendanceState })),
});
export type SessionView = z.infer<typeof SessionView>;

/** `joinedAt` when she came after the first day, `leftAt` when she left before the last. */
export const Participant = z.object({
  memberId: Id,
  name: z.string(),
  siteName: z.string(),
  side: Side,
  listingId: Id,
  listingTitle: z.string(),
  joinedAt: Instant.nullable(),
  leftAt: Instant.nullable(),
  leavingReason: z.string(),
});
export type Participant = z.infer<typeof Participant>;

/** Someone who might join an exchange, with the offer or the request that brings her. */
export const Joinable = z.object({
  listingId: Id,
  title: z.string(),
  themeName: z.string(),
  memberId: Id,
  name: z.string(),
  siteName: z.string(),
});
export type Joinable = z.infer<typeof Joinable>;

const Taking = z.object({ exchangeId: Id, memberId: Id });
const Word = z.object({ conflictWord: ConflictWord });

/** The whole page of an exchange. */
export const Exchange = Version.extend({
  title: z.string(),
  status: ExchangeStatus,
  themeId: Id,
  themeName: z.string(),
  pictogram: z.string(),
  siteId: Id,
  siteName: z.string(),
  timeZone: z.string(),
  interruptionReason: z.string(),
  endedAt: Instant.nullable(),
  mediation: z.object({
    id: Id,
    heldAt: Instant,
    mediatorId: Id.nullable(),
    mediatorName: z.string().nullable(),
    goal: z.string(),
    material: z.string(),
    keys: z.string(),
    conditions: z.string(),
    signers: z.array(Signer),
  }),
  participants: z.array(Participant),
  sessions: z.array(SessionView),
  bilans: z.array(
    Version.extend({
      kind: z.enum(['final', 'provisional']),
      status: bilanStatus,
      scheduledAt: Instant,
      roomId: Id.nullable(),
    }),
  ),
});
export type Exchange = z.infer<typeof Exchange>;

export const ExchangeRow = z.object({
  id: Id,
  title: z.string(),
  status: ExchangeStatus,
  pictogram: z.string(),
  siteName: z.string(),
  timeZone: z.string(),
  endedAt: Instant.nullable(),
  offerers: z.array(z.string()),
  requesters: z.array(z.string()),
  heldCount: z.int(),
  sessionCount: z.int(),
  /** The first session that is still to be held, or whose attendance is still to be noted. */
  nextSessionAt: Instant.nullable(),
  lastSessionEndsAt: Instant.nullable(),
  bilanId: Id.nullable(),
  bilanAt: Instant.nullable(),
});
export type ExchangeRow = z.infer<typeof ExchangeRow>;

export const exchangeContract = {
  /** Those where the site in use has someone; null for all sites. */
  list: {
    kind: 'query',
    role: 'consultation',
    input: z.object({ siteId: Id.nullable() }),
    output: z.array(ExchangeRow),
  },
  read: { kind: 'query', role: 'consultation', input: z.object({ id: Id }), output: Exchange },
  /** Who came; the session is held from then on. */
  recordAttendance: {
    kind: 'command',
    role: 'animation',
    input: z.object({
      sessionId: Id,
      attendance: z.array(z.object({ memberId: Id, state: AttendanceState })).min(1),
    }),
    output: Exchange,
  },
  /** Every keystroke of a session's notes comes here. */
  writeNotes: {
    kind: 'command',
    role: 'animation',
    input: z.object({
      sessionId: Id,
      notes: z.string().max(4000, tooLong(4000)),
    }),
    output: Exchange,
  },
  addSession: {
    kind: 'command',
    role: 'animation',
    input: SessionDetails.extend({ exchangeId: Id }).extend(Word.shape),
    output: Exchange,
  },
  moveSession: {
    kind: 'command',
    role: 'animation',
    input: SessionDetails.extend(Version.shape).extend(Word.shape),
    output: Exchange,
  },
  cancelSession: { kind: 'command', role: 'animation', input: Version, output: Exchange },
  restoreSession: { kind: 'command', role: 'animation', input: Version, output: Exchange },
  /** The final bilan gets another date; `id` and `version` are the bilan's. */
  moveBilan: {
    kind: 'command',
    role: 'animation',
    input: BilanAppointment.extend(Version.shape).extend(Word.shape),
    output: Exchange,
  },
  /** Those who might join, of the theme first. */
  joinable: {
    kind: 'query',
    role: 'animation',
    input: z.object({ exchangeId: Id, side: Side, text: z.string().max(200) }),
    output: z.array(Joinable),
  },
  /** From now on; her offer or request is in the exchange. */
  join: { kind: 'command', role: 'animation', input: z.object({ exchangeId: Id, listingId: Id }), output: Exchange },
  /** As long as nothing was lived. */
  cancelJoining: { kind: 'command', role: 'animation', input: Taking, output: Exchange },
  /** From now on; what she came to stays. */
  leave: { kind: 'command', role: 'animation', input: Leaving.extend(Taking.shape), output: Exchange },
  cancelLeaving: { kind: 'command', role: 'animation', input: Taking, output: Exchange },
  interrupt: { kind: 'command', role: 'animation', input: Interruption.extend(Version.shape), output: Exchange },
  /** Takes an interruption back, with the sessions that it had cancelled. */
  resume: { kind: 'command', role: 'animation', input: Version, output: Exchange },
} satisfies FeatureContract;
