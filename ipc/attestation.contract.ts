import { Activity, Deeds } from '../domain/attestation/activity';
import {
  AttestationKind,
  AttestationOrder,
  AttestationSketch,
  attestationKinds,
  BatchOrder,
} from '../domain/attestation/attestation';
import { AttestationContent } from '../domain/attestation/content';
import { Template, templateProblem } from '../domain/attestation/template';
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
  /** Whether the structure has a picture of its signature, or of its stamp. */
  canSign: z.boolean(),
  exchanges: z.array(AttestedExchange),
  /** Her badges that hold, the latest first. */
  badges: z.array(z.object({ id: Id, name: z.string() })),
  /** The people of the exchange, when it is known and the member is not. */
  participants: z.array(z.object({ id: Id, name: z.string() })),
});
export type Preparation = z.infer<typeof Preparation>;

export const registerStates = ['all', 'issued', 'cancelled'] as const;
export const RegisterSearch = z.object({
  year: z.int().nullable(),
  kind: AttestationKind.nullable(),
  state: z.enum(registerStates),
  text: z.string().max(100),
  limit: z.int().min(1).max(10_000),
});
export type RegisterSearch = z.infer<typeof RegisterSearch>;

/** The words of one kind, as they are published, and who published what. */
export const PublishedTemplate = z.object({
  kind: z.enum(attestationKinds),
  version: z.int(),
  template: Template,
  history: z.array(
    z.object({ number: z.int(), publishedAt: Instant, author: z.string(), changes: z.string(), template: Template }),
  ),
});
export type PublishedTemplate = z.infer<typeof PublishedTemplate>;

const WrittenTemplate = z.object({ kind: AttestationKind, template: Template });

/** Someone who may be given an attestation of a year, and what she did in it. */
export const BatchPerson = z.object({
  memberId: Id,
  name: z.string(),
  siteName: z.string(),
  deeds: Deeds,
  /** The skill that her paper would name; empty for the kinds that name none. */
  subject: z.string(),
  /** Whether she did what this kind is about. */
  tookPart: z.boolean(),
  /** The numbers of attestations alike that she has already been given this year. */
  similar: z.array(z.string()),
});
export type BatchPerson = z.infer<typeof BatchPerson>;

/** Numbers of one year that follow one another, both ends in. */
const Series = z.object({
  year: z.int().min(1).max(9999),
  first: z.int().min(1).max(999_999),
  last: z.int().min(1).max(999_999),
});

const PaperFound = z.object({
  id: Id,
  number: z.string(),
  title: z.string(),
  memberName: z.string(),
  /** What the paper says, line after line. */
  lines: z.array(z.string()),
  issuedOn: Day,
});
export const Verification = z.discriminatedUnion('state', [
  z.object({ state: z.literal('authentic'), paper: PaperFound }),
  z.object({
    state: z.literal('cancelled'),
    paper: PaperFound,
    cancelledAt: Instant,
    cancellationReason: z.string(),
  }),
  /** The number is in the register, of before the codes. */
  z.object({ state: z.literal('without-code'), paper: PaperFound }),
  /** No such number, or another code: the paper is not ours, or was altered. */
  z.object({ state: z.literal('unknown'), number: z.string() }),
  z.object({ state: z.literal('incomplete'), number: z.string().nullable() }),
]);
export type Verification = z.infer<typeof Verification>;

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
  /** Who could be given an attestation of these days, and what each did in them. */
  batch: {
    kind: 'query',
    role: 'animation',
    input: z.object({ kind: AttestationKind, firstDay: Day, lastDay: Day, siteId: Id.nullable() }),
    output: z.array(BatchPerson),
  },
  /** Consecutive numbers, all or none. */
  issueBatch: { kind: 'command', role: 'animation', input: BatchOrder, output: Series },
  series: { kind: 'query', role: 'consultation', input: Series, output: z.array(RegisterRow) },
  /** All that are not cancelled, one after the other. */
  printSeries: { kind: 'action', role: 'animation', input: Series, output: z.void() },
  /** In one PDF, or each in its own in a folder; nothing when the person gives up. */
  saveSeries: {
    kind: 'action',
    role: 'animation',
    input: Series.extend({ as: z.enum(['one-file', 'folder']) }),
    output: z.object({ saved: z.int() }),
  },
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
  /** A draft to the member, with the PDF, in the mail program of this computer. */
  mail: { kind: 'action', role: 'animation', input: ById, output: z.object({ hasAddress: z.boolean() }) },
  /** Whether a paper is one of ours: its number and its code, typed, or what its QR code says. */
  verify: {
    kind: 'query',
    role: 'consultation',
    input: z.object({ text: z.string().max(300) }),
    output: Verification,
  },
  template: {
    kind: 'query',
    role: 'coordination',
    input: z.object({ kind: AttestationKind }),
    output: PublishedTemplate,
  },
  publishTemplate: {
    kind: 'command',
    role: 'coordination',
    input: WrittenTemplate.extend({ basedOn: z.int() }).superRefine(({ kind, template }, { addIssue }) => {
      const message = templateProblem(kind, template);
      if (message) addIssue({ code: 'custom', path: ['template', 'lines'], message });
    }),
    output: PublishedTemplate,
  },
  /** The page for a real member; without one, with the names of the variables. */
  previewTemplate: {
    kind: 'action',
    role: 'coordination',
    input: WrittenTemplate.extend({ memberId: Id.nullable() }),
    output: z.object({ url: z.string() }),
  },
  register: {
    kind: 'query',
    role: 'consultation',
    input: RegisterSearch,
    output: z.object({ rows: z.array(RegisterRow), total: z.int(), years: z.array(z.int()) }),
  },
} satisfies FeatureContract;
