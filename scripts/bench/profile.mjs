import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root, say } from '../processes.mjs';

/**
 * A profile whose network has so many members and so many events a year, made by the application's own migrations,
 * keyring and sample network.
 * @returns the folder, what opens it, and the data key for the raw driver
 */
export async function makeProfile(folder, size) {
  const start = Date.now();
  const { module } = await runnerImport(join(root, 'scripts/bench/network.ts'), {
    root,
    configFile: false,
    logLevel: 'error',
  });
  const network = await module.makeNetwork(folder, size);
  say(`Réseau de ${size.members.toLocaleString('fr')} membres, ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return { folder, ...network };
}
