import { type CommunePlaces, type Position, readCommunePlaces } from '../../domain/commune/closeness';

/** Where every commune stands, with the positions that the structure added: 0.3 MB read once, in some 60 ms. */
export async function loadCommunePlaces(added: Iterable<Position> = []): Promise<CommunePlaces> {
  const { communePlaces } = await import('virtual:commune-places');
  return readCommunePlaces(communePlaces, added);
}
