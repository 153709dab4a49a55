import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newRecoveryCode, normaliseRecoveryCode } from './recovery-code';

describe('recovery code', () => {
  test('eight groups of four, without the letters that look like others', () => {
    for (let time = 0; time < 200; time++)
      expect(newRecoveryCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(newRecoveryCode()).not.toBe(newRecoveryCode());
  });

  test('comes back to its printed form, however it was copied', () => {
    const printed = 'A1B0-C3D4-E5F6-G7H8-J9KM-N0P1-QRST-VWXY';
    for (const copied of [
      printed,
      printed.toLowerCase(),
      printed.replaceAll('-', ''),
      printed.replaceAll('-', ' '),
      `  ${printed.replaceAll('-', '\u00a0-\u00a0')}\n`,
      printed.replaceAll('0', 'o').replaceAll('1', 'l'),
      printed.replaceAll('0', 'O').replaceAll('1', 'I'),
      printed.replaceAll('-', '–'),
    ])
      expect(normaliseRecoveryCode(copied), copied).toBe(printed);
  });

  test.each(['', 'A1B2', 'U'.repeat(32), 'A'.repeat(31), 'A'.repeat(33), `${'A'.repeat(31)}É`, '😀'.repeat(16)])(
    '%j cannot be a code',
    (typed) => {
      expect(normaliseRecoveryCode(typed)).toBeNull();
    },
  );

  test('what is normal stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (typed) => {
        const code = normaliseRecoveryCode(typed);
        if (code !== null) expect(normaliseRecoveryCode(code)).toBe(code);
      }),
    );
    expect(normaliseRecoveryCode(normaliseRecoveryCode(newRecoveryCode()) ?? '')).not.toBeNull();
  });
});
