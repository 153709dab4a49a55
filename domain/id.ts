import { z } from './zod';

export const Id = z.uuid({ version: 'v7', error: 'Identifiant inconnu.' });
export type Id = z.infer<typeof Id>;

/**
 * UUID version 7 (RFC 9562 §5.7): 48 bits of milliseconds, then random bits, so that ids sort by creation time.
 * @param at milliseconds since 1970
 * @param bytes 16 random bytes, which become the id
 */
export function newId(at: number, bytes = crypto.getRandomValues(new Uint8Array(16))): Id {
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(at / 2 ** 32));
  view.setUint32(2, at % 2 ** 32);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
