import { join } from 'node:path';
import type { Account } from '../../domain/account/account';
import type { Preferences } from '../../domain/preferences/preferences';
import { toInstant } from '../../domain/time/instant';
import type { SessionStatus } from '../../ipc/session.contract';
import { readKeyring } from '../database/keyring';

export type NetworkName = Preferences['network'];

/** Each network has a folder of its own in the profile. */
export const networkFolder = (profile: string, network: NetworkName) => join(profile, 'networks', network);

type Asked = { profile: string; preferences: Preferences; account: Account | null; now: Date };

/** What may be told before anything is unlocked. Only the keyring is read: neither Knex nor the base is loaded for it. */
export async function networkStatus({ profile, preferences, account, now }: Asked): Promise<SessionStatus> {
  const { network, locksAfterMinutes } = preferences;
  const keyring = await readKeyring(networkFolder(profile, network));
  const own = network === 'own' ? keyring : await readKeyring(networkFolder(profile, 'own'));
  const owners = keyring?.slots.filter(({ kind }) => kind === 'account') ?? [];
  return {
    state: account ? 'open' : keyring ? 'locked' : 'first-run',
    network,
    hasOwnNetwork: own !== null,
    networkName: keyring?.network ?? '',
    accounts: owners.map((slot) => ({ id: slot.account, name: slot.name })),
    account,
    now: toInstant(now),
    locksAfterMinutes,
  };
}
