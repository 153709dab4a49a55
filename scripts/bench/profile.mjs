import { createServer } from 'vite';
import { communeIndex } from '../commune-index.mjs';
import { root, say } from '../processes.mjs';

/**
 * A profile whose network has so many members and so many events a year, made by the application's own migrations,
 * keyring and sample network.
 * @returns the folder, what opens it, and the data key for the raw driver
 */
export async function makeProfile(folder, size) {
  const start = Date.now();
  // Kept open until the network is made: what signs a badge is loaded by the first one.
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    plugins: [communeIndex()],
    server: { middlewareMode: true, ws: false, watch: null },
  });
  const network = await server
    .ssrLoadModule('/scripts/bench/network.ts')
    .then(({ makeNetwork }) => makeNetwork(folder, size))
    .finally(() => server.close());
  say(`Réseau de ${size.members.toLocaleString('fr')} membres, ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return { folder, ...network };
}
