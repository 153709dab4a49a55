import { randomBytes } from 'node:crypto';
import type { Account } from '../../domain/account/account';
import { isAtLeast } from '../../domain/account/role';
import { type FieldErrors, Refusal } from '../../domain/errors';
import { z } from '../../domain/zod';
import type { FeatureContract, Operation } from '../../ipc/operation';
import type { Result } from '../../ipc/result';
import { refusalFromDatabase } from '../database/errors';
import type { Context, PublicContext } from './handlers';

type Opened = { db: Context['db']; account: Account };
type AnyHandler = (input: unknown, context: Context | PublicContext) => unknown;

export type Application = {
  contract: Record<string, FeatureContract>;
  services: Record<string, Record<string, unknown>>;
  /** Null while the network is locked. */
  opened: () => Opened | null;
  now: () => Date;
  report: (incident: string, operation: string, error: unknown) => void;
};

const refused = (refusal: Refusal): Result<never> => ({ ok: false, code: refusal.code, fields: refusal.fields });

/** `members.0.name` → the first message of that field. */
export function fieldErrors({ issues }: z.ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const { path, message } of issues) fields[path.join('.')] ??= message;
  return fields;
}

/** What is nested without end, or in a circle, exhausts the parser: that is refused too. */
function validated(schema: z.ZodType, input: unknown): unknown {
  try {
    return schema.parse(input);
  } catch (error) {
    throw new Refusal('invalid', error instanceof z.ZodError ? fieldErrors(error) : {});
  }
}

function operationOf({ contract }: Application, name: unknown): [string, string, Operation] | null {
  if (typeof name !== 'string') return null;
  const [feature = '', verb = '', ...rest] = name.split('.');
  if (rest.length || !Object.hasOwn(contract, feature)) return null;
  const operations = contract[feature];
  if (!operations || !Object.hasOwn(operations, verb)) return null;
  const operation = operations[verb];
  return operation ? [feature, verb, operation] : null;
}

/**
 * The whole of one call: the operation, the session, the role, the input, the transaction, the output.
 * It never throws: an unexpected error is reported under a number that the person can give.
 */
export async function answer(application: Application, name: unknown, input: unknown): Promise<Result<unknown>> {
  const known = operationOf(application, name);
  if (!known) return refused(new Refusal('unknown-operation'));
  const [feature, verb, operation] = known;
  const opened = application.opened();
  try {
    if (operation.role !== 'public') {
      if (!opened) return refused(new Refusal('locked'));
      if (!isAtLeast(opened.account.role, operation.role)) return refused(new Refusal('forbidden'));
    }
    const valid = validated(operation.input, input);
    const handler = application.services[feature]?.[verb] as AnyHandler;
    const now = application.now();
    const data =
      operation.role === 'public' || !opened
        ? await handler(valid, { now })
        : operation.kind === 'command'
          ? await opened.db.transaction(async (db) => handler(valid, { ...opened, db, now })) // async: Knex waits for a promise
          : await handler(valid, { ...opened, now });
    return { ok: true, data: operation.output.parse(data) };
  } catch (error) {
    const refusal = error instanceof Refusal ? error : refusalFromDatabase(error);
    if (refusal) return refused(refusal);
    if (operation.role !== 'public' && application.opened()?.db !== opened?.db) return refused(new Refusal('locked'));
    const incident = randomBytes(3).toString('hex').toUpperCase();
    application.report(incident, `${feature}.${verb}`, error);
    return { ok: false, code: 'unexpected', fields: {}, incident };
  }
}
