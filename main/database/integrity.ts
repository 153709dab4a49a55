import type { Knex } from 'knex';

/** What is wrong with a base, in SQLite's words; empty when it is sound. A damaged page throws: that is an answer too. */
export async function findDamage(db: Knex): Promise<string[]> {
  try {
    const integrity = await db.raw('PRAGMA integrity_check');
    const cipher = await db.raw('PRAGMA cipher_integrity_check');
    const links = await db.raw('PRAGMA foreign_key_check');
    const lines = [...integrity, ...cipher].map((row: object) => String(Object.values(row)[0]));
    return [
      ...lines.filter((line) => line !== 'ok'),
      ...links.map((row: { table: string }) => `foreign key: ${row.table}`),
    ];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
