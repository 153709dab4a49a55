import { invalid } from '../../domain/errors';
import type { Base } from '../database/open';

type Places = { siteId: string; roomId: string | null; accountId: string | null };

/** @throws Refusal when the site, its room or the account in charge is not one of the network */
export async function refuseUnknownPlaces(db: Base, { siteId, roomId, accountId }: Places): Promise<void> {
  if (!(await db('site').where({ id: siteId }).first('id')))
    throw invalid('siteId', 'Choisissez un lieu du réseau, par exemple Guéret.');
  if (roomId && !(await db('room').where({ id: roomId, site_id: siteId }).first('id')))
    throw invalid('roomId', 'Choisissez une salle de ce lieu, ou aucune.');
  if (accountId && !(await db('account').where({ id: accountId }).first('id')))
    throw invalid('accountId', 'Choisissez qui s’en occupe parmi les comptes du réseau.');
}

/** @throws Refusal when one of these people is not a member of the network */
export async function refuseUnknownMembers(db: Base, field: string, memberIds: readonly string[]): Promise<void> {
  const known = await db('member')
    .whereIn('id', [...memberIds])
    .pluck('id');
  if (known.length < new Set(memberIds).size)
    throw invalid(field, 'Choisissez une personne du réseau, par exemple Nadia.');
}
