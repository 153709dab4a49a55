import type { Knex } from 'knex';
import { Refusal } from '../../domain/errors';
import { newId } from '../../domain/id';
import { toInstant } from '../../domain/time/instant';

/** Who writes and when: what every row remembers. */
export type Stamp = { db: Knex; now: Date; account: { id: string } | null };
export type AuditedRow = {
  id: string;
  created_at: string;
  updated_at: string;
  created_by: string | null;
  version: number;
};

/** The audit columns of a new row, with its id. */
export function created({ now, account }: Stamp, id = newId(now.getTime())): AuditedRow {
  const at = toInstant(now);
  return { id, created_at: at, updated_at: at, created_by: account?.id ?? null, version: 1 };
}

/** The audit columns that change with a row, when no lock is wanted (a derived status, an autosaved answer). */
export const touched = ({ db, now }: Stamp) => ({ updated_at: toInstant(now), version: db.raw('version + 1') });

/**
 * Changes one row if it still has the version that was read.
 * @throws Refusal `stale` when someone has written meanwhile, `not-found` when the row has gone
 */
export async function updateVersion(
  stamp: Stamp,
  table: string,
  { id, version }: { id: string; version: number },
  changes: Record<string, unknown>,
): Promise<void> {
  const count = await stamp
    .db(table)
    .where({ id, version })
    .update({ ...changes, ...touched(stamp) });
  if (count === 1) return;
  const exists = await stamp.db(table).where({ id }).first('id');
  throw new Refusal(exists ? 'stale' : 'not-found');
}

/** @throws Refusal `not-found` */
export function found<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Refusal('not-found');
  return row;
}
