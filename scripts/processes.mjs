import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A sentence for the person at the terminal. */
export const say = (message) => console.error(`[entrelacs] ${message}`);

/** Says why nothing more can be done, and stops. */
export function giveUp(message) {
  say(message);
  process.exit(1);
}

/** For what only prepares: its output goes where `say` speaks, so that stdout keeps what was asked for. */
export const aside = { stdio: ['inherit', process.stderr, 'inherit'] };

/** Runs a program to its end with its output shown; resolves with its exit status. Ctrl+C stops both. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    let interrupted = false;
    const forward = (signal) => {
      interrupted = true;
      child.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    child.once('error', reject);
    child.once('exit', (status) => {
      for (const signal of signals) process.off(signal, forward);
      if (interrupted) process.exit(130);
      resolve(status ?? 1);
    });
  });
}

/** Runs the program of an installed package on this very Node: no shell, no `.cmd`, the same on every system. */
export function runTool(packageName, args, options) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return run(process.execPath, [join(folder, Object.values(bin)[0]), ...args], options);
}

/** Runs npm: the one that started us, else the one on the path. */
export const runNpm = (args) =>
  process.env.npm_execpath
    ? run(process.execPath, [process.env.npm_execpath, ...args], aside)
    : run('npm', args, { ...aside, shell: process.platform === 'win32' });
