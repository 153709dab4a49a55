import type { Knex } from 'knex';

const indexes = [
  { table: 'member', columns: ['first_name', 'last_name', 'used_name', 'commune', 'phone', 'email'] },
  { table: 'listing', columns: ['title', 'details'] },
];

/** Full-text indexes without accents or case, kept in step by triggers, over the tables' own rows. */
export async function up(db: Knex): Promise<void> {
  for (const { table, columns } of indexes) {
    const index = `${table}_search`;
    const names = columns.join(', ');
    const values = (row: 'new' | 'old') => columns.map((column) => `${row}.${column}`).join(', ');
    const add = `INSERT INTO ${index}(rowid, ${names}) VALUES (new.search_key, ${values('new')});`;
    const remove = `INSERT INTO ${index}(${index}, rowid, ${names}) VALUES ('delete', old.search_key, ${values('old')});`;
    await db.raw(`CREATE VIRTUAL TABLE ${index} USING fts5(${names}, content='${table}', content_rowid='search_key',
      tokenize="unicode61 remove_diacritics 2", prefix='2 3')`);
    await db.raw(`CREATE TRIGGER ${index}_insert AFTER INSERT ON ${table} BEGIN ${add} END`);
    await db.raw(`CREATE TRIGGER ${index}_delete AFTER DELETE ON ${table} BEGIN ${remove} END`);
    await db.raw(`CREATE TRIGGER ${index}_update AFTER UPDATE OF ${names} ON ${table} BEGIN ${remove} ${add} END`);
  }
}

export async function down(db: Knex): Promise<void> {
  for (const { table } of indexes) {
    for (const event of ['insert', 'delete', 'update']) await db.raw(`DROP TRIGGER ${table}_search_${event}`);
    await db.raw(`DROP TABLE ${table}_search`);
  }
}
