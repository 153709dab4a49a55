import { NewListing } from '../../domain/listing/listing';
import { MemberDetails } from '../../domain/member/member';
import { toInstant } from '../../domain/time/instant';
import type { z } from '../../domain/zod';
import { created, type Stamp } from '../database/rows';
import { insertListing as recordListing } from '../listing/listing.repository';
import { insertMember as insert } from '../member/member.repository';
import type { TestNetwork } from './test-network';

/** Rows as their own features would write them, for the tests of the features that come after. */

type MemberInput = Partial<z.input<typeof MemberDetails>>;

/** What the form of a member sends: Nadia Benali, given the notice, unless told otherwise. */
export const memberInput = (siteId: string, changes: MemberInput = {}): MemberDetails =>
  MemberDetails.parse({ siteId, firstName: 'Nadia', lastName: 'Benali', noticeGivenOn: '2026-01-05', ...changes });

export async function insertMember(
  stamp: Stamp,
  siteId: string,
  name: string,
  changes: MemberInput = {},
): Promise<string> {
  const [firstName = '', lastName = ''] = name.split(' ');
  const details = memberInput(siteId, { firstName, lastName, ...changes });
  return insert(stamp, details, { noticeVersion: 1, lastContactOn: '2026-11-02' });
}

/** Without an end, unless told otherwise. */
export const insertListing = (stamp: Stamp, listing: z.input<typeof NewListing>): Promise<string> =>
  recordListing(stamp, { validUntil: null, ...NewListing.parse(listing) });

export async function insertMatch(stamp: Stamp, offerId: string, requestId: string): Promise<string> {
  const row = {
    ...created(stamp),
    offer_id: offerId,
    request_id: requestId,
    status: 'proposed',
    score: 80,
    reasons: JSON.stringify([{ isReservation: false, text: 'même thème' }]),
    decided_at: toInstant(stamp.now),
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
