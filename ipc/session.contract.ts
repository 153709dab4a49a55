import { Account, AccountName } from '../domain/account/account';
import { NewPassword, withoutGuess } from '../domain/account/password';
import { Id } from '../domain/id';
import { SiteDetails, StructureDetails } from '../domain/structure/structure';
import { Instant } from '../domain/time/time';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

const Password = z.string().min(1, 'Écrivez votre mot de passe.').max(200);

export const SessionStatus = z.object({
  state: z.enum(['first-run', 'locked', 'open']),
  /** The sample network is a place to discover the software; it never mixes with the real one. */
  network: z.enum(['own', 'sample']),
  hasOwnNetwork: z.boolean(),
  networkName: z.string(),
  accounts: z.array(Account.pick({ id: true, name: true })),
  account: Account.nullable(),
  now: Instant,
  locksAfterMinutes: z.int(),
});
export type SessionStatus = z.infer<typeof SessionStatus>;

export const FirstRun = z
  .object({
    structure: StructureDetails,
    sites: z.array(SiteDetails).min(1, 'Ajoutez au moins un lieu.'),
    account: z.object({ name: AccountName, password: NewPassword }),
  })
  .check(
    withoutGuess(['account', 'password'], ({ structure, account }) => ({
      password: account.password,
      names: [account.name, structure.name, structure.networkName],
    })),
  );
export type FirstRun = z.infer<typeof FirstRun>;

const RecoveryCode = z.object({ recoveryCode: z.string() });

export const sessionContract = {
  status: { kind: 'query', role: 'public', input: z.void(), output: SessionStatus },
  createNetwork: { kind: 'action', role: 'public', input: FirstRun, output: RecoveryCode },
  openSample: { kind: 'action', role: 'public', input: z.void(), output: z.void() },
  leaveSample: { kind: 'action', role: 'public', input: z.void(), output: z.void() },
  unlock: {
    kind: 'action',
    role: 'public',
    input: z.object({ accountId: Id, password: Password }),
    output: SessionStatus,
  },
  recover: {
    kind: 'action',
    role: 'public',
    input: z.object({
      accountId: Id,
      code: z.string().min(1, 'Recopiez le code de secours, par exemple A1B2-C3D4…').max(100),
      password: NewPassword,
    }),
    output: RecoveryCode,
  },
  lock: { kind: 'action', role: 'public', input: z.void(), output: z.void() },
  /** Tells that a person is at work, so that the automatic lock waits. */
  touch: { kind: 'action', role: 'public', input: z.void(), output: z.void() },
  changePassword: {
    kind: 'action',
    role: 'consultation',
    input: z.object({ current: Password, next: NewPassword }),
    output: z.void(),
  },
  renewRecoveryCode: {
    kind: 'action',
    role: 'coordination',
    input: z.object({ password: Password }),
    output: RecoveryCode,
  },
  printRecoveryCode: { kind: 'action', role: 'consultation', input: RecoveryCode, output: z.void() },
} satisfies FeatureContract;
