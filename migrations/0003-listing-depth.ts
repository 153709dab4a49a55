import type { Knex } from 'knex';
import { stemsOf } from '../domain/french/stem';

type Table = Knex.CreateTableBuilder;
type Row = Record<string, string | number | null>;
/** A form of the table: what it adds to the columns that both have, what is indexed, what its rows become in it. */
type Form = {
  statuses: readonly string[];
  add(table: Table): void;
  indexed: readonly string[];
  converted(row: Row): Row;
};

const statuses = ['available', 'in-mediation', 'in-exchange', 'satisfied', 'paused', 'withdrawn'];
const deepStatuses = ['to-clarify', ...statuses];
const added = ['place', 'group_size', 'mobility', 'stems', 'renewed_at', 'told_on'];

const deep: Form = {
  statuses: deepStatuses,
  indexed: ['title', 'details', 'stems'],
  add(table) {
    table.text('place').notNullable().defaultTo('any').checkIn(['any', 'structure', 'home', 'outside']);
    table.integer('group_size').checkBetween([1, 30]); // null: not said; 1: one to one only
    table.text('mobility').checkIn(['sur-place', 'a-pied', 'transports', 'vehicule']); // null: that of the member
    table.text('stems').notNullable().defaultTo(''); // of title, details and goal: what the search finds words by
    table.text('renewed_at');
    table.text('told_on'); // the day on which the member was told that it expires
  },
  converted: (row) => ({ ...row, stems: stemsOf(`${row.title} ${row.details} ${row.goal}`).join(' ') }),
};

const plain: Form = {
  statuses,
  indexed: ['title', 'details'],
  add() {},
  converted: (row) =>
    Object.fromEntries(
      Object.entries({ ...row, status: row.status === 'to-clarify' ? 'available' : (row.status ?? null) }).filter(
        ([column]) => !added.includes(column),
      ),
    ),
};

const rowsAtOnce = 200;
const index = 'listing_search';

/**
 * SQLite does not change a CHECK: the table is made again. Its rows wait in memory and not in a temporary table, which
 * SQLite would write outside of the encrypted file. The rows that refer to them are checked at the end of the
 * transaction, when they are back.
 */
async function rebuild(db: Knex, { statuses, add, indexed, converted }: Form): Promise<void> {
  const rows: Row[] = await db('listing').orderBy('search_key');
  await db.raw('PRAGMA defer_foreign_keys = ON');
  await db.raw(`DROP TABLE ${index}`);
  await db.schema.dropTable('listing'); // with its triggers
  await db.schema.createTable('listing', (table) => {
    table.increments('search_key');
    table.text('id').notNullable().unique();
    table.text('created_at').notNullable();
    table.text('updated_at').notNullable();
    table.text('created_by').references('account.id');
    table.integer('version').notNullable().defaultTo(1);
    table.text('member_id').notNullable().references('member.id').index();
    table.text('kind').notNullable().checkIn(['offer', 'request']);
    table.text('theme_id').notNullable().references('theme.id').index();
    table.text('title').notNullable();
    table.text('details').notNullable().defaultTo('');
    table.text('goal').notNullable().defaultTo('');
    table.text('level').notNullable().defaultTo('any').checkIn(['any', 'beginner', 'intermediate', 'advanced']);
    table.integer('availability'); // null: that of the member
    table
      .text('status')
      .notNullable()
      .defaultTo('available')
      .checkIn([...statuses]);
    table.text('valid_until');
    table.text('charter_note').notNullable().defaultTo(''); // why a warning about money or goods was set aside
    add(table);
    table.index(['kind', 'status', 'theme_id']);
  });
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    await db('listing').insert(rows.slice(start, start + rowsAtOnce).map(converted));

  const names = indexed.join(', ');
  const values = (row: 'new' | 'old') => indexed.map((column) => `${row}.${column}`).join(', ');
  const insert = `INSERT INTO ${index}(rowid, ${names}) VALUES (new.search_key, ${values('new')});`;
  const remove = `INSERT INTO ${index}(${index}, rowid, ${names}) VALUES ('delete', old.search_key, ${values('old')});`;
  await db.raw(`CREATE VIRTUAL TABLE ${index} USING fts5(${names}, content='listing', content_rowid='search_key',
    tokenize="unicode61 remove_diacritics 2", prefix='2 3')`);
  await db.raw(`INSERT INTO ${index}(${index}) VALUES ('rebuild')`);
  await db.raw(`CREATE TRIGGER ${index}_insert AFTER INSERT ON listing BEGIN ${insert} END`);
  await db.raw(`CREATE TRIGGER ${index}_delete AFTER DELETE ON listing BEGIN ${remove} END`);
  await db.raw(`CREATE TRIGGER ${index}_update AFTER UPDATE OF ${names} ON listing BEGIN ${remove} ${insert} END`);
}

export async function up(db: Knex): Promise<void> {
  await rebuild(db, deep);
  // What the board counts and orders by: tens of thousands of listings, and not one of their rows is deciphered.
  await db.schema.alterTable('listing', (table) =>
    table.index(['status', 'theme_id', 'kind', 'created_at', 'id', 'member_id'], 'listing_board'),
  );
  await db.schema.alterTable('member', (table) => {
    table.index(['status', 'id']);
    table.index(['site_id', 'id']);
  });
  for (const owner of ['mediation', 'exchange'])
    await db.schema.alterTable(`${owner}_participant`, (table) => table.index(['listing_id']));
  await db.schema.createTable('listing_status_change', (table) => {
    table.text('id').notNullable().primary();
    table.text('created_at').notNullable();
    table.text('updated_at').notNullable();
    table.text('created_by').references('account.id');
    table.integer('version').notNullable().defaultTo(1);
    table.text('listing_id').notNullable().references('listing.id').index();
    table.text('from_status').checkIn(deepStatuses); // null: it was recorded
    table.text('to_status').notNullable().checkIn(deepStatuses);
    table.text('reason').notNullable().defaultTo('');
  });
  await db.raw(
    'ALTER TABLE structure ADD COLUMN listing_months integer NOT NULL DEFAULT 6 CHECK (listing_months BETWEEN 1 AND 36)',
  );
}

export async function down(db: Knex): Promise<void> {
  await db.raw('ALTER TABLE structure DROP COLUMN listing_months');
  await db.schema.dropTable('listing_status_change');
  for (const owner of ['mediation', 'exchange'])
    await db.schema.alterTable(`${owner}_participant`, (table) => table.dropIndex(['listing_id']));
  await db.schema.alterTable('member', (table) => {
    table.dropIndex(['status', 'id']);
    table.dropIndex(['site_id', 'id']);
  });
  await rebuild(db, plain);
}
