import { Addendum, AddendumText, BilanKind, BilanStatus } from '../domain/bilan/bilan';
import { Answer, Template } from '../domain/bilan/question';
import { WrittenThemes } from '../domain/bilan/template';
import { ExchangeStatus, SessionStatus } from '../domain/exchange/exchange';
import { Id } from '../domain/id';
import { Side } from '../domain/mediation/mediation';
import { Instant } from '../domain/time/time';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

const OneBilan = z.object({ bilanId: Id });

/** All that the interview shows, and nothing about anyone who is not at the table. */
export const OpenBilan = z.object({
  id: Id,
  kind: BilanKind,
  status: BilanStatus,
  scheduledAt: Instant,
  /** The screen where the interview stopped; empty at first. */
  step: z.string(),
  lockedAt: Instant.nullable(),
  lockedBy: z.string().nullable(),
  /** Why the interview may not begin yet, in a sentence; null once it may, or has. */
  notYet: z.string().nullable(),
  exchange: z.object({
    id: Id,
    title: z.string(),
    status: ExchangeStatus,
    themeId: Id,
    siteId: Id,
    siteName: z.string(),
    timeZone: z.string(),
  }),
  participants: z.array(
    z.object({
      memberId: Id,
      firstName: z.string(),
      name: z.string(),
      side: Side,
      /** How many sessions this person came to. */
      honoured: z.int(),
    }),
  ),
  /** In the words of the mise en relation. */
  recall: z.object({ offered: z.string(), asked: z.string(), goal: z.string(), method: z.string() }),
  sessions: z.array(z.object({ startsAt: Instant, status: SessionStatus })),
  template: Template,
  answers: z.array(Answer),
  addenda: z.array(Addendum),
});
export type OpenBilan = z.infer<typeof OpenBilan>;

/** The questions that a bilan is begun with today, and how they came to be so, the latest version first. */
export const Questions = Template.extend({
  history: z.array(z.object({ number: z.int(), publishedAt: Instant, author: z.string(), changes: z.string() })),
});
export type Questions = z.infer<typeof Questions>;

/** A copy: that of a member (her answers and those given together), or the whole of it when `memberId` is null. */
const Copy = OneBilan.extend({ memberId: Id.nullable() });

// From animation up, even to read: an account for « saisie » is often that of a member.
export const bilanContract = {
  open: { kind: 'query', role: 'animation', input: OneBilan, output: OpenBilan },
  /** One keystroke's worth: when this answers, the answer is on the disk. */
  answer: {
    kind: 'command',
    role: 'animation',
    input: Answer.extend(OneBilan.shape),
    output: z.object({ savedAt: Instant }),
  },
  goTo: {
    kind: 'command',
    role: 'animation',
    input: OneBilan.extend({ step: z.string().max(120) }),
    output: z.void(),
  },
  /** For good. A final bilan also ends its exchange. */
  lock: { kind: 'command', role: 'animation', input: OneBilan, output: OpenBilan },
  addAddendum: {
    kind: 'command',
    role: 'animation',
    input: OneBilan.extend({ text: AddendumText }),
    output: OpenBilan,
  },
  createProvisional: {
    kind: 'command',
    role: 'animation',
    input: z.object({ exchangeId: Id }),
    output: z.object({ id: Id }),
  },
  questions: { kind: 'query', role: 'coordination', input: z.void(), output: Questions },
  /** A new version, for the bilans that are not begun. Refused as `stale` when `basedOn` is no longer the latest. */
  publishQuestions: {
    kind: 'command',
    role: 'coordination',
    input: z.object({ basedOn: z.int(), themes: WrittenThemes }),
    output: Questions,
  },
  print: { kind: 'action', role: 'animation', input: Copy, output: z.void() },
  /** False when the person gave up choosing where. */
  savePdf: { kind: 'action', role: 'animation', input: Copy, output: z.object({ isSaved: z.boolean() }) },
} satisfies FeatureContract;
