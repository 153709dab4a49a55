import type { Knex } from 'knex';

/** Someone joins an exchange that has begun, or leaves it before its end. */
export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable('exchange_participant', (table) => {
    table.text('joined_at'); // null: from the first day
    table.text('left_at'); // null: to the last
    table.text('leaving_reason').notNullable().defaultTo('');
  });
}

export async function down(db: Knex): Promise<void> {
  for (const column of ['joined_at', 'left_at', 'leaving_reason'])
    await db.raw('ALTER TABLE exchange_participant DROP COLUMN ??', [column]);
}
