import type { Knex } from 'knex';

/** The name that a member uses, as one column: « Nadia Benali ». `member` is the table, or its alias in the query. */
export const memberName = (db: Knex, member = 'member'): Knex.Raw =>
  db.raw("?? || ' ' || coalesce(nullif(??, ''), ??)", [
    `${member}.first_name`,
    `${member}.used_name`,
    `${member}.last_name`,
  ]);
