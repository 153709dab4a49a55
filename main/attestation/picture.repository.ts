import { createHash } from 'node:crypto';
import type { AttestationContent } from '../../domain/attestation/content';
import type { Logo } from '../../domain/structure/structure';
import type { Base } from '../database/open';
import { created, type Stamp } from '../database/rows';

/** Pictures by their fingerprint. */
export type Pictures = ReadonlyMap<string, Logo>;

export const fingerprintOf = ({ data }: Logo): string =>
  createHash('sha256').update(Buffer.from(data, 'base64')).digest('hex');

/** Each picture is kept once, however many papers show it. */
export async function keepPictures(stamp: Stamp, pictures: Pictures): Promise<void> {
  for (const [fingerprint, { type, data }] of pictures)
    await stamp
      .db('attestation_picture')
      .insert({ ...created(stamp), fingerprint, type, bytes: Buffer.from(data, 'base64') })
      .onConflict('fingerprint')
      .ignore();
}

/** The pictures that these papers show. */
export async function readPictures(db: Base, contents: readonly AttestationContent[]): Promise<Pictures> {
  const refs = contents.flatMap(({ structure: { logo }, signature, stamp }) => [logo, signature, stamp]);
  const rows: { fingerprint: string; type: Logo['type']; bytes: Uint8Array }[] = await db('attestation_picture')
    .whereIn('fingerprint', [...new Set(refs.filter((ref) => typeof ref === 'string'))])
    .select('fingerprint', 'type', 'bytes');
  return new Map(
    rows.map(({ fingerprint, type, bytes }) => [fingerprint, { type, data: Buffer.from(bytes).toString('base64') }]),
  );
}
