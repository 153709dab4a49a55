import { ExchangeStatus } from '../domain/exchange/exchange';
import { Id } from '../domain/id';
import { Kind, Status } from '../domain/listing/listing';
import { Side } from '../domain/mediation/mediation';
import { Member, MemberDetails } from '../domain/member/member';
import { MemberStatus } from '../domain/member/profile';
import { Day } from '../domain/time/time';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

const Version = z.object({ id: Id, version: z.int() });

/** A person as a picker or a search shows her. */
export const MemberEntry = z.object({ id: Id, name: z.string(), siteName: z.string(), commune: z.string() });
export type MemberEntry = z.infer<typeof MemberEntry>;

export const MemberRow = MemberEntry.extend({
  version: z.int(),
  status: MemberStatus,
  lastContactOn: Day,
  listings: z.array(z.object({ id: Id, kind: Kind, title: z.string() })),
});
export type MemberRow = z.infer<typeof MemberRow>;

export const memberOrders = ['name', 'siteName', 'commune', 'lastContactOn'] as const;

export const MemberListQuery = z.object({
  text: z.string().max(200).default(''),
  siteId: Id.nullable().default(null),
  statuses: z.array(MemberStatus).default(['actif', 'en-veille']),
  order: z.enum(memberOrders).default('name'),
  isDescending: z.boolean().default(false),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(100).default(50),
});
export type MemberListQuery = z.infer<typeof MemberListQuery>;

const Partner = z.object({ id: Id, name: z.string() });

/** Everything that happened with a person, each with what it points to. */
export const TimelineEntry = z.object({
  /** An instant, or a day when no time is known. */
  at: z.string(),
  kind: z.enum([
    'enrolled',
    'notice',
    'charter',
    'offer',
    'request',
    'match',
    'mediation',
    'exchange',
    'session',
    'bilan',
    'attestation',
    'badge',
  ]),
  /** What it points to; the member's own id for what concerns her file. */
  id: Id,
  title: z.string(),
  /** The status or the state, in the words of the code. */
  state: z.string(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** A person's whole file. */
export const MemberFile = z.object({
  member: Member,
  siteName: z.string(),
  referrer: z.string(),
  currentNoticeVersion: z.int(),
  listings: z.array(
    z.object({
      id: Id,
      kind: Kind,
      title: z.string(),
      themeName: z.string(),
      pictogram: z.string(),
      status: Status,
      createdOn: Day,
    }),
  ),
  mediations: z.array(
    z.object({ id: Id, themeName: z.string(), startsAt: z.string().nullable(), partners: z.array(Partner) }),
  ),
  exchanges: z.array(
    z.object({
      id: Id,
      title: z.string(),
      status: ExchangeStatus,
      side: Side,
      partners: z.array(Partner),
      nextSessionAt: z.string().nullable(),
      bilan: z.object({ id: Id, at: z.string() }).nullable(),
    }),
  ),
  attestations: z.array(
    z.object({
      id: Id,
      year: z.int(),
      sequence: z.int(),
      kind: z.string(),
      issuedOn: Day,
      isCancelled: z.boolean(),
    }),
  ),
  badges: z.array(z.object({ id: Id, name: z.string(), awardedOn: Day, isRevoked: z.boolean() })),
  timeline: z.array(TimelineEntry),
});
export type MemberFile = z.infer<typeof MemberFile>;

/** Someone already recorded who may be the same person. */
export const LookAlike = MemberEntry.extend({ reason: z.enum(['name', 'phone', 'email']) });
export type LookAlike = z.infer<typeof LookAlike>;

export const memberContract = {
  list: {
    kind: 'query',
    role: 'consultation',
    input: MemberListQuery,
    output: z.object({ total: z.int(), rows: z.array(MemberRow) }),
  },
  /** People still in the network, for pickers: those whose name starts so come first. */
  search: {
    kind: 'query',
    role: 'consultation',
    input: z.object({
      text: z.string().max(200),
      siteId: Id.nullable().default(null),
      limit: z.int().min(1).max(50).default(10),
    }),
    output: z.array(MemberEntry),
  },
  entry: { kind: 'query', role: 'consultation', input: z.object({ id: Id }), output: MemberEntry },
  read: { kind: 'query', role: 'consultation', input: z.object({ id: Id }), output: Member },
  file: { kind: 'query', role: 'consultation', input: z.object({ id: Id }), output: MemberFile },
  lookAlikes: {
    kind: 'query',
    role: 'saisie',
    input: z.object({
      firstName: z.string().max(200),
      lastName: z.string().max(200),
      usedName: z.string().max(200),
      phone: z.string().max(200),
      email: z.string().max(200),
      exceptId: Id.nullable().default(null),
    }),
    output: z.array(LookAlike),
  },
  create: { kind: 'command', role: 'saisie', input: MemberDetails, output: Member },
  save: { kind: 'command', role: 'saisie', input: MemberDetails.extend(Version.shape), output: Member },
  changeStatus: { kind: 'command', role: 'saisie', input: Version.extend({ status: MemberStatus }), output: Member },
  /** The person was seen or heard on that day. */
  recordContact: { kind: 'command', role: 'saisie', input: Version.extend({ on: Day }), output: Member },
  /** What the network keeps and why, to give before the first record (article 13 of the GDPR). */
  printNotice: { kind: 'action', role: 'saisie', input: z.void(), output: z.void() },
  printCharter: { kind: 'action', role: 'saisie', input: z.void(), output: z.void() },
  printSheet: { kind: 'action', role: 'saisie', input: z.object({ id: Id }), output: z.void() },
} satisfies FeatureContract;
