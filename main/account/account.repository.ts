import type { Account } from '../../domain/account/account';
import type { Role } from '../../domain/account/role';
import type { AccountRow } from '../../ipc/account.contract';
import type { Base } from '../database/open';
import { created, type Stamp } from '../database/rows';

type Row = { id: string; name: string; role: Role; disabled_at: string | null; version: number };

const toAccountRow = ({ disabled_at, ...row }: Row): AccountRow => ({ ...row, isDisabled: disabled_at !== null });
const columns = ['id', 'name', 'role', 'disabled_at', 'version'] as const;

/** An account that may still open the network. */
export async function findAccount(db: Base, id: string): Promise<Account | undefined> {
  return db('account').where({ id, disabled_at: null }).first('id', 'name', 'role');
}

export async function listAccounts(db: Base): Promise<AccountRow[]> {
  return (
    await db<Row>('account')
      .orderBy('name')
      .select(...columns)
  ).map(toAccountRow);
}

export async function insertAccount(stamp: Stamp, { id, name, role }: Account): Promise<AccountRow> {
  const row = { ...created(stamp, id), name, role, disabled_at: null };
  await stamp.db('account').insert(row);
  return toAccountRow(row);
}

/** Accounts that may still do all that a coordination does: the last one cannot go. */
export async function countCoordinators(db: Base): Promise<number> {
  const rows = await db('account').where({ role: 'coordination', disabled_at: null }).select('id');
  return rows.length;
}
