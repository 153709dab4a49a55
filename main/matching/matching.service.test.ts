import { beforeEach, describe, expect, it } from 'vitest';
import { sameCommuneOnly } from '../../domain/matching/closeness';
import type { Listed } from '../../domain/matching/listed';
import { score } from '../../domain/matching/rules';
import type { Scope } from '../../domain/matching/scope';
import { insertListing, insertMember } from '../testing/rows';
import { matching, mediation } from '../testing/services';
import { type TestNetwork, testNetwork } from '../testing/test-network';
import { availableListings } from './matching.queries';
import { readScales } from './scales';

let network: TestNetwork;
let service: ReturnType<typeof matching>;
let pair: { offerId: string; requestId: string };
let nadia: string;
const everywhere: Scope = { siteId: null, memberId: null, listingId: null };

beforeEach(async () => {
  network = await testNetwork();
  service = matching(network);
  const jacques = await insertMember(network, network.siteId, 'Jacques Martin');
  nadia = await insertMember(network, network.siteId, 'Nadia Benali');
  const themeId = network.theme('Jardinage');
  pair = {
    offerId: await insertListing(network, { memberId: jacques, kind: 'offer', themeId, title: 'Tailler les rosiers' }),
    requestId: await insertListing(network, { memberId: nadia, kind: 'request', themeId, title: 'Un petit jardin' }),
  };
});

async function proposed(scope = everywhere) {
  const result = await service.search(scope, network);
  if (!result) throw new Error('the search was stopped');
  return { ...result, total: result.pairCount, proposals: result.pairs };
}
const decided = async (scope = everywhere) => service.decided(scope, network);

describe('what the moulinette proposes', () => {
  it('brings together an offer and a request of one theme, with its reasons', async () => {
    const { total, proposals } = await proposed();
    expect(total).toBe(1);
    expect(proposals[0]).toMatchObject({
      themeName: 'Jardinage',
      offer: { id: pair.offerId, memberName: 'Jacques Martin', siteName: 'Guéret' },
      request: { id: pair.requestId, memberName: 'Nadia Benali' },
    });
    expect(proposals[0]?.reasons.map(({ text }) => text)).toEqual([
      'même thème\u00a0: Jardinage',
      'même lieu\u00a0: Guéret',
      'disponibilités de Jacques Martin et de Nadia Benali à préciser',
    ]);
  });

  it.each([
    ['that is paused', () => network.db('listing').where({ id: pair.offerId }).update({ status: 'paused' })],
    ['that is over', () => network.db('listing').where({ id: pair.offerId }).update({ valid_until: '2026-11-22' })],
    ['of a person who has left', () => network.db('member').where({ id: nadia }).update({ status: 'sorti' })],
  ])('leaves out a listing %s', async (_what, change) => {
    await change();
    expect((await proposed()).total).toBe(0);
  });

  it('keeps an offer until the end of its last day', async () => {
    await network.db('listing').where({ id: pair.offerId }).update({ valid_until: '2026-11-23' });
    expect((await proposed()).total).toBe(1);
  });

  it('keeps to a site, a person, a listing', async () => {
    expect((await proposed({ ...everywhere, siteId: network.otherSiteId })).total).toBe(0);
    expect((await proposed({ ...everywhere, siteId: network.siteId })).total).toBe(1);
    expect((await proposed({ ...everywhere, memberId: nadia })).total).toBe(1);
    expect((await proposed({ ...everywhere, listingId: pair.requestId })).total).toBe(1);
    expect((await proposed({ ...everywhere, listingId: nadia })).total).toBe(0);
  });

  it('takes the half-days of the listing before those of the person', async () => {
    await network.db('member').update({ availability: 0b1 });
    await network.db('listing').where({ id: pair.offerId }).update({ availability: 0b10000 });
    const [proposal] = (await proposed()).proposals;
    expect(proposal?.reasons).toContainEqual({ isReservation: true, text: 'aucune demi-journée en commun' });
  });
});

describe('a proposal', () => {
  it('waits for its answer with the reasons of that day, and is proposed once', async () => {
    const { id } = await service.propose(pair, network);
    expect(await service.propose(pair, network)).toEqual({ id });
    await network.db('theme').where({ name: 'Jardinage' }).update({ name: 'Jardins' });
    const { proposed: waiting } = await decided();
    expect(waiting).toHaveLength(1);
    expect(waiting[0]).toMatchObject({ id, isPossible: true, decidedAt: '2026-11-23T09:00:00Z' });
    expect(waiting[0]?.reasons[0]?.text).toBe('même thème\u00a0: Jardinage');
    expect((await proposed()).total).toBe(0);
  });

  it('weighs its words as the search does: by how rare they are among what is available', async () => {
    const themeId = network.theme('Jardinage');
    const write = async (title: string, changes: object = {}) => {
      const id = await insertListing(network, { memberId: nadia, kind: 'request', themeId, title });
      await network
        .db('listing')
        .where({ id })
        .update({ title, ...changes });
      return id;
    };
    const gone = await insertMember(network, network.siteId, 'Maurice Fournial');
    await network.db('member').where({ id: gone }).update({ status: 'sorti' });
    const requestId = await write('Tailler les rosiers en hiver');
    await write('Tailler les haies', { valid_until: '2026-11-23' });
    await write('Tailler un pommier', { status: 'paused' });
    await write('Soigner les rosiers', { valid_until: '2026-11-22' });
    await write('Greffer les rosiers', { member_id: gone });

    const listings = await availableListings(network.db, network.now);
    expect(listings.map(({ title }) => title).sort()).toEqual([
      'Tailler les haies',
      'Tailler les rosiers',
      'Tailler les rosiers en hiver',
      'Un petit jardin',
    ]);
    const [offer, request] = [pair.offerId, requestId].map((id) => listings.find((it) => it.id === id) as Listed);
    const scales = await readScales(network.db, listings, sameCommuneOnly);
    const searched = score(offer as Listed, request as Listed, scales); // nobody says her commune here

    const { id } = await service.propose({ ...pair, requestId }, network);
    expect(await network.db('match').where({ id }).first('score')).toEqual({ score: searched });
    await service.undoProposal({ id }, network);
    const refused = await service.refuse({ ...pair, requestId, reason: 'Trop loin' }, network);
    expect(await network.db('match').where({ id: refused.id }).first('score')).toEqual({ score: searched });
  });

  it('can be taken back', async () => {
    const { id } = await service.propose(pair, network);
    await service.undoProposal({ id }, network);
    expect((await proposed()).total).toBe(1);
  });

  it('becomes a mise en relation, and nobody can propose or refuse it any more', async () => {
    const { id } = await service.propose(pair, network);
    await mediation.open({ matchId: id }, network);
    expect((await proposed()).total).toBe(0);
    expect(await decided()).toMatchObject({ proposed: [], refused: [] });
    await expect(service.propose(pair, network)).rejects.toMatchObject({ code: 'conflict' });
    await expect(service.refuse({ id, reason: 'Trop loin' }, network)).rejects.toMatchObject({ code: 'conflict' });
    await expect(service.undoProposal({ id }, network)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('says so when one of its listings is taken elsewhere', async () => {
    await service.propose(pair, network);
    await network.db('listing').where({ id: pair.offerId }).update({ status: 'in-exchange' });
    expect((await decided()).proposed[0]?.isPossible).toBe(false);
  });

  it('may bring different themes together by hand, with a reservation', async () => {
    const themeId = network.theme('Anglais');
    const requestId = await insertListing(network, { memberId: nadia, kind: 'request', themeId, title: 'Parler' });
    await service.propose({ ...pair, requestId }, network);
    const [match] = (await decided()).proposed;
    expect(match?.reasons).toContainEqual({
      isReservation: true,
      text: 'thèmes différents\u00a0: «\u00a0Jardinage\u00a0» et «\u00a0Anglais\u00a0»',
    });
  });

  it('never brings a person together with herself', async () => {
    const themeId = network.theme('Jardinage');
    const requestId = await insertListing(network, { memberId: nadia, kind: 'request', themeId, title: 'Semer' });
    const offerId = await insertListing(network, { memberId: nadia, kind: 'offer', themeId, title: 'Semer' });
    await expect(service.propose({ offerId, requestId }, network)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('takes an offer and a request, in that order, both available', async () => {
    const backwards = { offerId: pair.requestId, requestId: pair.offerId };
    await expect(service.propose(backwards, network)).rejects.toMatchObject({ code: 'conflict' });
    await network.db('listing').where({ id: pair.requestId }).update({ status: 'paused' });
    await expect(service.propose(pair, network)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('a refusal', () => {
  const reason = 'Les horaires ne s’accordent pas';

  it('keeps its reason, and the pair does not come back', async () => {
    await service.refuse({ ...pair, reason }, network);
    expect((await proposed()).total).toBe(0);
    expect((await decided()).refused[0]).toMatchObject({ refusalReason: reason, offer: { id: pair.offerId } });
    await expect(service.propose(pair, network)).rejects.toMatchObject({
      code: 'conflict',
      fields: { reason: expect.stringContaining(reason) },
    });
  });

  it('undone, lets the pair come back', async () => {
    const { id } = await service.refuse({ ...pair, reason }, network);
    await service.undoRefusal({ id, isProposed: false }, network);
    expect((await proposed()).total).toBe(1);
  });

  it('of a proposal, undone, makes it wait again', async () => {
    const { id } = await service.propose(pair, network);
    await service.refuse({ id, reason }, network);
    expect(await decided()).toMatchObject({ proposed: [], refused: [{ id }] });
    await service.undoRefusal({ id, isProposed: true }, network);
    expect(await decided()).toMatchObject({ proposed: [{ id, refusalReason: '' }], refused: [] });
  });
});
