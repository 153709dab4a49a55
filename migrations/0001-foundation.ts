import type { Knex } from 'knex';

type Table = Knex.CreateTableBuilder;

/** Every row: who made it, when, and the version that the optimistic lock compares. */
export function audited(table: Table) {
  table.text('id').notNullable().primary();
  table.text('created_at').notNullable();
  table.text('updated_at').notNullable();
  table.text('created_by').references('account.id');
  table.integer('version').notNullable().defaultTo(1);
}

function address(table: Table) {
  table.text('address').notNullable().defaultTo('');
  table.text('postcode').notNullable().defaultTo('');
  table.text('commune_code');
  table.text('commune').notNullable().defaultTo('');
}

export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('account', (table) => {
    audited(table);
    table.text('name').notNullable().unique();
    table.text('role').notNullable().checkIn(['consultation', 'saisie', 'animation', 'coordination']);
    table.text('disabled_at');
  });

  await db.schema.createTable('structure', (table) => {
    audited(table);
    table.integer('singleton').notNullable().unique().defaultTo(1).checkIn(['1']);
    table.text('name').notNullable();
    table.text('network_name').notNullable();
    address(table);
    table.text('phone').notNullable().defaultTo('');
    table.text('email').notNullable().defaultTo('');
    table.text('signatory_name').notNullable().defaultTo('');
    table.text('signatory_title').notNullable().defaultTo('');
    table.text('data_contact').notNullable().defaultTo('');
    table.binary('logo');
    table.text('logo_type').checkIn(['image/png', 'image/jpeg']);
    table.integer('notice_version').notNullable().defaultTo(1);
  });

  await db.schema.createTable('site', (table) => {
    audited(table);
    table.text('name').notNullable().unique();
    address(table);
    table.text('phone').notNullable().defaultTo('');
    table.text('time_zone').notNullable().defaultTo('Europe/Paris');
    table.text('archived_at');
  });

  await db.schema.createTable('referrer', (table) => {
    audited(table);
    table.text('organisation').notNullable();
    table.text('contact').notNullable().defaultTo('');
    table.text('phone').notNullable().defaultTo('');
    table.text('email').notNullable().defaultTo('');
    table.unique(['organisation', 'contact']);
  });

  await db.schema.createTable('theme', (table) => {
    audited(table);
    table.text('parent_id').references('theme.id');
    table.text('name').notNullable();
    table.text('pictogram').notNullable();
    table.integer('position').notNullable();
    table.text('archived_at');
    table.unique(['parent_id', 'name']);
  });
  await db.raw('CREATE UNIQUE INDEX theme_root_name ON theme (name) WHERE parent_id IS NULL');

  // The integer key is the row number of the search index: an implicit one may change with VACUUM.
  await db.schema.createTable('member', (table) => {
    table.increments('search_key');
    table.text('id').notNullable().unique();
    table.text('created_at').notNullable();
    table.text('updated_at').notNullable();
    table.text('created_by').references('account.id');
    table.integer('version').notNullable().defaultTo(1);
    table.text('site_id').notNullable().references('site.id').index();
    table.text('civility').checkIn(['madame', 'monsieur']);
    table.text('first_name').notNullable();
    table.text('last_name').notNullable();
    table.text('used_name').notNullable().defaultTo('');
    table.text('sort_name').notNullable().index();
    table.text('birth_day');
    table.integer('birth_year').checkBetween([1900, 2100]);
    table.text('phone').notNullable().defaultTo('');
    table.text('email').notNullable().defaultTo('');
    address(table);
    table.text('situation').checkIn(['emploi', 'recherche-emploi', 'formation', 'retraite', 'foyer', 'autre']);
    table
      .text('arrival')
      .checkIn(['spontane', 'prescripteur', 'bouche-a-oreille', 'rencontre', 'presse', 'internet', 'autre']);
    table.text('referrer_id').references('referrer.id').index();
    table.text('mobility').checkIn(['sur-place', 'a-pied', 'transports', 'vehicule']);
    // Bit (weekday − 1) × 3 + part of the day (0 morning, 1 afternoon, 2 evening).
    table.integer('availability').notNullable().defaultTo(0);
    table.text('reading_ease').checkIn(['aise', 'accompagne', 'pictogrammes']);
    table.text('status').notNullable().defaultTo('actif').checkIn(['actif', 'en-veille', 'sorti']);
    table.text('notice_given_on').notNullable();
    table.integer('notice_version').notNullable();
    table.text('charter_signed_on');
    table.text('notes').notNullable().defaultTo('');
    table.text('last_contact_on').notNullable();
    table.index(['site_id', 'sort_name']);
  });

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
      .checkIn(['available', 'in-mediation', 'in-exchange', 'satisfied', 'paused', 'withdrawn']);
    table.text('valid_until');
    table.text('charter_note').notNullable().defaultTo(''); // why a warning about money or goods was set aside
    table.index(['kind', 'status', 'theme_id']);
  });

  await db.schema.createTable('match', (table) => {
    audited(table);
    table.text('offer_id').notNullable().references('listing.id');
    table.text('request_id').notNullable().references('listing.id').index();
    table.text('status').notNullable().checkIn(['proposed', 'accepted', 'refused']);
    table.integer('score').notNullable();
    table.text('reasons').notNullable(); // JSON, as proposed that day
    table.text('refusal_reason').notNullable().defaultTo('');
    table.text('decided_at');
    table.unique(['offer_id', 'request_id']); // a refused pair is never proposed again
  });

  await db.schema.createTable('mediation', (table) => {
    audited(table);
    table.text('site_id').notNullable().references('site.id').index();
    table.text('theme_id').notNullable().references('theme.id');
    table.text('mediator_id').references('account.id');
    table
      .text('status')
      .notNullable()
      .defaultTo('to-plan')
      .checkIn(['to-plan', 'planned', 'agreed', 'postponed', 'no-agreement']);
    table.text('starts_at').index();
    table.text('offered').notNullable().defaultTo('');
    table.text('asked').notNullable().defaultTo('');
    table.text('goal').notNullable().defaultTo('');
    table.text('level').notNullable().defaultTo('');
    table.text('learnt_how').notNullable().defaultTo('');
    table.text('method').notNullable().defaultTo('');
    table.text('place').notNullable().defaultTo('');
    table.text('first_session_day');
    table.text('first_session_time');
    table.text('frequency').checkIn(['once', 'weekly', 'fortnightly', 'monthly']);
    table.integer('session_count').checkBetween([1, 60]);
    table.integer('session_minutes').checkBetween([15, 600]);
    table.text('material').notNullable().defaultTo('');
    table.text('keys').notNullable().defaultTo('');
    table.text('projects').notNullable().defaultTo('');
    table.text('conditions').notNullable().defaultTo('');
    table.text('bilan_day');
    table.text('bilan_time');
    table.text('outcome_reason').notNullable().defaultTo('');
    table.text('resume_on');
    table.text('concluded_at');
  });

  const participants = (table: Table) => {
    table.text('member_id').notNullable().references('member.id').index();
    table.text('side').notNullable().checkIn(['offerer', 'requester']);
    table.text('listing_id').notNullable().references('listing.id');
  };
  await db.schema.createTable('mediation_participant', (table) => {
    audited(table);
    table.text('mediation_id').notNullable().references('mediation.id');
    participants(table);
    table.unique(['mediation_id', 'member_id']);
  });

  await db.schema.createTable('exchange', (table) => {
    audited(table);
    table.text('mediation_id').notNullable().unique().references('mediation.id');
    table.text('site_id').notNullable().references('site.id').index();
    table.text('theme_id').notNullable().references('theme.id');
    table.text('title').notNullable();
    table.text('status').notNullable().defaultTo('ongoing').checkIn(['ongoing', 'finished', 'interrupted']);
    table.text('interruption_reason').notNullable().defaultTo('');
    table.text('ended_at');
  });
  await db.schema.createTable('exchange_participant', (table) => {
    audited(table);
    table.text('exchange_id').notNullable().references('exchange.id');
    participants(table);
    table.unique(['exchange_id', 'member_id']);
  });

  await db.schema.createTable('exchange_session', (table) => {
    audited(table);
    table.text('exchange_id').notNullable().references('exchange.id').index();
    table.text('starts_at').notNullable().index();
    table.text('ends_at').notNullable();
    table.text('place').notNullable().defaultTo('');
    table.text('status').notNullable().defaultTo('planned').checkIn(['planned', 'held', 'cancelled']);
    table.text('notes').notNullable().defaultTo('');
    table.check('?? > ??', ['ends_at', 'starts_at']);
  });

  await db.schema.createTable('attendance', (table) => {
    audited(table);
    table.text('session_id').notNullable().references('exchange_session.id');
    table.text('member_id').notNullable().references('member.id').index();
    table
      .text('state')
      .notNullable()
      .defaultTo('upcoming')
      .checkIn(['upcoming', 'honoured', 'excused', 'unexcused', 'cancelled']);
    table.unique(['session_id', 'member_id']);
  });

  await db.schema.createTable('bilan', (table) => {
    audited(table);
    table.text('exchange_id').notNullable().references('exchange.id').index();
    table.text('kind').notNullable().checkIn(['final', 'provisional']);
    table.text('scheduled_at').notNullable().index();
    table.text('status').notNullable().defaultTo('planned').checkIn(['planned', 'draft', 'locked']);
    table.integer('template_version').notNullable();
    table.text('step').notNullable().defaultTo('');
    table.text('locked_at');
    table.text('locked_by').references('account.id');
    table.check("(status = 'locked') = (locked_at IS NOT NULL)");
  });
  await db.raw(`CREATE UNIQUE INDEX bilan_one_final ON bilan (exchange_id) WHERE kind = 'final'`);

  await db.schema.createTable('bilan_answer', (table) => {
    audited(table);
    table.text('bilan_id').notNullable().references('bilan.id');
    table.text('respondent').notNullable(); // a member's id, or 'together'
    table.text('question').notNullable();
    table.text('value').notNullable(); // JSON
    table.unique(['bilan_id', 'respondent', 'question']);
  });
  await db.schema.createTable('bilan_addendum', (table) => {
    audited(table);
    table.text('bilan_id').notNullable().references('bilan.id').index();
    table.text('text').notNullable();
  });

  await db.schema.createTable('attestation', (table) => {
    audited(table);
    table.integer('year').notNullable();
    table.integer('sequence').notNullable();
    table.text('kind').notNullable().checkIn(['participation', 'transmission', 'acquisition']);
    table.text('member_id').notNullable().references('member.id').index();
    table.text('exchange_id').references('exchange.id').index();
    table.text('issued_on').notNullable();
    table.text('content').notNullable(); // JSON, frozen: what the paper says
    table.binary('pdf'); // the first print, given again as it was
    table.text('cancelled_at');
    table.text('cancellation_reason').notNullable().defaultTo('');
    table.unique(['year', 'sequence']);
  });

  await db.schema.createTable('draft', (table) => {
    audited(table);
    table.text('account_id').notNullable().references('account.id');
    table.text('form').notNullable();
    table.text('content').notNullable(); // JSON
    table.unique(['account_id', 'form']);
  });
}

export async function down(db: Knex): Promise<void> {
  for (const table of [
    'draft',
    'attestation',
    'bilan_addendum',
    'bilan_answer',
    'bilan',
    'attendance',
    'exchange_session',
    'exchange_participant',
    'exchange',
    'mediation_participant',
    'mediation',
    'match',
    'listing',
    'member',
    'theme',
    'referrer',
    'site',
    'structure',
    'account',
  ])
    await db.schema.dropTable(table);
}
