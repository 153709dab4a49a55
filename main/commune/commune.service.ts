import { basename } from 'node:path';
import type { Position } from '../../domain/commune/closeness';
import { type Commune, foldedCommune } from '../../domain/commune/commune';
import type { CommuneFile } from '../../domain/commune/read-commune-file';
import { impossible } from '../../domain/errors';
import { newId } from '../../domain/id';
import type { communeContract } from '../../ipc/commune.contract';
import type { Context, Handlers } from '../ipc/handlers';
import { communesOfMembers, locatedAmong, readNetworkPlaces } from './commune.queries';
import { findCommunes } from './commune-index';
import { readPositions, removePositions, replacePositions } from './commune-place.repository';
import { loadCommunePlaces } from './commune-places';

const shown = 20;

export type CommuneNeeds = {
  /** The system's own dialog. @returns the path, or null when the person gave up */
  chooseFile: () => Promise<string | null>;
  /** Reads a file of positions, in a thread of its own. */
  openFile: (path: string) => Promise<CommuneFile>;
};

export function communeService({ chooseFile, openFile }: CommuneNeeds) {
  /** What may be imported: a file that was read and not confirmed yet, or what was just removed. */
  let held: { id: string; accountId: string; positions: readonly Position[] } | null = null;
  const hold = ({ account, now }: Context, positions: readonly Position[]) => {
    held = { id: newId(now.getTime()), accountId: account.id, positions };
    return held.id;
  };

  return {
    search: async ({ text, near }) => {
      const { communes } = await import('virtual:communes'); // 1.8 MB: loaded by the first search
      const postcode = text.replace(/\s/g, '');
      const found = /^\d{2,5}$/.test(postcode)
        ? findCommunes(communes, { postcode })
        : findCommunes(communes, { name: foldedCommune(text) });
      const isNear = ({ postcode }: Commune) => near.length >= 2 && postcode.startsWith(near.slice(0, 2));
      return [...found.filter(isNear), ...found.filter((commune) => !isNear(commune))].slice(0, shown);
    },

    places: (_, { db }) => readNetworkPlaces(db),

    chooseFile: async (_, context) => {
      const path = await chooseFile();
      if (path === null) return null;
      const { positions, report } = await openFile(path);
      const communes = await communesOfMembers(context.db);
      const located = locatedAmong(communes, await loadCommunePlaces(positions));
      return { id: hold(context, positions), fileName: basename(path), report, located };
    },

    importFile: async ({ id }, context) => {
      if (held?.id !== id || held.accountId !== context.account.id)
        throw impossible('Ce fichier n’est plus à portée de main. Choisissez-le de nouveau.');
      if (held.positions.length === 0)
        throw impossible('Ce fichier ne donne la position d’aucune commune. Choisissez-en un autre.');
      await replacePositions(context, held.positions);
      return readNetworkPlaces(context.db);
    },

    removeImport: async (_, context) => {
      const removed = hold(context, await readPositions(context.db));
      await removePositions(context);
      return { places: await readNetworkPlaces(context.db), removed };
    },
  } satisfies Handlers<typeof communeContract>;
}
