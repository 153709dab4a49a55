import { BrowserWindow, dialog } from 'electron';

type Choice = Pick<Electron.OpenDialogOptions, 'title' | 'buttonLabel' | 'filters'>;

/** The system's own dialog, over the window. @returns the path, or null when the person gave up */
export async function chooseFile(choice: Choice): Promise<string | null> {
  const window = BrowserWindow.getAllWindows().find((candidate) => candidate.isVisible());
  const options: Electron.OpenDialogOptions = { ...choice, properties: ['openFile'] };
  const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  return filePaths[0] ?? null;
}
