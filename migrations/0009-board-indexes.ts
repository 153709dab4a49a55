import type { Knex } from 'knex';

/** Each answers a read by itself, so that no row is deciphered; `before`: those that it replaces. */
const listingIndexes = [
  // A side of a theme, in its order, in one status: the board reads its first cards there, and sorts nothing.
  {
    name: 'listing_board',
    columns: ['status', 'kind', 'theme_id', 'created_at', 'id', 'member_id'],
    before: [
      { name: 'listing_board', columns: ['status', 'theme_id', 'kind', 'created_at', 'id', 'member_id'] },
      { name: 'listing_kind_status_theme_id_index', columns: ['kind', 'status', 'theme_id'] },
    ],
  },
  // The same in all the statuses.
  {
    name: 'listing_shelf',
    columns: ['theme_id', 'kind', 'created_at', 'id', 'member_id'],
    before: [{ name: 'listing_theme_id_index', columns: ['theme_id'] }],
  },
  // The same of the people of a site.
  { name: 'listing_of_member', columns: ['member_id', 'theme_id', 'kind', 'created_at', 'id'], before: [] },
  // The words of all that is available: the moulinette weighs how rare each is.
  { name: 'listing_words', columns: ['status', 'valid_until', 'id', 'member_id', 'stems'], before: [] },
];

/** Which offers were asked for since a day: the others are dormant. */
const asked = {
  match_asked: 'match (coalesce(decided_at, created_at), offer_id)',
  exchange_asked: 'exchange (coalesce(ended_at, updated_at), id)',
};

export async function up(db: Knex): Promise<void> {
  for (const { name, columns, before } of listingIndexes)
    await db.schema.alterTable('listing', (table) => {
      for (const old of before) table.dropIndex(old.columns, old.name);
      table.index(columns, name);
    });
  for (const [name, expression] of Object.entries(asked)) await db.raw(`CREATE INDEX ${name} ON ${expression}`);
  await db.schema.alterTable('exchange_participant', (table) => table.index(['exchange_id', 'listing_id']));
}

export async function down(db: Knex): Promise<void> {
  for (const { name, columns, before } of listingIndexes)
    await db.schema.alterTable('listing', (table) => {
      table.dropIndex(columns, name);
      for (const old of before) table.index(old.columns, old.name);
    });
  for (const name of Object.keys(asked)) await db.raw(`DROP INDEX ${name}`);
  await db.schema.alterTable('exchange_participant', (table) => table.dropIndex(['exchange_id', 'listing_id']));
}
