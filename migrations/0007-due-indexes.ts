import type { Knex } from 'knex';

/** What waits is a few hundred rows among tens of thousands: the home page finds it by its status. */
const byStatus = [
  { table: 'exchange', orderedBy: [] },
  { table: 'mediation', orderedBy: [] },
  { table: 'match', orderedBy: [] },
  { table: 'exchange_session', orderedBy: ['starts_at'] },
  { table: 'bilan', orderedBy: ['scheduled_at'] },
  { table: 'listing', orderedBy: ['valid_until'] },
  { table: 'member', orderedBy: ['last_contact_on'] },
];

const searched = ['first_name', 'last_name', 'used_name', 'commune', 'phone', 'email'];
const values = (row: 'new' | 'old') => searched.map((column) => `${row}.${column}`).join(', ');

/** The search index of members follows what changes in it, and `condition` says when. */
const followMembers = (db: Knex, condition: string) =>
  db.raw(`CREATE TRIGGER member_search_update AFTER UPDATE OF ${searched.join(', ')} ON member ${condition} BEGIN
    INSERT INTO member_search(member_search, rowid, ${searched.join(', ')}) VALUES ('delete', old.search_key, ${values('old')});
    INSERT INTO member_search(rowid, ${searched.join(', ')}) VALUES (new.search_key, ${values('new')});
  END`);

export async function up(db: Knex): Promise<void> {
  for (const { table, orderedBy } of byStatus)
    await db.schema.alterTable(table, (columns) => columns.index(['status', ...orderedBy]));
  // A form writes every column: the trigger of 0002 wrote the index anew when only the notes had changed.
  await db.raw('DROP TRIGGER member_search_update');
  await followMembers(db, `WHEN (${values('old')}) IS NOT (${values('new')})`);
}

export async function down(db: Knex): Promise<void> {
  for (const { table, orderedBy } of byStatus)
    await db.schema.alterTable(table, (columns) => columns.dropIndex(['status', ...orderedBy]));
  await db.raw('DROP TRIGGER member_search_update');
  await followMembers(db, '');
}
