import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from '../../domain/errors';
import { syncFolder } from './durable-file';
import { findDamage } from './integrity';
import { type DataKey, openBase } from './open';

export type BackupOrder = { base: string; folder: string; name: string };

/**
 * A verified copy under the same key: written aside, reopened, checked, then given its name.
 * `VACUUM INTO` is used because the backup API may silently give nothing on an encrypted base.
 * @returns the file; when anything fails, no partial backup stays
 * @throws Refusal `base-damaged` when the copy is not sound: nor is the base then
 */
export async function backUp({ base, folder, name }: BackupOrder, key: DataKey): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, name);
  const temporary = `${file}.tmp`;
  try {
    await rm(temporary, { force: true });
    const source = openBase(base, key);
    try {
      await source.raw('VACUUM INTO ?', [temporary]);
    } finally {
      await source.destroy();
    }
    const copy = openBase(temporary, key);
    try {
      if ((await findDamage(copy)).length) throw new Refusal('base-damaged');
    } finally {
      await copy.destroy();
    }
    await rename(temporary, file);
    await syncFolder(dirname(file));
    return file;
  } finally {
    for (const suffix of ['', '-wal', '-shm']) await rm(temporary + suffix, { force: true });
  }
}
