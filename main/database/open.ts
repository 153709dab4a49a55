import knex, { type Knex } from 'knex';
import { client } from './sqlcipher-client';

/** An open base, or a transaction in it. */
export type Base = Knex;

/** The random key of a base: 32 bytes, given to SQLCipher as they are, never derived from a password. */
export type DataKey = Uint8Array;

const nothing = () => {};
const silent = { warn: nothing, error: nothing, deprecate: nothing, debug: nothing };

/** One connection: SQLite has one writer, and each statement takes well under a millisecond. */
export function openBase(filename: string, key: DataKey): Knex {
  if (key.length !== 32) throw new RangeError('a data key has 32 bytes');
  return knex({
    client,
    connection: { filename, key } as never,
    useNullAsDefault: true,
    log: silent, // a message of Knex quotes statements, and they may hold a name
  });
}
