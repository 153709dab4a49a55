import type { Knex } from 'knex';

const plain = { a: 'àâäÀÂÄ', c: 'çÇ', e: 'éèêëÉÈÊË', i: 'îïÎÏ', o: 'ôöÔÖ', u: 'ùûüÙÛÜ', oe: 'œŒ' };

/**
 * A text column as French sorts it: É with E, capitals with small letters.
 * SQLite has no French collation; another dialect gets its own branch here and nowhere else.
 */
export function frenchOrder(db: Knex, column: string): Knex.Raw {
  const pairs = Object.entries(plain).flatMap(([letter, accented]) => [...accented].map((from) => [from, letter]));
  const replaced = pairs.reduce((sql, [from, letter]) => `replace(${sql}, '${from}', '${letter}')`, '??');
  return db.raw(`lower(CASE WHEN ?? GLOB '*[^ -~]*' THEN ${replaced} ELSE ?? END)`, [column, column, column]);
}
