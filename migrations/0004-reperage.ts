import type { Knex } from 'knex';
import { audited } from './0001-foundation';

/** The séances de repérage, who came, and which listings were recorded in each. */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('reperage', (table) => {
    audited(table);
    table.text('site_id').notNullable().references('site.id');
    table.text('starts_at').notNullable();
    table.text('ends_at').notNullable();
    table.text('place').notNullable().defaultTo('');
    table.text('mediator_id').references('account.id');
    table.text('recorder_id').references('member.id'); // the RECSoise who helps record
    table.text('status').notNullable().defaultTo('planned').checkIn(['planned', 'held', 'cancelled']);
    table.text('notes').notNullable().defaultTo('');
    table.check('?? > ??', ['ends_at', 'starts_at']);
    table.index(['site_id', 'starts_at']);
  });
  await db.schema.createTable('reperage_attendance', (table) => {
    audited(table);
    table.text('reperage_id').notNullable().references('reperage.id');
    table.text('member_id').notNullable().references('member.id').index();
    table.unique(['reperage_id', 'member_id']);
  });
  // By hand: Knex would rebuild these tables, and the search index of the listings hangs on theirs.
  await db.raw('ALTER TABLE listing ADD COLUMN reperage_id text REFERENCES reperage (id)');
  await db.raw('CREATE INDEX listing_reperage_id_index ON listing (reperage_id) WHERE reperage_id IS NOT NULL');
  await db.raw(
    'ALTER TABLE structure ADD COLUMN reperage_every_weeks integer NOT NULL DEFAULT 6 CHECK (reperage_every_weeks BETWEEN 1 AND 52)',
  );
}

export async function down(db: Knex): Promise<void> {
  await db.raw('ALTER TABLE structure DROP COLUMN reperage_every_weeks');
  await db.raw('DROP INDEX listing_reperage_id_index');
  await db.raw('ALTER TABLE listing DROP COLUMN reperage_id');
  await db.schema.dropTable('reperage_attendance');
  await db.schema.dropTable('reperage');
}
