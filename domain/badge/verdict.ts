import { z } from '../zod';
import type { ReadCredential } from './credential';

/** Why no badge could be read, in the sentence that says what to do. */
export const unreadable = {
  'too-big': 'Ce fichier est trop lourd pour un badge : 10 Mo au plus.',
  'damaged-image': 'Cette image est abîmée. Demandez à la personne le fichier d’origine.',
  'no-badge':
    'Cette image ne contient pas de badge. Elle a peut-être été copiée ou enregistrée de nouveau, ce qui efface le badge : demandez le fichier d’origine.',
  several: 'Ce fichier contient plusieurs badges. Déposez-les un par un.',
  'not-a-badge':
    'Ce fichier n’est pas un badge Open Badges 3.0. Déposez une image PNG ou SVG, un fichier JSON, ou la photo d’un code QR.',
  'unknown-context': 'Ce badge se sert d’un vocabulaire qu’Entrelacs ne connaît pas : il ne peut pas être vérifié ici.',
  'unknown-term': 'Ce badge contient un mot que sa signature ne couvre pas : ne vous y fiez pas.',
  'unknown-proof':
    'Ce badge est signé d’une manière qu’Entrelacs ne connaît pas : vérifiez-le auprès de qui l’a décerné.',
  'unknown-qr': 'Ce code QR n’est pas celui d’un badge d’Entrelacs.',
  'attestation-qr':
    'Ce code est celui d’une attestation, et non d’un badge : vérifiez-le dans Reconnaissance, Vérifier une attestation.',
  'blurred-qr': 'Aucun code QR ne se lit sur cette photo. Reprenez-la de près, bien à plat et bien éclairée.',
  'unknown-reference': 'Ce code renvoie à un badge que ce réseau n’a pas décerné. Demandez à la personne son fichier.',
} as const;
export type Unreadable = keyof typeof unreadable;

export const verdictStates = [
  'valid',
  'altered',
  'revoked',
  'expired',
  'early',
  'unknown-issuer',
  'unreadable',
] as const;
export type VerdictState = (typeof verdictStates)[number];

export const verdictTitles: Record<VerdictState, string> = {
  valid: 'Ce badge est valable',
  altered: 'Ce badge a été modifié',
  revoked: 'Ce badge a été retiré',
  expired: 'Ce badge n’est plus valable',
  early: 'Ce badge n’est pas encore valable',
  'unknown-issuer': 'Ce badge est intact, mais son émetteur est inconnu ici',
  unreadable: 'Ce badge ne peut pas être lu',
};

/** What a badge says, ours or one that someone brings. Nothing of it is to be believed when it was altered. */
export const BadgeContent = z.object({
  name: z.string(),
  description: z.string(),
  criteria: z.string(),
  evidence: z.array(z.object({ title: z.string(), words: z.string() })),
  issuerDid: z.string(),
  issuerName: z.string(),
  validFrom: z.string(),
  validUntil: z.string().nullable(),
  /** A `data:` image, or null. */
  image: z.string().nullable(),
});
export type BadgeContent = z.infer<typeof BadgeContent>;

export const Verdict = z.object({
  state: z.enum(verdictStates),
  sentence: z.string(),
  badge: BadgeContent.nullable(),
  /** Whether it is the badge of the person whose name or e-mail was given; null when none was, or none can tell. */
  isTheirs: z.boolean().nullable(),
  /** What it knows its person by; null when it does not say whose it is. */
  knownBy: z.enum(['emailAddress', 'name']).nullable(),
  /** The award of this network, when it is one. */
  awardId: z.string().nullable(),
});
export type Verdict = z.infer<typeof Verdict>;

const imageShown = /^data:image\/(png|svg\+xml);base64,/;

/** What a credential knows its person by, of what someone at the table can tell. */
export const knownBy = ({ credentialSubject }: ReadCredential): Verdict['knownBy'] => {
  const types = (credentialSubject.identifier ?? []).map(({ identityType }) => identityType);
  return (['emailAddress', 'name'] as const).find((type) => types.includes(type)) ?? null;
};

export const contentOf = (credential: ReadCredential): BadgeContent => {
  const { achievement } = credential.credentialSubject;
  const image = achievement.image?.id ?? '';
  return {
    name: achievement.name,
    description: achievement.description,
    criteria: achievement.criteria.narrative,
    evidence: (credential.evidence ?? []).map(({ name, narrative }) => ({ title: name, words: narrative })),
    issuerDid: credential.issuer.id,
    issuerName: credential.issuer.name,
    validFrom: credential.validFrom,
    validUntil: credential.validUntil ?? null,
    image: imageShown.test(image) ? image : null,
  };
};

export type Findings = {
  isIntact: boolean;
  /** Since when this network has withdrawn it, and why. */
  revoked: { on: string; reason: string } | null;
  isKnownIssuer: boolean;
  validFrom: string;
  validUntil: string | null;
  now: string;
};

/** The gravest first: what was altered is worth nothing, whatever its dates say. */
export function judge({
  isIntact,
  revoked,
  isKnownIssuer,
  validFrom,
  validUntil,
  now,
}: Findings): Exclude<VerdictState, 'unreadable'> {
  const at = Date.parse(now);
  if (!isIntact) return 'altered';
  if (revoked) return 'revoked';
  if (validUntil !== null && Date.parse(validUntil) < at) return 'expired';
  if (Date.parse(validFrom) > at) return 'early';
  return isKnownIssuer ? 'valid' : 'unknown-issuer';
}
