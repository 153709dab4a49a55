import type { Knex } from 'knex';

type Table = Knex.CreateTableBuilder;

function audited(table: Table) {
  table.text('id').primary();
  table.text('created_at').notNullable();
  table.text('updated_at').notNullable();
  table.text('created_by').references('account.id');
  table.integer('version').notNullable().defaultTo(1);
}

/** Groups and loops, what waits, who had better not meet, and what each rule of the moulinette weighs. */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('match_set', (table) => {
    audited(table);
    table.text('kind').notNullable().checkIn(['group', 'loop']);
    table.text('status').notNullable().checkIn(['proposed', 'accepted', 'refused', 'postponed']);
    table.integer('score').notNullable();
    table.text('refusal_reason').notNullable().defaultTo('');
    table.text('postponed_until');
    table.text('decided_at').notNullable();
    table.check("(status = 'postponed') = (postponed_until IS NOT NULL)");
  });
  // In the order of the loop: each pair teaches the one who teaches in the pair before it.
  await db.schema.createTable('match_set_pair', (table) => {
    audited(table);
    table.text('set_id').notNullable().references('match_set.id');
    table.integer('position').notNullable();
    table.text('offer_id').notNullable().references('listing.id').index();
    table.text('request_id').notNullable().references('listing.id').index();
    table.integer('score').notNullable();
    table.text('reasons').notNullable(); // JSON, as proposed that day
    table.text('mediation_id').references('mediation.id').index(); // once the set is accepted
    table.unique(['set_id', 'position']);
    table.unique(['set_id', 'offer_id', 'request_id']);
  });
  await db.schema.createTable('postponed_match', (table) => {
    audited(table);
    table.text('offer_id').notNullable().references('listing.id');
    table.text('request_id').notNullable().references('listing.id').index();
    table.text('until').notNullable();
    table.unique(['offer_id', 'request_id']);
  });
  await db.schema.createTable('avoidance', (table) => {
    audited(table);
    table.text('member_id').notNullable().references('member.id');
    table.text('other_id').notNullable().references('member.id').index();
    table.unique(['member_id', 'other_id']);
    table.check('member_id < other_id'); // both ways at once: the two are one row
  });
  await db.schema.createTable('matching_weight', (table) => {
    audited(table);
    table.text('rule').notNullable().unique();
    table.integer('weight').notNullable().checkBetween([0, 60]);
  });
}

export async function down(db: Knex): Promise<void> {
  for (const table of ['matching_weight', 'avoidance', 'postponed_match', 'match_set_pair', 'match_set'])
    await db.schema.dropTable(table);
}
