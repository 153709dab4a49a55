import { deflateRawSync, inflateRawSync } from 'node:zlib';
import base45 from 'base45';
import QRCode from 'qrcode';
import { writeCredential } from '../../../domain/badge/credential';
import { startingSet } from '../../../domain/badge/starting-set';
import { Unread } from './unread';

/** What begins a code that holds a signed badge, and one that only says which badge it is. The digit is that of the dictionary. */
const heads = { credential: 'ENTRELACS-BADGE-1:', reference: 'ENTRELACS-BADGE-REF:' };
/** What begins the code of an attestation (domain/attestation/verification.ts). */
const attestationHead = 'ENTRELACS ATTESTATION ';

export const isBadgeCode = (text: string): boolean => Object.values(heads).some((head) => text.startsWith(head));

/** In millimetres: three dots of a scan at 150 per inch, so that a tired printer and a phone manage too. */
const smallestModule = 0.48;
/** A code of version v has 17 + 4 v modules a side, and four of quiet all around (ISO 18004). */
const modulesOf = (version: number) => 17 + 4 * version + 8;
const mostBytes = 64 * 1024;

/**
 * What deflate may quote: all that badges have in common, the likeliest last. Both who writes and who reads need the
 * same bytes, for as long as papers live: a change here is a new digit in the head, beside the old dictionary.
 */
const dictionary = Buffer.from(
  [
    ...startingSet.map(({ name, description, criteria }) => [name, description, criteria].join('')),
    JSON.stringify({
      ...writeCredential({
        awardId: '019a0000-0000-7000-8000-000000000000',
        badge: { id: '019a0000-0000-7000-8000-000000000000', name: '', description: '', criteria: '' },
        image: null,
        issuer: { did: 'did:key:z6Mk', name: 'Réseau Citoyen de Services' },
        identity: { type: 'emailAddress', hash: 'sha256$0123456789abcdef', salt: '' },
        validFrom: '2026-11-23T11:00:00Z',
        validUntil: '2028-11-23T22:59:00Z',
        evidence: [],
      }),
      proof: [
        {
          type: 'DataIntegrityProof',
          created: '2026-11-23T11:00:00Z',
          verificationMethod: 'did:key:z6Mk',
          cryptosuite: 'eddsa-rdfc-2022',
          proofPurpose: 'assertionMethod',
          proofValue: 'z',
        },
      ],
    }),
  ].join(''),
);

const fits = (text: string, side: number): boolean => {
  try {
    const { version } = QRCode.create(text, { errorCorrectionLevel: 'M' });
    return modulesOf(version) * smallestModule <= side;
  } catch {
    return false; // more than any QR code holds
  }
};

/**
 * The text of the QR code of an award: its light credential when it fits, else a reference to the register of the
 * network. All its characters are of the QR alphanumeric mode.
 * @param side of the code on the paper, in millimetres
 */
export function badgeCode(awardId: string, light: object, side: number): string {
  const bytes = deflateRawSync(JSON.stringify(light), { level: 9, dictionary });
  const text = heads.credential + base45.encode(bytes);
  return fits(text, side) ? text : `${heads.reference}${awardId.toUpperCase()}`;
}

export type ReadCode = { credential: string } | { awardId: string };

/** @throws Unread `attestation-qr` or `unknown-qr` for another code, `damaged-image` for one of ours that was altered */
export function readBadgeCode(text: string): ReadCode {
  if (text.startsWith(heads.reference)) return { awardId: text.slice(heads.reference.length).toLowerCase() };
  if (text.startsWith(attestationHead)) throw new Unread('attestation-qr');
  if (!text.startsWith(heads.credential)) throw new Unread('unknown-qr');
  try {
    const bytes = base45.decode(text.slice(heads.credential.length));
    return { credential: inflateRawSync(bytes, { dictionary, maxOutputLength: mostBytes }).toString('utf8') };
  } catch {
    throw new Unread('damaged-image');
  }
}
