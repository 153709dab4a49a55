import type { TrustedIssuer } from '../../ipc/badge.contract';
import type { Base } from '../database/open';
import { created, type Stamp } from '../database/rows';
import type { SigningKey } from './open-badges/sign';

const readKey = (db: Base): Promise<SigningKey | undefined> =>
  db('badge_issuer').first({ controller: 'did', publicKey: 'public_key', secretKey: 'secret_key' });

/** The key that the network signs with; made at the first badge, and the same ever after. */
export async function issuerKey(stamp: Stamp): Promise<SigningKey> {
  const kept = await readKey(stamp.db);
  if (kept) return kept;
  const { generateSigningKey } = await import('./open-badges/sign');
  const key = await generateSigningKey();
  await stamp.db('badge_issuer').insert({
    ...created(stamp),
    did: key.controller,
    public_key: key.publicKey,
    secret_key: key.secretKey,
  });
  return key;
}

/** Null before the first badge. */
export const readOwnDid = async (db: Base): Promise<string | null> => (await readKey(db))?.controller ?? null;

export const listTrusted = (db: Base): Promise<TrustedIssuer[]> =>
  db('trusted_issuer').orderBy(['name', 'id']).select('id', 'did', 'name');

export async function insertTrusted(stamp: Stamp, issuer: Omit<TrustedIssuer, 'id'>): Promise<TrustedIssuer> {
  const row = { ...created(stamp), ...issuer };
  await stamp.db('trusted_issuer').insert(row);
  return { id: row.id, ...issuer };
}
