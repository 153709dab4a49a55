import { beforeEach, describe, expect, test } from 'vitest';
import { NewListing } from '../../domain/listing/listing';
import { ReperageDetails } from '../../domain/reperage/reperage';
import type { Context } from '../ipc/handlers';
import { printed } from '../testing/printed-html';
import { insertMember } from '../testing/rows';
import { reperage as service } from '../testing/services';
import { type TestNetwork, testNetwork } from '../testing/test-network';

let network: TestNetwork;
let nadia: string;
beforeEach(async () => {
  network = await testNetwork();
  nadia = await insertMember(network, network.siteId, 'Nadia Benali');
});

const details = (changes: Partial<ReperageDetails> = {}) =>
  ReperageDetails.parse({ siteId: network.siteId, day: '2026-11-23', time: '14:00', minutes: 120, ...changes });
const plan = (changes: Partial<ReperageDetails> = {}, context: Context = network) =>
  service.plan(details(changes), context);
const listing = (memberId: string, changes: Partial<NewListing> = {}) =>
  NewListing.parse({
    memberId,
    kind: 'offer',
    themeId: network.theme('Potager'),
    title: 'Faire pousser des tomates',
    ...changes,
  });
const record = async (reperageId: string, memberId: string, changes: Partial<NewListing> = {}) =>
  service.record({ reperageId, listing: listing(memberId, changes) }, network);
const present = (reperageId: string, memberId: string, isPresent = true) =>
  service.markPresence({ reperageId, memberId, isPresent }, network);

describe('a séance is planned', () => {
  test('with its place, who leads it and who helps record', async () => {
    const planned = await plan({ place: 'Grande salle', mediatorId: network.account.id, recorderId: nadia });
    expect(planned).toMatchObject({
      siteName: 'Guéret',
      startsAt: '2026-11-23T13:00:00Z',
      endsAt: '2026-11-23T15:00:00Z',
      place: 'Grande salle',
      status: 'planned',
      mediator: { name: 'Claire' },
      recorder: { name: 'Nadia Benali' },
      people: [],
      listings: [],
      lastTime: [],
    });
  });

  test('the next one is proposed six weeks later, with the same people; another rule moves it', async () => {
    const propose = () => service.propose({ siteId: network.siteId }, network);
    expect(await propose()).toMatchObject({ everyWeeks: 6, lastDay: null, day: null, minutes: 120 });
    await plan({
      day: '2026-11-17',
      minutes: 90,
      place: 'Grande salle',
      mediatorId: network.account.id,
      recorderId: nadia,
    });
    await plan({ siteId: network.otherSiteId, day: '2026-11-19' });
    expect(await propose()).toMatchObject({
      lastDay: '2026-11-17',
      day: '2026-12-29',
      time: '14:00',
      minutes: 90,
      place: 'Grande salle',
      mediatorId: network.account.id,
      recorderId: nadia,
      mediators: [{ name: 'Claire' }],
    });
    await network.db('structure').update({ reperage_every_weeks: 4 });
    expect(await propose()).toMatchObject({ everyWeeks: 4, day: '2026-12-15' });
  });

  test('moved, cancelled, restored; a stale page is refused', async () => {
    const { id, version } = await plan({ day: '2026-12-01' });
    const moved = await service.save({ id, version, ...details({ day: '2026-12-08', time: '10:00' }) }, network);
    expect(moved.startsAt).toBe('2026-12-08T09:00:00Z');
    await expect(service.cancel({ id, version }, network)).rejects.toMatchObject({ code: 'stale' });
    const cancelled = await service.cancel({ id, version: moved.version }, network);
    expect(cancelled.status).toBe('cancelled');
    expect((await service.restore({ id, version: cancelled.version }, network)).status).toBe('planned');
  });

  test.each([
    ['siteId', { siteId: '0191aaaa-0000-7000-8000-000000000001' }],
    ['mediatorId', { mediatorId: '0191aaaa-0000-7000-8000-000000000001' }],
    ['recorderId', { recorderId: '0191aaaa-0000-7000-8000-000000000001' }],
  ])('not with an unknown %s', async (field, changes) => {
    await expect(plan(changes)).rejects.toMatchObject({ code: 'invalid', fields: { [field]: expect.any(String) } });
  });
});

describe('who came', () => {
  test('makes the séance held, and is a contact of that day', async () => {
    const { id } = await plan();
    expect(await present(id, nadia)).toMatchObject({ status: 'held', people: [{ id: nadia, firstName: 'Nadia' }] });
    await present(id, nadia);
    expect(await network.db('reperage_attendance')).toHaveLength(1);
    expect(await network.db('member').where({ id: nadia }).first('last_contact_on')).toEqual({
      last_contact_on: '2026-11-23',
    });
    expect(await present(id, nadia, false)).toMatchObject({ status: 'planned', people: [] });
  });

  test('is not told before the day, nor in a cancelled séance, nor of a person who has left', async () => {
    const later = await plan({ day: '2026-11-24' });
    await expect(present(later.id, nadia)).rejects.toMatchObject({ code: 'conflict' });
    const { id, version } = await plan();
    await network.db('member').where({ id: nadia }).update({ status: 'sorti' });
    await expect(present(id, nadia)).rejects.toMatchObject({ code: 'conflict' });
    await service.cancel({ id, version }, network);
    await expect(present(id, nadia)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('those of last time come first', async () => {
    const zoe = await insertMember(network, network.siteId, 'Zoé Abadie');
    const before = await plan({ day: '2026-10-12' });
    for (const who of [zoe, nadia]) await present(before.id, who);
    const elsewhere = await plan({ siteId: network.otherSiteId, day: '2026-11-02' });
    await present(elsewhere.id, await insertMember(network, network.otherSiteId, 'Luc Roy'));
    const { id } = await plan();
    const find = (text: string) => service.find({ reperageId: id, text }, network);
    expect((await service.read({ reperageId: id }, network)).lastTime.map(({ name }) => name)).toEqual([
      'Zoé Abadie',
      'Nadia Benali',
    ]);
    await present(id, nadia);
    expect((await find('')).map(({ name, isPresent }) => [name, isPresent])).toEqual([
      ['Nadia Benali', true],
      ['Zoé Abadie', false],
    ]);
    expect(await find('roy')).toMatchObject([{ name: 'Luc Roy', firstName: 'Luc', siteName: 'Auzances' }]);
    expect((await service.read({ reperageId: id }, network)).lastTime).toMatchObject([{ name: 'Zoé Abadie' }]);
  });

  test('a newcomer is enrolled with the notice of the day, and is there', async () => {
    const { id } = await plan();
    const newcomer = { firstName: 'Zoé', lastName: 'Martin', isNoticeGiven: true } as const;
    const { memberId, reperage } = await service.welcome({ reperageId: id, ...newcomer }, network);
    expect(reperage).toMatchObject({ status: 'held', people: [{ id: memberId, name: 'Zoé Martin' }] });
    expect(await network.db('member').where({ id: memberId }).first()).toMatchObject({
      site_id: network.siteId,
      notice_given_on: '2026-11-23',
      notice_version: 1,
      arrival: 'rencontre',
    });
  });
});

describe('what is heard', () => {
  test('keeps its séance and who wrote it, and its author came', async () => {
    const { id } = await plan();
    await record(id, nadia);
    const reperage = await record(id, nadia, { kind: 'request', title: 'Apprendre la guitare', level: 'beginner' });
    expect(reperage.people).toMatchObject([{ name: 'Nadia Benali' }]);
    expect(reperage.listings).toMatchObject([
      { kind: 'request', title: 'Apprendre la guitare', level: 'beginner', recordedBy: 'Claire' },
      { kind: 'offer', title: 'Faire pousser des tomates', themeName: 'Potager', memberId: nadia },
    ]);
    expect(await network.db('listing').where({ reperage_id: id })).toHaveLength(2);
    expect(await service.list({ siteId: network.siteId }, network)).toMatchObject([
      { status: 'held', people: 1, offers: 1, requests: 1 },
    ]);
    expect(await service.list({ siteId: network.otherSiteId }, network)).toEqual([]);
    await expect(present(id, nadia, false)).rejects.toMatchObject({ code: 'conflict' });
    const { version } = await service.read({ reperageId: id }, network);
    await expect(service.cancel({ id, version }, network)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('is refused like any other offer: an unknown theme, a person who has left', async () => {
    const { id } = await plan();
    await expect(record(id, nadia, { themeId: nadia })).rejects.toMatchObject({
      fields: { themeId: expect.any(String) },
    });
    await network.db('member').where({ id: nadia }).update({ status: 'sorti' });
    await expect(record(id, nadia)).rejects.toMatchObject({ fields: { memberId: expect.any(String) } });
  });

  test('taken back, it leaves the séance and the board', async () => {
    const { id } = await plan();
    const { listings } = await record(id, nadia);
    const listingId = listings[0]?.id ?? '';
    expect(await service.takeBack({ reperageId: id, listingId }, network)).toMatchObject({
      listings: [],
      status: 'held',
    });
    expect(await network.db('listing').first('status', 'reperage_id')).toEqual({
      status: 'withdrawn',
      reperage_id: null,
    });
    await expect(service.takeBack({ reperageId: id, listingId }, network)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('on paper', () => {
  const print = (reperageId: string, paper: 'sheets' | 'badges' | 'summary') =>
    service.print({ reperageId, paper }, network);

  test('blank sheets name nobody', async () => {
    const { id } = await plan();
    await record(id, nadia);
    await print(id, 'sheets');
    expect(printed[0]?.html).toContain('Ce que je peux transmettre');
    expect(printed[0]?.html).not.toMatch(/Nadia|Benali/);
  });

  test('badges: first names, with all that each offers and looks for; those of last time before anyone came', async () => {
    const { id } = await plan({ day: '2026-11-16' });
    await expect(print(id, 'badges')).rejects.toMatchObject({ code: 'conflict' });
    await record(id, nadia);
    await record(id, nadia, { kind: 'request', title: 'Apprendre la guitare' });
    await present(id, await insertMember(network, network.siteId, 'Nadia Martin'));
    const next = await plan({ day: '2026-12-28' });
    for (const reperageId of [id, next.id]) {
      await print(reperageId, 'badges');
      expect(printed[0]?.html).toContain('Nadia B.');
      expect(printed[0]?.html).toContain('Nadia M.');
      expect(printed[0]?.html).toContain('Faire pousser des tomates');
      expect(printed[0]?.html).toContain('Apprendre la guitare');
      expect(printed[0]?.html).not.toMatch(/Benali|Martin/);
    }
  });

  test('the summary tells who came and what was heard, without any way to reach them', async () => {
    await network.db('member').where({ id: nadia }).update({ phone: '06 12 34 56 78', address: '3 rue Basse' });
    const { id } = await plan({ recorderId: nadia });
    await record(id, nadia, { title: '<b>Tomates</b>' });
    expect(await service.savePdf({ reperageId: id, paper: 'summary' }, network)).toEqual({ isSaved: true });
    expect(printed[0]?.name).toBe('Séance de repérage 2026-11-23.pdf');
    for (const words of ['Nadia Benali', 'Potager', '&lt;b&gt;Tomates', 'lundi 23 novembre 2026', '1\u00a0personne'])
      expect(printed[0]?.html).toContain(words);
    expect(printed[0]?.html).not.toMatch(/06 12|rue Basse|<b>/);
  });
});
