import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';
import { electronFlags, resolveElectron } from '../scripts/runtime.mjs';
import { call, createNetwork } from './network';
import { isLocal, requestedUrls } from './network-log';

/** What a start gives. After `relaunch` or `kill`, use what they return: the fixtures keep the first start. */
export type Running = { application: ElectronApplication; page: Page };
type Restart = (at?: { now: string }) => Promise<Running>;

type Fixtures = {
  /** The instant the application believes it is started at (`test.use({ now })`); a Monday by default. */
  now: string;
  /** Whether the profile holds `networks` already (as most do), or nothing at all. */
  hasNetworks: boolean;
  /** The folder of this test's own profile, removed at the end. */
  profile: string;
  /** Console errors and warnings, exceptions and network requests, in any window. Must be empty at the end. */
  problems: string[];
  /** Problems that a test itself provokes: they may be told after it has ended. */
  forgiven: RegExp[];
  launcher: { start: Restart; relaunch: Restart; kill: Restart };
  application: ElectronApplication;
  page: Page;
  /** Quits as a person would, then starts again on the same profile, later if asked. */
  relaunch: Restart;
  /** Kills the application and all its processes at once (SIGKILL), then starts it again on the same profile. */
  kill: Restart;
};

type WorkerFixtures = {
  /**
   * A folder with the network of `createNetwork` and the sample one, locked: made once by the application itself,
   * as deriving their keys and filling them takes as long as a whole journey.
   */
  networks: string;
};

const usualNow = '2026-11-23T09:00:00Z';
const temporaryFolder = (name: string) => mkdtempSync(join(tmpdir(), `entrelacs-${name}-`));

/** Records what the main process would reach by Node's own sockets, that Chromium's log does not see. */
const watchSockets = (application: ElectronApplication) =>
  application.evaluate(() => {
    if (!process.mainModule) throw new Error('no main module to load node:net from');
    const { Socket } = process.mainModule.require('node:net') as typeof import('node:net');
    const opened: string[] = [];
    Object.assign(globalThis, { openedSockets: opened });
    const { connect } = Socket.prototype;
    Socket.prototype.connect = function (this: typeof Socket.prototype, ...args: Parameters<typeof connect>) {
      const { host, port, path } = args.flat()[0] as unknown as Record<string, string>;
      opened.push(path ?? `${host}:${port}`);
      return connect.apply(this, args);
    } as typeof connect;
  });
const openedSockets = (application: ElectronApplication) =>
  application.evaluate(() => (globalThis as unknown as { openedSockets: string[] }).openedSockets);

async function launch(profile: string, now: string, flags: string[] = []) {
  const { bin } = await resolveElectron();
  return _electron.launch({
    executablePath: bin,
    args: [...electronFlags(), ...flags, '.'],
    env: {
      ...(process.env as Record<string, string>),
      ENTRELACS_USER_DATA: profile,
      ENTRELACS_NOW: now,
      LANG: 'fr_FR.UTF-8',
      LANGUAGE: 'fr',
      TZ: 'Europe/Paris',
    },
  });
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  now: [usualNow, { option: true }],
  hasNetworks: [true, { option: true }],

  networks: [
    async ({}, use) => {
      const folder = temporaryFolder('networks');
      const application = await launch(folder, usualNow);
      const page = await application.firstWindow();
      await createNetwork(page);
      await call(page, 'session.openSample', undefined);
      await application.close();
      await use(join(folder, 'networks'));
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  profile: async ({ hasNetworks, networks }, use) => {
    const folder = temporaryFolder('profile');
    if (hasNetworks) cpSync(networks, join(folder, 'networks'), { recursive: true });
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 }); // a killed application may still be writing
  },

  problems: async ({}, use) => use([]),
  forgiven: async ({}, use) => use([]),

  launcher: async ({ now, profile, problems, forgiven }, use) => {
    const logs = temporaryFolder('network'); // apart: tests search the profile for what should not be in it
    let starts = 0;
    let networkLog = '';
    let running: Running | undefined;

    const start: Restart = async (at = { now }) => {
      networkLog = join(logs, `${++starts}.json`);
      const application = await launch(profile, at.now, [`--log-net-log=${networkLog}`]);
      const context = application.context();
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
      });
      context.on('weberror', (error) => problems.push(`exception: ${error.error().message}`));
      context.on('request', (request) => {
        if (!isLocal(request.url())) problems.push(`network: ${request.method()} ${request.url()}`);
      });
      await watchSockets(application);
      const page = await application.firstWindow();
      const window = await application.browserWindow(page);
      await window.evaluate((it) => it.setBounds({ x: 0, y: 0, width: 1366, height: 768 }));
      running = { application, page };
      return running;
    };

    const quit = async () => {
      if (!running) return;
      const sockets = await openedSockets(running.application);
      await running.application.close();
      running = undefined;
      for (const target of [...sockets, ...requestedUrls(networkLog)]) problems.push(`network: ${target}`);
    };

    await use({
      start,
      relaunch: async (at) => {
        await quit();
        return start(at);
      },
      kill: async (at) => {
        const child = running?.application.process();
        if (!child?.pid) throw new Error('nothing is running');
        const exited = once(child, 'exit');
        // Playwright starts the application as the head of its own process group.
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
        await exited;
        return start(at);
      },
    });

    await quit();
    rmSync(logs, { recursive: true, force: true });
    expect(problems.filter((problem) => !forgiven.some((provoked) => provoked.test(problem)))).toEqual([]);
  },

  application: async ({ launcher }, use) => use((await launcher.start()).application),
  page: async ({ application }, use) => use(await application.firstWindow()),
  relaunch: async ({ application, launcher }, use) => use(application && launcher.relaunch),
  kill: async ({ application, launcher }, use) => use(application && launcher.kill),
});

export { expect };

/** Fails when axe finds anything against WCAG 2.2 AA on the screen as it stands. */
export async function expectAccessible(page: Page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { passes, violations } = await page.evaluate(
    async (options) => {
      // A dialog that still fades in has the contrasts of a ghost.
      await Promise.allSettled(
        document
          .getAnimations()
          .filter((animation) => animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
          .map((animation) => animation.finished),
      );
      return (window as unknown as { axe: typeof axe }).axe.run(options);
    },
    {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      iframes: false, // a preview is sandboxed: axe cannot speak to it, and it holds nothing but paper
      resultTypes: ['violations'], // of the rest, one example: telling it all took a third of the time
    } satisfies RunOptions,
  );
  const findings = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help})\n  ${node.target.join(' ')}\n  ${node.failureSummary}`),
  );
  expect(findings.join('\n\n')).toBe('');
  expect(passes.length, 'axe examined nothing').toBeGreaterThan(0);
}

/** The same, in the light, in the dark and in high contrast, for one who leaves the choice to the system. */
export async function expectAccessibleInEveryTheme(page: Page) {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await expectAccessible(page);
  for (const asked of [{ colorScheme: 'dark' }, { contrast: 'more' }] as const) {
    await page.emulateMedia(asked);
    await expect.poll(paper).not.toBe(light);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: null, contrast: null });
    await expect.poll(paper).toBe(light);
  }
}

/** Fails when something sticks out sideways: of the window, or of the rail. */
export async function expectNothingCutOff(page: Page) {
  const findings = await page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    const isTooWide = (it: Element) => it.scrollWidth > it.clientWidth;
    const isOutside = (it: Element) => it.checkVisibility() && it.getBoundingClientRect().right > clientWidth;
    return [
      ...[...document.querySelectorAll('html, nav')].filter(isTooWide),
      ...[...document.querySelectorAll('a, button, [role=combobox], h1, h2, h3, p')].filter(isOutside),
    ].map((it) => `${it.tagName} ${it.textContent?.slice(0, 60)}`);
  });
  expect(findings).toEqual([]);
}

/** Answers the next « Enregistrer sous » dialogs, that belong to the operating system, with `path`. */
export const answerSaveDialog = (application: ElectronApplication, path: string) =>
  application.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);

/** Answers the next « Ouvrir » dialogs with `path`, or gives up. */
export const answerOpenDialog = (application: ElectronApplication, path: string | null) =>
  application.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({
      canceled: filePath === null,
      filePaths: filePath === null ? [] : [filePath],
    });
  }, path);
