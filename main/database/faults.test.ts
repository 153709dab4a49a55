import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Knex } from 'knex';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newId } from '../../domain/id';
import { migrations } from '../../migrations';
import { openVault } from '../account/vault';
import { closeWithTest, temporaryFolder, testBase, testDay, testKey, testNetwork } from '../testing/test-network';
import { createNetwork, ownerPassword, runHere } from '../testing/test-vault';
import { backUp } from './backup';
import { refusalFromDatabase } from './errors';
import { findDamage } from './integrity';
import { type Keyring, makeSlot, openSlot, readKeyring, writeKeyring } from './keyring';
import { migrate, pendingMigrations } from './migrate';
import { type DataKey, openBase } from './open';

vi.mock('node:crypto', async (load) => (await import('../testing/cheap-scrypt')).cheapScrypt(load));

/** `FAULTS=200` for an evening; each run kills at other moments. */
const kills = Number(process.env.FAULTS ?? 8);
/** Inside node_modules, where Knex and the driver are found. */
const bundle = join('node_modules', '.cache', `victim-${process.pid}`);

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'main/testing/victim.ts',
      outDir: bundle,
      target: 'node20',
      rollupOptions: { external: [/^knex/, /^@signalapp/], output: { entryFileNames: 'victim.mjs' } },
    },
  });
}, 60_000);
afterAll(() => rmSync(bundle, { recursive: true, force: true }));

const start = (task: string, order: object) =>
  spawn(process.execPath, [join(bundle, 'victim.mjs'), task, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** Lets it work for a moment, then kills it. @returns the lines it has printed */
async function killAfter(milliseconds: number, child: ReturnType<typeof start>): Promise<string[]> {
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  const closed = once(reader, 'close');
  await once(reader, 'line');
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  child.kill('SIGKILL');
  await closed;
  return lines;
}

const hex = (key: DataKey) => Buffer.from(key).toString('hex');

async function schemaOf(db: Knex): Promise<string> {
  const rows = await db('sqlite_master')
    .whereNotNull('sql')
    .whereNot('name', 'like', 'schema_migration%')
    .whereNot('name', 'like', 'sqlite_%')
    .orderBy('name')
    .select('name', 'sql');
  return JSON.stringify(rows);
}

/** The schema as it stands before the first migration, and after each of them. */
async function versions(): Promise<string[]> {
  const db = testBase();
  const schemas = [await schemaOf(db)];
  for (let count = 1; count <= migrations.length; count++) {
    await migrate(db, migrations.slice(0, count));
    schemas.push(await schemaOf(db));
  }
  return schemas;
}

describe('a migration cut short', () => {
  test('after any of its statements: the base is of one version, sound, and the next start needs no help', async () => {
    const key = testKey();
    const folder = temporaryFolder();
    const base = join(folder, 'base.db');
    const db = testBase(base, key);
    let images = 0;
    // What a kill leaves is what the files hold at that moment: a copy of them is a killed base.
    db.on('query-response', () => {
      const image = join(folder, `${images++}.db`);
      for (const suffix of ['', '-wal']) if (existsSync(base + suffix)) copyFileSync(base + suffix, image + suffix);
    });
    await migrate(db);
    const wholes = await versions();
    expect(images).toBeGreaterThan(60);
    for (let number = 0; number < images; number++) {
      const killed = openBase(join(folder, `${number}.db`), key);
      try {
        expect(wholes, `image ${number}`).toContain(await schemaOf(killed));
        await migrate(killed);
        expect(await schemaOf(killed)).toBe(wholes.at(-1));
        expect(await pendingMigrations(killed)).toEqual([]);
        if (number % 10 === 0) expect(await findDamage(killed)).toEqual([]);
      } finally {
        await killed.destroy();
      }
    }
  }, 120_000);

  test(`by a real kill, ${kills} times`, async () => {
    const wholes = await versions();
    for (let kill = 1; kill <= kills; kill++) {
      const key = testKey();
      const base = join(temporaryFolder(), 'base.db');
      await testBase(base, key).raw('SELECT 1');
      const statements = Math.floor((kill / kills) * 120);
      const child = start('migrate', { base, key: hex(key), statements });
      await once(child, 'exit');
      const killed = testBase(base, key);
      expect(wholes).toContain(await schemaOf(killed));
      await migrate(killed);
      expect(await schemaOf(killed)).toBe(wholes.at(-1));
      expect(await findDamage(killed)).toEqual([]);
    }
  }, 120_000);
});

describe('a backup', () => {
  test('is a whole, verified copy under the same key, in which no name can be read', async () => {
    const network = await testNetwork();
    await network.db('site').update({ address: 'Zéphyrine Canarifeu' });
    const folder = join(temporaryFolder(), 'backups');
    const file = await backUp({ base: network.base, folder, name: 'monday.db' }, network.key);
    expect(readdirSync(folder)).toEqual(['monday.db']);
    const copy = testBase(file, network.key);
    expect(await findDamage(copy)).toEqual([]);
    for (const table of ['site', 'theme', 'structure', 'account'])
      expect(await copy(table).select()).toEqual(await network.db(table).select());
    const bytes = readFileSync(file);
    expect(bytes.subarray(0, 6).toString('latin1')).not.toBe('SQLite');
    for (const encoding of ['utf8', 'utf16le'] as const)
      expect(bytes.includes(Buffer.from('Canarifeu', encoding))).toBe(false);
    await expect(testBase(file, testKey()).raw('SELECT 1')).rejects.toThrow();
  });

  test('of a damaged base is refused, and nothing of it stays', async () => {
    const network = await testNetwork();
    await network.db.raw('PRAGMA wal_checkpoint(TRUNCATE)');
    const base = join(temporaryFolder(), 'damaged.db');
    const bytes = readFileSync(network.base);
    bytes.fill(0, bytes.length / 2); // more than a page: one alone may be free
    writeFileSync(base, bytes);
    const folder = join(temporaryFolder(), 'backups');
    const refused = backUp({ base, folder, name: 'monday.db' }, network.key).catch((error: unknown) => error);
    expect(((await refused) as { code?: string }).code).toMatch(/base-damaged|SQLITE_/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test(`killed ${kills} times: what is listed is whole, what is not is written over`, async () => {
    const network = await testNetwork();
    const folder = join(temporaryFolder(), 'backups');
    for (let kill = 1; kill <= kills; kill++) {
      const child = start('backUp', { base: network.base, folder, key: hex(network.key) });
      const confirmed = await killAfter(Math.random() * 60, child);
      const listed = readdirSync(folder).filter((name) => name.endsWith('.db'));
      expect(listed).toEqual(expect.arrayContaining(confirmed.map((number) => `${number}.db`)));
      for (const name of listed.slice(-2)) {
        const copy = openBase(join(folder, name), network.key);
        expect(await findDamage(copy)).toEqual([]);
        await copy.destroy();
      }
    }
    await network.db('site').update({ address: 'still writable' });
  }, 120_000);
});

test(`keys killed ${kills} times while they change: the old ones or the new ones, that open`, async () => {
  const folder = temporaryFolder();
  const key = testKey();
  const account = newId(testDay.getTime());
  const slot = async (secret: string) => makeSlot({ kind: 'account', account, name: 'Claire' }, secret, key);
  const keyringOf = async (secret: string): Promise<Keyring> => ({
    format: 1,
    network: 'Réseau',
    slots: [await slot(secret)],
  });
  const keyrings = [await keyringOf('old'), await keyringOf('new')];
  await writeKeyring(folder, keyrings[0] as Keyring);
  for (let kill = 1; kill <= kills; kill++) {
    await killAfter(Math.random() * 40, start('writeKeys', { folder, key: '', keyrings }));
    const keyring = await readKeyring(folder);
    expect(keyrings).toContainEqual(keyring);
    const [only] = keyring?.slots ?? [];
    const opened = only && ((await openSlot(only, 'old')) ?? (await openSlot(only, 'new')));
    expect(opened).toEqual(Buffer.from(key));
  }
}, 120_000);

/** A real file system of a few megabytes needs the rights to mount one. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;

describe.skipIf(!canMount)('a disk', () => {
  function smallDisk(megabytes: number): string {
    const folder = temporaryFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
    closeWithTest(() => execFileSync('umount', ['--lazy', folder]));
    return folder;
  }
  /** Takes all the room that is left. */
  function fill(folder: string): string {
    const file = join(folder, 'filler');
    try {
      writeFileSync(file, Buffer.alloc(64_000_000));
    } catch {
      // Full: that is the point.
    }
    return file;
  }
  const outcomeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: { code?: string }) => refusalFromDatabase(error)?.code ?? error.code,
    );

  test('that is full refuses a save and takes it once there is room', async () => {
    const folder = smallDisk(2);
    const db = testBase(join(folder, 'base.db'), testKey());
    await migrate(db);
    const account = { id: newId(0), name: 'Claire', role: 'saisie', created_at: '', updated_at: '' };
    await db('account').insert(account);
    const filler = fill(folder);
    const renamed = 'x'.repeat(200_000);
    expect(await outcomeOf(db('account').update({ name: renamed }).then())).toBe('disk-full');
    expect(await db('account').pluck('name')).toEqual(['Claire']);
    rmSync(filler);
    expect(await outcomeOf(db('account').update({ name: renamed }).then())).toBe('done');
    expect(await findDamage(db)).toEqual([]);
  });

  test('that is full keeps no part of a backup, and the network stays open', async () => {
    const network = await testNetwork();
    const folder = smallDisk(1);
    fill(folder);
    const backups = join(folder, 'backups');
    expect(await outcomeOf(backUp({ base: network.base, folder: backups, name: 'monday.db' }, network.key))).toBe(
      'disk-full',
    );
    expect(existsSync(backups) ? readdirSync(backups) : []).toEqual([]);
    await network.db('site').update({ address: 'still writable' });
  });

  test('that is full stops a migration before it begins; with room, it goes through', async () => {
    const folder = join(smallDisk(8), 'own');
    const vault = openVault(folder, runHere);
    await createNetwork(vault);
    const accountId = vault.opened()?.account.id ?? '';
    const [last] = migrations.slice(-1);
    const db = vault.opened()?.db;
    if (!db || !last) throw new Error('nothing to take back');
    await last.down(db);
    await db('schema_migration').where({ name: last.name }).delete();
    await vault.close();
    const before = readFileSync(join(folder, 'entrelacs.db'));
    const filler = fill(join(folder, '..'));
    expect(await outcomeOf(vault.unlock(accountId, ownerPassword, testDay))).toBe('disk-full');
    expect(readFileSync(join(folder, 'entrelacs.db')).equals(before)).toBe(true);
    rmSync(filler);
    await vault.unlock(accountId, ownerPassword, testDay);
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
    await vault.close();
  });

  test('that is full lets no network begin, and leaves nothing of it', async () => {
    const disk = smallDisk(1);
    fill(disk);
    const vault = openVault(join(disk, 'own'), runHere);
    expect(await outcomeOf(createNetwork(vault))).toBe('disk-full');
    expect(readdirSync(disk)).toEqual(['filler']);
  });

  test('that can only be read says so, and changes nothing', async () => {
    const disk = smallDisk(8);
    const folder = join(disk, 'own');
    const made = openVault(join(temporaryFolder(), 'own'), runHere);
    await createNetwork(made);
    const accountId = made.opened()?.account.id ?? '';
    const source = made.opened()?.base.replace(/entrelacs\.db$/, '') ?? '';
    await made.close();
    mkdirSync(folder);
    cpSync(source, folder, { recursive: true });
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const vault = openVault(folder, runHere);
    expect(await outcomeOf(vault.unlock(accountId, 'another password', testDay))).toBe('wrong-password');
    expect(await outcomeOf(vault.unlock(accountId, ownerPassword, testDay))).toBe('read-only');
    expect(vault.opened()).toBeNull();
  });
});
