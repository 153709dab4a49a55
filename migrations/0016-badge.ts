import type { Knex } from 'knex';
import { audited } from './0001-foundation';

/** The badges of the structure, the key it signs them with, those it has awarded, and the issuers that it trusts. */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('badge', (table) => {
    audited(table);
    table.text('name').notNullable();
    table.text('description').notNullable();
    table.text('criteria').notNullable();
    table.text('pictogram').notNullable(); // domain/badge/emblem.ts
    table.text('tone').notNullable();
    table.integer('valid_months').checkBetween([1, 120]); // null: without end
    table.text('quality').unique(); // the savoir-être of the bilan, for the starting set
    table.text('retired_at');
  });
  // Two badges in use never share a name.
  await db.raw('CREATE UNIQUE INDEX badge_name_unique ON badge (name) WHERE retired_at IS NULL');

  // One key for the whole network: it goes with the base, into its backups, and signs as the same issuer wherever that
  // one is opened. Clear here, as the base is not.
  await db.schema.createTable('badge_issuer', (table) => {
    audited(table);
    table.integer('singleton').notNullable().unique().defaultTo(1).checkIn(['1']);
    table.text('did').notNullable();
    table.text('public_key').notNullable();
    table.text('secret_key').notNullable();
  });

  await db.schema.createTable('badge_award', (table) => {
    audited(table);
    table.text('badge_id').notNullable().references('badge.id').index();
    table.text('member_id').notNullable().references('member.id').index();
    table.text('bilan_id').references('bilan.id').index();
    table.text('event_id').references('calendar_event.id').index(); // the atelier it comes from
    table.text('awarded_on').notNullable().index();
    table.text('consented_on').notNullable(); // the day she agreed
    table.text('valid_from').notNullable();
    table.text('valid_until');
    table.text('credential').notNullable(); // signed, word for word as it leaves
    table.text('light_credential').notNullable(); // the one of the QR code
    table.text('revoked_at');
    table.text('revocation_reason').notNullable().defaultTo('');
    table.check("revoked_at IS NULL OR revocation_reason <> ''");
  });

  await db.schema.createTable('trusted_issuer', (table) => {
    audited(table);
    table.text('did').notNullable().unique();
    table.text('name').notNullable();
  });
}

export async function down(db: Knex): Promise<void> {
  for (const table of ['trusted_issuer', 'badge_award', 'badge_issuer', 'badge']) await db.schema.dropTable(table);
}
