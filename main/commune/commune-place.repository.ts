import type { Position } from '../../domain/commune/closeness';
import type { ImportedPlaces } from '../../ipc/commune.contract';
import type { Base } from '../database/open';
import { created, type Stamp } from '../database/rows';

/** SQLite takes 500 rows in one statement. */
const atOnce = 400;
const columns = ['code', 'latitude', 'longitude'];

/** Those of the communes where members live: a few hundred out of 35,000. */
export const readPositionsOfMembers = (db: Base): Promise<Position[]> =>
  db('commune_place')
    .whereIn('code', db('member').whereNotNull('commune_code').distinct('commune_code'))
    .select(columns);

export const readPositions = (db: Base): Promise<Position[]> => db('commune_place').select(columns);

/** Null when nothing was imported. */
export async function readImport(db: Base): Promise<ImportedPlaces | null> {
  const row = await db('commune_place').count({ communes: '*' }).max({ at: 'created_at' }).first();
  return row?.at ? { communes: Number(row.communes), at: String(row.at) } : null;
}

/** In the place of what was imported before. */
export async function replacePositions(stamp: Stamp, positions: readonly Position[]): Promise<void> {
  const { id: _, ...audit } = created(stamp);
  await removePositions(stamp);
  for (let from = 0; from < positions.length; from += atOnce)
    await stamp
      .db('commune_place')
      .insert(positions.slice(from, from + atOnce).map((position) => ({ ...audit, ...position })));
}

export async function removePositions({ db }: Stamp): Promise<void> {
  await db('commune_place').delete();
}
