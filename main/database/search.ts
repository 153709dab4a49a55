import type { Knex } from 'knex';

/** The words of what was typed, whatever stands between them. */
export const wordsOf = (typed: string): readonly string[] => typed.match(/[\p{L}\p{N}]+/gu) ?? [];

/** What the index is asked: words that start with each of the words typed, accents and case set aside. */
export const startsOf = (words: readonly string[]): string => words.map((word) => `"${word}"*`).join(' ');

/** Words that start with a stem; a stem of three letters starts too many words. */
export const stemStart = (stem: string): string => (stem.length > 3 ? startsOf([stem]) : `"${stem}"`);

/**
 * Rows of `member` or `listing` whose indexed words start with each of the words typed.
 * The index is SQLite's FTS5; another dialect gets its own branch in this file and nowhere else.
 */
export function matching(db: Knex, table: 'member' | 'listing', typed: string): (query: Knex.QueryBuilder) => void {
  const words = wordsOf(typed);
  return (query) => {
    if (words.length === 0) return;
    const index = `${table}_search`;
    query.whereIn(
      `${table}.search_key`,
      db(index)
        .select('rowid')
        .whereRaw(`${index} MATCH ?`, [startsOf(words)]),
    );
  };
}

/** The same rows, read as the index gives them: it can stop after a few, where `matching` gathers them all first. */
export const foundInTurn = (db: Knex, table: 'member' | 'listing', starts: string): Knex.QueryBuilder =>
  db(`${table}_search`)
    .whereRaw(`${table}_search MATCH ?`, [starts])
    .join(table, `${table}.search_key`, `${table}_search.rowid`);
