/** Crockford's alphabet: no I, L, O or U, so that a code copied by hand stays readable. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 32;

/** A recovery code of 160 bits, in eight groups of four characters. */
export function newRecoveryCode(): string {
  const letters = [...crypto.getRandomValues(new Uint8Array(length))].map((byte) => alphabet.charAt(byte % 32));
  return (letters.join('').match(/.{4}/g) ?? []).join('-');
}

/** What a person typed, brought back to the printed form; null when it cannot be a code. */
export function normaliseRecoveryCode(typed: string): string | null {
  const letters = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (letters.length !== length || [...letters].some((letter) => !alphabet.includes(letter))) return null;
  return (letters.match(/.{4}/g) ?? []).join('-');
}
