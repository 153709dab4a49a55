import { describe, expect, test } from 'vitest';
import { composeMail, type MailDraft } from './mail-message';

const pdf = Uint8Array.from({ length: 500 }, (_, at) => at % 256);
const draft: MailDraft = {
  to: { name: 'Élise Łukasz', address: 'elise@exemple.fr' },
  subject: 'Attestation d’assiduité n° 2026-0001',
  text: 'Bonjour Élise,\n\nVoici votre attestation.\n',
  attachment: { name: 'Attestation 2026-0001 Élise Łukasz.pdf', content: pdf },
};
const compose = async (changes: Partial<MailDraft> = {}) => {
  const message = (await composeMail({ ...draft, ...changes }, new Date('2026-11-23T09:00:00Z'))).toString('latin1');
  const [head = '', ...parts] = message.split('\r\n\r\n');
  const unfolded = head.replace(/\r\n[ \t]/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'mi').exec(unfolded)?.[1];
  return { message, header, parts };
};
/** What encoded words say (RFC 2047). */
const decoded = (value = '') =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, base64: string) => Buffer.from(base64, 'base64').toString('utf8'));

describe('a message that nobody has sent yet', () => {
  test('has its headers, in letters that every program reads', async () => {
    const { header, message } = await compose();
    expect(header('X-Unsent')).toBe('1');
    expect(decoded(header('To'))).toBe('Élise Łukasz <elise@exemple.fr>');
    expect(decoded(header('Subject'))).toBe(draft.subject);
    expect(header('Date')).toBe('Mon, 23 Nov 2026 09:00:00 +0000');
    expect(header('MIME-Version')).toBe('1.0');
    expect(header('From')).toBeUndefined();
    expect(header('Message-ID')).toMatch(/^<[0-9a-f-]{36}@entrelacs\.invalid>$/);
    expect([...message].every((sign) => sign.charCodeAt(0) < 128)).toBe(true);
    expect(message.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...message.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(998);
  });

  test('brings the PDF, byte for byte', async () => {
    const { message } = await compose();
    expect(message).toMatch(/Content-Type: application\/pdf/);
    const base64 =
      /Content-Disposition: attachment[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)\r\n--/.exec(message)?.[1] ?? '';
    expect(Buffer.from(base64, 'base64').equals(Buffer.from(pdf))).toBe(true);
  });

  test('to nobody, when there is no address; a line in a name makes no header', async () => {
    expect((await compose({ to: null })).header('To')).toBeUndefined();
    const { header } = await compose({ subject: 'Bonjour\r\nBcc: autre@exemple.fr' });
    expect(header('Bcc')).toBeUndefined();
  });
});
