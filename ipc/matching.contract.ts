import { Id } from '../domain/id';
import { RefusalReason } from '../domain/matching/match';
import { Reason } from '../domain/matching/rules';
import { Instant } from '../domain/time/time';
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

/** A pair that someone has proposed or refused, with the reasons of that day. */
export const DecidedMatch = Proposal.extend({
  id: Id,
  decidedAt: Instant,
  refusalReason: z.string(),
  /** Both are still available. */
  isPossible: z.boolean(),
});
export type DecidedMatch = z.infer<typeof DecidedMatch>;

const Scope = z.object({
  siteId: Id.nullable(),
  memberId: Id.nullable().default(null),
  listingId: Id.nullable().default(null),
});
const PairIds = z.object({ offerId: Id, requestId: Id });
const MatchId = z.object({ id: Id });

export const matchingContract = {
  /** What nobody has decided yet, the best first. */
  proposals: {
    kind: 'query',
    role: 'consultation',
    input: Scope.extend({ limit: z.int().min(1).max(1000).default(20) }),
    output: z.object({ total: z.int(), proposals: z.array(Proposal) }),
  },
  decided: {
    kind: 'query',
    role: 'consultation',
    input: Scope,
    output: z.object({ proposed: z.array(DecidedMatch), refused: z.array(DecidedMatch) }),
  },
  /** Puts a pair aside until the two people have answered. */
  propose: { kind: 'command', role: 'animation', input: PairIds, output: MatchId },
  /** The pair may be found again by the moulinette, as if nothing had been decided. */
  undoProposal: { kind: 'command', role: 'animation', input: MatchId, output: z.void() },
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
} satisfies FeatureContract;
