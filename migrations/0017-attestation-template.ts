import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { audited } from './0001-foundation';

const firstKinds = ['participation', 'transmission', 'acquisition'];
const kinds = [...firstKinds, 'regularity', 'commitment'];
const imageTypes = ['image/png', 'image/jpeg'];

/** SQLite does not change a CHECK: the rows, and the prints that they keep, go over to a new table. */
async function allowKinds(db: Knex, allowed: readonly string[]): Promise<void> {
  await db.raw('PRAGMA defer_foreign_keys = ON');
  await db.schema.createTable('attestation_next', (table) => {
    audited(table);
    table.integer('year').notNullable();
    table.integer('sequence').notNullable();
    table
      .text('kind')
      .notNullable()
      .checkIn([...allowed]);
    table.text('member_id').notNullable().references('member.id');
    table.text('exchange_id').references('exchange.id');
    table.text('issued_on').notNullable();
    table.text('content').notNullable(); // JSON, frozen: what the paper says
    table.binary('pdf'); // the first print, given again as it was
    table.text('cancelled_at');
    table.text('cancellation_reason').notNullable().defaultTo('');
  });
  const columns = Object.keys(await db('attestation_next').columnInfo());
  await db(db.raw('attestation_next (??)', [columns])).insert(
    db('attestation')
      .whereIn('kind', [...allowed])
      .select(columns),
  );
  await db.schema.dropTable('attestation');
  await db.schema.renameTable('attestation_next', 'attestation');
  await db.schema.alterTable('attestation', (table) => {
    table.index(['member_id']);
    table.index(['exchange_id']);
    table.unique(['year', 'sequence']);
  });
}

/** Words of the attestations that the structure writes, its signature and its stamp, and what proves a paper. */
export async function up(db: Knex): Promise<void> {
  await allowKinds(db, kinds);
  await db.schema.createTable('attestation_template', (table) => {
    audited(table);
    table.text('kind').notNullable().checkIn(kinds);
    table.integer('number').notNullable(); // from 2: the first is domain/attestation/first-templates.ts
    table.text('content').notNullable(); // JSON
    table.text('changes').notNullable(); // what changed since the version before, in a few words
    table.unique(['kind', 'number']);
    table.check('number > 1');
  });
  // The pictures that papers show, each kept once.
  await db.schema.createTable('attestation_picture', (table) => {
    audited(table);
    table.text('fingerprint').notNullable().unique(); // SHA-256 of the bytes
    table.text('type').notNullable().checkIn(imageTypes);
    table.binary('bytes').notNullable();
  });
  await db.schema.createTable('attestation_secret', (table) => {
    table.integer('singleton').primary().checkIn(['1']);
    table.binary('secret').notNullable(); // the key of the codes that papers bear
  });
  await db('attestation_secret').insert({ singleton: 1, secret: randomBytes(32) });
  // By hand: Knex would rebuild the table.
  for (const picture of ['signature', 'stamp']) {
    await db.raw(`ALTER TABLE structure ADD COLUMN ${picture} blob`);
    const types = imageTypes.map((type) => `'${type}'`).join(', ');
    await db.raw(`ALTER TABLE structure ADD COLUMN ${picture}_type text CHECK (${picture}_type IN (${types}))`);
  }
}

export async function down(db: Knex): Promise<void> {
  for (const column of ['signature', 'signature_type', 'stamp', 'stamp_type'])
    await db.raw('ALTER TABLE structure DROP COLUMN ??', [column]);
  for (const table of ['attestation_secret', 'attestation_picture', 'attestation_template'])
    await db.schema.dropTable(table);
  await allowKinds(db, firstKinds);
}
