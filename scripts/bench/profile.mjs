import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root, say } from '../processes.mjs';

const members = 20_000;

/**
 * A profile whose network has 20,000 members, made by the application's own migrations, keyring and sample network.
 * @returns the folder, what opens it, and the data key for the raw driver
 */
export async function makeProfile(folder) {
  const start = Date.now();
  const { module } = await runnerImport(join(root, 'scripts/bench/network.ts'), {
    root,
    configFile: false,
    logLevel: 'error',
  });
  const network = await module.makeNetwork(folder, members);
  say(`Réseau de ${members.toLocaleString('fr')} membres, ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return { folder, ...network };
}
