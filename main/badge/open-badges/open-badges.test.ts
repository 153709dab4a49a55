import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import QRCode from 'qrcode';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CredentialFacts, writeCredential } from '../../../domain/badge/credential';
import { drawEmblem } from '../../../domain/badge/emblem';
import { startingSet } from '../../../domain/badge/starting-set';
import vector from '../../testing/badge-verifier/vector.json';
import { temporaryFolder } from '../../testing/test-network';
import { verifyBadges } from '../../testing/verify-badges';
import { bakePng, readPng } from './baked-png';
import { bakeSvg, readSvg } from './baked-svg';
import { readCarrier } from './carrier';
import { badgeCode, readBadgeCode } from './light-qr';
import { rasterize } from './rasterize';
import { generateSigningKey, type SigningKey, signCredential } from './sign';
import { isIntact, parseCredential } from './verify';

const emblem = drawEmblem({ pictogram: 'hourglass', tone: 'purple' });
const at = '2026-11-23T09:00:00Z';
const awardId = '019aaf6d-8a00-7000-8000-0123456789ab';

let key: SigningKey;
let facts: CredentialFacts;
let signed: string;
let png: Uint8Array;
beforeAll(async () => {
  key = await generateSigningKey();
  const [patience = startingSet[0]] = startingSet.filter(({ name }) => name === 'Patience');
  if (!patience) throw new Error('no badge');
  facts = {
    awardId,
    badge: { id: '019aaf6d-8a00-7000-8000-00000000badb', ...patience },
    image: emblem,
    issuer: { did: key.controller, name: 'Réseau Citoyen de Services' },
    identity: { type: 'emailAddress', hash: `sha256$${'0123456789abcdef'.repeat(4)}`, salt: 'sel' },
    validFrom: at,
    validUntil: null,
    evidence: [
      {
        title: 'Atelier de couture, octobre 2026',
        words: 'A repris l’ourlet ]]> autant qu’il le fallait & sans « presser ».',
      },
    ],
  };
  signed = JSON.stringify(await signCredential(writeCredential(facts), key, at));
  png = await rasterize(emblem);
});
const resigned = async (changes: Partial<CredentialFacts>) =>
  JSON.stringify(await signCredential(writeCredential({ ...facts, ...changes }), key, at));
const check = async (text: string) => isIntact(parseCredential(text).document);

describe('a signature', () => {
  it('is that of the specification, byte for byte', async () => {
    const { credential, controller, publicKeyMultibase, secretKeyMultibase, created, proofValue } = vector;
    const signingKey = { controller, publicKey: publicKeyMultibase, secretKey: secretKeyMultibase };
    expect(await signCredential(credential, signingKey, created)).toMatchObject({ proof: [{ proofValue }] });
  });

  it('is the same each time', async () => {
    expect(await resigned({})).toBe(signed);
  });

  it('is accepted, here and by an independent verifier, and refused after one changed letter', async () => {
    const changed = {
      name: signed.replaceAll('"Patience"', '"Patiente"'),
      evidence: signed.replace('autant', 'autand'),
      date: signed.replace('"validFrom":"2026', '"validFrom":"2025'),
      issuer: signed.replace('Réseau Citoyen', 'Réseau citoyen'),
      recipient: signed.replace('sha256$0', 'sha256$1'),
      proof: signed.replace(/"proofValue":"z(.)/, (_, letter) => `"proofValue":"z${letter === '3' ? '4' : '3'}`),
    };
    expect(await check(signed)).toBe(true);
    for (const text of Object.values(changed)) {
      expect(text).not.toBe(signed);
      expect(await check(text)).toBe(false);
    }
    const files = Object.fromEntries(Object.entries(changed).map(([name, text]) => [`${name}.json`, text]));
    expect(verifyBadges({ 'signed.json': signed, ...files })).toEqual([true, ...Object.keys(changed).map(() => false)]);
  });

  it('of another issuer does not pass for ours', async () => {
    const other = await generateSigningKey();
    const forged = JSON.stringify(await signCredential(writeCredential({ ...facts }), other, at));
    expect(await check(forged)).toBe(false);
    expect(verifyBadges({ 'forged.json': forged })).toEqual([false]);
  });
});

describe('a credential that cannot be judged', () => {
  it.each<[string, string, (text: string) => string]>([
    ['no JSON', 'not-a-badge', (text) => text.slice(0, -2)],
    ['another document', 'not-a-badge', () => '{"name":"Facture"}'],
    ['two in one file', 'several', (text) => `[${text},${text}]`],
    ['an unknown context', 'unknown-context', (text) => text.replace('],"id"', ',"https://example.org/ctx"],"id"')],
    [
      'a context within',
      'unknown-context',
      (text) => text.replace('"evidence":[{', '"evidence":[{"@context":"https://a.b",'),
    ],
    ['another kind of proof', 'unknown-proof', (text) => text.replace('eddsa-rdfc-2022', 'ecdsa-rdfc-2019')],
  ])('%s is refused as %s', (_case, reason, change) => {
    expect(() => parseCredential(change(signed))).toThrow(reason);
  });

  it.each<[string, string, (text: string) => string]>([
    [
      'a term that no context defines',
      'unknown-term',
      (text) => text.replace('"validFrom"', '"mention":"très bien","validFrom"'),
    ],
    ['a key that is elsewhere', 'unknown-proof', (text) => text.replaceAll(key.controller, 'did:web:exemple.fr')],
  ])('%s is refused as %s', async (_case, reason, change) => {
    await expect(check(change(signed))).rejects.toThrow(reason);
  });
});

describe('an image', () => {
  it('carries a badge: PNG', async () => {
    const baked = bakePng(png, signed);
    expect(readPng(baked)).toEqual([signed]);
    expect(await readCarrier(baked)).toEqual({ credential: signed });
    const changed = Buffer.from(bakePng(png, signed.replace('autant', 'autand')));
    expect(verifyBadges({ 'a.png': baked, 'b.png': changed })).toEqual([true, false]);
  });

  it('carries a badge: SVG, whatever its text holds', async () => {
    const baked = bakeSvg(emblem, signed);
    expect(baked).toMatch(/^<svg[^>]*><openbadges:credential>/);
    expect(readSvg(baked)).toEqual([signed]);
    const changed = baked.replace('autant', 'autand');
    expect(verifyBadges({ 'a.svg': baked, 'b.svg': changed })).toEqual([true, false]);
  });

  it.each<[string, string, (baked: Buffer) => Buffer | Promise<Buffer>]>([
    ['cut short', 'damaged-image', (baked) => baked.subarray(0, baked.length - 40)],
    ['with a changed byte', 'damaged-image', (baked) => Buffer.from(baked).fill(0x41, 200, 201)],
    ['cut within its header', 'damaged-image', (baked) => baked.subarray(0, 10)],
    ['saved again by another program', 'no-badge', () => Buffer.from(png)],
    ['with two badges', 'several', (baked) => bakePng(baked, signed)],
  ])('%s is refused as %s', async (_case, reason, change) => {
    await expect(readCarrier(await change(bakePng(png, signed)))).rejects.toThrow(reason);
  });

  it.each<[string, string, (baked: string) => string]>([
    ['cut short', 'damaged-image', (baked) => baked.slice(0, -10)],
    ['without a badge', 'no-badge', () => emblem],
    ['with two badges', 'several', (baked) => baked.replace(/<openbadges.*credential>/s, (badge) => badge + badge)],
    ['that is a web page', 'not-a-badge', () => '<html><body/></html>'],
    ['with entities of its own', 'not-a-badge', (baked) => `<!DOCTYPE svg [<!ENTITY a "b">]>${baked}`],
  ])('an SVG %s is refused as %s', async (_case, reason, change) => {
    await expect(readCarrier(Buffer.from(change(bakeSvg(emblem, signed))))).rejects.toThrow(reason);
  });
});

describe('a QR code', () => {
  const printed = async (text: string, name = 'code.png') => {
    const path = join(temporaryFolder(), name);
    // As on paper at 150 dpi: 47 mm are 277 dots.
    writeFileSync(path, await QRCode.toBuffer(text, { errorCorrectionLevel: 'M', width: 277 }));
    return path;
  };
  const light = async (changes: Partial<CredentialFacts> = {}) =>
    JSON.parse(await resigned({ image: null, evidence: [], ...changes })) as object;

  it('holds a whole signed badge, read back by another program', async () => {
    const credential = await light();
    const text = badgeCode(awardId, credential, 47);
    expect(text).toMatch(/^ENTRELACS-BADGE-1:[0-9A-Z $%*+./:-]+$/);
    const { stdout } = spawnSync('zbarimg', ['--quiet', '--raw', await printed(text)], { encoding: 'utf8' });
    expect(stdout.replace(/\n$/, '')).toBe(text);
    const read = readBadgeCode(text);
    expect(read).toEqual({ credential: JSON.stringify(credential) });
    expect(verifyBadges({ 'qr.json': JSON.stringify(credential) })).toEqual([true]);
  });

  it('is read on a photo', async () => {
    const text = badgeCode(awardId, await light(), 47);
    const photo = await QRCode.toBuffer(text, { errorCorrectionLevel: 'M', width: 500 });
    expect(await readCarrier(photo)).toEqual(readBadgeCode(text));
  });

  it('only refers to the register when the badge is too long for it', async () => {
    const endless = Array.from({ length: 120 }, (_, index) => (index * 7919 + 104729).toString(36).repeat(3)).join(
      ', ',
    );
    const text = badgeCode(awardId, await light({ badge: { ...facts.badge, criteria: endless } }), 47);
    expect(readBadgeCode(text)).toEqual({ awardId });
  });

  it('of something else, or altered, is told', async () => {
    const photo = await QRCode.toBuffer('https://exemple.fr');
    await expect(readCarrier(photo)).rejects.toThrow('unknown-qr');
    await expect(readCarrier(Buffer.from('ENTRELACS ATTESTATION 2026-0001 K7QF2M9DXW4T'))).rejects.toThrow(
      'attestation-qr',
    );
    const text = badgeCode(awardId, await light(), 47);
    expect(() => readBadgeCode(`${text.slice(0, 60)}AAAA${text.slice(64)}`)).toThrow();
  });
});
