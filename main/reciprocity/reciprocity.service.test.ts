import { beforeEach, describe, expect, test } from 'vitest';
import type { Living } from '../../domain/reciprocity/living';
import { insertAgreement } from '../testing/agreement';
import { printed } from '../testing/printed-html';
import { insertGardeners, insertListing, insertMember } from '../testing/rows';
import { reciprocity } from '../testing/services';
import { type TestNetwork, testNetwork } from '../testing/test-network';

let network: TestNetwork;
beforeEach(async () => {
  network = await testNetwork();
});

const people = (living: Living, changes: { siteId?: string; text?: string; offset?: number; limit?: number } = {}) =>
  reciprocity(network).people({ siteId: null, living, text: '', offset: 0, limit: 50, ...changes }, network);
const names = async (...asked: Parameters<typeof people>) => (await people(...asked)).rows.map(({ name }) => name);
const chains = (changes: { siteId?: string; memberId?: string; depth?: 1 | 2 | 3 } = {}) =>
  reciprocity(network).chains({ siteId: null, memberId: null, depth: 1, ...changes });

/** The second exchange is between people of the first ones: they keep their own rows. */
async function pass(from: string, to: string, offer: string, request: string) {
  const { exchangeId, members, listings } = await insertAgreement(network, {
    offerers: [`${offer}Prime`],
    requesters: [`${request}Prime`],
  });
  for (const [name, id] of [
    [`${offer}Prime`, from],
    [`${request}Prime`, to],
  ] as const) {
    const row = { member_id: members[name] };
    const listing = { id: listings[name] };
    await network.db('exchange_participant').where(row).update({ member_id: id });
    await network.db('attendance').where(row).update({ member_id: id });
    await network.db('listing').where(listing).update({ member_id: id });
    await network.db('member').where({ id: members[name] }).delete();
  }
  return exchangeId;
}

describe('what the members have lived', () => {
  test('who has only received, only given, done both; by name, without any figure', async () => {
    const { members } = await insertAgreement(network);
    expect(await names('received')).toEqual(['Nadia Benali']);
    expect(await names('given')).toEqual(['Jacques Benali']);
    expect(await names('both')).toEqual([]);
    const exchangeId = await pass(members.Nadia ?? '', members.Jacques ?? '', 'Nadia', 'Jacques');
    expect(await names('received')).toEqual([]);
    expect(await names('both')).toEqual(['Jacques Benali', 'Nadia Benali']);
    const [jacques] = (await people('both')).rows;
    expect(jacques).toEqual({
      id: members.Jacques,
      name: 'Jacques Benali',
      siteName: 'Guéret',
      listings: [],
      last: { exchangeId, title: 'Raccourcir un pantalon', side: 'requester' },
    });
  });

  test('who offers something and was never asked: a mise en relation is enough to have been asked', async () => {
    const { jacques, offerId } = await insertGardeners(network);
    expect((await people('unasked')).rows).toMatchObject([
      { name: 'Jacques Martin', listings: [{ id: offerId, kind: 'offer', title: 'Tenir un potager' }], last: null },
    ]);
    await network.db('listing').where({ id: offerId }).update({ status: 'paused' });
    expect(await names('unasked')).toEqual([]);
    await network.db('listing').where({ id: offerId }).update({ status: 'available' });
    const { members } = await insertAgreement(network, { offerers: ['Rose'], requesters: ['Paul'] });
    await network.db('mediation_participant').insert({
      ...(await network
        .db('exchange_participant')
        .where({ member_id: members.Rose })
        .first('id', 'created_at', 'updated_at')),
      mediation_id: (await network.db('mediation').first('id')).id,
      member_id: jacques,
      side: 'offerer',
      listing_id: offerId,
    });
    expect(await names('unasked')).toEqual([]);
  });

  test('keeps to active members, to the site in use, to the name typed, a page at a time', async () => {
    await insertAgreement(network, { requesters: ['Zoé', 'Élise', 'Anna'] });
    expect(await names('received')).toEqual(['Anna Benali', 'Élise Benali', 'Zoé Benali']);
    expect(await names('received', { text: 'eli' })).toEqual(['Élise Benali']);
    expect(await names('received', { siteId: network.otherSiteId })).toEqual([]);
    expect(await people('received', { limit: 2 })).toMatchObject({ rows: { length: 2 }, hasMore: true });
    expect(await people('received', { limit: 2, offset: 2 })).toMatchObject({
      rows: [{ name: 'Zoé Benali' }],
      hasMore: false,
    });
    await network.db('member').where({ first_name: 'Zoé' }).update({ status: 'en-veille' });
    expect(await names('received')).toEqual(['Anna Benali', 'Élise Benali']);
  });

  test('shows what a person offers and seeks today, and nothing else of hers', async () => {
    const nadia = await insertMember(network, network.siteId, 'Nadia Benali');
    const themeId = network.theme('Couture');
    const offer = { memberId: nadia, kind: 'offer', themeId, title: 'Coudre' } as const;
    await insertListing(network, offer);
    await insertListing(network, { ...offer, kind: 'request', title: 'Broder' });
    await insertListing(network, { ...offer, title: 'Tricoter', status: 'to-clarify' });
    const [row] = (await people('unasked')).rows;
    expect(row?.listings.map(({ title }) => title)).toEqual(['Coudre', 'Broder']);
  });
});

describe('chains', () => {
  /** Jacques → Nadia, Nadia → Rose, and Rose → Jacques when it comes back. */
  async function threePeople({ comesBack }: { comesBack: boolean }) {
    const { members, exchangeId } = await insertAgreement(network);
    const [jacques, nadia] = [members.Jacques ?? '', members.Nadia ?? ''];
    const rose = await insertMember(network, network.otherSiteId, 'Rose Martin');
    const second = await pass(nadia, rose, 'Nadia', 'Rose');
    await network.db('exchange').where({ id: second }).update({ status: 'finished' });
    if (comesBack) await pass(rose, jacques, 'Rose', 'Jacques');
    return { jacques, nadia, rose, exchangeId, second };
  }

  test('who passed something on to whom, told in the words of the theme', async () => {
    const { jacques, nadia, rose, exchangeId, second } = await threePeople({ comesBack: false });
    expect(await chains()).toEqual({
      people: [
        { id: jacques, name: 'Jacques Benali', siteName: 'Guéret' },
        { id: nadia, name: 'Nadia Benali', siteName: 'Guéret' },
        { id: rose, name: 'Rose Martin', siteName: 'Auzances' },
      ],
      passings: [
        {
          from: jacques,
          to: nadia,
          exchangeId,
          title: 'Raccourcir un pantalon',
          pictogram: 'needle',
          words: 'transmet la couture',
          isOver: false,
        },
        expect.objectContaining({
          from: nadia,
          to: rose,
          exchangeId: second,
          words: 'a transmis la couture',
          isOver: true,
        }),
      ],
      loops: [],
      chains: [[jacques, nadia, rose]],
      isCut: false,
    });
  });

  test('what comes back is a loop, and no chain', async () => {
    const { jacques, nadia, rose } = await threePeople({ comesBack: true });
    const { loops, chains: ways, passings } = await chains();
    expect(ways).toEqual([]);
    expect(loops.map((loop) => new Set(loop))).toEqual([new Set([jacques, nadia, rose])]);
    expect(passings).toHaveLength(3);
  });

  test('prints them in words, and says about whom', async () => {
    const { jacques } = await threePeople({ comesBack: false });
    const { printChains } = reciprocity(network);
    await printChains({ siteId: null, memberId: null, depth: 1 }, network);
    expect(printed[0]?.html).toContain(
      'Jacques Benali transmet la couture à Nadia Benali, qui a transmis la couture à Rose Martin.',
    );
    expect(printed[0]?.html).toContain('Tous les lieux');
    await printChains({ siteId: network.siteId, memberId: jacques, depth: 1 }, network);
    expect(printed[0]?.html).toContain('Autour de cette personne : Jacques Benali');
    expect(printed[0]?.html).not.toContain('Rose Martin');
    await printChains({ siteId: network.otherSiteId, memberId: null, depth: 1 }, network);
    expect(printed[0]?.html).toContain('Aucune chaîne pour l’instant.');
  });

  test('an interrupted exchange passes nothing on; a site keeps the exchanges where it has someone', async () => {
    const { exchangeId } = await threePeople({ comesBack: false });
    expect((await chains({ siteId: network.otherSiteId })).passings).toEqual([]); // one exchange there: no chain
    await network.db('exchange').where({ id: exchangeId }).update({ status: 'interrupted' });
    expect((await chains()).chains).toEqual([]);
  });

  test('around a person, as far as asked', async () => {
    const { jacques, nadia, rose } = await threePeople({ comesBack: false });
    const near = async (memberId: string, depth: 1 | 2 | 3) =>
      (await chains({ memberId, depth, siteId: network.siteId })).people.map(({ id }) => id);
    expect(await near(jacques, 1)).toEqual([jacques, nadia]);
    expect(await near(jacques, 2)).toEqual([jacques, nadia, rose]);
    const alone = await insertMember(network, network.siteId, 'Paul Seul');
    expect(await chains({ memberId: alone })).toMatchObject({ people: [{ id: alone }], passings: [] });
  });
});
