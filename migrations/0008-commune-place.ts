import type { Knex } from 'knex';

/** Positions that the structure imported from an official file, in degrees; they go before those of the list. */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('commune_place', (table) => {
    table.text('code').notNullable().primary(); // of INSEE
    table.text('created_at').notNullable();
    table.text('updated_at').notNullable();
    table.text('created_by').references('account.id');
    table.integer('version').notNullable().defaultTo(1);
    table.double('latitude').notNullable().checkBetween([-90, 90]);
    table.double('longitude').notNullable().checkBetween([-180, 180]);
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable('commune_place');
}
