import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openVault, type Vault } from '../account/vault';
import { fillNewNetwork } from '../structure/new-network';
import { type RunTask, tasks } from '../worker/tasks';
import { closeWithTest, temporaryFolder, testDay } from './test-network';

/** Tasks in this thread: what they do is the same, and the built worker is not needed. */
export const runHere: RunTask = async (name, order, key) =>
  (tasks[name] as (...given: unknown[]) => never)(order, key, { tell: () => {}, isStopped: () => false });

export const ownerPassword = 'un jardin plein de tomates bien mûres';

const place = { address: '', postcode: '23000', communeCode: null, commune: 'Guéret', phone: '' };
export const firstNetwork = {
  structure: {
    ...place,
    name: 'MJC de Guéret',
    networkName: 'Réseau Citoyen de Services',
    email: '',
    signatoryName: '',
    signatoryTitle: '',
    dataContact: '',
    reperageEveryWeeks: 6,
  },
  sites: [{ ...place, name: 'Guéret', timeZone: 'Europe/Paris' }],
};

/** Creates the network of `Claire`. @returns the recovery code */
export const createNetwork = (vault: Vault, fill = fillNewNetwork(firstNetwork, testDay)): Promise<string> =>
  vault.create('Réseau Citoyen de Services', 'Claire', ownerPassword, testDay, fill);

/**
 * One network, made once for a whole file of tests.
 * @returns a function that gives a test its own copy, closed, and what opens it
 */
export function networkToCopy() {
  const made = mkdtempSync(join(tmpdir(), 'entrelacs-'));
  let recoveryCode = '';
  let accountId = '';
  beforeAll(async () => {
    const vault = openVault(join(made, 'own'), runHere);
    recoveryCode = await createNetwork(vault);
    accountId = vault.opened()?.account.id ?? '';
    await vault.close();
  });
  afterAll(() => rmSync(made, { recursive: true, force: true }));

  return () => {
    const folder = join(temporaryFolder(), 'own');
    cpSync(join(made, 'own'), folder, { recursive: true });
    const vault = openVault(folder, runHere);
    closeWithTest(() => vault.close());
    return { folder, vault, accountId, recoveryCode };
  };
}
