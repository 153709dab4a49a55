import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { electronFlags } from '../runtime.mjs';

const patience = 30_000;
const running = new Set();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts Electron on a folder; `spawnedAt` is the clock's time, in milliseconds. */
export function startElectron({ bin, folder, profile, env = {} }) {
  const spawnedAt = Date.now();
  const child = spawn(bin, [...electronFlags(), '--remote-debugging-port=0', folder], {
    env: { ...process.env, ...env, ENTRELACS_USER_DATA: profile, LANG: 'fr_FR.UTF-8', TZ: 'Europe/Paris' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.add(child);
  const exited = once(child, 'exit').then(() => running.delete(child));
  return {
    pid: child.pid,
    spawnedAt,
    debuggerUrl: debuggerOf(child),
    async stop() {
      child.kill();
      await Promise.race([exited, wait(5000).then(() => child.kill('SIGKILL'))]);
      await exited;
    },
  };
}

/** Chromium tells on its error output where it listens. */
function debuggerOf(child) {
  return new Promise((resolve, reject) => {
    let told = '';
    child.stderr.on('data', (chunk) => {
      told += chunk;
      const url = /DevTools listening on (ws:\S+)/.exec(told)?.[1];
      if (url) resolve(url);
    });
    child.once('exit', (status) => reject(new Error(`Electron s’est arrêté (${status}) :\n${told}`)));
  });
}

/** The page of a started application, seen through Chromium's own protocol: nothing is added to what is measured. */
export async function pageOf({ debuggerUrl }) {
  const url = await debuggerUrl;
  await firstPageAt(new URL('/json/list', url.replace('ws:', 'http:')));
  const browser = await chromium.connectOverCDP(url, { noDefaults: true, timeout: patience });
  const page = browser.contexts()[0].pages()[0];
  page.setDefaultTimeout(patience);
  return page;
}

/** Playwright, connected before the window opens, would never see it. */
async function firstPageAt(list) {
  for (const end = Date.now() + patience; Date.now() < end; await wait(50)) {
    const targets = await (await fetch(list)).json();
    if (targets.some(({ type, url }) => type === 'page' && url !== 'about:blank')) return;
  }
  throw new Error('Aucune fenêtre ne s’est ouverte.');
}
