import { addMinutes } from '../../domain/time/time';
import { created, touched } from '../database/rows';
import { startExchange } from '../exchange/exchange.repository';
import { insertListing, insertMember } from './rows';
import type { TestNetwork } from './test-network';

export type AgreedRows = {
  exchangeId: string;
  bilanId: string;
  /** By first name. */
  members: Record<string, string>;
  listings: Record<string, string>;
};

type Terms = { offerers?: string[]; requesters?: string[]; sessions?: string[]; bilanAt?: string };

/**
 * An exchange as a mise en relation leaves it: Jacques teaches Nadia to sew in two sessions of November 2026, unless
 * told otherwise. The sessions that are past have been held, with everyone there.
 */
export async function insertAgreement(
  network: TestNetwork,
  {
    offerers = ['Jacques'],
    requesters = ['Nadia'],
    sessions = ['2026-11-05T13:00:00Z', '2026-11-12T13:00:00Z'],
    bilanAt = '2026-11-23T09:00:00Z',
  }: Terms = {},
): Promise<AgreedRows> {
  const { db, siteId } = network;
  const themeId = network.theme('Couture');
  const mediation = {
    ...created(network),
    site_id: siteId,
    theme_id: themeId,
    status: 'agreed',
    offered: 'Coudre à la machine, depuis quarante ans',
    asked: 'Raccourcir un pantalon',
    goal: 'Ne plus payer les retouches',
    method: 'Montrer, puis laisser faire',
  };
  await db('mediation').insert(mediation);

  const members: Record<string, string> = {};
  const listings: Record<string, string> = {};
  const participants = [];
  for (const [names, side, kind] of [
    [offerers, 'offerer', 'offer'],
    [requesters, 'requester', 'request'],
  ] as const)
    for (const name of names) {
      const memberId = await insertMember(network, siteId, `${name} Benali`);
      const listingId = await insertListing(network, { memberId, kind, themeId, title: 'Raccourcir un pantalon' });
      members[name] = memberId;
      listings[name] = listingId;
      participants.push({ memberId, side, listingId });
    }
  await db('listing')
    .whereIn('id', Object.values(listings))
    .update({ status: 'in-exchange', ...touched(network) });

  const exchangeId = await startExchange(network, {
    mediationId: mediation.id,
    siteId,
    themeId,
    title: 'Raccourcir un pantalon',
    participants,
    sessions: sessions.map((startsAt) => ({ startsAt, endsAt: addMinutes(startsAt, 90) })),
    place: 'MJC de Guéret',
    bilanAt,
  });
  const past = () =>
    db('exchange_session').where({ exchange_id: exchangeId }).where('starts_at', '<', network.now.toISOString());
  await db('attendance')
    .whereIn('session_id', past().select('id'))
    .update({ state: 'honoured', ...touched(network) });
  await past().update({ status: 'held', ...touched(network) });
  const { id: bilanId } = await db('bilan').where({ exchange_id: exchangeId }).first('id');
  return { exchangeId, bilanId, members, listings };
}
