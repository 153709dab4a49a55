import { createHmac } from 'node:crypto';
import { codeFrom } from '../../domain/attestation/verification';
import type { Base } from '../database/open';
import { found } from '../database/rows';

/**
 * The code of a paper: HMAC-SHA-256 of its number and of its content as the row keeps it, under a secret that never
 * leaves the encrypted base. A letter that changes in the row, or on the paper, makes another code.
 */
export async function codeMaker(db: Base): Promise<(number: string, content: string) => string> {
  const { secret }: { secret: Uint8Array } = found(await db('attestation_secret').first('secret'));
  return (number, content) => codeFrom(createHmac('sha256', secret).update(`${number}\n${content}`, 'utf8').digest());
}
