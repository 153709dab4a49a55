import type { Knex } from 'knex';

/** The words of what was typed, whatever stands between them. */
export const wordsOf = (typed: string): readonly string[] => typed.match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Rows of `member` or `listing` whose indexed words start with each of the words typed, accents and case set aside.
 * The index is SQLite's FTS5; another dialect gets its own branch here and nowhere else.
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
        .whereRaw(`${index} MATCH ?`, [words.map((word) => `"${word}"*`).join(' ')]),
    );
  };
}
