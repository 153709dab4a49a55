import { ExchangeStatus } from '../domain/exchange/exchange';
import { Id } from '../domain/id';
import { Kind, Status } from '../domain/listing/listing';
import { z } from '../domain/zod';
import { MemberEntry } from './member.contract';
import type { FeatureContract } from './operation';

/** What answers to some words, a few of each kind. */
export const Found = z.object({
  members: z.array(MemberEntry),
  listings: z.array(z.object({ id: Id, kind: Kind, title: z.string(), status: Status, memberName: z.string() })),
  exchanges: z.array(z.object({ id: Id, title: z.string(), status: ExchangeStatus, names: z.array(z.string()) })),
});
export type Found = z.infer<typeof Found>;

export const searchContract = {
  everywhere: { kind: 'query', role: 'consultation', input: z.object({ text: z.string().max(200) }), output: Found },
} satisfies FeatureContract;
