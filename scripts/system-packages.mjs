import { spawnSync } from 'node:child_process';
import { needsVirtualDisplay } from './display.mjs';
import { aside, giveUp, run, say } from './processes.mjs';

const isOnPath = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const missingLibraries = (bin) =>
  (spawnSync('ldd', [bin], { encoding: 'utf8' }).stdout ?? '').match(/\S+(?= => not found)/g) ?? [];

/** The system's Python, which apt fills: another one on the path would not have it. */
const readsCalendars = () => spawnSync('/usr/bin/python3', ['-c', 'import icalendar']).status === 0;

/** From Debian 13 and Ubuntu 24.04 on, two of the libraries carry another name. */
const librariesOfElectron = () => {
  const t64 = spawnSync('apt-cache', ['show', 'libgtk-3-0t64']).status === 0 ? 't64' : '';
  return [`libgtk-3-0${t64}`, `libasound2${t64}`, 'libnss3', 'libgbm1'];
};

/** On Linux, installs what the system lacks (as root on Debian), else tells the command to type, and stops. */
export async function requireSystemPackages({ bin, forTests = false }) {
  if (process.platform !== 'linux') return;
  const libraries = missingLibraries(bin);
  const programs = [
    ...(needsVirtualDisplay() ? [['Xvfb', 'xvfb']] : []),
    ...(forTests
      ? [
          ['pdftotext', 'poppler-utils'],
          ['zbarimg', 'zbar-tools'],
        ]
      : []),
    ...(forTests && !readsCalendars() ? [['python3-icalendar', 'python3-icalendar']] : []),
  ].filter(([program]) => !isOnPath(program));
  if (libraries.length + programs.length === 0) return;

  const others = libraries.length > 1 ? ` et ${libraries.length - 1} autres bibliothèques` : '';
  const names = [...libraries.slice(0, 1).map((name) => name + others), ...programs.map(([program]) => program)];
  const missing = names.join(', ');
  if (!isOnPath('apt-get')) giveUp(`Il manque au système : ${missing}. Installez les paquets qui les fournissent.`);
  const isRoot = process.getuid() === 0;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  say(`Il manque au système : ${missing}.`);
  if (isRoot) await run('apt-get', ['update', '-q'], { ...aside, env }); // first: the names depend on the lists
  const packages = [...(libraries.length ? librariesOfElectron() : []), ...programs.map(([, name]) => name)];
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  if (!isRoot)
    giveUp(`Tapez d’abord :\n  sudo apt-get update && sudo apt-get ${install.join(' ')}\npuis relancez la commande.`);
  if ((await run('apt-get', install, { ...aside, env })) !== 0 || missingLibraries(bin).length)
    giveUp(
      `L’installation des paquets du système n’a pas suffi ; il manque encore : ${missingLibraries(bin).join(', ')}`,
    );
}
