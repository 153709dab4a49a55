import type { Knex } from 'knex';
import { audited } from './0001-foundation';

/** The questions of the bilan as the structure has published them since; the first ones come with the software. */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('bilan_template', (table) => {
    audited(table);
    table.integer('number').notNullable().unique(); // from 2: the first is domain/bilan/first-template.ts
    table.text('themes').notNullable(); // JSON
    table.text('changes').notNullable(); // what changed since the version before, in a sentence
    table.check('number > 1');
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable('bilan_template');
}
