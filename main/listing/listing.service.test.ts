import { describe, expect, it } from 'vitest';
import type { BoardFilter } from '../../ipc/listing.contract';
import { insertMember } from '../testing/rows';
import { listing as listingService } from '../testing/services';
import { type TestNetwork, testNetwork } from '../testing/test-network';

const filter: BoardFilter = {
  siteId: null,
  themeId: null,
  status: 'available',
  age: null,
  text: '',
  view: 'all',
  unfolded: [],
};
const words = {
  details: '',
  goal: '',
  level: 'any' as const,
  availability: null,
  place: 'any' as const,
  groupSize: null,
  mobility: null,
  validUntil: null,
  charterNote: '',
};

async function people() {
  const network = await testNetwork();
  return {
    network,
    jacques: await insertMember(network, network.siteId, 'Jacques Martin'),
    nadia: await insertMember(network, network.otherSiteId, 'Nadia Béraud'),
  };
}

const status = 'available' as const;
const reason = '';

const offer = (network: TestNetwork, memberId: string, theme: string, title: string) =>
  listingService.create({ ...words, status, kind: 'offer', memberId, themeId: network.theme(theme), title }, network);
const request = (network: TestNetwork, memberId: string, theme: string, title: string) =>
  listingService.create({ ...words, status, kind: 'request', memberId, themeId: network.theme(theme), title }, network);

describe('recording a listing', () => {
  it('keeps it as it was said, available from that day', async () => {
    const { network, nadia } = await people();
    const saved = await listingService.create(
      {
        ...words,
        status,
        kind: 'request',
        memberId: nadia,
        themeId: network.theme('Jardinage'),
        title: 'Tailler les rosiers',
        goal: 'Avoir des fleurs au balcon',
        level: 'beginner',
        validUntil: '2027-03-31',
      },
      network,
    );
    expect(saved).toMatchObject({
      memberName: 'Nadia Béraud',
      status: 'available',
      goal: 'Avoir des fleurs au balcon',
      level: 'beginner',
      validUntil: '2027-03-31',
      createdAt: '2026-11-23T09:00:00Z',
      version: 1,
    });
    expect(await listingService.read({ id: saved.id }, network)).toEqual(saved);
  });

  it('keeps neither the goal of an offer nor an explanation that nothing asks for', async () => {
    const { network, jacques } = await people();
    const saved = await listingService.create(
      {
        ...words,
        status,
        kind: 'offer',
        memberId: jacques,
        themeId: network.theme('Jardinage'),
        title: 'Tailler les rosiers',
        goal: 'Rien',
        charterNote: 'Pour rien',
      },
      network,
    );
    expect(saved).toMatchObject({ goal: '', charterNote: '' });
  });

  it.each([
    ['memberId', { memberId: '01900000-0000-7000-8000-000000000000' }],
    ['themeId', { themeId: '01900000-0000-7000-8000-000000000000' }],
    ['validUntil', { validUntil: '2026-11-22' }],
  ])('refuses a wrong %s by its field', async (field, wrong) => {
    const { network, jacques } = await people();
    const right = {
      ...words,
      status,
      kind: 'offer' as const,
      memberId: jacques,
      themeId: network.theme('Chant'),
      title: 'Chant',
    };
    await expect(listingService.create({ ...right, ...wrong }, network)).rejects.toMatchObject({
      code: 'invalid',
      fields: { [field]: expect.any(String) },
    });
  });

  it('refuses a person who has left', async () => {
    const { network, jacques } = await people();
    await network.db('member').where({ id: jacques }).update({ status: 'sorti' });
    await expect(offer(network, jacques, 'Chant', 'Chanter')).rejects.toMatchObject({ code: 'invalid' });
  });

  it('refuses to write over what someone changed meanwhile', async () => {
    const { network, jacques } = await people();
    const { id, version, themeId, title } = await offer(network, jacques, 'Chant', 'Chanter');
    await listingService.save({ ...words, id, version, themeId, title: 'Chanter à deux voix' }, network);
    await expect(listingService.save({ ...words, id, version, themeId, title }, network)).rejects.toMatchObject({
      code: 'stale',
    });
  });
});

describe('the status of a listing', () => {
  it('is paused, taken up again, withdrawn, and the withdrawal undone', async () => {
    const { network, jacques } = await people();
    let it = await offer(network, jacques, 'Chant', 'Chanter');
    for (const status of ['paused', 'available', 'withdrawn', 'available'] as const) {
      it = await listingService.changeStatus({ id: it.id, version: it.version, status, reason }, network);
      expect(it.status).toBe(status);
    }
  });

  it('is left to the exchange while there is one', async () => {
    const { network, jacques } = await people();
    const { id, version } = await offer(network, jacques, 'Chant', 'Chanter');
    await network.db('listing').where({ id }).update({ status: 'in-exchange' });
    await expect(
      listingService.changeStatus({ id, version, status: 'withdrawn', reason }, network),
    ).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('the board', () => {
  it('puts offers and requests face to face, in the order of the themes', async () => {
    const { network, jacques, nadia } = await people();
    await offer(network, jacques, 'Guitare', 'Premiers accords');
    await offer(network, jacques, 'Jardinage', 'Tailler les rosiers');
    await request(network, nadia, 'Jardinage', 'Un potager de balcon');
    const themes = await listingService.board(filter, network);
    expect(themes.map(({ name, parentName }) => [name, parentName])).toEqual([
      ['Jardinage', 'Jardin et nature'],
      ['Guitare', 'Arts et musique'],
    ]);
    expect(themes[0]).toMatchObject({ lacksOffer: false, offersElsewhere: 0 });
    expect(themes[0]?.offers.cards[0]).toMatchObject({ title: 'Tailler les rosiers', memberName: 'Jacques Martin' });
    expect(themes[0]?.requests.cards[0]).toMatchObject({ title: 'Un potager de balcon', siteName: 'Auzances' });
  });

  it('tells a theme where someone waits and nobody offers, at this site', async () => {
    const { network, jacques, nadia } = await people();
    await offer(network, jacques, 'Jardinage', 'Tailler les rosiers');
    await request(network, nadia, 'Jardinage', 'Un potager de balcon');
    const [here] = await listingService.board({ ...filter, siteId: network.otherSiteId }, network);
    expect(here).toMatchObject({ lacksOffer: true, offersElsewhere: 1, offers: { total: 0 }, requests: { total: 1 } });
    const [everywhere] = await listingService.board(filter, network);
    expect(everywhere?.lacksOffer).toBe(false);
  });

  it.each([
    ['beraud', ['Un potager de balcon']],
    ['ROSIER', ['Tailler les rosiers']],
    ['jacques tail', ['Tailler les rosiers']],
    ['potager jacques', []],
    ['"*', ['Tailler les rosiers', 'Un potager de balcon']],
  ])('finds by the words « %s »', async (text, titles) => {
    const { network, jacques, nadia } = await people();
    await offer(network, jacques, 'Jardinage', 'Tailler les rosiers');
    await request(network, nadia, 'Jardinage', 'Un potager de balcon');
    const themes = await listingService.board({ ...filter, text }, network);
    expect(
      themes.flatMap(({ offers, requests }) => [...offers.cards, ...requests.cards]).map((it) => it.title),
    ).toEqual(titles);
  });

  it('keeps to a theme, or to a family of themes, and to a status', async () => {
    const { network, jacques } = await people();
    await offer(network, jacques, 'Jardinage', 'Tailler les rosiers');
    const { id, version } = await offer(network, jacques, 'Guitare', 'Premiers accords');
    await listingService.changeStatus({ id, version, status: 'paused', reason }, network);
    const names = async (changes: Partial<BoardFilter>) =>
      (await listingService.board({ ...filter, ...changes }, network)).map(({ name }) => name);
    expect(await names({ status: null })).toEqual(['Jardinage', 'Guitare']);
    expect(await names({ status: 'paused' })).toEqual(['Guitare']);
    expect(await names({ themeId: network.theme('Jardin et nature') })).toEqual(['Jardinage']);
    expect(await names({ themeId: network.theme('Potager') })).toEqual([]);
  });

  it('shows the first cards of a theme, the oldest first, and the others when asked', async () => {
    const { network, jacques } = await people();
    for (let day = 10; day < 16; day++)
      await offer({ ...network, ...network.at(`2026-11-${day}T09:00:00Z`) }, jacques, 'Chant', `Chant ${day}`);
    const titles = async (unfolded: string[]) => {
      const [theme] = await listingService.board({ ...filter, unfolded }, network);
      expect(theme?.offers.total).toBe(6);
      return theme?.offers.cards.map(({ title }) => title);
    };
    expect(await titles([])).toEqual(['Chant 10', 'Chant 11', 'Chant 12', 'Chant 13']);
    expect(await titles([network.theme('Chant')])).toHaveLength(6);
  });

  it('leaves out the people who have left', async () => {
    const { network, jacques } = await people();
    await offer(network, jacques, 'Chant', 'Chanter');
    await network.db('member').where({ id: jacques }).update({ status: 'sorti' });
    expect(await listingService.board({ ...filter, status: null }, network)).toEqual([]);
  });
});

it('lists all that a person offers and asks for, the newest first', async () => {
  const { network, jacques, nadia } = await people();
  await offer(network, jacques, 'Chant', 'Chanter');
  await request({ ...network, ...network.at('2026-11-24T09:00:00Z') }, jacques, 'Anglais', 'Parler anglais');
  await request(network, nadia, 'Anglais', 'Lire en anglais');
  const cards = await listingService.ofMember({ memberId: jacques }, network);
  expect(cards.map(({ title, kind }) => [title, kind])).toEqual([
    ['Parler anglais', 'request'],
    ['Chanter', 'offer'],
  ]);
});
