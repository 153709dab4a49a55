import { describe, expect, test } from 'vitest';
import { insertAgreement } from '../testing/agreement';
import { insertMember } from '../testing/rows';
import { search } from '../testing/services';
import { testNetwork } from '../testing/test-network';

describe('search everywhere', () => {
  test('finds people, what they offer and seek, and their exchanges, without accents', async () => {
    const network = await testNetwork();
    const { exchangeId, members } = await insertAgreement(network);
    const ofNadia = await search.everywhere({ text: 'nadia' }, network);
    expect(ofNadia.members).toMatchObject([{ id: members.Nadia, name: 'Nadia Benali', siteName: 'Guéret' }]);
    expect(ofNadia.exchanges).toEqual([
      {
        id: exchangeId,
        title: 'Raccourcir un pantalon',
        status: 'ongoing',
        names: ['Jacques Benali', 'Nadia Benali'],
      },
    ]);
    const ofTrousers = await search.everywhere({ text: 'pantalon' }, network);
    expect(ofTrousers.members).toEqual([]);
    expect(ofTrousers.listings.map(({ kind }) => kind).sort()).toEqual(['offer', 'request']);
    expect(ofTrousers.exchanges).toHaveLength(1);
  });

  test.each(['', '   ', '«', '"*'])('« %s » finds nothing', async (text) => {
    const network = await testNetwork();
    await insertMember(network, network.siteId, 'Nadia Benali');
    expect(await search.everywhere({ text }, network)).toEqual({ members: [], listings: [], exchanges: [] });
  });

  test('a withdrawn listing is not shown, nor a person who left', async () => {
    const network = await testNetwork();
    await insertAgreement(network);
    await network.db('listing').update({ status: 'withdrawn' });
    await network.db('member').update({ status: 'sorti' });
    const found = await search.everywhere({ text: 'benali' }, network);
    expect(found.members).toEqual([]);
    expect((await search.everywhere({ text: 'pantalon' }, network)).listings).toEqual([]);
  });
});
