import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { describe, expect, test } from 'vitest';
import { migrations } from '../../migrations';
import { temporaryFolder, testBase, testKey } from '../testing/test-network';
import { findDamage } from './integrity';
import { migrate, pendingMigrations } from './migrate';

/** Every table, index and trigger, as SQLite keeps them. */
const schemaOf = async (db: Knex): Promise<string> => {
  const rows = await db('sqlite_master').whereNotNull('sql').whereNot('name', 'like', 'sqlite_%').orderBy('name');
  return rows.map(({ sql }: { sql: string }) => `${sql};`).join('\n');
};

describe('migrations', () => {
  test('the schema is the one that was reviewed', async () => {
    const db = testBase();
    await migrate(db);
    await expect(await schemaOf(db)).toMatchFileSnapshot('../../migrations/schema.sql');
  });

  test('a fresh base is sound and needs nothing more', async () => {
    const db = testBase();
    await migrate(db);
    expect(await findDamage(db)).toEqual([]);
    expect(await pendingMigrations(db)).toEqual([]);
  });

  test('each migration can be undone, from the last to the first', async () => {
    const db = testBase();
    await migrate(db);
    for (const { down } of [...migrations].reverse()) await down(db);
    const left = await db('sqlite_master').where({ type: 'table' }).whereNot('name', 'like', 'sqlite_%').pluck('name');
    expect(left.filter((name) => !name.startsWith('schema_migration'))).toEqual([]);
  });

  test('a migration that fails leaves the base as it was', async () => {
    const db = testBase();
    await migrate(db);
    const before = await schemaOf(db);
    const failing = {
      name: '9999-failing',
      up: async (base: Knex) => {
        await base.schema.createTable('half', (table) => table.text('id'));
        throw new Error('power cut');
      },
      down: async () => {},
    };
    await expect(migrate(db, [...migrations, failing])).rejects.toThrow('power cut');
    expect(await schemaOf(db)).toBe(before);
    expect(await pendingMigrations(db)).toEqual([]);
  });

  test('a lock left by a killed migration is freed', async () => {
    const db = testBase();
    await migrate(db);
    await db('schema_migration_lock').update({ is_locked: 1 });
    const next = {
      name: '9999-next',
      up: async (base: Knex) => void (await base.schema.createTable('next', (table) => table.text('id'))),
      down: async () => {},
    };
    await migrate(db, [...migrations, next]);
    expect(await db.schema.hasTable('next')).toBe(true);
  });

  test('a base written by a newer version is refused, and its file does not change', async () => {
    const file = join(temporaryFolder(), 'newer.db');
    const key = testKey();
    const db = testBase(file, key);
    await migrate(db);
    await db('schema_migration').insert({ name: '0999-from-the-future', batch: 2, migration_time: '2030-01-01' });
    await db.raw('PRAGMA wal_checkpoint(TRUNCATE)');
    const before = readFileSync(file);
    await expect(migrate(db)).rejects.toMatchObject({ code: 'base-newer' });
    await expect(pendingMigrations(db)).rejects.toMatchObject({ code: 'base-newer' });
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
