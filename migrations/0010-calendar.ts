import type { Knex } from 'knex';
import { audited } from './0001-foundation';

/** What may be held in a room of a site: its row says which. */
const held = ['reperage', 'mediation', 'exchange_session', 'bilan'];

/** Where people meet, and when: rooms, opening hours, closed days, school holidays. */
async function places(db: Knex): Promise<void> {
  await db.schema.createTable('room', (table) => {
    audited(table);
    table.text('site_id').notNullable().references('site.id');
    table.text('name').notNullable();
    table.integer('capacity').checkBetween([1, 2000]);
    table.text('archived_at');
    table.unique(['site_id', 'name']);
  });
  await db.schema.createTable('opening', (table) => {
    audited(table);
    table.text('site_id').notNullable().references('site.id');
    table.integer('weekday').notNullable().checkBetween([1, 7]); // Monday is 1
    table.text('opens').notNullable(); // wall-clock time of the site, HH:mm
    table.text('closes').notNullable();
    table.unique(['site_id', 'weekday', 'opens']);
    table.check('?? > ??', ['closes', 'opens']);
  });
  await db.schema.createTable('closure', (table) => {
    audited(table);
    table.text('site_id').references('site.id').index(); // null: every site
    table.text('from_day').notNullable();
    table.text('to_day').notNullable().index(); // the last closed day
    table.text('label').notNullable();
    table.check('?? >= ??', ['to_day', 'from_day']);
  });
  // Only what was imported: it takes the place of the years that the program knows.
  await db.schema.createTable('school_holiday', (table) => {
    audited(table);
    table.text('zone').notNullable().checkIn(['A', 'B', 'C']);
    table.text('from_day').notNullable(); // the first day without school
    table.text('to_day').notNullable(); // the last one
    table.text('label').notNullable();
    table.unique(['zone', 'from_day']);
    table.check('?? >= ??', ['to_day', 'from_day']);
  });
  // By hand: Knex would rebuild these tables.
  await db.raw("ALTER TABLE site ADD COLUMN school_zone text CHECK (school_zone IN ('A', 'B', 'C'))");
  for (const table of held) await db.raw(`ALTER TABLE ${table} ADD COLUMN room_id text REFERENCES room (id)`);
  await db.schema.alterTable('reperage', (table) => table.index(['starts_at']));
}

/** The rencontres, the ateliers and the others: a row for each series, and one for each date that departs from it. */
async function events(db: Knex): Promise<void> {
  await db.schema.createTable('calendar_event', (table) => {
    audited(table);
    table.text('kind').notNullable().checkIn(['gathering', 'workshop', 'other']);
    table.text('site_id').notNullable().references('site.id');
    table.text('room_id').references('room.id').index();
    table.text('account_id').references('account.id').index(); // who is in charge
    table.text('title').notNullable();
    table.text('place').notNullable().defaultTo('');
    table.text('notes').notNullable().defaultTo('');
    table.text('starts_at').notNullable(); // of the first date
    table.text('ends_at').notNullable();
    table.text('time_zone').notNullable(); // where the hour on the wall stays the same
    table.text('rrule'); // RFC 5545; null: one date
    table.integer('skips_holidays').notNullable().defaultTo(0).checkIn(['0', '1']);
    table.integer('skips_school_holidays').notNullable().defaultTo(0).checkIn(['0', '1']);
    table.text('series_end'); // the last day of a series that ends
    table.text('cancelled_at'); // the whole of it
    table.check('?? > ??', ['ends_at', 'starts_at']);
    table.check('rrule IS NOT NULL OR series_end IS NULL');
    table.index(['kind', 'starts_at']);
    // None by site: SQLite would take it before the two below, and read ten years for a month.
  });
  // A month is read from these two: the dates alone, and the series that are not over.
  await db.raw('CREATE INDEX calendar_event_single ON calendar_event (starts_at) WHERE rrule IS NULL');
  await db.raw('CREATE INDEX calendar_event_series ON calendar_event (series_end, starts_at) WHERE rrule IS NOT NULL');

  await db.schema.createTable('event_member', (table) => {
    audited(table);
    table.text('event_id').notNullable().references('calendar_event.id');
    table.text('member_id').notNullable().references('member.id').index();
    table.unique(['event_id', 'member_id']);
  });
  await db.schema.createTable('event_occurrence', (table) => {
    audited(table);
    table.text('event_id').notNullable().references('calendar_event.id');
    table.text('original_starts_at').notNullable().index(); // RECURRENCE-ID: when the series would have it begin
    table.text('starts_at').notNullable().index();
    table.text('ends_at').notNullable();
    table.text('status').notNullable().defaultTo('planned').checkIn(['planned', 'held', 'cancelled']);
    // Null: as in the series.
    table.text('title');
    table.text('room_id').references('room.id');
    table.text('place');
    table.text('notes').notNullable().defaultTo('');
    table.integer('anonymous_visitors').notNullable().defaultTo(0).checkBetween([0, 999]);
    table.text('sheet_received_at'); // the signed émargement sheet came back
    table.unique(['event_id', 'original_starts_at']);
    table.check('?? > ??', ['ends_at', 'starts_at']);
  });
  await db.schema.createTable('occurrence_attendance', (table) => {
    audited(table);
    table.text('occurrence_id').notNullable().references('event_occurrence.id');
    table.text('member_id').notNullable().references('member.id').index();
    table.text('state').notNullable().checkIn(['upcoming', 'honoured', 'excused', 'unexcused', 'cancelled']);
    table.unique(['occurrence_id', 'member_id']);
  });
}

async function workshops(db: Knex): Promise<void> {
  await db.schema.createTable('workshop', (table) => {
    audited(table);
    table.text('event_id').notNullable().unique().references('calendar_event.id');
    table.text('proposer_id').notNullable().references('member.id').index();
    table.text('theme_id').notNullable().references('theme.id').index();
    table.text('description').notNullable().defaultTo('');
    table.integer('capacity').notNullable().checkBetween([1, 500]);
  });
  await db.schema.createTable('enrolment', (table) => {
    audited(table);
    table.text('event_id').notNullable().references('workshop.event_id');
    table.text('member_id').notNullable().references('member.id').index();
    table.text('status').notNullable().checkIn(['enrolled', 'waiting', 'withdrawn']);
    table.integer('position'); // the rank on the waiting list
    table.unique(['event_id', 'member_id']);
    table.unique(['event_id', 'position']);
    table.check("(status = 'waiting') = (position IS NOT NULL)");
  });
}

async function others(db: Knex): Promise<void> {
  // Why something was saved in spite of a conflict.
  await db.schema.createTable('conflict_word', (table) => {
    audited(table);
    table
      .text('subject_kind')
      .notNullable()
      .checkIn(['reperage', 'mediation', 'session', 'bilan', 'gathering', 'workshop', 'other']);
    table.text('subject_id').notNullable();
    table.text('occurrence'); // RECURRENCE-ID; null for the whole
    table.text('word').notNullable();
    table.text('conflicts').notNullable(); // JSON, as they were shown: kinds and times, no name
    table.index(['subject_id']);
  });
  await db.schema.createTable('outside_calendar', (table) => {
    audited(table);
    table.text('name').notNullable().unique();
    table.text('file_name').notNullable().defaultTo('');
    table.text('site_id').references('site.id'); // null: every site
  });
  await db.schema.createTable('outside_event', (table) => {
    audited(table);
    table.text('calendar_id').notNullable().references('outside_calendar.id').index();
    table.text('title').notNullable();
    table.text('place').notNullable().defaultTo('');
    table.text('starts_at').notNullable().index();
    table.text('ends_at').notNullable();
    table.integer('is_all_day').notNullable().defaultTo(0).checkIn(['0', '1']);
    table.check('?? >= ??', ['ends_at', 'starts_at']);
  });
  // The texts that the structure wrote in the place of those of the program.
  await db.schema.createTable('letter_template', (table) => {
    audited(table);
    table.text('kind').notNullable().unique().checkIn(['convocation', 'reminder']);
    table.text('subject').notNullable();
    table.text('body').notNullable();
  });
}

export async function up(db: Knex): Promise<void> {
  await places(db);
  await events(db);
  await workshops(db);
  await others(db);
}

export async function down(db: Knex): Promise<void> {
  for (const table of [
    'letter_template',
    'outside_event',
    'outside_calendar',
    'conflict_word',
    'enrolment',
    'workshop',
    'occurrence_attendance',
    'event_occurrence',
    'event_member',
    'calendar_event',
  ])
    await db.schema.dropTable(table);
  await db.schema.alterTable('reperage', (table) => table.dropIndex(['starts_at']));
  for (const table of held) await db.raw(`ALTER TABLE ${table} DROP COLUMN room_id`);
  await db.raw('ALTER TABLE site DROP COLUMN school_zone');
  for (const table of ['school_holiday', 'closure', 'opening', 'room']) await db.schema.dropTable(table);
}
