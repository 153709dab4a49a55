import { passwordStrength } from '../../domain/account/password';
import { invalid } from '../../domain/errors';
import type { FirstRun, SessionStatus, sessionContract } from '../../ipc/session.contract';
import type { Handlers } from '../ipc/handlers';
import type { Fill, Vault } from './vault';

export type Networks = { own: Vault; sample: Vault };

/** What the session needs of the rest of the application; `services.ts` provides it. */
export type SessionNeeds = {
  status: (now: Date) => Promise<SessionStatus>;
  networks: Networks;
  current: { get: () => keyof Networks; set: (network: keyof Networks) => void };
  fillSample: Fill;
  fillOwn: (input: Pick<FirstRun, 'structure' | 'sites'>, now: Date) => Fill;
  /** Stops the threads that read the base, and waits for their end. */
  stopWork: () => Promise<void>;
  onLock: () => void;
  /** Another network takes the place of this one. */
  onLeave: () => void;
  onActivity: () => void;
  printRecoveryCode: (code: string, networkName: string) => Promise<void>;
};

/** The sample network holds nobody real: its password is known to all, and shown where it is asked. */
export const samplePassword = 'decouverte';
const sampleOwner = 'Claire';
const sampleNetwork = 'Réseau d’exemple de la Creuse';

/** A name of the network is the first that a guesser would try. */
function refuseGuess(field: string, password: string, names: readonly string[]) {
  const { isAccepted, advice } = passwordStrength(password, names);
  if (!isAccepted) throw invalid(field, advice);
}

export function sessionService(needs: SessionNeeds) {
  const { networks, current } = needs;
  const vault = () => networks[current.get()];

  async function lock() {
    await needs.stopWork();
    await vault().close();
    needs.onLock();
  }

  return {
    status: (_, { now }) => needs.status(now),

    createNetwork: async ({ structure, sites, account }, { now }) => {
      const fill = needs.fillOwn({ structure, sites }, now);
      const { networkName } = structure;
      const recoveryCode = await networks.own.create(networkName, account.name, account.password, now, fill);
      await networks.sample.close();
      current.set('own');
      return { recoveryCode };
    },

    openSample: async (_, { now }) => {
      const { sample, own } = networks;
      const keyring = await sample.keyring();
      const owner = keyring?.slots.find(({ name }) => name === sampleOwner);
      if (owner) await sample.unlock(owner.account, samplePassword, now);
      else await sample.create(sampleNetwork, sampleOwner, samplePassword, now, needs.fillSample);
      await own.close();
      current.set('sample');
    },

    leaveSample: async () => {
      await needs.stopWork();
      await networks.sample.close();
      current.set('own');
      needs.onLeave();
    },

    unlock: async ({ accountId, password }, { now }) => {
      await vault().unlock(accountId, password, now);
      needs.onActivity();
      return needs.status(now);
    },

    recover: async ({ accountId, code, password }, { now }) => {
      const keyring = await vault().keyring();
      const owner = keyring?.slots.find(({ account }) => account === accountId);
      refuseGuess('password', password, [owner?.name ?? '', keyring?.network ?? '']);
      return { recoveryCode: await vault().recover(accountId, code, password, now) };
    },

    lock,
    touch: () => {
      if (vault().opened()) needs.onActivity();
    },

    changePassword: async ({ current: password, next }, { account }) => {
      if (current.get() === 'sample') throw invalid('next', 'Le réseau d’exemple garde son mot de passe.');
      const keyring = await vault().keyring();
      refuseGuess('next', next, [account.name, keyring?.network ?? '']);
      await vault().confirm(password, 'current');
      await vault().setPassword(account, next);
    },

    renewRecoveryCode: async ({ password }) => {
      await vault().confirm(password, 'password');
      return { recoveryCode: await vault().renewRecoveryCode() };
    },

    printRecoveryCode: async ({ recoveryCode }) => {
      const keyring = await vault().keyring();
      await needs.printRecoveryCode(recoveryCode, keyring?.network ?? '');
    },
  } satisfies Handlers<typeof sessionContract>;
}
