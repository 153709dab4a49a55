import { describe, expect, test } from 'vitest';
import type { Agreement } from '../../domain/mediation/mediation';
import type { Engagement } from '../../ipc/mediation.contract';
import { created } from '../database/rows';
import { insertAgreement } from '../testing/agreement';
import { printed } from '../testing/printed-html';
import { insertGardeners, insertListing, insertMatch, insertMember } from '../testing/rows';
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

describe('ending otherwise', () => {
  test('« pas tout de suite » keeps the form and a day to come back to it, and can be taken back', async () => {
    const { network, read } = await plannedMediation();
    const wait = { resumeOn: '2027-03-01', outcomeReason: 'Après la taille des arbres' };
    const postponed = await mediation.postpone({ id: read.id, version: read.version, ...wait }, network);
    expect(postponed).toMatchObject({ status: 'postponed', notes: { ...read.notes, ...wait } });
    expect(await listingStatuses(network)).toEqual(['in-mediation', 'in-mediation']);
    expect(await mediation.reopen({ id: read.id, version: postponed.version }, network)).toMatchObject({
      status: 'planned',
    });
  });

  test('« pas tout de suite » names a day to come', async () => {
    const { network, read } = await plannedMediation();
    const today = { id: read.id, version: read.version, resumeOn: '2026-11-23', outcomeReason: '' };
    await expect(mediation.postpone(today, network)).rejects.toMatchObject({
      fields: { resumeOn: expect.stringContaining('un jour à venir') },
    });
  });

  test('« sans accord » frees both listings, and the match keeps its reason', async () => {
    const { network, read } = await plannedMediation();
    const reason = { outcomeReason: 'Horaires incompatibles' };
    const closed = await mediation.closeWithoutAgreement({ id: read.id, version: read.version, ...reason }, network);
    expect(closed).toMatchObject({ status: 'no-agreement', notes: reason });
    expect(await listingStatuses(network)).toEqual(['available', 'available']);
    expect(await network.db('match').first('status', 'refusal_reason')).toEqual({
      status: 'refused',
      refusal_reason: 'Horaires incompatibles',
    });
    const notes = { ...read.notes, goal: 'Trop tard' };
    await expect(mediation.save({ id: read.id, version: closed.version, notes }, network)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('« sans accord » can be taken back, unless a listing is engaged elsewhere since', async () => {
    const { network, read, offerId } = await plannedMediation();
    const reason = { outcomeReason: 'Horaires incompatibles' };
    const closed = await mediation.closeWithoutAgreement({ id: read.id, version: read.version, ...reason }, network);
    const again = { id: read.id, version: closed.version };
    await network.db('listing').where({ id: offerId }).update({ status: 'in-mediation' });
    await expect(mediation.reopen(again, network)).rejects.toMatchObject({
      fields: { reason: expect.stringContaining('engagée ailleurs') },
    });
    await network.db('listing').where({ id: offerId }).update({ status: 'available' });
    expect(await mediation.reopen(again, network)).toMatchObject({ status: 'planned' });
    expect(await listingStatuses(network)).toEqual(['in-mediation', 'in-mediation']);
    expect(await network.db('match').first('status')).toEqual({ status: 'accepted' });
  });
});

describe('conflicts', () => {
  const session = { kind: 'session' as const, startsAt: '2026-12-08T13:00:00Z', endsAt: '2026-12-08T14:30:00Z' };

  /** Nadia has a session of sewing on Tuesday 8 December from 13 h 30 to 15 h, and its bilan on the 22nd. */
  async function busyNadia() {
    const planned = await plannedMediation();
    const other = await insertAgreement(planned.network, {
      sessions: ['2026-12-08T12:30:00Z'],
      bilanAt: '2026-12-22T13:00:00Z',
    });
    const elsewhere = { member_id: other.members.Nadia };
    for (const table of ['exchange_participant', 'attendance'])
      await planned.network.db(table).where(elsewhere).update({ member_id: planned.nadia });
    return planned;
  }
  const conflicts = ({ network, read }: Awaited<ReturnType<typeof plannedMediation>>, ...engagements: Engagement[]) =>
    mediation.conflicts({ id: read.id, engagements }, network);

  test('a member already at another session', async () => {
    expect(await conflicts(await busyNadia(), session)).toEqual([
      {
        at: session.startsAt,
        name: 'Nadia Benali',
        with: {
          kind: 'session',
          title: 'Raccourcir un pantalon',
          startsAt: '2026-12-08T12:30:00Z',
          endsAt: '2026-12-08T14:00:00Z',
        },
      },
    ]);
  });

  test('sessions that follow each other leave everyone in peace', async () => {
    const later = { ...session, startsAt: '2026-12-08T14:00:00Z' };
    expect(await conflicts(await busyNadia(), later)).toEqual([]);
  });

  test('a cancelled session takes nobody’s time', async () => {
    const planned = await busyNadia();
    await planned.network.db('exchange_session').update({ status: 'cancelled' });
    expect(await conflicts(planned, session)).toEqual([]);
  });

  test('a member expected at a bilan', async () => {
    const bilan: Engagement = { kind: 'bilan', startsAt: '2026-12-22T13:30:00Z', endsAt: '2026-12-22T14:30:00Z' };
    expect(await conflicts(await busyNadia(), bilan)).toMatchObject([
      { name: 'Nadia Benali', with: { kind: 'bilan' } },
    ]);
  });

  test('the mediator holds another meeting: it counts for meetings, not for sessions', async () => {
    const planned = await plannedMediation();
    const { network } = planned;
    await network.db('mediation').insert({
      ...created(network),
      site_id: network.siteId,
      theme_id: network.theme('Couture'),
      status: 'planned',
      mediator_id: network.account.id,
      starts_at: session.startsAt,
    });
    const other = await network.db('mediation').whereNot({ id: planned.read.id }).first('id');
    const julie = await insertMember(network, network.siteId, 'Julie Roux');
    await network.db('mediation_participant').insert({
      ...created(network),
      mediation_id: other.id,
      member_id: julie,
      side: 'offerer',
      listing_id: planned.offerId,
    });
    const bilan = { ...session, kind: 'bilan' as const };
    expect(await conflicts(planned, bilan)).toMatchObject([{ name: 'Claire', with: { kind: 'mediation' } }]);
    expect(await conflicts(planned, session)).toEqual([]);
  });

  test('the meeting is not in conflict with itself', async () => {
    const planned = await plannedMediation();
    const itself = { kind: 'mediation' as const, startsAt: '2026-11-24T13:00:00Z', endsAt: '2026-11-24T14:00:00Z' };
    expect(await conflicts(planned, itself)).toEqual([]);
  });
});

describe('lists', () => {
  test('what is still to be held, at the sites of its people', async () => {
    const { network, read } = await plannedMediation();
    const expected = [
      { id: read.id, title: 'Tenir un potager', offerers: ['Jacques Martin'], requesters: ['Nadia Benali'] },
    ];
    expect(await mediation.listOpen({ siteId: null }, network)).toMatchObject(expected);
    expect(await mediation.listOpen({ siteId: network.siteId }, network)).toMatchObject(expected);
    expect(await mediation.listOpen({ siteId: network.otherSiteId }, network)).toEqual([]);
    await mediation.conclude({ id: read.id, version: read.version, ...agreement }, network);
    expect(await mediation.listOpen({ siteId: null }, network)).toEqual([]);
  });
});

describe('the printed agreement', () => {
  test('says who, what, when, the bilan and the charter, and can be saved', async () => {
    const { network, read } = await plannedMediation();
    await mediation.conclude({ id: read.id, version: read.version, ...agreement }, network);
    expect(await mediation.saveAgreement({ id: read.id }, network)).toEqual({ isSaved: true });
    const paper = printed[0];
    expect(paper?.name).toBe('Accord – Tenir un potager.pdf');
    const text = paper?.html
      .replace(/<style>.*<\/style>/s, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    for (const words of [
      'Réseau Citoyen de Services MJC de Guéret',
      'Jacques Martin transmet son savoir',
      'Nadia Benali apprend',
      'Cinq séances, du mardi 1er décembre au mardi 29 décembre 2026, de 14 h à 15 h 30',
      'mardi 15 décembre 2026',
      'Le bilan : mardi 5 janvier 2027 à 14 h , avec Claire',
      'il n’y a pas d’argent entre nous',
      'Fait à Guéret, le 23 novembre 2026',
      'Claire pour le réseau',
    ])
      expect(text).toContain(words);
  });

  test('what members wrote is text, never markup', async () => {
    const { network, read } = await plannedMediation();
    const goal = '<img src=x onerror="alert(1)">';
    await mediation.conclude({ id: read.id, version: read.version, ...agreement, goal }, network);
    await mediation.printAgreement({ id: read.id }, network);
    expect(printed[0]?.html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
    expect(printed[0]?.html).not.toContain('<img');
  });

  test('waits for the agreement', async () => {
    const { network, read } = await plannedMediation();
    await expect(mediation.printAgreement({ id: read.id }, network)).rejects.toMatchObject({ code: 'conflict' });
  });
});
