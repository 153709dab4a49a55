import type { Knex } from 'knex';
import { stemChoices } from '../../domain/french/stem';

/** The words of what was typed, whatever stands between them. */
export const wordsOf = (typed: string): readonly string[] => typed.match(/[\p{L}\p{N}]+/gu) ?? [];

/** What the index is asked: words that start with each of the words typed, accents and case set aside. */
export const startsOf = (words: readonly string[]): string => words.map((word) => `"${word}"*`).join(' ');

/** Words that start with a stem; a stem of three letters starts too many words. */
export const stemStart = (stem: string): string => (stem.length > 3 ? startsOf([stem]) : `"${stem}"`);

/**
 * The words that tell something: « cours de guitare » asks for cours and guitare. Words that tell nothing are looked for
 * when there is nothing else.
 */
export function tellingWords(typed: string): readonly string[] {
  const words = wordsOf(typed);
  const telling = words.filter((word) => stemChoices(word).length > 0);
  return telling.length > 0 ? telling : words;
}

/** A word as it begins, for who is still typing it, or one of its stems: « jardiner » finds « jardinage ». */
const startOrStem = (word: string): string =>
  [
    `"${word}"*`,
    ...stemChoices(word)
      .flat()
      .map((stem) => `stems : "${stem}"`),
  ].join(' OR ');

const asked = {
  member: (typed: string) => startsOf(wordsOf(typed)),
  listing: (typed: string) =>
    tellingWords(typed)
      .map((word) => `(${startOrStem(word)})`)
      .join(' AND '),
};

/**
 * Rows of `member` whose indexed words start with each of the words typed; rows of `listing` that have each of them, or
 * a word of the same family.
 * The index is SQLite's FTS5; another dialect gets its own branch in this file and nowhere else.
 */
export function matching(db: Knex, table: 'member' | 'listing', typed: string): (query: Knex.QueryBuilder) => void {
  const words = asked[table](typed);
  return (query) => {
    if (words === '') return;
    const index = `${table}_search`;
    query.whereIn(`${table}.search_key`, db(index).select('rowid').whereRaw(`${index} MATCH ?`, [words]));
  };
}

/** The same rows, read as the index gives them: it can stop after a few, where `matching` gathers them all first. */
export const foundInTurn = (db: Knex, table: 'member' | 'listing', starts: string): Knex.QueryBuilder =>
  db(`${table}_search`)
    .whereRaw(`${table}_search MATCH ?`, [starts])
    .join(table, `${table}.search_key`, `${table}_search.rowid`);
