import type { ReadCredential } from '../../../domain/badge/credential';
import type { Unreadable } from '../../../domain/badge/verdict';
import { readCarrier } from './carrier';
import { Unread } from './unread';
import { isIntact, parseCredential } from './verify';

export type Examined =
  | { found: 'credential'; credential: ReadCredential; isIntact: boolean }
  /** The code of an award of the register that issued it. */
  | { found: 'reference'; awardId: string }
  | { found: 'nothing'; reason: Unreadable };

/** What a file or a text that someone brings holds, and whether it is as it was signed. It may be anything at all. */
export async function examineBadge({ bytes }: { bytes: Uint8Array }): Promise<Examined> {
  try {
    const carried = await readCarrier(Buffer.from(bytes));
    if ('awardId' in carried) return { found: 'reference', awardId: carried.awardId };
    const { credential, document } = parseCredential(carried.credential);
    return { found: 'credential', credential, isIntact: await isIntact(document) };
  } catch (error) {
    if (error instanceof Unread) return { found: 'nothing', reason: error.reason };
    throw error;
  }
}
