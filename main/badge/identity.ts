import { createHash, randomBytes } from 'node:crypto';
import { type Recipient, recipientText } from '../../domain/badge/award';
import type { Identity, ReadCredential } from '../../domain/badge/credential';

const digest = (value: string, salt: string) =>
  `sha256$${createHash('sha256')
    .update(value + salt)
    .digest('hex')}`;
const types = { email: 'emailAddress', name: 'name' } as const;

/** Who a badge is for, told by a hash with a salt of its own: two badges of one person do not betray each other. */
export function identityOf(recipient: Recipient, { name, email }: { name: string; email: string }): Identity {
  const salt = randomBytes(8).toString('hex');
  return { type: types[recipient], hash: digest(recipientText(recipient === 'email' ? email : name), salt), salt };
}

/** Whether a badge is that of who gives this name or this e-mail; null when it does not say whose it is. */
export function isOf({ credentialSubject }: ReadCredential, claimant: string): boolean | null {
  const identities = credentialSubject.identifier ?? [];
  if (!identities.length) return null;
  const values = [claimant.trim(), recipientText(claimant)];
  return identities.some(({ hashed, identityHash, salt }) =>
    values.some((value) => (hashed ? digest(value, salt) === identityHash : value === recipientText(identityHash))),
  );
}
