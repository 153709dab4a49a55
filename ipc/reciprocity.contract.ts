import { Id } from '../domain/id';
import { Kind } from '../domain/listing/listing';
import { Side } from '../domain/mediation/mediation';
import { Living } from '../domain/reciprocity/living';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

/** A member, what she offers and seeks today, and the last thing that she lived. */
export const ReciprocityRow = z.object({
  id: Id,
  name: z.string(),
  siteName: z.string(),
  listings: z.array(z.object({ id: Id, kind: Kind, title: z.string() })),
  last: z.object({ exchangeId: Id, title: z.string(), side: Side }).nullable(),
});
export type ReciprocityRow = z.infer<typeof ReciprocityRow>;

export const PeopleQuery = z.object({
  siteId: Id.nullable(),
  living: Living,
  text: z.string().max(200),
  offset: z.int().min(0),
  limit: z.int().min(1).max(100),
});
export type PeopleQuery = z.infer<typeof PeopleQuery>;

/** What one person passes on to another, by one exchange. */
export const PassingView = z.object({
  from: Id,
  to: Id,
  exchangeId: Id,
  title: z.string(),
  pictogram: z.string(),
  /** « a transmis la couture », « transmet la couture » */
  words: z.string(),
  isOver: z.boolean(),
});
export type PassingView = z.infer<typeof PassingView>;

/** What is drawn and told: people, what they pass on, and the loops and chains among them, by their ids. */
export const Chains = z.object({
  people: z.array(z.object({ id: Id, name: z.string(), siteName: z.string() })),
  passings: z.array(PassingView),
  loops: z.array(z.array(Id)),
  chains: z.array(z.array(Id)),
  /** Others are linked to these people, too many to be drawn. */
  isCut: z.boolean(),
});
export type Chains = z.infer<typeof Chains>;

const ChainsChoice = z.object({ siteId: Id.nullable(), memberId: Id.nullable(), depth: z.int().min(1).max(3) });

/** Who lives what with whom is the mediator's to read: an account « saisie » is often that of a member. */
export const reciprocityContract = {
  people: {
    kind: 'query',
    role: 'animation',
    input: PeopleQuery,
    output: z.object({ rows: z.array(ReciprocityRow), hasMore: z.boolean() }),
  },
  /** Around one person, or the loops and the longest chains where the site in use has someone. */
  chains: {
    kind: 'action',
    role: 'animation',
    input: ChainsChoice,
    output: Chains,
  },
  /** The same, in words. */
  printChains: { kind: 'action', role: 'animation', input: ChainsChoice, output: z.void() },
} satisfies FeatureContract;
