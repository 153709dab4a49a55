import { AwardOrder, Evidence } from '../domain/badge/award';
import { Badge, BadgeDetails } from '../domain/badge/badge';
import { Verdict } from '../domain/badge/verdict';
import { Id } from '../domain/id';
import { Day, Instant } from '../domain/time/time';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

const ById = z.object({ id: Id });

export const CatalogueBadge = Badge.extend({
  /** How many people hold it, revoked awards apart. */
  holders: z.int(),
});
export type CatalogueBadge = z.infer<typeof CatalogueBadge>;

export const AwardState = z.enum(['valid', 'expired', 'revoked']);
export type AwardState = z.infer<typeof AwardState>;

export const AwardRow = z.object({
  id: Id,
  badgeId: Id,
  badgeName: z.string(),
  pictogram: BadgeDetails.shape.pictogram,
  tone: BadgeDetails.shape.tone,
  memberId: Id,
  memberName: z.string(),
  awardedOn: Day,
  validUntil: Instant.nullable(),
  state: AwardState,
});
export type AwardRow = z.infer<typeof AwardRow>;

export const Award = AwardRow.extend({
  version: z.int(),
  description: z.string(),
  criteria: z.string(),
  evidence: z.array(Evidence),
  consentedOn: Day,
  awardedBy: z.string(),
  revokedAt: Instant.nullable(),
  revocationReason: z.string(),
  bilanId: Id.nullable(),
  eventId: Id.nullable(),
});
export type Award = z.infer<typeof Award>;

export const TrustedIssuer = z.object({ id: Id, did: z.string(), name: z.string() });
export type TrustedIssuer = z.infer<typeof TrustedIssuer>;

export const Did = z
  .string()
  .trim()
  .regex(
    /^did:key:z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/,
    'Copiez l’identifiant entier de l’émetteur, par exemple did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi.',
  );

export const awardFileFormats = ['png', 'svg', 'json'] as const;
export type AwardFileFormat = (typeof awardFileFormats)[number];

/** 10 MB, in base64. */
const mostCharacters = 14_000_000;

export const badgeContract = {
  /** The badges of the structure, in the order of the alphabet, those that it has retired last. */
  catalogue: { kind: 'query', role: 'consultation', input: z.void(), output: z.array(CatalogueBadge) },
  create: { kind: 'command', role: 'coordination', input: BadgeDetails, output: ById },
  change: {
    kind: 'command',
    role: 'coordination',
    input: ById.extend({ version: z.int(), details: BadgeDetails }),
    output: z.void(),
  },
  /** A retired badge is awarded no more; those who have it keep it. */
  setRetired: {
    kind: 'command',
    role: 'coordination',
    input: ById.extend({ version: z.int(), isRetired: z.boolean() }),
    output: z.void(),
  },
  /** The set that comes with the software, without what the structure already has of it. */
  addStartingSet: { kind: 'command', role: 'coordination', input: z.void(), output: z.object({ added: z.int() }) },

  /** What the form of an award needs to know of a member, and of the atelier it comes from. */
  prepare: {
    kind: 'query',
    role: 'animation',
    input: z.object({ memberId: Id, eventId: Id.nullable() }),
    output: z.object({
      memberName: z.string(),
      hasEmail: z.boolean(),
      /** The badges that she holds already. */
      held: z.array(Id),
      workshop: z.object({ title: z.string(), day: Day }).nullable(),
    }),
  },
  award: { kind: 'command', role: 'animation', input: AwardOrder, output: Award },
  read: { kind: 'query', role: 'consultation', input: ById, output: Award },
  register: {
    kind: 'query',
    role: 'consultation',
    input: z.object({
      text: z.string().max(100),
      badgeId: Id.nullable(),
      memberId: Id.nullable(),
      state: AwardState.nullable(),
      limit: z.int().min(1).max(10_000),
    }),
    output: z.object({ rows: z.array(AwardRow), total: z.int() }),
  },
  revoke: {
    kind: 'command',
    role: 'coordination',
    input: ById.extend({
      version: z.int(),
      reason: z
        .string()
        .trim()
        .min(3, 'Dites pourquoi, par exemple : décerné à la mauvaise personne.')
        .max(200, 'Raccourcissez cette raison : 200 caractères au plus.'),
    }),
    output: Award,
  },
  /** Takes a revocation back. */
  restore: { kind: 'command', role: 'coordination', input: ById.extend({ version: z.int() }), output: Award },

  /** False when the person gave up choosing where. */
  save: {
    kind: 'action',
    role: 'animation',
    input: ById.extend({ format: z.enum(awardFileFormats) }),
    output: z.object({ isSaved: z.boolean() }),
  },
  show: { kind: 'action', role: 'consultation', input: ById, output: z.object({ url: z.string() }) },
  print: { kind: 'action', role: 'animation', input: ById, output: z.void() },
  savePdf: { kind: 'action', role: 'animation', input: ById, output: z.object({ isSaved: z.boolean() }) },

  /** A file (base64), or what a QR reader has read; and who says that it is theirs, to be told whether it is. */
  verify: {
    kind: 'query',
    role: 'consultation',
    input: z.object({
      file: z.base64().max(mostCharacters, 'Choisissez un fichier de moins de 10 Mo.').nullable(),
      text: z.string().max(200_000, 'Ce texte est trop long pour un badge.'),
      claimant: z.string().max(200),
    }),
    output: Verdict,
  },
  issuers: {
    kind: 'query',
    role: 'consultation',
    input: z.void(),
    output: z.object({ own: z.string().nullable(), trusted: z.array(TrustedIssuer) }),
  },
  trust: {
    kind: 'command',
    role: 'coordination',
    input: z.object({
      did: Did,
      name: z
        .string()
        .trim()
        .min(2, 'Nommez cet émetteur, par exemple RECS de Lunéville.')
        .max(120, 'Raccourcissez ce nom : 120 caractères au plus.'),
    }),
    output: TrustedIssuer,
  },
  distrust: { kind: 'command', role: 'coordination', input: ById, output: z.void() },
} satisfies FeatureContract;
