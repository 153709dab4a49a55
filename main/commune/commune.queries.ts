import type { CommunePlaces } from '../../domain/commune/closeness';
import type { CommuneOfMembers, NetworkPlaces } from '../../ipc/commune.contract';
import type { Base } from '../database/open';
import { readImport, readPositionsOfMembers } from './commune-place.repository';
import { loadCommunePlaces } from './commune-places';

const shown = 12;

/** The communes where members live, those of the most members first. */
export const communesOfMembers = (db: Base): Promise<CommuneOfMembers[]> =>
  db('member')
    .whereNot({ status: 'sorti' })
    .whereNot({ commune_code: '' })
    .groupBy('commune_code')
    .select({ code: 'commune_code' })
    .min({ name: 'commune' })
    .count({ members: '*' })
    .orderBy([{ column: 'members', order: 'desc' }, { column: 'name' }]) as unknown as Promise<CommuneOfMembers[]>;

export const locatedAmong = (communes: readonly CommuneOfMembers[], { hasPosition }: CommunePlaces): number =>
  communes.filter(({ code }) => hasPosition(code)).length;

/** What the settings show of the distances between members. */
export async function readNetworkPlaces(db: Base): Promise<NetworkPlaces> {
  const places = await loadCommunePlaces(await readPositionsOfMembers(db));
  const communes = await communesOfMembers(db);
  return {
    communes: communes.length,
    located: locatedAmong(communes, places),
    missing: communes.filter(({ code }) => !places.hasPosition(code)).slice(0, shown),
    imported: await readImport(db),
  };
}
