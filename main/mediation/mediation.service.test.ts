import { describe, expect, test } from 'vitest';
import type { Agreement } from '../../domain/mediation/mediation';
import { insertGardeners, insertListing, insertMatch } from '../testing/rows';
import { mediation } from '../testing/services';
import { type TestNetwork, testNetwork } from '../testing/test-network';

const agreement: Agreement = {
  offered: 'Tenir un potager',
  asked: 'Apprendre à jardiner',
  goal: 'Manger ses propres légumes',
  level: 'Débutant',
  learntHow: 'Avec son grand-père',
  method: 'En faisant ensemble',
  place: 'Jardin partagé',
  material: '',
  keys: '',
  projects: '',
  conditions: '',
  firstSessionDay: '2026-12-01',
  firstSessionTime: '14:00',
  frequency: 'weekly',
  sessionCount: 5,
  sessionMinutes: 90,
  bilanDay: '2027-01-05',
  bilanTime: '14:00',
};

const listingStatuses = (network: TestNetwork) => network.db('listing').orderBy('kind').pluck('status');

/** A meeting fixed for Tuesday 24 November at 14 h, in Guéret. */
async function plannedMediation() {
  const network = await testNetwork();
  const gardeners = await insertGardeners(network);
  const { id } = await mediation.open({ matchId: gardeners.matchId }, network);
  const day = { day: '2026-11-24', time: '14:00', mediatorId: network.account.id };
  return { network, ...gardeners, read: await mediation.plan({ id, version: 1, ...day }, network) };
}

describe('opening a mise en relation', () => {
  test('accepts the match, engages both listings and begins with what they say', async () => {
    const network = await testNetwork();
    const { jacques, nadia, matchId } = await insertGardeners(network);
    const { id } = await mediation.open({ matchId }, network);
    expect(await mediation.read({ id }, network)).toMatchObject({
      status: 'to-plan',
      title: 'Tenir un potager',
      siteName: 'Guéret',
      mediator: { name: 'Claire' },
      participants: [
        { memberId: jacques, name: 'Jacques Martin', side: 'offerer' },
        { memberId: nadia, name: 'Nadia Benali', side: 'requester' },
      ],
      notes: { offered: 'Tenir un potager\nSemis, taille, compost.', asked: 'Apprendre à jardiner', bilanDay: null },
    });
    expect(await network.db('match').first('status', 'decided_at')).toEqual({
      status: 'accepted',
      decided_at: '2026-11-23T09:00:00Z',
    });
    expect(await listingStatuses(network)).toEqual(['in-mediation', 'in-mediation']);
  });

  test('an accepted match answers with the meeting it already has', async () => {
    const network = await testNetwork();
    const { matchId } = await insertGardeners(network);
    const first = await mediation.open({ matchId }, network);
    expect(await mediation.open({ matchId }, network)).toEqual(first);
    expect(await network.db('mediation')).toHaveLength(1);
  });

  test.each([
    ['the match was refused', { table: 'match', change: { status: 'refused' } }, /écarté/],
    ['the offer is taken', { table: 'listing', change: { status: 'in-exchange' } }, /Cette offre/],
  ])('is refused when %s', async (_, { table, change }, reason) => {
    const network = await testNetwork();
    const { matchId } = await insertGardeners(network);
    await network.db(table).update(change);
    await expect(mediation.open({ matchId }, network)).rejects.toMatchObject({
      code: 'conflict',
      fields: { reason: expect.stringMatching(reason) },
    });
    expect(await network.db('mediation')).toEqual([]);
  });

  test('is refused between the offer and the request of one person', async () => {
    const network = await testNetwork();
    const { jacques, offerId } = await insertGardeners(network);
    const requestId = await insertListing(network, {
      memberId: jacques,
      kind: 'request',
      themeId: network.theme('Potager'),
      title: 'Greffer un arbre',
    });
    const matchId = await insertMatch(network, offerId, requestId);
    await expect(mediation.open({ matchId }, network)).rejects.toMatchObject({
      fields: { reason: expect.stringContaining('une autre personne') },
    });
  });
});

describe('concluding', () => {
  test('creates the exchange, its sessions, an attendance for each person and the bilan', async () => {
    const { network, read } = await plannedMediation();
    const agreed = await mediation.conclude({ id: read.id, version: read.version, ...agreement }, network);
    expect(agreed).toMatchObject({ status: 'agreed', concludedAt: '2026-11-23T09:00:00Z', notes: { sessionCount: 5 } });
    const exchange = await network.db('exchange').first();
    expect(exchange).toMatchObject({ id: agreed.exchangeId, title: 'Tenir un potager', status: 'ongoing' });
    expect(await network.db('exchange_session').orderBy('starts_at').pluck('starts_at')).toEqual([
      '2026-12-01T13:00:00Z',
      '2026-12-08T13:00:00Z',
      '2026-12-15T13:00:00Z',
      '2026-12-22T13:00:00Z',
      '2026-12-29T13:00:00Z',
    ]);
    expect(await network.db('attendance').pluck('state')).toEqual(Array(10).fill('upcoming'));
    expect(await network.db('bilan').select('kind', 'status', 'scheduled_at')).toEqual([
      { kind: 'final', status: 'planned', scheduled_at: '2027-01-05T13:00:00Z' },
    ]);
    expect(await listingStatuses(network)).toEqual(['in-exchange', 'in-exchange']);
  });

  test.each([
    ['the first session before the meeting', { firstSessionDay: '2026-11-23' }, 'firstSessionDay', /mise en relation/],
    ['the bilan before the last session', { bilanDay: '2026-12-28' }, 'bilanDay', /qui finit le mardi 29 décembre/],
  ])('refuses %s, and nothing is created', async (_, mistake, field, sentence) => {
    const { network, read } = await plannedMediation();
    const input = { id: read.id, version: read.version, ...agreement, ...mistake };
    await expect(mediation.conclude(input, network)).rejects.toMatchObject({
      code: 'invalid',
      fields: { [field]: expect.stringMatching(sentence) },
    });
    expect(await network.db('exchange')).toEqual([]);
    expect(await mediation.read({ id: read.id }, network)).toMatchObject({ status: 'planned' });
  });

  test('happens once', async () => {
    const { network, read } = await plannedMediation();
    const agreed = await mediation.conclude({ id: read.id, version: read.version, ...agreement }, network);
    const again = { id: read.id, version: agreed.version, ...agreement };
    await expect(mediation.conclude(again, network)).rejects.toMatchObject({ code: 'conflict' });
    expect(await network.db('exchange')).toHaveLength(1);
  });
});

describe('the form', () => {
  test('each save is kept and gives the version of the next', async () => {
    const { network, read } = await plannedMediation();
    const notes = { ...read.notes, goal: 'Un potager sur son balcon', sessionCount: 3 };
    const saved = await mediation.save({ id: read.id, version: read.version, notes }, network);
    expect(await mediation.read({ id: read.id }, network)).toMatchObject({ version: saved.version, notes });
  });

  test('a screen left behind is told so, and overwrites nothing', async () => {
    const { network, read } = await plannedMediation();
    const stale = { id: read.id, version: read.version - 1, notes: { ...read.notes, goal: 'Autre chose' } };
    await expect(mediation.save(stale, network)).rejects.toMatchObject({ code: 'stale' });
  });
});
