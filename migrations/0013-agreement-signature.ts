import type { Knex } from 'knex';
import { audited } from './0001-foundation';

/** SQLite does not change a CHECK: the table is made again, with the rows that it may hold. */
async function letterTemplate(db: Knex, kinds: readonly string[]): Promise<void> {
  const rows = await db('letter_template').whereIn('kind', [...kinds]);
  await db.schema.dropTable('letter_template');
  await db.schema.createTable('letter_template', (table) => {
    audited(table);
    table
      .text('kind')
      .notNullable()
      .unique()
      .checkIn([...kinds]);
    table.text('subject').notNullable();
    table.text('body').notNullable();
  });
  if (rows.length > 0) await db('letter_template').insert(rows);
}

/** Signatures of an agreement given on the screen (when, at whose account: the audit columns); letters that thank. */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('agreement_signature', (table) => {
    audited(table);
    table.text('mediation_id').notNullable().references('mediation.id');
    // The text that was signed: once it is another, nobody has signed it.
    table.integer('signed_version').notNullable();
    table.text('member_id').references('member.id').index(); // null: for the network
    table.text('way').notNullable().checkIn(['drawn', 'typed', 'paper']);
    table.text('strokes'); // JSON: the points of each movement of the pen
    table.text('typed_name');
    table.unique(['mediation_id', 'member_id']);
    table.check("(way = 'drawn') = (strokes IS NOT NULL)");
    table.check("(way = 'typed') = (typed_name IS NOT NULL)");
  });
  await db.raw(
    'CREATE UNIQUE INDEX agreement_signature_of_network ON agreement_signature (mediation_id) WHERE member_id IS NULL',
  );
  await letterTemplate(db, ['convocation', 'reminder', 'thanks']);
}

export async function down(db: Knex): Promise<void> {
  await letterTemplate(db, ['convocation', 'reminder']);
  await db.schema.dropTable('agreement_signature');
}
