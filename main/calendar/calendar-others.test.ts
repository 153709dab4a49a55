import { beforeEach, describe, expect, test } from 'vitest';
import { slotBit } from '../../domain/member/availability';
import { ReperageDetails } from '../../domain/reperage/reperage';
import type { CalendarItem } from '../../ipc/calendar.contract';
import { type AgreedRows, insertAgreement } from '../testing/agreement';
import { eventInput, everyTuesday, insertRoom } from '../testing/events';
import { insertGardeners } from '../testing/rows';
import { mediation, reperage, calendar as service } from '../testing/services';
import { type TestNetwork, testNetwork } from '../testing/test-network';

let network: TestNetwork;
let agreed: AgreedRows;
beforeEach(async () => {
  network = await testNetwork();
  // Jacques and Nadia meet on 1 December at 14 h, and hold their bilan on the 8th at 10 h.
  agreed = await insertAgreement(network, {
    sessions: ['2026-12-01T13:00:00Z'],
    bilanAt: '2026-12-08T09:00:00Z',
  });
});

const items = async (siteId: string | null = null) =>
  (await service.read({ from: '2026-12-01', to: '2026-12-31', siteId }, network)).items;
const itemOf = async (kind: CalendarItem['kind']): Promise<CalendarItem> => {
  const item = (await items()).find((it) => it.kind === kind);
  if (!item) throw new Error(`no ${kind}`);
  return item;
};
type To = { day: string; time?: string; minutes?: number; conflictWord?: string; roomId?: string | null };
const move = async (kind: CalendarItem['kind'], to: To) => {
  const { id, version, occurrence } = await itemOf(kind);
  return service.move(
    { kind, id, occurrence, version, scope: 'one', time: '15:00', minutes: 60, conflictWord: '', ...to },
    network,
  );
};
const planReperage = () =>
  reperage.plan(
    ReperageDetails.parse({
      siteId: network.siteId,
      day: '2026-12-10',
      time: '14:00',
      minutes: 120,
      mediatorId: network.account.id,
    }),
    network,
  );
async function planMediation() {
  const { matchId } = await insertGardeners(network);
  const { id } = await mediation.open({ matchId }, network);
  const { version } = await mediation.read({ id }, network);
  const meeting = { day: '2026-12-09', time: '10:00', mediatorId: network.account.id };
  await mediation.plan({ id, version, ...meeting }, network);
  return id;
}

describe('every kind of event is there', () => {
  test('with its people, who leads it, and the page that it opens', async () => {
    await planReperage();
    const mediationId = await planMediation();
    expect(
      (await items()).map(({ kind, title, day, time, endTime, target, accountName, people }) => [
        kind,
        title,
        `${day} ${time}-${endTime}`,
        target.page,
        accountName,
        people.map(({ name }) => name).join(),
      ]),
    ).toEqual([
      [
        'session',
        'Raccourcir un pantalon',
        expect.stringMatching(/^2026-12-01 14:00/),
        'exchange',
        '',
        'Jacques Benali,Nadia Benali',
      ],
      ['bilan', 'Raccourcir un pantalon', '2026-12-08 10:00-11:00', 'bilan', '', 'Jacques Benali,Nadia Benali'],
      ['mediation', 'Tenir un potager', '2026-12-09 10:00-11:00', 'mediation', 'Claire', 'Jacques Martin,Nadia Benali'],
      ['reperage', 'Séance de repérage', '2026-12-10 14:00-16:00', 'reperage', 'Claire', ''],
    ]);
    expect(
      (await service.readOne({ kind: 'mediation', id: mediationId, occurrence: null }, network)).links,
    ).toMatchObject([
      { page: 'mediation', id: mediationId },
      { page: 'member', label: 'Jacques Martin' },
      { page: 'member', label: 'Nadia Benali' },
    ]);
  });

  test('at a site: what is held there, and where it has someone', async () => {
    expect(await items(network.otherSiteId)).toEqual([]);
    await network.db('member').where({ id: agreed.members.Nadia }).update({ site_id: network.otherSiteId });
    expect((await items(network.otherSiteId)).map(({ kind }) => kind)).toEqual(['session', 'bilan']);
    expect(await items(network.siteId)).toHaveLength(2);
  });

  test('the details of a session link to the exchange, its bilan and its people', async () => {
    const { id } = await itemOf('session');
    const { links } = await service.readOne({ kind: 'session', id, occurrence: null }, network);
    expect(links.map(({ page }) => page)).toEqual(['exchange', 'bilan', 'member', 'member']);
    expect(links[0]?.id).toBe(agreed.exchangeId);
  });
});

describe('what other features keep is moved by their rules', () => {
  test('a session, within its bounds; and back', async () => {
    const { undo } = await move('session', { day: '2026-12-03', minutes: 90 });
    expect(await itemOf('session')).toMatchObject({ day: '2026-12-03', time: '15:00', endTime: '16:30' });
    await service.undo({ undo }, network);
    expect(await itemOf('session')).toMatchObject({ day: '2026-12-01', time: '14:00' });
    await expect(move('session', { day: '2026-12-15' })).rejects.toMatchObject({
      fields: { day: expect.stringContaining('Le bilan est prévu') },
    });
  });

  test('a bilan, after the last session', async () => {
    await move('bilan', { day: '2026-12-11' });
    expect(await itemOf('bilan')).toMatchObject({ day: '2026-12-11', time: '15:00', isResizable: false });
    await expect(move('bilan', { day: '2026-11-30' })).rejects.toMatchObject({ fields: { day: expect.any(String) } });
  });

  test('a mise en relation and a séance de repérage', async () => {
    await planReperage();
    await planMediation();
    await move('mediation', { day: '2026-12-14' });
    const { undo } = await move('reperage', { day: '2026-12-17', minutes: 180 });
    expect(await itemOf('mediation')).toMatchObject({ day: '2026-12-14', accountName: 'Claire' });
    expect(await itemOf('reperage')).toMatchObject({ day: '2026-12-17', endTime: '18:00' });
    await service.undo({ undo }, network);
    expect(await itemOf('reperage')).toMatchObject({ day: '2026-12-10', time: '14:00', endTime: '16:00' });
  });

  test('a room is given to it, at the same hour', async () => {
    const roomId = await insertRoom(network, 'Cuisine');
    const { day, time } = await itemOf('bilan');
    await move('bilan', { day, time, roomId });
    expect(await itemOf('bilan')).toMatchObject({ day, time, roomName: 'Cuisine' });
  });

  test('not once it was held', async () => {
    await network.db('exchange_session').where({ exchange_id: agreed.exchangeId }).update({ status: 'held' });
    expect(await itemOf('session')).toMatchObject({ status: 'held', isMovable: false });
    await expect(move('session', { day: '2026-12-02' })).rejects.toMatchObject({ code: 'conflict' });
  });

  test('it is not cancelled from the calendar', async () => {
    const { id, version } = await itemOf('bilan');
    await expect(
      service.cancel({ kind: 'bilan', id, occurrence: null, version, scope: 'one' }, network),
    ).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('conflicts', () => {
  const draft = (changes: object = {}) => ({
    key: null,
    kind: 'other' as const,
    siteId: network.siteId,
    roomId: null,
    place: '',
    accountId: null,
    memberIds: [agreed.members.Nadia ?? ''],
    day: '2026-12-01',
    time: '14:30',
    minutes: 60,
    recurrence: null,
    scope: 'all' as const,
    ...changes,
  });
  const told = async (changes: object = {}) =>
    (await service.conflicts(draft(changes), network)).map(({ kind, day, sentence }) => [
      kind,
      day,
      sentence.replaceAll('\u00a0', ' '),
    ]);

  test('a member who is at an exchange', async () => {
    expect(await told()).toEqual([
      ['member', '2026-12-01', expect.stringContaining('Nadia Benali a déjà « Raccourcir un pantalon »')],
    ]);
    expect(await told({ day: '2026-12-02' })).toEqual([]);
  });

  test('of a series: each of its dates, and never with itself', async () => {
    const { key } = await service.plan(
      eventInput(network, { recurrence: everyTuesday, memberIds: [], accountId: network.account.id }),
      network,
    );
    const weekly = { recurrence: everyTuesday, memberIds: [], accountId: network.account.id, time: '15:00' };
    expect(await told(weekly)).toHaveLength(52 + 1);
    expect(await told({ ...weekly, key })).toEqual([]);
  });

  test('a room, the hours and the closed days of the site', async () => {
    const roomId = await insertRoom(network, 'Cuisine');
    await service.plan(eventInput(network, { roomId }), network);
    const { sites } = await service.places(undefined, network);
    const version = sites.find(({ id }) => id === network.siteId)?.version ?? 0;
    const openings = [{ weekday: 2, opens: '09:00', closes: '15:00' }];
    await service.saveOpenings({ id: network.siteId, version, openings }, network);
    await service.addClosure(
      { siteId: null, fromDay: '2026-12-21', toDay: '2026-12-31', label: 'Congés de Noël' },
      network,
    );
    expect(await told({ memberIds: [], roomId })).toEqual([
      ['room', '2026-12-01', expect.stringContaining('« Cuisine » est déjà prise par « Rencontre du mardi »')],
      ['hours', '2026-12-01', expect.stringContaining('n’est pas ouvert')],
    ]);
    expect(await told({ memberIds: [], day: '2026-12-22', time: '10:00' })).toEqual([
      ['closed', '2026-12-22', expect.stringContaining('Congés de Noël')],
    ]);
    expect(await told({ memberIds: [], day: '2026-12-25', siteId: network.otherSiteId })).toHaveLength(1);
    expect(await told({ memberIds: [], day: '2026-12-22', place: 'Au lac' })).toEqual([]);
  });

  test('a word why is asked for, and kept', async () => {
    const input = eventInput(network, { memberIds: [agreed.members.Nadia ?? ''] });
    await expect(service.plan(input, network)).rejects.toMatchObject({
      code: 'invalid',
      fields: { conflictWord: expect.stringContaining('pourquoi') },
    });
    expect(await network.db('calendar_event').pluck('id')).toEqual([]);
    const { key } = await service.plan({ ...input, conflictWord: 'Nadia viendra après' }, network);
    expect((await service.readOne(key, network)).words).toMatchObject([
      { word: 'Nadia viendra après', accountName: 'Claire' },
    ]);
    const [kept] = await network.db('conflict_word').pluck('conflicts');
    expect(kept).not.toContain('Nadia'); // ids and times only
    await expect(move('bilan', { day: '2026-12-25' })).rejects.toMatchObject({
      fields: { conflictWord: expect.any(String) },
    });
    await move('bilan', { day: '2026-12-25', conflictWord: 'Seul jour possible' });
  });

  test('what is cancelled takes nobody’s time', async () => {
    const { key } = await service.plan(eventInput(network, { accountId: network.account.id }), network);
    const asked = { memberIds: [], accountId: network.account.id };
    expect(await told(asked)).toHaveLength(1);
    const { version } = await service.readOne(key, network);
    await service.cancel({ ...key, version, scope: 'all' }, network);
    expect(await told(asked)).toEqual([]);
  });
});

test('« trouver un créneau »: the first when Nadia and Jacques are both free, by their half-days and the calendar', async () => {
  const [nadia = '', jacques = ''] = [agreed.members.Nadia, agreed.members.Jacques];
  await network
    .db('member')
    .where({ id: nadia })
    .update({ availability: slotBit(2, 1) | slotBit(4, 0) });
  const asked = { siteId: network.siteId, memberIds: [nadia, jacques], accountId: null, roomId: null, minutes: 90 };
  const search = () => service.slots({ ...asked, fromDay: '2026-12-01', days: 14 }, network);
  const first = await search();
  expect(first.unknown).toEqual(['Jacques Benali']);
  expect(first.slots.map(({ day, time }) => `${day} ${time}`)).toEqual([
    '2026-12-01 12:00',
    '2026-12-01 12:30',
    '2026-12-03 09:00',
    '2026-12-03 09:30',
    '2026-12-08 12:00',
    '2026-12-08 12:30',
    '2026-12-10 09:00',
    '2026-12-10 09:30',
  ]);
  await network
    .db('member')
    .where({ id: jacques })
    .update({ availability: slotBit(4, 0) });
  expect((await search()).slots[0]).toMatchObject({
    day: '2026-12-03',
    time: '09:00',
    startsAt: '2026-12-03T08:00:00Z',
  });
});
