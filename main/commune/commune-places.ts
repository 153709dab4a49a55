import { type CommunePlaces, type Position, readCommunePlaces } from '../../domain/commune/closeness';
import type { ClosenessOf } from '../../domain/matching/closeness';
import type { Base } from '../database/open';
import { readPositionsOfMembers } from './commune-place.repository';

let list: Promise<CommunePlaces> | undefined;

/** Where every commune stands, with the positions that the structure added: 0.3 MB read once per thread, in some 60 ms. */
export async function loadCommunePlaces(added: Iterable<Position> = []): Promise<CommunePlaces> {
  list ??= import('virtual:commune-places').then(({ communePlaces }) => readCommunePlaces(communePlaces));
  return (await list).completedBy(added);
}

/** How far the communes of this network's members are from each other. */
export async function closenessIn(db: Base): Promise<ClosenessOf> {
  const places = await loadCommunePlaces(await readPositionsOfMembers(db));
  return places.closeness;
}
