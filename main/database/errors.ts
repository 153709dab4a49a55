import { type ErrorCode, Refusal } from '../../domain/errors';

/** SQLite's own words → what the application can say about it. */
const causes: readonly [RegExp, ErrorCode][] = [
  [/database or disk is full|ENOSPC/i, 'disk-full'],
  [/readonly database|EROFS|EACCES|EPERM/i, 'read-only'],
  [/database is locked|database table is locked/i, 'base-in-use'],
  [/malformed|file is not a database|file is encrypted|disk I\/O error/i, 'base-damaged'],
];

/** The refusal behind an error of the driver or of the file system; null when the error is not an expected one. */
export function refusalFromDatabase(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null;
  const text = `${error.message} ${'code' in error ? String(error.code) : ''}`;
  const cause = causes.find(([pattern]) => pattern.test(text));
  return cause ? new Refusal(cause[1]) : null;
}
