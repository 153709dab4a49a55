import { created, type Stamp } from '../database/rows';
import type { TestNetwork } from './test-network';

/** Rows as their own features would write them, for the tests of the features that come after. */

export async function insertMember(stamp: Stamp, siteId: string, name: string): Promise<string> {
  const [firstName = '', lastName = ''] = name.split(' ');
  const row = {
    ...created(stamp),
    site_id: siteId,
    first_name: firstName,
    last_name: lastName,
    sort_name: `${lastName} ${firstName}`.toLowerCase(),
    notice_given_on: '2026-01-05',
    notice_version: 1,
    last_contact_on: '2026-11-02',
  };
  await stamp.db('member').insert(row);
  return row.id;
}

export async function insertListing(
  stamp: Stamp,
  listing: { memberId: string; kind: 'offer' | 'request'; themeId: string; title: string; details?: string },
): Promise<string> {
  const row = {
    ...created(stamp),
    member_id: listing.memberId,
    kind: listing.kind,
    theme_id: listing.themeId,
    title: listing.title,
    details: listing.details ?? '',
  };
  await stamp.db('listing').insert(row);
  return row.id;
}

export async function insertMatch(stamp: Stamp, offerId: string, requestId: string): Promise<string> {
  const row = {
    ...created(stamp),
    offer_id: offerId,
    request_id: requestId,
    status: 'proposed',
    score: 80,
    reasons: JSON.stringify(['même thème']),
  };
  await stamp.db('match').insert(row);
  return row.id;
}

/** Jacques offers gardening, Nadia asks for it, both in Guéret; the moulinette has proposed them to each other. */
export async function insertGardeners(network: TestNetwork) {
  const jacques = await insertMember(network, network.siteId, 'Jacques Martin');
  const nadia = await insertMember(network, network.siteId, 'Nadia Benali');
  const themeId = network.theme('Potager');
  const offerId = await insertListing(network, {
    memberId: jacques,
    kind: 'offer',
    themeId,
    title: 'Tenir un potager',
    details: 'Semis, taille, compost.',
  });
  const requestId = await insertListing(network, {
    memberId: nadia,
    kind: 'request',
    themeId,
    title: 'Apprendre à jardiner',
  });
  return { jacques, nadia, offerId, requestId, matchId: await insertMatch(network, offerId, requestId) };
}
