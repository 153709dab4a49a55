import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { impossible } from '../../domain/errors';
import { chooseFile } from './choose-file';

/** Ten years of a busy calendar. */
const mostBytes = 5_000_000;

const choices = {
  ics: { title: 'Choisir un calendrier', filters: [{ name: 'Calendriers', extensions: ['ics', 'ical'] }] },
  'school-holidays': {
    title: 'Choisir un fichier de vacances scolaires',
    filters: [{ name: 'Fichiers JSON', extensions: ['json'] }],
  },
} as const;
export type TextFileKind = keyof typeof choices;

/** Lets the person choose a text file, and reads it; null when she gives up. @throws Refusal when it is too long */
export async function openTextFile(kind: TextFileKind): Promise<{ fileName: string; text: string } | null> {
  const { title, filters } = choices[kind];
  const all = { name: 'Tous les fichiers', extensions: ['*'] };
  const path = await chooseFile({
    title,
    buttonLabel: 'Choisir',
    filters: [...filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] })), all],
  });
  if (path === null) return null;
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > mostBytes) throw impossible('Ce fichier est trop grand : choisissez-en un de moins de 5 Mo.');
    return { fileName: basename(path), text: await file.readFile('utf8') };
  } finally {
    await file.close();
  }
}
