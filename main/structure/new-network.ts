import { startingThemes } from '../../domain/theme/starting-themes';
import { startingWords } from '../../domain/theme/starting-words';
import type { FirstRun } from '../../ipc/session.contract';
import { insertAccount } from '../account/account.repository';
import type { Fill } from '../account/vault';
import { insertStartingSet } from '../badge/badge.repository';
import { created, type Stamp } from '../database/rows';
import { insertSite, insertStructure } from './structure.repository';

/** What a network has on its first day: its first account, its structure, its sites, a list of themes and one of badges. */
export const fillNewNetwork =
  ({ structure, sites }: Pick<FirstRun, 'structure' | 'sites'>, now: Date): Fill =>
  (base, owner) =>
    base.transaction(async (db) => {
      const stamp: Stamp = { db, now, account: owner };
      await insertAccount(stamp, { id: owner.id, name: owner.name, role: 'coordination' });
      await insertStructure(stamp, structure);
      for (const site of sites) await insertSite(stamp, site);
      await insertStartingThemes(stamp);
      await insertStartingSet(stamp);
    });

/** @returns the id of each theme by its name */
export async function insertStartingThemes(stamp: Stamp): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  type Theme = { parent_id: string | null; name: string; position: number; pictogram: string };
  const insert = async (theme: Theme & { act?: string; words?: string | undefined }) => {
    const row = { ...created(stamp), ...theme };
    await stamp.db('theme').insert(row);
    ids.set(theme.name, row.id);
    return row.id;
  };
  for (const [position, { name, pictogram, children }] of startingThemes.entries()) {
    const parent = await insert({ parent_id: null, name, pictogram, position });
    for (const [place, child] of children.entries())
      await insert({ parent_id: parent, position: place, pictogram, ...child, words: startingWords[child.name] });
  }
  return ids;
}
