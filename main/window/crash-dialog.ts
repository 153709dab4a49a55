import { app, type BrowserWindow, dialog } from 'electron';
import type { Log } from '../logging';

/** The page died: say so, and start it again. What was typed is in the base, it comes back with the form. */
export function recoverFromCrash(window: BrowserWindow, log: Log) {
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log.info(`the page has gone: ${reason}`);
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: 'Entrelacs',
      message: 'La fenêtre s’est arrêtée.',
      detail: 'Ce que vous avez écrit est gardé. Rouvrez la fenêtre pour reprendre où vous étiez.',
      buttons: ['Rouvrir la fenêtre', 'Quitter'],
      defaultId: 0,
      cancelId: 1,
    });
    if (response === 0) window.reload();
    else app.quit();
  });
}

/** Start-up failed: nothing works, but nothing is lost either, and the person is told. */
export function tellStartFailed(log: Log, error: unknown) {
  log.incident('START', 'start', error);
  dialog.showErrorBox(
    'Entrelacs ne peut pas démarrer',
    'Vos données n’ont pas été touchées. Redémarrez l’ordinateur puis essayez encore ; si cela continue, réinstallez Entrelacs.',
  );
  app.exit(1);
}
