import { app, session, shell, type WebContents } from 'electron';
import { isOurPage } from '../environment';
import { isMailDraft } from './mail-draft';

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

/**
 * Vite's own reload must pass in development: it goes to our page. The only address that leaves is a draft for the
 * person's own mail program, that she then sends or not.
 */
function refuseNavigation(page: WebContents) {
  page.on('will-navigate', (event, url) => {
    if (isOurPage(url)) return;
    event.preventDefault();
    if (isMailDraft(url) && isOurPage(page.getURL())) void shell.openExternal(url).catch(() => {});
  });
  page.on('will-redirect', (event) => event.preventDefault());
}
