import { isPng, readPng } from './baked-png';
import { readSvg } from './baked-svg';
import { isBadgeCode, type ReadCode, readBadgeCode } from './light-qr';
import { readQrPhoto } from './qr-photo';
import { Unread } from './unread';

const isJpeg = (bytes: Buffer) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]));

const only = (credentials: string[]): string => {
  if (credentials.length > 1) throw new Unread('several');
  const [credential] = credentials;
  if (!credential) throw new Unread('no-badge');
  return credential;
};

async function readPhoto(photo: Buffer): Promise<ReadCode> {
  const texts = await readQrPhoto(photo);
  if (!texts.length) throw new Unread('blurred-qr');
  // A paper may show the code of an attestation beside that of a badge.
  const codes = texts.filter(isBadgeCode);
  const [code = texts[0] ?? ''] = codes;
  if (codes.length > 1) throw new Unread('several');
  return readBadgeCode(code);
}

/**
 * The badge that a file or a text carries: a baked PNG or SVG, a JSON file, the photo of a QR code, what a QR reader
 * has read.
 * @throws Unread
 */
export async function readCarrier(bytes: Buffer): Promise<ReadCode> {
  if (isPng(bytes)) {
    const credentials = readPng(bytes);
    if (credentials.length) return { credential: only(credentials) };
    // A scan is a PNG too.
    return readPhoto(bytes).catch((error) => {
      throw error instanceof Unread && error.reason === 'blurred-qr' ? new Unread('no-badge') : error;
    });
  }
  if (isJpeg(bytes)) return readPhoto(bytes);
  const text = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trim();
  if (text.startsWith('<')) return { credential: only(readSvg(text)) };
  if (text.startsWith('{') || text.startsWith('[')) return { credential: text };
  if (text.startsWith('ENTRELACS')) return readBadgeCode(text);
  throw new Unread('not-a-badge');
}
