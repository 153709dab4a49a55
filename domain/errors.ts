/** Every expected refusal. The renderer turns each into a French sentence (renderer/ui/failure-message.ts). */
export const errorCodes = [
  'invalid',
  'not-found',
  'stale',
  'conflict',
  'forbidden',
  'locked',
  'untrusted',
  'unknown-operation',
  'wrong-password',
  'wrong-recovery-code',
  'keys-missing',
  'keys-damaged',
  'base-damaged',
  'base-newer',
  'base-in-use',
  'disk-full',
  'read-only',
  'no-printer',
  'unexpected',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Field path (dotted) → French sentence that says what to do. */
export type FieldErrors = Record<string, string>;

/** An expected refusal: crosses the IPC border as `{ ok: false, code, fields }`. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly fields: FieldErrors = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

/** Refuses one field of a form. */
export const invalid = (field: string, message: string) => new Refusal('invalid', { [field]: message });

/** @throws Refusal `invalid` unless there is nothing to say */
export function refuseAny(fields: FieldErrors): void {
  if (Object.keys(fields).length > 0) throw new Refusal('invalid', fields);
}

/** Refuses an intention as a whole, with the sentence that says why and what to do. */
export const impossible = (reason: string) => new Refusal('conflict', { reason });
