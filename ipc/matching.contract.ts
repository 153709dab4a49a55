import { Id } from '../domain/id';
import { RefusalReason } from '../domain/matching/match';
import { Reason } from '../domain/matching/rules';
import { searchSteps } from '../domain/matching/search';
import { Weights } from '../domain/matching/weights';
import { Day, Instant } from '../domain/time/time';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

const ListingOfPair = z.object({
  id: Id,
  title: z.string(),
  /** What a request hopes for; empty for an offer. */
  goal: z.string(),
  memberId: Id,
  memberName: z.string(),
  siteName: z.string(),
});

export const Proposal = z.object({
  offer: ListingOfPair,
  request: ListingOfPair,
  themeName: z.string(),
  themeAct: z.string(),
  pictogram: z.string(),
  reasons: z.array(Reason),
});
export type Proposal = z.infer<typeof Proposal>;

/**
 * A group: pairs of one offer. A loop: who learns in a pair teaches in the next one, and the last who learns, in the
 * first.
 */
export const SetProposal = z.object({
  kind: z.enum(['group', 'loop']),
  pairs: z.array(Proposal).min(2),
  /** What concerns all of them together. */
  reasons: z.array(Reason),
});
export type SetProposal = z.infer<typeof SetProposal>;

/** A pair that someone has proposed, put off or refused, with the reasons of that day. */
export const DecidedMatch = Proposal.extend({
  id: Id,
  decidedAt: Instant,
  refusalReason: z.string(),
  /** Put off: the day on which it may be proposed again. */
  until: Day.nullable(),
  /** Both are still available. */
  isPossible: z.boolean(),
});
export type DecidedMatch = z.infer<typeof DecidedMatch>;

/** A group or a loop that someone has proposed, put off or refused. */
export const DecidedSet = SetProposal.omit({ reasons: true }).extend({
  id: Id,
  status: z.enum(['proposed', 'postponed', 'refused']),
  decidedAt: Instant,
  refusalReason: z.string(),
  until: Day.nullable(),
  isPossible: z.boolean(),
});
export type DecidedSet = z.infer<typeof DecidedSet>;

/** What the moulinette finds, the best first; the counts are those of all that there is. */
export const SearchResult = z.object({
  pairs: z.array(Proposal),
  pairCount: z.int(),
  groups: z.array(SetProposal),
  groupCount: z.int(),
  /** Of the network: the best loops that share nobody. Of one person: the best of hers. */
  loops: z.array(SetProposal),
  loopCount: z.int(),
  /** All the loops among which these were chosen. */
  possibleLoops: z.int(),
  /** Loops of this many people were not all looked for; null: they all were. */
  loopsStoppedAt: z.int().nullable(),
});
export type SearchResult = z.infer<typeof SearchResult>;

/** Why two listings are not proposed to each other. */
export const WhyNot = z.object({
  offer: ListingOfPair,
  request: ListingOfPair,
  themeName: z.string(),
  themeAct: z.string(),
  /** They are among the proposals, or wait for an answer: there is nothing to explain but this. */
  isProposed: z.boolean(),
  answers: z.array(z.string()).min(1),
});
export type WhyNot = z.infer<typeof WhyNot>;

const Scope = z.object({
  siteId: Id.nullable(),
  memberId: Id.nullable().default(null),
  listingId: Id.nullable().default(null),
});
const PairIds = z.object({ offerId: Id, requestId: Id });
const MatchId = z.object({ id: Id });
const Avoidance = z.object({ id: Id, memberId: Id, name: z.string() });

export const matchingContract = {
  /**
   * Turns the moulinette, in a thread of its own: it may take a few seconds. Null when it was stopped; another search
   * stops the one that turns.
   */
  search: { kind: 'action', role: 'consultation', input: Scope, output: SearchResult.nullable() },
  /** Where the search is; null when none turns. */
  progress: {
    kind: 'query',
    role: 'consultation',
    input: z.void(),
    output: z.object({ step: z.enum(searchSteps), done: z.number().min(0).max(1) }).nullable(),
  },
  cancel: { kind: 'action', role: 'consultation', input: z.void(), output: z.void() },
  decided: {
    kind: 'query',
    role: 'consultation',
    input: Scope,
    output: z.object({
      proposed: z.array(DecidedMatch),
      postponed: z.array(DecidedMatch),
      refused: z.array(DecidedMatch),
      sets: z.array(DecidedSet),
    }),
  },
  /** Puts a pair aside until the two people have answered. */
  propose: { kind: 'command', role: 'animation', input: PairIds, output: MatchId },
  /** The pair may be found again by the moulinette, as if nothing had been decided. */
  undoProposal: { kind: 'command', role: 'animation', input: MatchId, output: z.void() },
  /** « Plus tard »: the pair comes back in a month. */
  postpone: { kind: 'command', role: 'animation', input: PairIds, output: MatchId },
  undoPostponement: { kind: 'command', role: 'animation', input: MatchId, output: z.void() },
  refuse: {
    kind: 'command',
    role: 'animation',
    input: z.union([MatchId.extend({ reason: RefusalReason }), PairIds.extend({ reason: RefusalReason })]),
    output: MatchId,
  },
  /** `isProposed`: back among those that wait for an answer; otherwise as if nothing had been decided. */
  undoRefusal: {
    kind: 'command',
    role: 'animation',
    input: MatchId.extend({ isProposed: z.boolean() }),
    output: z.void(),
  },
  /** Of a group or a loop, known already or just found. Accepting it is `mediation.openSet`. */
  decideSet: {
    kind: 'command',
    role: 'animation',
    input: z.object({
      set: z.union([MatchId, SetProposal.pick({ kind: true }).extend({ pairs: z.array(PairIds).min(2).max(30) })]),
      decision: z.discriminatedUnion('status', [
        z.object({ status: z.literal('proposed') }),
        z.object({ status: z.literal('postponed') }),
        z.object({ status: z.literal('refused'), reason: RefusalReason }),
      ]),
    }),
    output: MatchId,
  },
  /** As if nothing had been decided of it. */
  undecideSet: { kind: 'command', role: 'animation', input: MatchId, output: z.void() },
  /** Between two people; of one listing only, if it is given. */
  whyNot: {
    kind: 'action',
    role: 'consultation',
    input: z.object({ memberId: Id, otherId: Id, listingId: Id.nullable() }),
    output: z.array(WhyNot),
  },
  weights: { kind: 'query', role: 'coordination', input: z.void(), output: Weights },
  saveWeights: { kind: 'command', role: 'coordination', input: Weights, output: Weights },
  /** People whom a member had better not meet, whoever said so. */
  avoidances: { kind: 'query', role: 'animation', input: z.object({ memberId: Id }), output: z.array(Avoidance) },
  avoid: { kind: 'command', role: 'animation', input: z.object({ memberId: Id, otherId: Id }), output: MatchId },
  stopAvoiding: { kind: 'command', role: 'animation', input: MatchId, output: z.void() },
} satisfies FeatureContract;
