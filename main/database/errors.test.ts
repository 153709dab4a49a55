import { describe, expect, test } from 'vitest';
import { testBase } from '../testing/test-network';
import { refusalFromDatabase } from './errors';

const failing = (code: string, message = 'x') => Object.assign(new Error(message), { code });

describe('errors of the driver and of the file system', () => {
  test.each([
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
    ['ENOSPC', 'disk-full'],
    ['SQLITE_READONLY_DBMOVED', 'read-only'],
    ['EROFS', 'read-only'],
    ['SQLITE_BUSY', 'base-in-use'],
    ['SQLITE_CORRUPT_VTAB', 'base-damaged'],
    ['SQLITE_NOTADB', 'base-damaged'],
    ['SQLITE_IOERR_READ', 'base-damaged'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'conflict'],
  ])('%s is %s', (code, expected) => {
    expect(refusalFromDatabase(failing(code))?.code).toBe(expected);
  });

  test.each([
    ['a constraint that the code should have seen', failing('SQLITE_CONSTRAINT_CHECK')],
    ['a mistake in a statement', failing('SQLITE_ERROR')],
    ['an error without a code', new Error('database or disk is full')],
    ['what is no error', 'database or disk is full'],
  ])('%s stays unexpected', (_case, error) => {
    expect(refusalFromDatabase(error)).toBeNull();
  });

  test('what a person has typed is never taken for a cause', async () => {
    const db = testBase();
    await db.raw('CREATE TABLE word (text TEXT CHECK (length(text) < 5))');
    const error = await db('word')
      .insert({ text: 'the disk is full, the database is locked, EPERM' })
      .catch((it: unknown) => it);
    expect(String(error)).toContain('the disk is full'); // Knex quotes the values
    expect(refusalFromDatabase(error)).toBeNull();
  });
});
