import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attestationNumber } from './attestation';
import { codeFrom, qrText, readClaim, spacedCode } from './verification';

const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('the code of a paper', () => {
  it('is made of the first sixty bits, in Crockford’s signs', () => {
    expect(codeFrom(new Uint8Array(32))).toBe('000000000000');
    expect(codeFrom(new Uint8Array(32).fill(255))).toBe('ZZZZZZZZZZZZ');
    // 0x0123456789ABCDE… in groups of five bits
    expect(codeFrom(new Uint8Array([0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef]))).toBe('04HMASW9NF6Y');
    fc.assert(fc.property(bytes, (random) => /^[0-9A-HJKMNP-TV-Z]{12}$/.test(codeFrom(random))));
  });

  it('changes with each of its bits', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 0, max: 59 }), (random, bit) => {
        const other = Uint8Array.from(random);
        other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (128 >> (bit & 7));
        expect(codeFrom(other)).not.toBe(codeFrom(random));
      }),
    );
  });

  it('is read again from the QR code, and from what someone types', () => {
    fc.assert(
      fc.property(
        bytes,
        fc.integer({ min: 2000, max: 2100 }),
        fc.integer({ min: 1, max: 99_999 }),
        fc.string({ unit: 'grapheme' }),
        (random, year, sequence, structure) => {
          const [number, code] = [attestationNumber(year, sequence), codeFrom(random)];
          const qr = qrText(number, code, structure);
          expect(qr).toMatch(/^[A-Z0-9 -]*$/);
          expect(readClaim(qr)).toEqual({ number, code });
          expect(readClaim(`n° ${number}, code : ${spacedCode(code)}`)).toEqual({ number, code });
          expect(readClaim(`${number} ${code.toLowerCase()}`)).toEqual({ number, code });
        },
      ),
    );
  });

  it.each<[string, ReturnType<typeof readClaim>]>([
    ['', null],
    ['Bonjour', null],
    ['K7QF-2M9D-XW4T', null],
    ['2026-0001', { number: '2026-0001', code: null }],
    ['2026-0001 K7QF', { number: '2026-0001', code: null }],
    ['2026-0001 K7QF-2M9D-XW4T9', { number: '2026-0001', code: null }],
    ['2026-0001 K7QF-2M9D-XWOI', { number: '2026-0001', code: 'K7QF2M9DXW01' }],
    ['N° 2026-0001\nK7QF 2M9D XW4T', { number: '2026-0001', code: 'K7QF2M9DXW4T' }],
    ['2026 – 0001 / k7qf2m9dxw4t', { number: '2026-0001', code: 'K7QF2M9DXW4T' }],
  ])('« %s »', (text, claim) => expect(readClaim(text)).toEqual(claim));
});
