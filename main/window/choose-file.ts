import { BrowserWindow, dialog } from 'electron';

type Choice = Pick<Electron.OpenDialogOptions, 'title' | 'buttonLabel' | 'filters'>;

/** The system's own dialog, over the window. @returns the path, or null when the person gave up */
const choosePath = async (options: Electron.OpenDialogOptions): Promise<string | null> => {
  const window = BrowserWindow.getAllWindows().find((candidate) => candidate.isVisible());
  const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  return filePaths[0] ?? null;
};

export const chooseFile = (choice: Choice) => choosePath({ ...choice, properties: ['openFile'] });
export const chooseFolder = (choice: Omit<Choice, 'filters'>) =>
  choosePath({ ...choice, properties: ['openDirectory', 'createDirectory'] });
