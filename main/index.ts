import './web-crypto';
import { join } from 'node:path';
import { app, type BrowserWindow, powerMonitor } from 'electron';
import Store from 'electron-store';
import type { Start } from '../ipc/start';
import { networkStatus } from './account/network-status';
import { homeUrl, isOurPage, now, profileFolder } from './environment';
import { serve } from './ipc/serve';
import { startLog } from './logging';
import { preferencesIn } from './preferences/preferences.service';
import { documentStore } from './printing/document-store';
import type { Services } from './services';
import { recoverFromCrash, tellStartFailed } from './window/crash-dialog';
import { hardenEveryPage } from './window/hardening';
import { type Bounds, openMainWindow } from './window/main-window';
import { installMenu } from './window/menu';
import { declareScheme, servePages } from './window/page-protocol';

let window: BrowserWindow | undefined;

if (profileFolder) app.setPath('userData', profileFolder);
if (app.requestSingleInstanceLock()) start();
else app.quit();

function start() {
  declareScheme();
  const log = startLog();
  // Electron's own answer is a dialog of stacks, in English.
  process.on('uncaughtException', (error) => log.incident('FAULT', 'main', error));
  const documents = documentStore();
  app.on('second-instance', focusWindow);
  app.on('window-all-closed', () => app.quit());
  app
    .whenReady()
    .then(() => {
      const store = new Store<{ preferences?: unknown; window?: Bounds }>({
        name: 'preferences',
        clearInvalidConfig: true, // a file cut short by a power failure must not keep Entrelacs from starting
      });
      const preferences = preferencesIn({
        get: () => store.get('preferences'),
        set: (value) => store.set('preferences', value),
      });
      hardenEveryPage();
      let composed: Services | null = null;
      const tellStart = async (): Promise<Start> => ({
        status: await networkStatus({
          profile: app.getPath('userData'),
          preferences: preferences.read(),
          account: composed?.account() ?? null,
          now: now(),
        }),
        preferences: preferences.read(),
      });
      servePages(join(__dirname, '../renderer'), documents.read, tellStart);
      window = openMainWindow(
        { get: () => store.get('window'), set: (bounds) => store.set('window', bounds) },
        preferences.read(),
      );
      recoverFromCrash(window, log);

      // Knex and the features are loaded once the first screen is there, or when it asks for something.
      const services = once(async () => {
        const { composeServices } = await import('./services');
        const folder = app.getPath('userData');
        composed = composeServices({
          folder,
          preferences,
          documents,
          log,
          now,
          onLock: showUnlockPage,
          onLeave: showFirstPage,
        });
        return composed;
      });
      const fail = (error: unknown) => tellStartFailed(log, error);
      window.webContents.once('did-finish-load', () => void services().catch(fail));
      serve(async (name, input) => (await services()).answer(name, input), isOurPage);
      installMenu({ goTo, lock: () => composed?.lock() });
      for (const event of ['suspend', 'lock-screen'] as const)
        powerMonitor.on(event as 'suspend', () => composed?.lock());
      // A native callback that returns while Node stops would abort the process: the base is closed first.
      app.once('will-quit', (event) => {
        if (!composed) return;
        event.preventDefault();
        void composed.close().finally(() => app.exit());
      });
    })
    .catch((error: unknown) => tellStartFailed(log, error));
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function focusWindow() {
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

/** A path after the hash changes nothing but the route: the page is not loaded again. */
const goTo = (path: string) => void window?.loadURL(`${homeUrl}#${path}`);

/** The page starts again from nothing: no name stays in it. */
const showUnlockPage = () => window?.webContents.reload();
/** The same, but not where one was: it says nothing in another network. */
const showFirstPage = () => void window?.loadURL(homeUrl);
