// npm run package -- [dir | deb | AppImage | nsis | dmg …]: what electron-builder.yml describes for this system.
// On Linux, without arguments: the folder and the Debian package, that need no download.
import { requireNode } from './node-version.mjs';

requireNode();
const { mkdirSync, readFileSync, writeFileSync } = await import('node:fs');
const { join } = await import('node:path');
const { giveUp, root, say } = await import('./processes.mjs');
const { installDependencies } = await import('./dependencies.mjs');

await installDependencies();
const { buildIfStale } = await import('./build.mjs');
const { resolveElectron } = await import('./runtime.mjs');
const { buildDeb } = await import('./deb.mjs');
const { default: builder } = await import('electron-builder');
const { load } = await import('js-yaml');

const runtime = await resolveElectron().catch((error) => giveUp(error.message));
if ((await buildIfStale()) !== 0) giveUp('La construction a échoué : voyez le message ci-dessus.');

const config = load(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));
if (runtime.source === 'fallback') {
  delete config.electronFuses.grantFileProtocolExtraPrivileges; // younger than this runtime
  config.extraMetadata = { testRuntimeOnly: true };
}
if (runtime.source !== 'download')
  Object.assign(config, { electronDist: runtime.dist, electronVersion: runtime.version });
const adjusted = join(root, 'node_modules/.cache/electron-builder.json');
mkdirSync(join(adjusted, '..'), { recursive: true });
writeFileSync(adjusted, JSON.stringify(config));

const asked = process.argv.slice(2);
const platform = { win32: 'win', darwin: 'mac' }[process.platform] ?? 'linux';
const targets = platform === 'linux' && !asked.length ? ['deb'] : asked;
const others = targets.filter((target) => target !== 'deb');
// The Debian package is made from the folder, without the tool that electron-builder would have to download.
if (platform === 'linux' && !others.length) others.push('dir');
await builder.build({ [platform]: others, config: adjusted, publish: 'never' });
if (targets.includes('deb')) say(`Paquet Debian : ${buildDeb({ config, isForTests: runtime.source === 'fallback' })}`);
if (runtime.source === 'fallback')
  say('Attention : fait avec le moteur de secours, pour des essais seulement. Ne pas distribuer.');
