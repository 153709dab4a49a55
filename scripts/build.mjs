import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { aside, root, runTool, say } from './processes.mjs';

const SOURCES = ['domain', 'ipc', 'main', 'migrations', 'renderer'];
const SETTINGS = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];
const stamp = join(root, 'dist/sources.sha256');

/** By content, not by date: a checkout or a copy changes the dates of unchanged files. */
function hashOfSources() {
  const files = SOURCES.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  const hash = createHash('sha256');
  for (const file of [...SETTINGS.map((name) => join(root, name)), ...files.sort()])
    hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

/** Builds dist/; resolves with the exit status. */
export async function build() {
  const hash = hashOfSources();
  rmSync(stamp, { force: true });
  const status = await runTool('electron-vite', ['build'], aside);
  if (status === 0) writeFileSync(stamp, hash);
  return status;
}

/** Builds when the sources are not those that dist/ was made from; resolves with the exit status. */
export async function buildIfStale() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOfSources()) return 0;
  say('Construction de l’application…');
  return build();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = await build();
