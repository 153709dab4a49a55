import { folded } from '../french/format';

/** Crockford's base 32: no I, L, O or U, that are taken for other signs. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 12;

/** Twelve signs from the first sixty bits. */
export function codeFrom(bytes: Uint8Array): string {
  let code = '';
  let [bits, count, at] = [0, 0, 0];
  while (code.length < codeLength) {
    if (count < 5) {
      bits = (bits << 8) | (bytes[at++] ?? 0);
      count += 8;
    }
    count -= 5;
    code += signs[(bits >> count) & 31];
    bits &= (1 << count) - 1;
  }
  return code;
}

/** `K7QF-2M9D-XW4T` */
export const spacedCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? '';

/** The signs that QR codes pack tightest, and that every reader gives back alike. */
const packed = (text: string, max: number) =>
  folded(text)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()
    .slice(0, max)
    .trim();

/** What the QR code says: enough to check the paper, nothing about the person. */
export const qrText = (number: string, code: string, structure: string): string =>
  `ENTRELACS ATTESTATION ${number} ${code} ${packed(structure, 40)}`.trim();

/** A number and the code that a paper bears, as someone typed or scanned them. */
export type Claim = { number: string; code: string | null };

/** What is written after a number is its code, however it is cut; O reads as 0, I and L as 1. Null: no number. */
export function readClaim(text: string): Claim | null {
  const [, year, sequence, rest = ''] = /(?:^|\D)(\d{4})\s*[-–]\s*(\d{4,6})(?!\d)(.*)$/s.exec(text) ?? [];
  if (!year || !sequence) return null;
  const after = rest.toUpperCase().replace(/^[^A-Z0-9]*(CODE\b)?[^A-Z0-9]*/, '');
  const [code] = /^([A-Z0-9][\s-]*){12}(?![A-Z0-9])/.exec(after) ?? [];
  const read = code
    ?.replace(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return { number: `${year}-${sequence}`, code: read ?? null };
}
