import type { CommunePlaces } from '../../domain/commune/closeness';
import type { CommuneOfMembers, NetworkPlaces } from '../../ipc/commune.contract';
import type { Base } from '../database/open';
import { readImport, readPositionsOfMembers } from './commune-place.repository';
import { loadCommunePlaces } from './commune-places';

const shown = 12;

/** The communes where members live, those of the most members first. */
export async function communesOfMembers(db: Base): Promise<CommuneOfMembers[]> {
  const communes: CommuneOfMembers[] = await db('member')
    .whereNot({ status: 'sorti' })
    .whereNot({ commune_code: '' })
    .groupBy('commune_code')
    .select({ code: 'commune_code', name: db.raw('min(commune)'), members: db.raw('count(*)') });
  return communes.sort((one, other) => other.members - one.members || one.name.localeCompare(other.name, 'fr'));
}

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
