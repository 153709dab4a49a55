import { beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '../ipc/handlers';
import { eventInput, everyTuesday } from '../testing/events';
import { printed } from '../testing/printed-html';
import { insertMember } from '../testing/rows';
import { calendar, gathering as service } from '../testing/services';
import { type TestNetwork, testNetwork } from '../testing/test-network';

let network: TestNetwork;
let nadia: string;
let eventId: string;
/** The evening of the first rencontre, and that of the second. */
let first: Context;
let second: Context;
beforeEach(async () => {
  network = await testNetwork();
  nadia = await insertMember(network, network.siteId, 'Nadia Benali');
  first = network.at('2026-12-01T16:00:00Z');
  second = network.at('2026-12-08T16:00:00Z');
  const { key } = await calendar.plan(eventInput(network, { recurrence: everyTuesday }), network);
  eventId = key.id;
});

const on = (day: string) => ({ eventId, occurrence: `${day}T13:00:00Z` });
const present = (day: string, memberId: string, isPresent = true, context = first) =>
  service.markPresence({ ...on(day), memberId, isPresent }, context);

describe('attendance of a rencontre', () => {
  test('in one click: from then on, it is held, and she was seen that day', async () => {
    expect(await service.read(on('2026-12-01'), first)).toMatchObject({
      title: 'Rencontre du mardi',
      siteName: 'Guéret',
      status: 'planned',
      people: [],
      lastTime: [],
      recurrenceSentence: 'Chaque mardi, sauf les jours fériés',
    });
    const held = await present('2026-12-01', nadia);
    expect(held).toMatchObject({ status: 'held', people: [{ id: nadia, firstName: 'Nadia' }] });
    expect(await network.db('member').where({ id: nadia }).first('last_contact_on')).toEqual({
      last_contact_on: '2026-12-01',
    });
    expect(await present('2026-12-01', nadia)).toMatchObject({ people: [{ id: nadia }] });
    expect(await present('2026-12-01', nadia, false)).toMatchObject({ status: 'planned', people: [] });
  });

  test('those of last time come first; the others by a search', async () => {
    const zoe = await insertMember(network, network.siteId, 'Zoé Roy');
    const luc = await insertMember(network, network.otherSiteId, 'Luc Martin');
    await present('2026-12-01', zoe);
    await present('2026-12-01', nadia);
    expect(await service.read(on('2026-12-08'), second)).toMatchObject({ lastTime: [{ id: nadia }, { id: zoe }] });
    await present('2026-12-08', zoe, true, second);
    expect(await service.find({ ...on('2026-12-08'), text: '' }, second)).toMatchObject([
      { id: zoe, isPresent: true },
      { id: nadia, isPresent: false },
    ]);
    expect(await service.find({ ...on('2026-12-08'), text: 'luc' }, second)).toMatchObject([
      { id: luc, siteName: 'Auzances', isPresent: false },
    ]);
  });

  test('a newcomer is enrolled on the spot, with the notice that she was given', async () => {
    const { memberId, gathering } = await service.welcome(
      { ...on('2026-12-01'), firstName: 'Aïcha', lastName: 'Diallo', isNoticeGiven: true },
      first,
    );
    expect(gathering.people).toMatchObject([{ id: memberId, name: 'Aïcha Diallo' }]);
    expect(await network.db('member').where({ id: memberId }).first('notice_given_on', 'arrival', 'site_id')).toEqual({
      notice_given_on: '2026-12-01',
      arrival: 'rencontre',
      site_id: network.siteId,
    });
  });

  test('visitors without a name are counted, and notes kept', async () => {
    expect(await service.countVisitors({ ...on('2026-12-01'), anonymousVisitors: 3 }, first)).toMatchObject({
      status: 'held',
      anonymousVisitors: 3,
    });
    await service.writeNotes({ ...on('2026-12-01'), notes: 'Crêpes' }, first);
    expect(await service.read(on('2026-12-01'), first)).toMatchObject({ notes: 'Crêpes' });
    expect(await service.read(on('2026-12-08'), first)).toMatchObject({ notes: '', anonymousVisitors: 0 });
    expect(await service.countVisitors({ ...on('2026-12-01'), anonymousVisitors: 0 }, first)).toMatchObject({
      status: 'planned',
    });
  });

  test('neither before its day, nor when it is cancelled, nor for one who left', async () => {
    await expect(present('2026-12-08', nadia)).rejects.toMatchObject({ code: 'conflict' });
    await network.db('member').where({ id: nadia }).update({ status: 'sorti' });
    await expect(present('2026-12-01', nadia)).rejects.toMatchObject({ code: 'conflict' });
    const { version } = await service.read(on('2026-12-01'), first);
    const cancelled = { kind: 'gathering' as const, id: eventId, occurrence: on('2026-12-01').occurrence };
    await calendar.cancel({ ...cancelled, version, scope: 'one' }, first);
    await expect(service.countVisitors({ ...on('2026-12-01'), anonymousVisitors: 3 }, first)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('a date that was held is not cancelled, nor moved to a day to come', async () => {
    const { version } = await present('2026-12-01', nadia);
    const key = { kind: 'gathering' as const, id: eventId, occurrence: on('2026-12-01').occurrence, version };
    await expect(calendar.cancel({ ...key, scope: 'one' }, first)).rejects.toMatchObject({ code: 'conflict' });
    const input = eventInput(network, { day: '2026-12-20', recurrence: everyTuesday });
    await expect(calendar.save({ ...input, ...key, scope: 'one' }, first)).rejects.toMatchObject({
      fields: { day: expect.any(String) },
    });
  });

  test('when the series moves to another day, what was held stays where it was', async () => {
    const { version } = await present('2026-12-01', nadia);
    const thursdays = { ...everyTuesday, weekdays: [4] };
    const input = eventInput(network, { day: '2026-12-03', recurrence: thursdays });
    const key = { kind: 'gathering' as const, id: eventId, occurrence: null, version };
    await calendar.save({ ...input, ...key, scope: 'all' }, first);
    const rows = await service.list({ siteId: null, from: '2026-12-01', to: '2026-12-10' }, first);
    expect(rows.map(({ day, status, people }) => [day, status, people])).toEqual([
      ['2026-12-10', 'planned', 0],
      ['2026-12-03', 'planned', 0],
      ['2026-12-01', 'held', 1],
    ]);
    expect(await service.read(on('2026-12-01'), first)).toMatchObject({ people: [{ id: nadia }] });
  });
});

test('the list counts who came, the latest first', async () => {
  await present('2026-12-01', nadia);
  await service.countVisitors({ ...on('2026-12-01'), anonymousVisitors: 2 }, first);
  expect(await service.list({ siteId: network.siteId, from: '2026-12-01', to: '2026-12-15' }, first)).toMatchObject([
    { day: '2026-12-15', people: 0 },
    { day: '2026-12-08', people: 0 },
    { day: '2026-12-01', time: '14:00', status: 'held', people: 1, anonymousVisitors: 2 },
  ]);
  expect(await service.list({ siteId: network.otherSiteId, from: '2026-12-01', to: '2026-12-15' }, first)).toEqual([]);
});

test('the sheet to sign names those of last time, then has blank lines; nothing else about them', async () => {
  await network.db('member').where({ id: nadia }).update({ phone: '+33612345678' });
  await present('2026-12-01', nadia);
  await service.saveSheet(on('2026-12-08'), second);
  const { html = '', name } = printed[0] ?? {};
  expect(name).toBe('Émargement – Rencontre du mardi 2026-12-08.pdf');
  expect(html).toContain('Nadia Benali');
  expect(html).toContain('Signature');
  expect(html).not.toContain('12345678');
  expect(html.match(/<tr/g)).toHaveLength(1 + 15);
});
