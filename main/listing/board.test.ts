import { beforeEach, describe, expect, it } from 'vitest';
import type { BoardFilter, ListingSheetQuery } from '../../ipc/listing.contract';
import { insertListing, insertMatch, insertMember } from '../testing/rows';
import { listing, matching } from '../testing/services';
import { type TestNetwork, testNetwork } from '../testing/test-network';

let network: TestNetwork;
let jacques: string;
let nadia: string;

const filter: Omit<BoardFilter, 'unfolded'> = {
  siteId: null,
  themeId: null,
  status: 'available',
  age: null,
  text: '',
  view: 'all',
};
const titles = async (changes: Partial<ListingSheetQuery> = {}) => {
  const query = { ...filter, order: 'title' as const, isDescending: false, offset: 0, limit: 50, ...changes };
  const { rows, total } = await listing.list(query, network);
  expect(total).toBeGreaterThanOrEqual(rows.length);
  return rows.map(({ title }) => title);
};
const add = (
  memberId: string,
  kind: 'offer' | 'request',
  theme: string,
  title: string,
  {
    at = '2026-11-20T09:00:00Z',
    ...changes
  }: { at?: string; validUntil?: string; status?: 'to-clarify'; details?: string } = {},
) =>
  insertListing(
    { ...network, ...network.at(at) },
    { memberId, kind, themeId: network.theme(theme), title, ...changes },
  );

beforeEach(async () => {
  network = await testNetwork();
  jacques = await insertMember(network, network.siteId, 'Jacques Martin');
  nadia = await insertMember(network, network.otherSiteId, 'Nadia Béraud');
});

describe('words looked for', () => {
  beforeEach(async () => {
    await add(jacques, 'offer', 'Jardinage', 'Jardinage au naturel');
    await add(nadia, 'request', 'Couture', 'Réparer mes vêtements', { details: 'Des fermetures éclair' });
  });
  it.each([
    ['jardiner', ['Jardinage au naturel']],
    ['JARDINS', ['Jardinage au naturel']],
    ['jard', ['Jardinage au naturel']],
    ['réparation', ['Réparer mes vêtements']],
    ['reparation de vetement', ['Réparer mes vêtements']],
    ['fermeture', ['Réparer mes vêtements']],
    ['béraud vetements', ['Réparer mes vêtements']],
    ['cours de jardin', []],
    ['" OR stems : "x', []],
    ['les', []],
  ])('« %s » finds %j', async (text, expected) => expect(await titles({ text })).toEqual(expected));
});

describe('the views', () => {
  it('unmet: requests of a theme that nobody offers here', async () => {
    await add(jacques, 'offer', 'Jardinage', 'Tailler');
    await add(nadia, 'request', 'Jardinage', 'Un potager');
    await add(nadia, 'request', 'Chant', 'Chanter');
    expect(await titles({ view: 'unmet' })).toEqual(['Chanter']);
    expect(await titles({ view: 'unmet', siteId: network.otherSiteId })).toEqual(['Chanter', 'Un potager']);
    expect(await listing.counts({ siteId: null }, network)).toMatchObject({ unmet: 1 });
    expect(await listing.counts({ siteId: network.otherSiteId }, network)).toMatchObject({ unmet: 2 });
  });

  it('dormant: offers that nobody has been proposed for six months', async () => {
    const old = { at: '2026-01-10T09:00:00Z' };
    await add(jacques, 'offer', 'Chant', 'Récente');
    await add(jacques, 'offer', 'Chant', 'Endormie', old);
    const asked = await add(jacques, 'offer', 'Chant', 'Demandée', old);
    const before = await add(jacques, 'offer', 'Chant', 'Demandée jadis', old);
    const request = await add(nadia, 'request', 'Chant', 'Chanter', old);
    await insertMatch({ ...network, ...network.at('2026-10-01T09:00:00Z') }, asked, request);
    await insertMatch({ ...network, ...network.at('2026-02-01T09:00:00Z') }, before, request);
    expect(await titles({ view: 'dormant' })).toEqual(['Demandée jadis', 'Endormie']);
    expect(await listing.counts({ siteId: null }, network)).toMatchObject({ dormant: 2 });
  });

  it('to clarify: kept apart from the moulinette until it is clear', async () => {
    await add(jacques, 'offer', 'Chant', 'Quelque chose en musique', { status: 'to-clarify' });
    await add(nadia, 'request', 'Chant', 'Chanter');
    const everywhere = { siteId: null, memberId: null, listingId: null, limit: 10 };
    expect(await titles({ view: 'to-clarify' })).toEqual(['Quelque chose en musique']);
    expect((await matching(network).proposals(everywhere, network)).total).toBe(0);
    const [row] = (
      await listing.list(
        { ...filter, view: 'to-clarify', order: 'title', isDescending: false, offset: 0, limit: 1 },
        network,
      )
    ).rows;
    const { id, version } = row ?? { id: '', version: 0 };
    await listing.changeStatus({ id, version, status: 'available', reason: '' }, network);
    expect((await matching(network).proposals(everywhere, network)).total).toBe(1);
  });

  it('expiring: what comes to its end in thirty days, or already has', async () => {
    await add(jacques, 'offer', 'Chant', 'Bientôt', { validUntil: '2026-12-23' });
    await add(jacques, 'offer', 'Chant', 'Passée', { validUntil: '2026-11-01' });
    await add(jacques, 'offer', 'Chant', 'Plus tard', { validUntil: '2026-12-24' });
    await add(jacques, 'offer', 'Chant', 'Sans limite');
    expect(await titles({ view: 'expiring' })).toEqual(['Bientôt', 'Passée']);
  });
});

it('keeps to an age', async () => {
  await add(jacques, 'offer', 'Chant', 'De ce mois', { at: '2026-11-01T09:00:00Z' });
  await add(jacques, 'offer', 'Chant', 'De l’été', { at: '2026-07-01T09:00:00Z' });
  await add(jacques, 'offer', 'Chant', 'D’il y a deux ans', { at: '2024-07-01T09:00:00Z' });
  expect(await titles({ age: 'month' })).toEqual(['De ce mois']);
  expect(await titles({ age: 'half-year' })).toEqual(['De l’été']);
  expect(await titles({ age: 'older' })).toEqual(['D’il y a deux ans']);
});

describe('the list', () => {
  it.each([
    ['title', ['Écrire', 'Élaguer', 'Zumba']],
    ['member', ['Zumba', 'Élaguer', 'Écrire']],
    ['recorded', ['Zumba', 'Élaguer', 'Écrire']],
    ['validUntil', ['Élaguer', 'Zumba', 'Écrire']],
  ] as const)('is sorted by %s, as French sorts', async (order, expected) => {
    await add(nadia, 'offer', 'Chant', 'Zumba', { at: '2026-09-01T09:00:00Z', validUntil: '2027-02-01' });
    await add(jacques, 'offer', 'Chant', 'Élaguer', { at: '2026-10-01T09:00:00Z', validUntil: '2027-01-01' });
    await add(jacques, 'offer', 'Chant', 'Écrire', { at: '2026-11-01T09:00:00Z' });
    expect(await titles({ order })).toEqual(expected);
  });

  it('comes a page at a time', async () => {
    for (const title of ['A', 'B', 'C']) await add(jacques, 'offer', 'Chant', `Chant ${title}`);
    expect(await titles({ offset: 1, limit: 1 })).toEqual(['Chant B']);
  });
});
