import { z } from './zod';

export const Id = z.uuid({ version: 'v7', error: 'Identifiant inconnu.' });
export type Id = z.infer<typeof Id>;

/** All the ids of one command share its millisecond: a sequence keeps them in the order in which they were made. */
let last = { at: 0, sequence: 0 };
const nextAt = (at: number): number => {
  last = { at, sequence: last.at === at ? last.sequence + 1 : 0 };
  return last.sequence;
};

/**
 * UUID version 7 (RFC 9562 §5.7, §6.2 method 1): 48 bits of milliseconds, 26 bits of sequence, 48 random bits, so that
 * ids sort in the order in which a process makes them.
 * @param at milliseconds since 1970
 */
export function newId(at: number): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  const sequence = nextAt(at);
  view.setUint16(6, sequence >>> 14);
  view.setUint16(8, sequence & 0x3fff);
  return idFrom(at, bytes);
}

/** The id made of a time and of 16 bytes of one's own choosing. */
export function idFrom(at: number, bytes: Uint8Array<ArrayBuffer>): Id {
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(at / 2 ** 32));
  view.setUint32(2, at % 2 ** 32);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
