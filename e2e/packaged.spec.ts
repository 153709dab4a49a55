import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { test as base, chromium, expect, type Page } from '@playwright/test';
import { electronFlags } from '../scripts/runtime.mjs';
import { requestedUrls } from './network-log';

/** How a fuse reads in the binary: the character 0 or 1. */
const OFF = 48;
const ON = 49;

const binary = process.env.PACKAGED_APP ?? '';
const resources = join(dirname(binary), 'resources');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const deb = `release/entrelacs_${version}_amd64.deb`;
const read = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' });

/** `home` stands for the home folder of a person who has just received her computer. */
const test = base.extend<{ home: string }>({
  home: async ({}, use) => {
    const home = mkdtempSync(join(tmpdir(), 'entrelacs-home-'));
    await use(home);
    rmSync(home, { recursive: true, force: true, maxRetries: 10 }); // its last processes may still be writing
  },
});

/** Fuses refuse the inspector that `_electron.launch` needs: the window is reached by Chromium's own port. */
async function withWindow(program: string, home: string, journey: (page: Page) => Promise<void>) {
  const networkLog = join(home, 'network.json');
  const { XDG_CONFIG_HOME: _, ENTRELACS_USER_DATA: __, ...env } = process.env;
  const child = spawn(program, [...electronFlags(), '--remote-debugging-port=0', `--log-net-log=${networkLog}`], {
    env: { ...env, HOME: home, LANG: 'fr_FR.UTF-8', LANGUAGE: 'fr', TZ: 'Europe/Paris' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = once(child, 'exit');
  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stderr.on('data', (chunk) => {
      output += chunk;
      const found = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
      if (found) resolve(found);
    });
    child.once('error', reject);
    child.once('exit', (status) => reject(new Error(`exit ${status}: ${output}`)));
  });
  try {
    // Electron refuses Playwright's usual download settings.
    const browser = await chromium.connectOverCDP(address, { noDefaults: true });
    const context = browser.contexts()[0];
    if (!context) throw new Error('no window');
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    await journey(page);
    // The last window: the application quits as it does for a person, and the connection ends with it.
    await page.close().catch(() => {});
    await exited;
  } finally {
    child.kill('SIGKILL');
    await exited;
  }
  expect(requestedUrls(networkLog)).toEqual([]);
}

const showsHome = (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name: /^Bonjour Claire/ })).toBeVisible({ timeout: 30_000 });

const discover = async (page: Page) => {
  await expect(page.getByRole('heading', { name: 'Bienvenue dans Entrelacs' })).toBeVisible();
  await page.getByRole('button', { name: /Découvrir avec un réseau d.exemple/ }).click();
  await showsHome(page);
};

test('first run on the sample network, then a second start', async ({ home }) => {
  await withWindow(binary, home, discover);
  await withWindow(binary, home, async (page) => {
    await page.getByLabel('Mot de passe', { exact: true }).fill('decouverte');
    await page.keyboard.press('Enter');
    await showsHome(page);
  });
});

test('fuses', async () => {
  const wire = await getCurrentFuseWire(binary);
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
  ];
  const on = [
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ];
  for (const fuse of off) expect(wire[fuse], FuseV1Options[fuse]).toBe(OFF);
  for (const fuse of on) expect(wire[fuse], FuseV1Options[fuse]).toBe(ON);
  // The older runtime of development has no such fuse.
  expect([undefined, OFF]).toContain(wire[FuseV1Options.GrantFileProtocolExtraPrivileges]);
});

test('nothing but the application is shipped', () => {
  const files = listPackage(join(resources, 'app.asar'), { isPack: false });
  expect(files).toContain('/dist/main/index.cjs');
  expect(files).toContain('/node_modules/knex/package.json');
  const unwanted = /^\/node_modules\/@wingconsole|\.map$|^\/(e2e|scripts|domain|renderer)(\/|$)|\.test\./;
  expect(files.filter((file) => unwanted.test(file))).toEqual([]);
  const natives = readdirSync(join(resources, 'app.asar.unpacked'), { recursive: true, encoding: 'utf8' });
  expect(natives.filter((file) => file.endsWith('.node'))).toEqual([
    'node_modules/@signalapp/sqlcipher/prebuilds/linux-x64/@signalapp+sqlcipher.node',
  ]);
});

test('Debian package: fields, files, permissions, no maintainer script', ({ home }) => {
  const field = (name: string) => read('dpkg-deb', '--field', deb, name).trim();
  expect(field('Package')).toBe('entrelacs');
  expect(field('Version')).toBe(version);
  expect(field('Architecture')).toBe('amd64');
  expect(field('Depends')).toContain('libgtk-3-0');
  expect(Number(field('Installed-Size'))).toBeGreaterThan(100_000);

  read('dpkg-deb', '--control', deb, join(home, 'control'));
  expect(readdirSync(join(home, 'control'))).toEqual(['control']);

  read('dpkg-deb', '--extract', deb, join(home, 'files'));
  const path = (name: string) => join(home, 'files', name);
  const desktop = readFileSync(path('usr/share/applications/entrelacs.desktop'), 'utf8');
  expect(desktop).toMatch(/^Name=Entrelacs$/m);
  expect(desktop).toMatch(/^Comment=Accompagner un réseau/m);
  expect(desktop).toMatch(/^Exec=entrelacs$/m);
  for (const size of ['16x16', '48x48', '512x512'])
    expect(existsSync(path(`usr/share/icons/hicolor/${size}/apps/entrelacs.png`)), size).toBe(true);
  expect(readFileSync(path('usr/share/doc/entrelacs/copyright'), 'utf8')).toContain('GNU AFFERO');
  expect(statSync(path('opt/entrelacs/chrome-sandbox')).mode & 0o7777).toBe(0o4755);
  expect(statSync(path('opt/entrelacs/entrelacs')).mode & 0o7777).toBe(0o755);
});

test('Debian package: installs, starts, uninstalls, leaves the data alone', async ({ home }) => {
  test.skip(process.getuid?.() !== 0, 'only root installs packages');
  test.skip(spawnSync('dpkg', ['--status', 'entrelacs']).status === 0, 'Entrelacs is already installed here');
  const data = join(home, '.config/Entrelacs/networks');
  const bytesOfData = () => read('sh', '-c', 'find "$1" -type f -exec sha256sum {} + | sort', 'sh', data);
  let before = '';
  try {
    read('dpkg', '--install', deb);
    await withWindow('/usr/bin/entrelacs', home, discover);
    before = bytesOfData();
  } finally {
    read('dpkg', '--purge', 'entrelacs');
  }
  expect(existsSync('/opt/entrelacs')).toBe(false);
  expect(existsSync('/usr/bin/entrelacs')).toBe(false);
  expect(before).not.toBe('');
  expect(bytesOfData()).toBe(before);
});
