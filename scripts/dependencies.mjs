import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, root, runNpm, say } from './processes.mjs';

const packagesOf = (lock) => JSON.parse(readFileSync(join(root, lock), 'utf8')).packages;

/** True when node_modules holds the very versions of package-lock.json (npm leaves out what is for other systems). */
function areInstalled() {
  try {
    const installed = packagesOf('node_modules/.package-lock.json');
    return Object.entries(packagesOf('package-lock.json')).every(
      ([path, { version, optional }]) =>
        !path || installed[path]?.version === version || (optional && !installed[path]),
    );
  } catch {
    return false; // nothing installed yet, or an installation that was interrupted
  }
}

export async function installDependencies() {
  if (areInstalled()) return;
  say('Installation des dépendances (npm ci, une minute environ)…');
  if ((await runNpm(['ci'])) !== 0) giveUp('L’installation des dépendances a échoué : voyez le message ci-dessus.');
}
