import { Account, AccountName } from '../domain/account/account';
import { NewPassword, withoutGuess } from '../domain/account/password';
import { Role } from '../domain/account/role';
import { Id } from '../domain/id';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

export const AccountRow = Account.extend({ isDisabled: z.boolean(), version: z.int() });
export type AccountRow = z.infer<typeof AccountRow>;

export const NewAccount = z
  .object({ name: AccountName, role: Role, password: NewPassword })
  .check(withoutGuess(['password'], ({ name, password }) => ({ password, names: [name] })));
export type NewAccount = z.infer<typeof NewAccount>;

export const accountContract = {
  list: { kind: 'query', role: 'coordination', input: z.void(), output: z.array(AccountRow) },
  create: { kind: 'action', role: 'coordination', input: NewAccount, output: AccountRow },
  changeRole: {
    kind: 'command',
    role: 'coordination',
    input: z.object({ id: Id, version: z.int(), role: Role }),
    output: z.void(),
  },
  /** Its key slot goes: the account opens nothing any more. What it wrote keeps its name. */
  disable: { kind: 'action', role: 'coordination', input: z.object({ id: Id, version: z.int() }), output: z.void() },
} satisfies FeatureContract;
