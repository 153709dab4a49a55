import { beforeEach, describe, expect, it } from 'vitest';
import type { PosterChoice } from '../../domain/listing/poster';
import { printed } from '../testing/printed-html';
import { insertGardeners, insertListing, insertMember } from '../testing/rows';
import { listing, mediation } from '../testing/services';
import { type TestNetwork, testNetwork } from '../testing/test-network';

let network: TestNetwork;
beforeEach(async () => {
  network = await testNetwork();
});

const insertRoses = async (title = 'Tailler les rosiers', validUntil: string | null = null) =>
  insertListing(network, {
    memberId: await insertMember(network, network.siteId, 'Jacques Martin', { phone: '06 39 98 12 74' }),
    kind: 'offer',
    themeId: network.theme('Jardinage'),
    title,
    validUntil,
  });

describe('the history of a listing', () => {
  it('says who moved it, from where to where, and why', async () => {
    const id = await insertRoses();
    await listing.changeStatus(
      { id, version: 1, status: 'paused', reason: 'Il se repose' },
      network.at('2026-11-24T09:00:00Z'),
    );
    expect(await listing.history({ id }, network)).toMatchObject([
      { from: 'available', to: 'paused', reason: 'Il se repose', by: 'Claire', at: '2026-11-24T09:00:00Z' },
      { from: null, to: 'available', reason: '', by: 'Claire' },
    ]);
  });

  it('follows a mise en relation, and its end', async () => {
    const { offerId, matchId } = await insertGardeners(network);
    const { id } = await mediation.open({ matchId }, network);
    const { version } = await mediation.read({ id }, network);
    await mediation.closeWithoutAgreement({ id, version, outcomeReason: 'Trop loin' }, network);
    const changes = await listing.history({ id: offerId }, network);
    expect(changes.map(({ from, to, reason }) => [from, to, reason])).toEqual([
      ['in-mediation', 'available', 'Mise en relation sans accord\u00a0: Trop loin'],
      ['available', 'in-mediation', 'Rapprochement accepté'],
      [null, 'available', ''],
    ]);
  });

  it('keeps nothing of what did not move', async () => {
    const id = await insertRoses();
    await expect(listing.changeStatus({ id, version: 9, status: 'paused', reason: '' }, network)).rejects.toMatchObject(
      {
        code: 'stale',
      },
    );
    expect(await listing.history({ id }, network)).toHaveLength(1);
  });
});

describe('the end of a listing', () => {
  it('is six months away when nothing else is said, or what the structure chose', async () => {
    const memberId = await insertMember(network, network.siteId, 'Nadia Benali');
    const words = {
      memberId,
      kind: 'request' as const,
      status: 'available' as const,
      themeId: network.theme('Chant'),
      title: 'Chanter',
      details: '',
      goal: '',
      level: 'any' as const,
      availability: null,
      place: 'home' as const,
      groupSize: 3,
      mobility: 'vehicule' as const,
      charterNote: '',
    };
    expect(await listing.create(words, network)).toMatchObject({
      validUntil: '2027-05-23',
      place: 'home',
      groupSize: 3,
      mobility: 'vehicule',
    });
    await network.db('structure').update({ listing_months: 12 });
    expect((await listing.create(words, network)).validUntil).toBe('2027-11-23');
    expect((await listing.create({ ...words, validUntil: null }, network)).validUntil).toBeNull();
  });

  it('is put off in one call, and that can be undone', async () => {
    const id = await insertRoses('Tailler les rosiers', '2026-12-01');
    await listing.copyExpiryNote({ id }, network);
    const renewed = await listing.renew({ id }, network);
    expect(renewed).toMatchObject({ before: '2026-12-01', validUntil: '2027-05-23', toldOn: null });
    const { version, before } = renewed;
    expect(await listing.undoRenewal({ id, version, validUntil: before }, network)).toMatchObject({
      validUntil: '2026-12-01',
      renewedAt: null,
    });
  });

  it('is told by a note, copied or printed, and the day is kept', async () => {
    const id = await insertRoses('Tailler <b>les</b> rosiers', '2026-12-01');
    const { text, phone } = await listing.expiryNote({ id }, network);
    expect(text).toContain('arrive à son terme le 1er décembre 2026');
    expect(phone).toBe('06 39 98 12 74');
    expect((await listing.read({ id }, network)).toldOn).toBeNull();
    await listing.copyExpiryNote({ id }, network);
    expect(printed[0]?.html).toBe(text);
    await listing.printExpiryNote({ id }, network);
    expect(printed[0]?.html).toContain('Tailler &lt;b&gt;les&lt;/b&gt; rosiers');
    expect((await listing.read({ id }, network)).toldOn).toBe('2026-11-23');
  });
});

describe('a poster', () => {
  const choice: PosterChoice = { format: 'a4', siteId: null, themeId: null, kind: null, leftOut: [], confirmed: [] };
  const shown = async (changes: Partial<PosterChoice> = {}) => {
    const { url, lines, pages } = await listing.poster({ ...choice, ...changes }, network);
    return { html: url, lines, pages };
  };

  it('shows what is available, and nothing of anyone', async () => {
    await insertRoses('Tailler les rosiers', '2026-12-01');
    const { html, lines } = await shown();
    expect(lines).toMatchObject([{ title: 'Tailler les rosiers', giveaway: null }]);
    expect(html).toContain('Tailler les rosiers');
    expect(html).toContain('MJC de Guéret');
    for (const secret of ['Jacques', 'Martin', '06 39']) expect(html).not.toContain(secret);
  });

  it('keeps off what names someone until a person has read it again', async () => {
    const id = await insertRoses('Jardiner avec Jacques');
    const { html, lines } = await shown();
    expect(lines).toMatchObject([{ giveaway: 'name' }]);
    expect(html).not.toContain('Jardiner avec');
    expect((await shown({ confirmed: [id] })).html).toContain('Jardiner avec Jacques');
  });

  it.each([
    ['left out by hand', async (id: string) => shown({ leftOut: [id] })],
    ['of another place', async () => shown({ siteId: network.otherSiteId })],
    ['of another theme', async () => shown({ themeId: network.theme('Chant') })],
    ['of the other kind', async () => shown({ kind: 'request' })],
    [
      'over',
      async (id: string) => {
        await network.db('listing').where({ id }).update({ valid_until: '2026-11-22' });
        return shown();
      },
    ],
    [
      'paused',
      async (id: string) => {
        await network.db('listing').where({ id }).update({ status: 'paused' });
        return shown();
      },
    ],
  ])('leaves out what is %s', async (_what, show) => {
    const id = await insertRoses();
    expect((await show(id)).html).not.toContain('Tailler les rosiers');
  });

  it('comes out whole in each format', async () => {
    await insertRoses();
    for (const format of ['a4', 'a3', 'a5', 'a6'] as const) {
      await listing.printPoster({ ...choice, format }, network);
      expect(printed[0]?.html.match(/<li>/g)).toHaveLength(format === 'a6' ? 4 : 1);
    }
    expect(await listing.savePoster(choice, network)).toEqual({ isSaved: true });
    expect(printed[0]?.name).toBe('Affiche A4.pdf');
  });
});
