import type { Knex } from 'knex';

/**
 * What a structure says of its themes: the act in a sentence (« apprendre la vannerie »), the words that suggest it; and
 * the trace of a theme that was merged into another, with the rows that it had, so that the two can be parted again.
 * A theme that has no act or words yet has those of the starting list.
 */
export async function up(db: Knex): Promise<void> {
  await db.raw("ALTER TABLE theme ADD COLUMN act text NOT NULL DEFAULT ''");
  await db.raw("ALTER TABLE theme ADD COLUMN words text NOT NULL DEFAULT ''");
  await db.raw('ALTER TABLE theme ADD COLUMN merged_into text REFERENCES theme(id)');
  await db.raw('ALTER TABLE theme ADD COLUMN merged_rows text');
  await db.schema.alterTable('theme', (table) => table.index('merged_into'));
}

export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable('theme', (table) => table.dropIndex('merged_into'));
  for (const column of ['merged_rows', 'merged_into', 'words', 'act'])
    await db.raw('ALTER TABLE theme DROP COLUMN ??', [column]);
}
