import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../domain/errors';
import { Id } from '../../domain/id';
import { z } from '../../domain/zod';
import { writeDurably } from './durable-file';
import type { DataKey } from './open';

/** OWASP Password Storage Cheat Sheet, scrypt: N = 2^17, r = 8, p = 1 is the least for this memory. */
const cost = { N: 2 ** 17, r: 8, p: 1 } as const;

const Base64 = z.base64();
const Slot = z.object({
  kind: z.enum(['account', 'recovery']),
  /** The account that the slot opens; for the recovery slot, the account that printed it. */
  account: Id,
  name: z.string(),
  kdf: z.object({
    name: z.literal('scrypt'),
    // A header edited to cheaper parameters is refused, whatever it would open. Dearer ones are left to later versions.
    N: z.literal(cost.N),
    r: z.literal(cost.r),
    p: z.literal(cost.p),
    salt: Base64,
  }),
  wrapped: z.object({ iv: Base64, tag: Base64, key: Base64 }),
});
export type Slot = z.infer<typeof Slot>;

const Keyring = z.object({ format: z.literal(1), network: z.string(), slots: z.array(Slot).min(1) });
/** The file beside the base: one slot per account and one for the recovery code, each holding the data key, wrapped. */
export type Keyring = z.infer<typeof Keyring>;

const fileOf = (folder: string) => join(folder, 'keys.json');

const derive = (secret: string, kdf: Slot['kdf']): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const { N, r, p, salt } = kdf;
    const options = { N, r, p, maxmem: 256 * N * r };
    scrypt(secret.normalize('NFKC'), Buffer.from(salt, 'base64'), 32, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

/** All that a slot says in clear is bound to the wrapped key: no field can be swapped between slots. */
const bound = ({ kind, account, name, kdf }: Omit<Slot, 'wrapped'>) =>
  Buffer.from(JSON.stringify([kind, account, name, kdf.name, kdf.N, kdf.r, kdf.p, kdf.salt]));

/** Wraps a data key under a password or a recovery code (scrypt, then AES-256-GCM). Takes some 400 ms. */
export async function makeSlot(
  owner: Pick<Slot, 'kind' | 'account' | 'name'>,
  secret: string,
  key: DataKey,
): Promise<Slot> {
  const kept = Buffer.from(key); // should the network be locked meanwhile, its key is wiped
  const open = { ...owner, kdf: { name: 'scrypt' as const, ...cost, salt: randomBytes(16).toString('base64') } };
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await derive(secret, open.kdf), iv).setAAD(bound(open));
  const wrapped = Buffer.concat([cipher.update(kept), cipher.final()]);
  kept.fill(0);
  const text = (bytes: Buffer) => bytes.toString('base64');
  return { ...open, wrapped: { iv: text(iv), tag: text(cipher.getAuthTag()), key: text(wrapped) } };
}

/** The data key, or null when the secret is not the slot's. */
export async function openSlot(slot: Slot, secret: string): Promise<DataKey | null> {
  const bytes = (text: string) => Buffer.from(text, 'base64');
  const derived = await derive(secret, slot.kdf);
  try {
    const cipher = createDecipheriv('aes-256-gcm', derived, bytes(slot.wrapped.iv), { authTagLength: 16 })
      .setAAD(bound(slot))
      .setAuthTag(bytes(slot.wrapped.tag));
    return Buffer.concat([cipher.update(bytes(slot.wrapped.key)), cipher.final()]);
  } catch {
    return null;
  }
}

/**
 * @returns null when there is no network here
 * @throws Refusal `keys-damaged`, or `keys-missing` from a folder that holds anything else: no new network takes its place
 */
export async function readKeyring(folder: string): Promise<Keyring | null> {
  let text: string;
  try {
    text = await readFile(fileOf(folder), 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    if ((await readdir(folder).catch(() => [])).length) throw new Refusal('keys-missing');
    return null;
  }
  try {
    return Keyring.parse(JSON.parse(text));
  } catch {
    throw new Refusal('keys-damaged');
  }
}

/** The new slots are on the disk before the old ones go: a crash leaves one or the other. */
export const writeKeyring = (folder: string, keyring: Keyring): Promise<void> =>
  writeDurably(fileOf(folder), JSON.stringify(keyring, null, 1));
