import {
  Activity,
  AttestationContent,
  AttestationKind,
  AttestationOrder,
  AttestationSketch,
} from '../domain/attestation/attestation';
import { Id } from '../domain/id';
import { Day, Instant } from '../domain/time/time';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

const ById = z.object({ id: Id });

export const RegisterRow = z.object({
  id: Id,
  number: z.string(),
  kind: AttestationKind,
  memberId: Id,
  memberName: z.string(),
  issuedOn: Day,
  isCancelled: z.boolean(),
});
export type RegisterRow = z.infer<typeof RegisterRow>;

export const Attestation = RegisterRow.extend({
  exchangeId: Id.nullable(),
  content: AttestationContent,
  issuedBy: z.string(),
  cancelledAt: Instant.nullable(),
  cancellationReason: z.string(),
});
export type Attestation = z.infer<typeof Attestation>;

/** An exchange that an attestation of this member may be about. */
export const AttestedExchange = z.object({
  id: Id,
  title: z.string(),
  side: z.enum(['offerer', 'requester']),
  activity: Activity,
});
export type AttestedExchange = z.infer<typeof AttestedExchange>;

export const Preparation = z.object({
  sketch: AttestationSketch,
  memberName: z.string(),
  exchanges: z.array(AttestedExchange),
  /** The people of the exchange, when it is known and the member is not. */
  participants: z.array(z.object({ id: Id, name: z.string() })),
});
export type Preparation = z.infer<typeof Preparation>;

export const attestationContract = {
  /** The words that the base can already write. */
  prepare: {
    kind: 'query',
    role: 'animation',
    input: z.object({ memberId: Id.nullable(), exchangeId: Id.nullable() }),
    output: Preparation,
  },
  /** The page as it would be printed, and what to look at before giving it a number. */
  preview: {
    kind: 'action',
    role: 'animation',
    input: AttestationSketch,
    output: z.object({ url: z.string(), warnings: z.array(z.string()) }),
  },
  issue: { kind: 'command', role: 'animation', input: AttestationOrder, output: Attestation },
  cancel: {
    kind: 'command',
    role: 'animation',
    input: ById.extend({
      reason: z
        .string()
        .trim()
        .min(3, 'Dites pourquoi, par exemple : nom mal orthographié.')
        .max(200, 'Raccourcissez cette raison : 200 caractères au plus.'),
    }),
    output: Attestation,
  },
  read: { kind: 'query', role: 'consultation', input: ById, output: Attestation },
  /** The page of an attestation that has its number. */
  show: { kind: 'action', role: 'consultation', input: ById, output: z.object({ url: z.string() }) },
  print: { kind: 'action', role: 'animation', input: ById, output: z.void() },
  /** The same bytes each time; not saved when the person gives up. */
  savePdf: { kind: 'action', role: 'animation', input: ById, output: z.object({ isSaved: z.boolean() }) },
  register: {
    kind: 'query',
    role: 'consultation',
    input: z.object({ year: z.int().nullable(), text: z.string().max(100), limit: z.int().min(1).max(10_000) }),
    output: z.object({ rows: z.array(RegisterRow), total: z.int(), years: z.array(z.int()) }),
  },
} satisfies FeatureContract;
