import type { Knex } from 'knex';
import { Refusal } from '../../domain/errors';
import { type Migration, migrations } from '../../migrations';

const tableName = 'schema_migration';
const lockTable = `${tableName}_lock`;

const source = (list: readonly Migration[]): Knex.MigrationSource<Migration> => ({
  getMigrations: async () => [...list],
  getMigrationName: ({ name }) => name,
  getMigration: async (migration) => migration,
});

const appliedNames = async (db: Knex): Promise<string[]> =>
  (await db.schema.hasTable(tableName)) ? db(tableName).orderBy('id').pluck('name') : [];

/** What this program would still have to run; refuses a base that a newer program has written (`base-newer`). */
export async function pendingMigrations(db: Knex, list = migrations): Promise<string[]> {
  const applied = await appliedNames(db);
  const known = list.map(({ name }) => name);
  if (applied.some((name) => !known.includes(name))) throw new Refusal('base-newer');
  return known.filter((name) => !applied.includes(name));
}

/**
 * Brings the schema up to date, each migration whole or not at all.
 * The caller holds the lock of the profile, so that a migration lock left by a killed process is stale: it is freed.
 */
export async function migrate(db: Knex, list = migrations): Promise<void> {
  if ((await pendingMigrations(db, list)).length === 0) return;
  const config = { migrationSource: source(list), tableName };
  if (await db.schema.hasTable(lockTable)) await db.migrate.forceFreeMigrationsLock(config);
  await db.migrate.latest(config);
}
