import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { Refusal } from '../../domain/errors';
import { newId } from '../../domain/id';
import { migrations } from '../../migrations';
import { refusalFromDatabase } from '../database/errors';
import { findDamage } from '../database/integrity';
import { openSlot, readKeyring } from '../database/keyring';
import { pendingMigrations } from '../database/migrate';
import { type DataKey, openBase } from '../database/open';
import { temporaryFolder, testBase, testKey } from '../testing/test-network';
import { createNetwork, networkToCopy, ownerPassword, runHere } from '../testing/test-vault';
import { baseOf, openVault } from './vault';

vi.mock('node:crypto', async (load) => (await import('../testing/cheap-scrypt')).cheapScrypt(load));

const copied = networkToCopy();
const later = new Date('2026-11-24T08:00:00Z');
const newPassword = 'sept mots nouveaux pour ouvrir notre réseau';
const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** The key, as only a test may hold it: read from the folder with the password. */
async function keyOf(folder: string, password = ownerPassword) {
  const slot = (await readKeyring(folder))?.slots.find(({ kind }) => kind === 'account');
  const key = slot && (await openSlot(slot, password));
  if (!key) throw new Error('no key');
  return key;
}

/** How an attempt ends, as the page is told. */
const outcomeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'open',
    (error: unknown) => (error instanceof Refusal ? error : refusalFromDatabase(error))?.code ?? 'unexpected',
  );

describe('creating a network', () => {
  test('whole: base, keys, first account, open', async () => {
    const folder = join(temporaryFolder(), 'networks', 'own');
    const vault = openVault(folder, runHere);
    expect(await vault.keyring()).toBeNull();
    const code = await createNetwork(vault);
    expect(code).toMatch(/^(\w{4}-){7}\w{4}$/);
    const opened = vault.opened();
    expect(opened?.account).toMatchObject({ name: 'Claire', role: 'coordination' });
    expect(opened && (await findDamage(opened.db))).toEqual([]);
    expect((await vault.keyring())?.slots.map(({ kind, name }) => [kind, name])).toEqual([
      ['account', 'Claire'],
      ['recovery', ''],
    ]);
    expect(readdirSync(join(folder, '..'))).toEqual(['own']);
    await expect(createNetwork(vault)).rejects.toMatchObject({ code: 'conflict' });
    await vault.close();
    expect(readdirSync(folder).sort()).toEqual(['entrelacs.db', 'keys.json']);
  });

  test('or not at all: a filling that fails leaves nothing, and the next one succeeds', async () => {
    const parent = temporaryFolder();
    const vault = openVault(join(parent, 'own'), runHere);
    const failing = createNetwork(vault, async () => {
      throw new Refusal('disk-full');
    });
    await expect(failing).rejects.toMatchObject({ code: 'disk-full' });
    expect(readdirSync(parent)).toEqual([]);
    expect(await vault.keyring()).toBeNull();
    await createNetwork(vault, async () => {}).catch(() => {}); // a base without an account is not opened
    expect(vault.opened()).toBeNull();
  });

  test('what a crash has left is not a network, and goes', async () => {
    const parent = temporaryFolder();
    mkdirSync(join(parent, 'own.4242.tmp'));
    writeFileSync(join(parent, 'own.4242.tmp', 'entrelacs.db'), 'half');
    writeFileSync(join(parent, 'own.kept'), '');
    const vault = openVault(join(parent, 'own'), runHere);
    expect(await vault.keyring()).toBeNull();
    await createNetwork(vault);
    expect(readdirSync(parent).sort()).toEqual(['own', 'own.kept']);
    await vault.close();
  });
});

describe('opening', () => {
  test('with the password; closing drops the key', async () => {
    const { vault, accountId } = copied();
    expect(vault.opened()).toBeNull();
    await vault.unlock(accountId, ownerPassword, later);
    const opened = vault.opened();
    expect(await opened?.db('account').pluck('name')).toEqual(['Claire']);
    const { key } = opened ?? {};
    await vault.close();
    expect(vault.opened()).toBeNull();
    expect(key?.every((byte) => byte === 0)).toBe(true);
  });

  test('not with another password, nor for someone else', async () => {
    const { vault, accountId } = copied();
    await expect(vault.unlock(accountId, 'autre', later)).rejects.toMatchObject({
      code: 'wrong-password',
      fields: { password: expect.stringContaining('Essayez encore') },
    });
    await expect(vault.unlock(newId(0), ownerPassword, later)).rejects.toMatchObject({ code: 'wrong-password' });
    expect(vault.opened()).toBeNull();
  });

  test('twice at once, or while closing, ends in one state', async () => {
    const { vault, accountId } = copied();
    await Promise.all([vault.unlock(accountId, ownerPassword, later), vault.unlock(accountId, ownerPassword, later)]);
    expect(await vault.opened()?.db('account').pluck('name')).toEqual(['Claire']);
    await Promise.all([vault.unlock(accountId, ownerPassword, later), vault.close()]);
    expect(vault.opened()).toBeNull();
  });

  test('closing lets a transaction end', async () => {
    const { vault, accountId } = copied();
    await vault.unlock(accountId, ownerPassword, later);
    const { db } = vault.opened() ?? {};
    const writing = db?.transaction(async (trx) => {
      await trx('account').update({ updated_at: '2026-11-24T08:00:00Z' });
      await new Promise((resolve) => setTimeout(resolve, 30));
      await trx('account').update({ version: 2 });
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await Promise.all([writing, vault.close()]);
    await vault.unlock(accountId, ownerPassword, later);
    expect(await vault.opened()?.db('account').first('updated_at', 'version')).toEqual({
      updated_at: '2026-11-24T08:00:00Z',
      version: 2,
    });
  });
});

describe('keys', () => {
  test('a new password opens, the old one no more', async () => {
    const { vault, accountId } = copied();
    await vault.unlock(accountId, ownerPassword, later);
    await expect(vault.confirm('autre', 'current')).rejects.toMatchObject({ fields: { current: expect.any(String) } });
    await vault.confirm(ownerPassword, 'current');
    await vault.setPassword({ id: accountId, name: 'Claire' }, newPassword);
    await vault.close();
    await expect(vault.unlock(accountId, ownerPassword, later)).rejects.toMatchObject({ code: 'wrong-password' });
    await vault.unlock(accountId, newPassword, later);
    expect((await vault.keyring())?.slots).toHaveLength(2);
  });

  test('the recovery code gives a new password and is replaced', async () => {
    const { vault, accountId, recoveryCode } = copied();
    const recover = (code: string) => vault.recover(accountId, code, newPassword, later);
    await expect(recover('A1B2')).rejects.toMatchObject({ code: 'wrong-recovery-code' });
    await expect(recover(recoveryCode.replace(/^./, (it) => (it === '7' ? '8' : '7')))).rejects.toMatchObject({
      code: 'wrong-recovery-code',
    });
    const next = await recover(recoveryCode.toLowerCase().replaceAll('-', ' '));
    expect(vault.opened()?.account.name).toBe('Claire');
    await vault.close();
    await expect(recover(recoveryCode)).rejects.toMatchObject({ code: 'wrong-recovery-code' });
    await vault.unlock(accountId, newPassword, later);
    expect(next).not.toBe(recoveryCode);
  });

  test('a renewed recovery code replaces the one before', async () => {
    const { vault, accountId, recoveryCode } = copied();
    await expect(vault.renewRecoveryCode()).rejects.toMatchObject({ code: 'locked' });
    await vault.unlock(accountId, ownerPassword, later);
    const next = await vault.renewRecoveryCode();
    await vault.close();
    await expect(vault.recover(accountId, recoveryCode, newPassword, later)).rejects.toMatchObject({
      code: 'wrong-recovery-code',
    });
    await vault.recover(accountId, next, newPassword, later);
    expect(vault.opened()).not.toBeNull();
  });

  test('changes made at once are all kept', async () => {
    const { vault, accountId } = copied();
    await vault.unlock(accountId, ownerPassword, later);
    const nadia = { id: newId(0), name: 'Nadia' };
    await Promise.all([vault.setPassword(nadia, newPassword), vault.renewRecoveryCode()]);
    expect((await vault.keyring())?.slots.map(({ name }) => name).sort()).toEqual(['', 'Claire', 'Nadia']);
  });

  test('an account without its row, or disabled, opens nothing even with its slot', async () => {
    const { vault, accountId } = copied();
    await vault.unlock(accountId, ownerPassword, later);
    const nadia = { id: newId(0), name: 'Nadia' };
    await vault.setPassword(nadia, newPassword);
    await vault.opened()?.db('account').update({ disabled_at: '2026-11-24T08:00:00Z' });
    await vault.close();
    await expect(vault.unlock(nadia.id, newPassword, later)).rejects.toMatchObject({ code: 'wrong-password' });
    await expect(vault.unlock(accountId, ownerPassword, later)).rejects.toMatchObject({ code: 'wrong-password' });
    expect(vault.opened()).toBeNull();
  });

  test('a recovery whose keys cannot be written changes nothing and opens nothing', async () => {
    const { folder, vault, accountId, recoveryCode } = copied();
    mkdirSync(join(folder, 'keys.json.tmp')); // the place of the temporary file is taken
    await expect(vault.recover(accountId, recoveryCode, newPassword, later)).rejects.toThrow();
    expect(vault.opened()).toBeNull();
    await vault.unlock(accountId, ownerPassword, later);
  });
});

describe('what is missing or damaged is told, never replaced', () => {
  test('the wrong password and the damaged file are two refusals', async () => {
    const { folder, vault, accountId } = copied();
    const base = baseOf(folder);
    const bytes = readFileSync(base);
    bytes.fill(7, 0, 4096);
    writeFileSync(base, bytes);
    const before = hash(base);
    await expect(vault.unlock(accountId, 'autre', later)).rejects.toMatchObject({ code: 'wrong-password' });
    expect(await outcomeOf(vault.unlock(accountId, ownerPassword, later))).toBe('base-damaged');
    expect(hash(base)).toBe(before);
  });

  test.each([0, 0.01, 0.5, 0.99])('a base cut at %d of its length', async (part) => {
    const { folder, vault, accountId } = copied();
    const base = baseOf(folder);
    const cut = Math.floor(readFileSync(base).length * part);
    truncateSync(base, cut);
    const outcome = await outcomeOf(vault.unlock(accountId, ownerPassword, later));
    expect(['base-damaged', 'open']).toContain(outcome);
    const opened = vault.opened();
    if (opened) expect(await findDamage(opened.db)).not.toEqual([]); // its first pages are sound: the check tells
    await vault.close();
    expect(readFileSync(base).length).toBe(cut);
  });

  test('flipped bytes: refused or seen by the check, never a crash nor a blank base', async () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { folder, vault, accountId } = copied();
      const base = baseOf(folder);
      const bytes = readFileSync(base);
      for (let flip = 0; flip < 10 ** (seed % 4); flip++) {
        const at = (seed * 7919 + flip * 104_729) % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      }
      writeFileSync(base, bytes);
      expect(['base-damaged', 'open']).toContain(await outcomeOf(vault.unlock(accountId, ownerPassword, later)));
      const opened = vault.opened();
      if (opened) expect(await findDamage(opened.db)).not.toEqual([]);
      await vault.close();
      expect(readFileSync(base).length).toBe(bytes.length);
    }
  });

  test('a missing base', async () => {
    const { folder, vault, accountId } = copied();
    rmSync(baseOf(folder));
    await expect(vault.unlock(accountId, ownerPassword, later)).rejects.toMatchObject({ code: 'base-damaged' });
    expect(existsSync(baseOf(folder))).toBe(false);
  });

  test('missing keys: no first run offers itself beside a base', async () => {
    const { folder, vault, accountId } = copied();
    rmSync(join(folder, 'keys.json'));
    const lost = { code: 'keys-missing' };
    await expect(vault.keyring()).rejects.toMatchObject(lost);
    await expect(vault.unlock(accountId, ownerPassword, later)).rejects.toMatchObject(lost);
    await expect(createNetwork(vault)).rejects.toMatchObject(lost);
  });

  test.each<[string, (folder: string) => Promise<DataKey>]>([
    ['another network', async () => testKey()],
    ['another copy of this network', (folder) => keyOf(folder)],
  ])('a journal that comes from %s is seen before it destroys the base', async (_where, keyFor) => {
    const { folder, vault, accountId } = copied();
    const file = join(temporaryFolder(), 'other.db');
    const other = testBase(file, await keyFor(folder));
    for (let number = 0; number < 40; number++)
      await other.raw(`CREATE TABLE stranger_${number} (id TEXT PRIMARY KEY)`);
    const journal = readFileSync(`${file}-wal`);
    const before = hash(baseOf(folder));
    writeFileSync(`${baseOf(folder)}-wal`, journal);
    expect(await outcomeOf(vault.unlock(accountId, ownerPassword, later))).toBe('base-damaged');
    expect(hash(baseOf(folder))).toBe(before);
    expect(readFileSync(`${baseOf(folder)}-wal`).equals(journal)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['entrelacs.db', 'entrelacs.db-wal', 'keys.json']);
    rmSync(`${baseOf(folder)}-wal`);
    await vault.unlock(accountId, ownerPassword, later);
    expect(await vault.opened()?.db('account').pluck('name')).toEqual(['Claire']);
  });

  test('its own journal, after a crash, is taken in', async () => {
    const { folder, vault, accountId } = copied();
    await vault.unlock(accountId, ownerPassword, later);
    await vault.opened()?.db('account').update({ version: 9 });
    const [base, journal] = [readFileSync(baseOf(folder)), readFileSync(`${baseOf(folder)}-wal`)];
    await vault.close();
    writeFileSync(baseOf(folder), base);
    writeFileSync(`${baseOf(folder)}-wal`, journal);
    await vault.unlock(accountId, ownerPassword, later);
    expect(await vault.opened()?.db('account').pluck('version')).toEqual([9]);
  });

  test('without its journal, the base is that of its last checkpoint, and sound', async () => {
    const { folder, vault, accountId } = copied();
    await vault.unlock(accountId, ownerPassword, later);
    await vault.opened()?.db('account').update({ version: 9 });
    const base = readFileSync(baseOf(folder)); // without what only the journal holds
    await vault.close();
    writeFileSync(baseOf(folder), base);
    await vault.unlock(accountId, ownerPassword, later);
    const opened = vault.opened();
    expect(opened && (await findDamage(opened.db))).toEqual([]);
    expect(await opened?.db('account').pluck('version')).toEqual([1]);
  });
});

describe('an older or a newer base', () => {
  /** Takes the last migration back, as a base of the version before. */
  async function grownYounger(folder: string) {
    const db = openBase(baseOf(folder), await keyOf(folder));
    const last = migrations.at(-1);
    await last?.down(db);
    await db('schema_migration').where({ name: last?.name }).delete();
    await db.destroy();
  }

  test('a backup is made before the base is brought up to date; it is whole and opens with the same key', async () => {
    const { folder, vault, accountId } = copied();
    await grownYounger(folder);
    await vault.unlock(accountId, ownerPassword, later);
    const opened = vault.opened();
    expect(opened && (await pendingMigrations(opened.db))).toEqual([]);
    expect(readdirSync(join(folder, 'backups'))).toEqual(['2026-11-24T08-00-00Z-avant-mise-a-jour.db']);
    const backup = testBase(join(folder, 'backups', '2026-11-24T08-00-00Z-avant-mise-a-jour.db'), await keyOf(folder));
    expect(await findDamage(backup)).toEqual([]);
    expect(await backup('account').pluck('name')).toEqual(['Claire']);
    expect(await pendingMigrations(backup)).toEqual([migrations.at(-1)?.name]);
  });

  test('put back in its place, that backup opens as the network', async () => {
    const { folder, vault, accountId } = copied();
    await grownYounger(folder);
    await vault.unlock(accountId, ownerPassword, later);
    await vault.close();
    const [backup = ''] = readdirSync(join(folder, 'backups'));
    writeFileSync(baseOf(folder), readFileSync(join(folder, 'backups', backup)));
    await vault.unlock(accountId, ownerPassword, new Date('2026-11-25T08:00:00Z'));
    expect(await vault.opened()?.db('account').pluck('name')).toEqual(['Claire']);
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(2);
  });

  test('no migration without its backup', async () => {
    const { folder, vault, accountId } = copied();
    await grownYounger(folder);
    const before = hash(baseOf(folder));
    writeFileSync(join(folder, 'backups'), 'a file where the folder should be');
    await expect(vault.unlock(accountId, ownerPassword, later)).rejects.toThrow();
    expect(vault.opened()).toBeNull();
    expect(hash(baseOf(folder))).toBe(before);
    rmSync(join(folder, 'backups'));
    await vault.unlock(accountId, ownerPassword, later);
    expect(vault.opened()).not.toBeNull();
  });

  test('a base written by a newer version is refused and does not change', async () => {
    const { folder, vault, accountId } = copied();
    const db = openBase(baseOf(folder), await keyOf(folder));
    await db('schema_migration').insert({ name: '0999-from-the-future', batch: 2, migration_time: '2030-01-01' });
    await db.destroy();
    const before = hash(baseOf(folder));
    await expect(vault.unlock(accountId, ownerPassword, later)).rejects.toMatchObject({ code: 'base-newer' });
    expect(hash(baseOf(folder))).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(['entrelacs.db', 'keys.json']);
  });
});
