import { copyFile, rm, stat } from 'node:fs/promises';
import { Refusal } from '../../domain/errors';
import { findDamage } from './integrity';
import { type DataKey, openBase } from './open';

/** Whether the last session ended without closing the base: its journal (WAL) is still to be taken in. */
export const hasJournal = (base: string): Promise<boolean> =>
  stat(`${base}-wal`).then(
    ({ size }) => size > 0,
    () => false,
  );

/**
 * Tries on a copy what opening would do with a journal: SQLite takes in any, even that of another base, and then both
 * are lost.
 * @throws Refusal `base-damaged` when base and journal do not go together; both files are as they were
 */
export async function tryJournal({ base }: { base: string }, key: DataKey): Promise<void> {
  const trial = `${base}.trial`;
  try {
    for (const suffix of ['', '-wal']) await copyFile(base + suffix, trial + suffix);
    const copy = openBase(trial, key);
    try {
      if ((await findDamage(copy)).length) throw new Refusal('base-damaged');
    } finally {
      await copy.destroy();
    }
  } finally {
    for (const suffix of ['', '-wal', '-shm']) await rm(trial + suffix, { force: true });
  }
}
