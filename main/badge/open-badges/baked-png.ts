import { crc32 } from './crc32';
import { Unread } from './unread';

/** Open Badges 3.0 §5.3.1: the credential is the text of one uncompressed iTXt chunk of this keyword. */
const keyword = 'openbadgecredential';
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(signature);

type Chunk = { type: string; data: Buffer };

/** @throws Unread `damaged-image` when a length or a checksum is wrong, or the end is missing */
function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  let at = signature.length;
  while (at < png.length) {
    if (at + 12 > png.length) throw new Unread('damaged-image');
    const end = at + 8 + png.readUInt32BE(at);
    if (end + 4 > png.length) throw new Unread('damaged-image');
    const body = png.subarray(at + 4, end);
    if (crc32(body) !== png.readUInt32BE(end)) throw new Unread('damaged-image');
    const type = body.toString('latin1', 0, 4);
    chunks.push({ type, data: body.subarray(4) });
    if (type === 'IEND') return chunks;
    at = end + 4;
  }
  throw new Unread('damaged-image');
}

function chunk({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** keyword, then: no compression (2 bytes), no language, no translated keyword, the text in UTF-8 (PNG §11.3.4.5). */
const prefix = Buffer.concat([Buffer.from(keyword, 'latin1'), Buffer.alloc(5)]);

export function bakePng(png: Uint8Array, credential: string): Buffer {
  const [header, ...rest] = chunksOf(Buffer.from(png));
  if (!header) throw new Unread('damaged-image');
  const badge = { type: 'iTXt', data: Buffer.concat([prefix, Buffer.from(credential)]) };
  return Buffer.concat([signature, ...[header, badge, ...rest].map(chunk)]);
}

/** The credentials that an image carries. @throws Unread */
export function readPng(png: Buffer): string[] {
  return chunksOf(png)
    .filter(({ type, data }) => type === 'iTXt' && data.toString('latin1', 0, data.indexOf(0)) === keyword)
    .map(({ data }) => {
      if (data[keyword.length + 1] !== 0) throw new Unread('not-a-badge'); // compressed: the specification forbids it
      const language = data.indexOf(0, keyword.length + 3);
      const translated = data.indexOf(0, language + 1);
      if (language < 0 || translated < 0) throw new Unread('damaged-image');
      return data.toString('utf8', translated + 1);
    });
}
