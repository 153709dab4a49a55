import { app, session, type WebContents } from 'electron';
import { isOurPage } from '../environment';

/** Refuses, for every page that this program may ever open, all that a page of ours does not need. */
export function hardenEveryPage() {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_page, _permission, allow) => allow(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.setSpellCheckerLanguages([]); // else Chromium downloads a dictionary at start, whatever `spellcheck` says
  defaultSession.on('will-download', (event) => event.preventDefault()); // files are written by main, where a person chose
  app.on('web-contents-created', (_event, page) => {
    page.setWindowOpenHandler(() => ({ action: 'deny' }));
    page.on('will-attach-webview', (event) => event.preventDefault());
    refuseNavigation(page);
  });
}

/** Vite's own reload must pass in development: it goes to our page. */
function refuseNavigation(page: WebContents) {
  page.on('will-navigate', (event, url) => {
    if (!isOurPage(url)) event.preventDefault();
  });
  page.on('will-redirect', (event) => event.preventDefault());
}
