import type { ErrorCode, FieldErrors } from '../domain/errors';

/** What every call answers. `incident` is the number under which an unexpected error was logged. */
export type Result<Data> =
  | { ok: true; data: Data }
  | { ok: false; code: ErrorCode; fields: FieldErrors; incident?: string };
