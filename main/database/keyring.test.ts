import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../domain/id';
import { temporaryFolder, testDay, testKey } from '../testing/test-network';
import { type Keyring, makeSlot, openSlot, readKeyring, type Slot, writeKeyring } from './keyring';

const claire = newId(testDay.getTime());
const nadia = newId(testDay.getTime());
const password = 'un jardin plein de tomates bien mûres';
const key = testKey();
let slot: Slot;
let other: Slot;

beforeAll(async () => {
  slot = await makeSlot({ kind: 'account', account: claire, name: 'Claire' }, password, key);
  other = await makeSlot({ kind: 'account', account: nadia, name: 'Nadia' }, password, key);
});

describe('a slot', () => {
  test('gives the data key to its secret, however it is typed', async () => {
    expect(await openSlot(slot, password)).toEqual(Buffer.from(key));
    expect(await openSlot(slot, password.normalize('NFD'))).toEqual(Buffer.from(key));
  });

  test('gives nothing to another secret', async () => {
    expect(await openSlot(slot, `${password} `)).toBeNull();
    expect(await openSlot(slot, '')).toBeNull();
  });

  test('meets or exceeds what OWASP asks of scrypt', () => {
    expect(slot.kdf).toMatchObject({ name: 'scrypt', N: 2 ** 17, r: 8, p: 1 });
    expect(Buffer.from(slot.kdf.salt, 'base64')).toHaveLength(16);
  });

  test('holds nothing that two slots share', () => {
    expect(slot.kdf.salt).not.toBe(other.kdf.salt);
    expect(slot.wrapped.iv).not.toBe(other.wrapped.iv);
    expect(slot.wrapped.key).not.toBe(other.wrapped.key);
  });

  const flipped = (text: string) => {
    const bytes = Buffer.from(text, 'base64');
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    return bytes.toString('base64');
  };
  test.each<[string, () => Slot]>([
    ['its owner', () => ({ ...slot, account: nadia })],
    ['its name', () => ({ ...slot, name: 'Nadia' })],
    ['its kind', () => ({ ...slot, kind: 'recovery' })],
    ['its salt', () => ({ ...slot, kdf: { ...slot.kdf, salt: flipped(slot.kdf.salt) } })],
    ['its nonce', () => ({ ...slot, wrapped: { ...slot.wrapped, iv: flipped(slot.wrapped.iv) } })],
    ['its tag', () => ({ ...slot, wrapped: { ...slot.wrapped, tag: flipped(slot.wrapped.tag) } })],
    ['a shorter tag', () => ({ ...slot, wrapped: { ...slot.wrapped, tag: slot.wrapped.tag.slice(0, 8) } })],
    ['its wrapped key', () => ({ ...slot, wrapped: { ...slot.wrapped, key: flipped(slot.wrapped.key) } })],
    ['the wrapped key of someone else', () => ({ ...slot, wrapped: other.wrapped })],
  ])('opens no more once someone has changed %s', async (_what, change) => {
    expect(await openSlot(change(), password)).toBeNull();
  });

  test('wraps the key as it was given, even if the network is locked meanwhile', async () => {
    const given = Uint8Array.from(key);
    const making = makeSlot({ kind: 'account', account: claire, name: 'Claire' }, password, given);
    given.fill(0);
    expect(await openSlot(await making, password)).toEqual(Buffer.from(key));
  });
});

describe('the keyring file', () => {
  const written = async (change: (keyring: Keyring) => unknown) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'keys.json'), JSON.stringify(change({ format: 1, network: 'RECS', slots: [slot] })));
    return readKeyring(folder);
  };

  test('comes back as it was written, for its owner only, and leaves nothing aside', async () => {
    const folder = temporaryFolder();
    const keyring: Keyring = { format: 1, network: 'RECS', slots: [slot, other] };
    await writeKeyring(folder, keyring);
    expect(await readKeyring(folder)).toEqual(keyring);
    const { readdirSync, statSync } = await import('node:fs');
    expect(readdirSync(folder)).toEqual(['keys.json']);
    if (process.platform !== 'win32') expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600);
  });

  test('holds no secret in clear', async () => {
    const folder = temporaryFolder();
    await writeKeyring(folder, { format: 1, network: 'RECS', slots: [slot] });
    const text = readFileSync(join(folder, 'keys.json'), 'utf8');
    expect(text).not.toContain(password);
    expect(text).not.toContain(Buffer.from(key).toString('base64'));
    expect(text).not.toContain(Buffer.from(key).toString('hex'));
  });

  test.each<[string, (slot: Slot) => object]>([
    ['less memory', (it) => ({ ...it.kdf, N: 2 ** 10 })],
    ['a cost that scrypt does not know', (it) => ({ ...it.kdf, N: 2 ** 17 + 1 })],
    ['smaller blocks', (it) => ({ ...it.kdf, r: 1 })],
    ['no parallelism', (it) => ({ ...it.kdf, p: 0 })],
    ['another function', (it) => ({ ...it.kdf, name: 'pbkdf2' })],
  ])('is refused when its header asks for %s', async (_what, weaker) => {
    const read = written((keyring) => ({ ...keyring, slots: [{ ...slot, kdf: weaker(slot) }] }));
    await expect(read).rejects.toMatchObject({ code: 'keys-damaged' });
  });

  test.each<[string, (keyring: Keyring) => unknown]>([
    ['without slots', (keyring) => ({ ...keyring, slots: [] })],
    ['of a later format', (keyring) => ({ ...keyring, format: 2 })],
    ['of another kind', () => 'keys'],
    ['with an owner that is none', (keyring) => ({ ...keyring, slots: [{ ...slot, account: '../..' }] })],
  ])('is damaged %s', async (_what, change) => {
    await expect(written(change)).rejects.toMatchObject({ code: 'keys-damaged' });
  });

  test.each(['', '{"format":1,"network":"RECS","slo', '\0\0\0\0'])('is damaged when it reads %j', async (text) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'keys.json'), text);
    await expect(readKeyring(folder)).rejects.toMatchObject({ code: 'keys-damaged' });
  });

  test('missing: no network in no folder or an empty one, lost keys beside anything else', async () => {
    const folder = temporaryFolder();
    expect(await readKeyring(join(folder, 'none'))).toBeNull();
    expect(await readKeyring(folder)).toBeNull();
    mkdirSync(join(folder, 'backups'));
    await expect(readKeyring(folder)).rejects.toMatchObject({ code: 'keys-missing' });
  });

  test('a write that fails leaves the old keys', async () => {
    const folder = temporaryFolder();
    await writeKeyring(folder, { format: 1, network: 'RECS', slots: [slot] });
    mkdirSync(join(folder, 'keys.json.tmp')); // the place of the temporary file is taken
    await expect(writeKeyring(folder, { format: 1, network: 'RECS', slots: [other] })).rejects.toThrow();
    expect((await readKeyring(folder))?.slots).toEqual([slot]);
  });
});
