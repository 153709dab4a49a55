import { z } from '../zod';
import type { Evidence } from './award';

export const credentialsContext = 'https://www.w3.org/ns/credentials/v2';
export const openBadgesContext = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/** A salted hash in the place of a name or an e-mail: `sha256$` and the hexadecimal digest of the value, then the salt. */
export type Identity = { type: 'emailAddress' | 'name'; hash: string; salt: string };

export type CredentialFacts = {
  awardId: string;
  badge: { id: string; name: string; description: string; criteria: string };
  /** The image as an SVG document; null in the light credential of a QR code. */
  image: string | null;
  issuer: { did: string; name: string };
  identity: Identity;
  validFrom: string;
  validUntil: string | null;
  evidence: readonly Evidence[];
};

const base64 = (text: string) => btoa(String.fromCodePoint(...new TextEncoder().encode(text)));

/**
 * The credential of an award, before its signature: Open Badges 3.0 over the Verifiable Credentials data model 2.0.
 * Types, identifiers and evidence are arrays, as the published schema has them; no term whose definition differs
 * between the copies of context 3.0.3 in circulation is used.
 */
export function writeCredential(facts: CredentialFacts): object {
  const { badge, image, issuer, identity, evidence } = facts;
  return {
    '@context': [credentialsContext, openBadgesContext],
    id: `urn:uuid:${facts.awardId}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: badge.name,
    issuer: { id: issuer.did, type: ['Profile'], name: issuer.name },
    validFrom: facts.validFrom,
    ...(facts.validUntil ? { validUntil: facts.validUntil } : {}),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: true,
          identityHash: identity.hash,
          identityType: identity.type,
          salt: identity.salt,
        },
      ],
      achievement: {
        id: `urn:uuid:${badge.id}`,
        type: ['Achievement'],
        achievementType: 'Competency',
        inLanguage: 'fr',
        name: badge.name,
        description: badge.description,
        criteria: { narrative: badge.criteria },
        ...(image
          ? {
              image: {
                id: `data:image/svg+xml;base64,${base64(image)}`,
                type: 'Image',
                caption: `Badge ${badge.name}`,
              },
            }
          : {}),
      },
    },
    ...(evidence.length
      ? { evidence: evidence.map(({ title, words }) => ({ type: ['Evidence'], name: title, narrative: words })) }
      : {}),
  };
}

const oneOrMany = <T extends z.ZodType>(schema: T) => z.union([z.array(schema), schema.transform((one) => [one])]);
const IdentityObject = z.object({
  hashed: z.boolean().default(false),
  identityHash: z.string(),
  identityType: z.string(),
  salt: z.string().default(''),
});

/** What is read of a credential, ours or another's. The rest of it is signed too, and not shown. */
export const ReadCredential = z.object({
  '@context': z.array(z.string()),
  id: z.string(),
  type: oneOrMany(z.string()).refine((types) =>
    types.some((type) => type === 'OpenBadgeCredential' || type === 'AchievementCredential'),
  ),
  issuer: z.union([
    z.string().transform((id) => ({ id, name: '' })),
    z.object({ id: z.string(), name: z.string().default('') }),
  ]),
  validFrom: z.iso.datetime({ offset: true }),
  validUntil: z.iso.datetime({ offset: true }).optional(),
  credentialSubject: z.object({
    identifier: oneOrMany(IdentityObject).optional(),
    achievement: z.object({
      name: z.string(),
      description: z.string().default(''),
      criteria: z.object({ narrative: z.string().default('') }).default({ narrative: '' }),
      image: z.union([z.string().transform((id) => ({ id })), z.object({ id: z.string() })]).optional(),
    }),
  }),
  evidence: oneOrMany(z.object({ name: z.string().default(''), narrative: z.string().default('') })).optional(),
  proof: oneOrMany(z.object({ type: z.string(), cryptosuite: z.string().optional() })),
});
export type ReadCredential = z.infer<typeof ReadCredential>;
