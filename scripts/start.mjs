// npm start: sets up what is missing, builds what is stale, starts Entrelacs.
import { requireNode } from './node-version.mjs';

requireNode(); // before the other modules, that an old Node may not even read
const { giveUp, root, run, say } = await import('./processes.mjs');
const { needsVirtualDisplay } = await import('./display.mjs');
const { setUp } = await import('./setup.mjs');

const isHidden = needsVirtualDisplay();
const { bin } = await setUp();
const { buildIfStale } = await import('./build.mjs');
const { electronFlags } = await import('./runtime.mjs');
if ((await buildIfStale()) !== 0) giveUp('La construction a échoué : voyez le message ci-dessus.');
say(
  isHidden
    ? 'Aucun écran ici : Entrelacs démarre sur un écran virtuel (Xvfb), invisible. Ctrl+C pour l’arrêter.'
    : 'Démarrage d’Entrelacs…',
);
process.exitCode = await run(bin, [...electronFlags(), root, ...process.argv.slice(2)]);
