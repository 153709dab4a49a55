import type { Knex } from 'knex';
import { audited } from './0001-foundation';

/** What each source points to; an entry has one source at most, and none when the person added it herself. */
const sources = { exchange: 'exchange_id', bilan: 'bilan_id', quality: 'quality', workshop: 'event_id' };

/** The carnet de compétences: what a member can do, in her words; when it was read again; the structure's wordings. */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('passport_entry', (table) => {
    audited(table);
    table.text('member_id').notNullable().references('member.id');
    table.text('kind').notNullable().checkIn(['savoir_faire', 'savoir_etre']);
    table
      .text('source_kind')
      .notNullable()
      .checkIn([...Object.keys(sources), 'own']);
    table.text('exchange_id').references('exchange.id').index();
    table.text('bilan_id').references('bilan.id').index();
    table.text('quality'); // a choice of the question « savoir-etre » of the bilans
    table.text('event_id').references('workshop.event_id').index();
    table.text('words').notNullable();
    table.text('original_words').notNullable(); // as they were proposed
    table.text('heading').notNullable().defaultTo(''); // chosen with the person; '' follows the vocabulary
    table.integer('position').notNullable();
    table.integer('is_hidden').notNullable().defaultTo(0).checkIn(['0', '1']);
    for (const [kind, column] of Object.entries(sources))
      table.check(`(source_kind = '${kind}') = (${column} IS NOT NULL)`);
    table.check("quality IS NULL OR kind = 'savoir_etre'");
    table.unique(['member_id', 'exchange_id']);
    table.unique(['member_id', 'kind', 'bilan_id']);
    table.unique(['member_id', 'quality']);
    table.unique(['member_id', 'event_id']);
    table.index(['member_id', 'kind', 'position']);
  });
  await db.schema.createTable('passport_rereading', (table) => {
    audited(table);
    table.text('member_id').notNullable().references('member.id').index();
    table.text('reread_on').notNullable();
  });
  await db.schema.createTable('passport_wording', (table) => {
    audited(table);
    table.text('quality').unique();
    table.text('theme_id').unique().references('theme.id');
    table.text('wording').notNullable(); // '': the word of the bilan, or the name of the theme
    table.check('(quality IS NULL) <> (theme_id IS NULL)');
  });
}

export async function down(db: Knex): Promise<void> {
  for (const table of ['passport_wording', 'passport_rereading', 'passport_entry']) await db.schema.dropTable(table);
}
