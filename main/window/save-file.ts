import { join } from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import { writeDurably } from '../database/durable-file';
import { chooseFolder } from './choose-file';

/** What no file system takes in a name. */
const unfitForNames = /[\\/:*?"<>|\p{Cc}]+/gu;
export const fitForNames = (name: string): string => name.replace(unfitForNames, ' ');

type FileKind = { title: string; filter: Electron.FileFilter };
export const pdfFile: FileKind = {
  title: 'Enregistrer le document',
  filter: { name: 'Document PDF', extensions: ['pdf'] },
};
export const icsFile: FileKind = {
  title: 'Enregistrer le calendrier',
  filter: { name: 'Calendrier', extensions: ['ics'] },
};
const badgeFile = (name: string, ending: string): FileKind => ({
  title: 'Enregistrer le badge',
  filter: { name, extensions: [ending] },
});
export const badgeFiles = {
  png: badgeFile('Image PNG', 'png'),
  svg: badgeFile('Image SVG', 'svg'),
  json: badgeFile('Fichier JSON', 'json'),
};
export const jsonFile: FileKind = {
  title: 'Enregistrer les données',
  filter: { name: 'Données JSON', extensions: ['json'] },
};

/**
 * Asks where to save, and writes the file whole.
 * @returns false when the person gave up
 */
export async function saveFile(
  content: string | Uint8Array,
  suggestedName: string,
  { title, filter }: FileKind,
): Promise<boolean> {
  const window = BrowserWindow.getAllWindows().find((candidate) => candidate.isVisible());
  const options = {
    title,
    defaultPath: fitForNames(suggestedName),
    buttonLabel: 'Enregistrer',
    filters: [filter],
  };
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  if (canceled || !filePath) return false;
  await writeDurably(filePath, content);
  return true;
}

/** A folder that the person chooses, to write several files in; null when she gives up. */
export async function openFolder() {
  const folder = await chooseFolder({ title: 'Choisir un dossier', buttonLabel: 'Enregistrer ici' });
  if (folder === null) return null;
  return {
    write: (name: string, content: Uint8Array) => writeDurably(join(folder, fitForNames(name)), content),
  };
}
