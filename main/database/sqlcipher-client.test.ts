import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder, testBase, testKey } from '../testing/test-network';
import { refusalFromDatabase } from './errors';
import { openBase } from './open';

const refusalOf = (work: PromiseLike<unknown>) =>
  Promise.resolve(work).then(
    () => 'accepted',
    (error: unknown) => refusalFromDatabase(error)?.code,
  );

describe('the encrypted connection', () => {
  test('is durable, checks links, and keeps its temporary tables in memory', async () => {
    const db = testBase();
    const pragma = async (name: string) => Object.values((await db.raw(`PRAGMA ${name}`))[0] ?? {})[0];
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
    expect(await pragma('cipher_version')).toMatch(/^4\./);
    const options: object[] = await db.raw('PRAGMA compile_options');
    expect(options.map((it) => Object.values(it)[0])).toEqual(
      expect.arrayContaining(['TEMP_STORE=2', 'SECURE_DELETE']),
    );
  });

  test('gives back what was given, of every type', async () => {
    const db = testBase();
    await db.schema.createTable('thing', (table) => {
      table.increments('id');
      table.text('text');
      table.integer('number');
      table.binary('bytes');
    });
    const bytes = Buffer.from([0, 1, 255]);
    const [id] = await db('thing').insert({ text: 'é 😀', number: true, bytes });
    await db('thing').insert({ text: null, number: undefined });
    expect(await db('thing').where({ id }).first()).toEqual({
      id: 1,
      text: 'é 😀',
      number: 1,
      bytes: expect.anything(),
    });
    expect(Buffer.from((await db('thing').first('bytes')).bytes)).toEqual(bytes);
    expect(await db('thing').update({ text: 'x' })).toBe(2);
    expect(await db('thing').insert({ text: 'y' }).returning('id')).toEqual([{ id: 3 }]);
    expect(await db('thing').where({ id: 9 }).delete()).toBe(0);
  });

  test('keeps a bounded number of prepared statements, and the right ones', async () => {
    const db = testBase();
    const connection = await db.client.acquireConnection();
    try {
      for (let number = 0; number < 1000; number++) {
        await db.client._query(connection, { sql: `SELECT ${number} AS n` });
        await db.client._query(connection, { sql: 'SELECT 1 AS often' });
      }
      const kept = [...connection.statements.keys()];
      expect(kept).toHaveLength(300);
      expect(kept).toEqual(expect.arrayContaining(['SELECT 999 AS n', 'SELECT 1 AS often']));
      expect(kept).not.toContain('SELECT 0 AS n');
      const { response } = await db.client._query(connection, { sql: 'SELECT 0 AS n' });
      expect(response).toEqual([{ n: 0 }]);
    } finally {
      await db.client.releaseConnection(connection);
    }
  });

  test('a failing statement leaves the next ones as they were', async () => {
    const db = testBase();
    await expect(db.raw('SELECT nonsense FROM nowhere')).rejects.toThrow();
    expect(await db.raw('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('another key, other bytes, a folder that is none: each its own refusal, the file unchanged', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'base.db');
    const db = openBase(file, testKey());
    await db.raw('CREATE TABLE thing (id TEXT)');
    await db.destroy();
    const before = readFileSync(file);
    expect(await refusalOf(testBase(file, testKey()).raw('SELECT 1'))).toBe('base-damaged');
    expect(readFileSync(file).equals(before)).toBe(true);
    writeFileSync(file, 'SQLite format 3\0 and then nothing of the kind'.repeat(100));
    expect(await refusalOf(testBase(file, testKey()).raw('SELECT 1'))).toBe('base-damaged');
    expect(await refusalOf(testBase(join(folder, 'none', 'base.db'), testKey()).raw('SELECT 1'))).toBe('read-only');
    expect(() => openBase(file, new Uint8Array(16))).toThrow(RangeError);
  });

  test('a second writer waits, then is refused', async () => {
    const file = join(temporaryFolder(), 'base.db');
    const key = testKey();
    const [one, other] = [testBase(file, key), testBase(file, key)];
    await one.raw('CREATE TABLE thing (id TEXT)');
    await other.raw('PRAGMA busy_timeout = 20');
    const writing = await one.transaction();
    await writing('thing').insert({ id: 'a' });
    expect(await refusalOf(other('thing').insert({ id: 'b' }))).toBe('base-in-use');
    await writing.commit();
    expect(await refusalOf(other('thing').insert({ id: 'b' }))).toBe('accepted');
  });

  test('a full disk is told, and what was there stays', async () => {
    const db = testBase();
    await db.raw('CREATE TABLE thing (id TEXT)');
    await db('thing').insert({ id: 'kept' });
    await db.raw('PRAGMA max_page_count = 4');
    expect(await refusalOf(db('thing').insert({ id: 'x'.repeat(100_000) }))).toBe('disk-full');
    expect(await db('thing').pluck('id')).toEqual(['kept']);
  });
});
