import { readFileSync } from 'node:fs';

const numbers = (version) => version.match(/\d+/g).map(Number);

/** Stops with a readable sentence, before a dependency fails obscurely on an old Node. */
export function requireNode() {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const [major, minor] = numbers(engines.node);
  const [currentMajor, currentMinor] = numbers(process.versions.node);
  if (currentMajor > major || (currentMajor === major && currentMinor >= minor)) return;
  console.error(
    `Entrelacs a besoin de Node.js ${major}.${minor} ou plus récent ; cette machine utilise la version ${process.versions.node}.\n` +
      'Installez une version récente (https://nodejs.org/fr), puis relancez la commande.',
  );
  process.exit(1);
}
