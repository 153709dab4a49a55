import { expect, test } from 'vitest';
import { decoded } from './decoded';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

test.each([
  ['UTF-8', utf8('éloignement ; l’Écu'), 'éloignement ; l’Écu'],
  ['UTF-8 with its mark', utf8('\ufeffcode;latitude'), 'code;latitude'],
  ['Windows-1252', bytes(0xe9, 0x6c, 0x6f, 0x69, 0x67, 0x6e, 0xe9), 'éloigné'],
  ['nothing', bytes(), ''],
])('%s', (_name, file, text) => {
  expect(decoded(file)).toBe(text);
});

test('what is no text is told apart', () => {
  expect(decoded(bytes(0x50, 0x4b, 3, 4, 0, 0))).toBeNull();
});
