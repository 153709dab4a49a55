import { type ErrorCode, Refusal } from '../../domain/errors';

/**
 * Codes of SQLite and of the file system → what the application can say about them.
 * Codes only: Knex puts the statement and its values into the message, where any word may stand.
 */
const causes: readonly [RegExp, ErrorCode][] = [
  [/^(SQLITE_FULL|SQLITE_IOERR_SHM|ENOSPC|EDQUOT)/, 'disk-full'], // SHM: no room even for the index of the journal
  [/^(SQLITE_READONLY|SQLITE_CANTOPEN|EROFS|EACCES|EPERM)/, 'read-only'],
  [/^(SQLITE_BUSY|SQLITE_LOCKED|EBUSY)/, 'base-in-use'],
  // Two people, or two windows, meant the same thing: what a form could not know. Other constraints are our mistakes.
  [/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY|FOREIGNKEY)/, 'conflict'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB|SQLITE_IOERR|EIO)/, 'base-damaged'],
];

/** The refusal behind an error of the driver or of the file system; null when the error is not an expected one. */
export function refusalFromDatabase(error: unknown): Refusal | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const code = String(error.code);
  const cause = causes.find(([pattern]) => pattern.test(code));
  return cause ? new Refusal(cause[1]) : null;
}
