import { beforeEach, describe, expect, test } from 'vitest';
import { everyTuesday, insertRoom, workshopInput } from '../testing/events';
import { printed } from '../testing/printed-html';
import { insertMember } from '../testing/rows';
import { calendar, workshop as service } from '../testing/services';
import { type TestNetwork, testNetwork } from '../testing/test-network';

let network: TestNetwork;
let nadia: string;
let people: string[];
beforeEach(async () => {
  network = await testNetwork();
  nadia = await insertMember(network, network.siteId, 'Nadia Benali');
  people = [];
  for (const name of ['Aline Roy', 'Bruno Roy', 'Chloé Roy', 'David Roy'])
    people.push(await insertMember(network, network.siteId, name));
});

type Changes = Parameters<typeof workshopInput>[1];
const plan = async (changes: Changes = {}) =>
  (await service.plan(workshopInput(network, { proposerId: nadia, ...changes }), network)).workshop;
const enrol = (eventId: string, memberId = '') => service.enrol({ eventId, memberId }, network);
async function full(changes: Changes = {}) {
  const { eventId } = await plan(changes);
  for (const memberId of people) await enrol(eventId, memberId);
  return service.read({ eventId }, network);
}
const standing = ({ enrolments }: { enrolments: { name: string; status: string; rank: number | null }[] }) =>
  enrolments.map(({ name, status, rank }) => `${name.split(' ')[0]} ${status}${rank === null ? '' : ` ${rank}`}`);

describe('a workshop', () => {
  test('is planned with its proposer, its theme and its places', async () => {
    const planned = await plan({ description: 'Pétrir, attendre, cuire.' });
    expect(planned).toMatchObject({
      title: 'Pain au levain',
      proposer: { id: nadia, name: 'Nadia Benali' },
      themeName: 'Pain et pâtisserie',
      capacity: 2,
      recurrence: null,
      dates: [{ day: '2026-12-05', time: '09:00', status: 'planned', isSheetMissing: false, attendance: [] }],
      enrolments: [],
    });
    const { items } = await calendar.read({ from: '2026-12-05', to: '2026-12-05', siteId: null }, network);
    expect(items).toMatchObject([
      { kind: 'workshop', target: { page: 'workshop', id: planned.eventId }, people: [{ id: nadia }] },
    ]);
  });

  test('of several dates tells them all; of a series without end, those to come too', async () => {
    const three = await plan({ recurrence: { ...everyTuesday, weekdays: [6], end: 'count', count: 3 } });
    expect(three.dates.map(({ day }) => day)).toEqual(['2026-12-05', '2026-12-12', '2026-12-19']);
    const endless = await plan({ recurrence: { ...everyTuesday, weekdays: [6] }, conflictWord: 'Deux salles' });
    expect(endless.dates).toHaveLength(12);
    expect(endless.recurrenceSentence).toBe('Chaque samedi, sauf les jours fériés');
  });

  test('its proposer cannot be elsewhere without a word', async () => {
    await plan();
    await expect(plan()).rejects.toMatchObject({ fields: { conflictWord: expect.any(String) } });
    await expect(plan({ day: '2026-12-06' })).resolves.toBeDefined();
  });

  test('is taken back, cancelled and restored', async () => {
    const { workshop, undo } = await service.plan(workshopInput(network, { proposerId: nadia }), network);
    await calendar.undo({ undo }, network);
    expect(await network.db('workshop').pluck('id')).toEqual([]);
    await expect(service.read({ eventId: workshop.eventId }, network)).rejects.toMatchObject({ code: 'not-found' });
    const { eventId, version } = await plan();
    const cancelled = (await service.cancel({ eventId, version }, network)).workshop;
    expect(cancelled).toMatchObject({ isCancelled: true, dates: [{ status: 'cancelled' }] });
    await expect(enrol(eventId, people[0])).rejects.toMatchObject({ code: 'conflict' });
    const restored = (await service.restore({ eventId, version: cancelled.version }, network)).workshop;
    expect(restored).toMatchObject({ isCancelled: false, dates: [{ status: 'planned' }] });
  });

  test('the following dates of a series become a workshop of their own, with the same people', async () => {
    const { eventId, version } = await plan({ recurrence: { ...everyTuesday, weekdays: [6], end: 'count', count: 4 } });
    await enrol(eventId, people[0]);
    const { workshop, undo } = await service.save(
      {
        ...workshopInput(network, {
          proposerId: nadia,
          day: '2026-12-19',
          time: '14:00',
          recurrence: { ...everyTuesday, weekdays: [6], end: 'count', count: 4 },
        }),
        eventId,
        version,
        occurrence: '2026-12-19T08:00:00Z',
        scope: 'following',
      },
      network,
    );
    expect(workshop.eventId).not.toBe(eventId);
    expect(workshop.dates.map(({ day, time }) => `${day} ${time}`)).toEqual(['2026-12-19 14:00', '2026-12-26 14:00']);
    expect(standing(workshop)).toEqual(['Aline enrolled']);
    expect((await service.read({ eventId }, network)).dates).toHaveLength(2);
    await calendar.undo({ undo }, network);
    expect((await service.read({ eventId }, network)).dates).toHaveLength(4);
    expect(await network.db('enrolment').count({ count: '*' }).first()).toEqual({ count: 1 });
  });
});

describe('enrolment', () => {
  test('fills the places, then the waiting list in the order in which people asked', async () => {
    expect(standing(await full())).toEqual(['Aline enrolled', 'Bruno enrolled', 'Chloé waiting 1', 'David waiting 2']);
  });

  test('a place that is left goes to the first who waits', async () => {
    const { eventId } = await full();
    const { promoted, workshop } = await service.withdraw({ eventId, memberId: people[0] ?? '' }, network);
    expect(promoted).toEqual({ id: people[2], name: 'Chloé Roy' });
    expect(standing(workshop)).toEqual(['Bruno enrolled', 'Chloé enrolled', 'David waiting 1', 'Aline withdrawn']);
    // One who comes back stands behind.
    expect(standing(await enrol(eventId, people[0]))).toEqual([
      'Bruno enrolled',
      'Chloé enrolled',
      'David waiting 1',
      'Aline waiting 2',
    ]);
    const left = await service.withdraw({ eventId, memberId: people[3] ?? '' }, network);
    expect(left.promoted).toBeNull();
  });

  test('twice is once', async () => {
    const { eventId } = await plan();
    await enrol(eventId, people[0]);
    expect(standing(await enrol(eventId, people[0]))).toEqual(['Aline enrolled']);
  });

  test('out of turn, only when there is room', async () => {
    const { eventId, version } = await full();
    await expect(service.promote({ eventId, memberId: people[3] ?? '' }, network)).rejects.toMatchObject({
      code: 'conflict',
    });
    await network.db('workshop').update({ capacity: 3 });
    expect(standing(await service.promote({ eventId, memberId: people[3] ?? '' }, network))).toContain(
      'David enrolled',
    );
    expect(version).toBeGreaterThan(0);
  });

  test('more places are given at once; fewer send nobody away', async () => {
    const { eventId, version } = await full();
    const save = async (capacity: number, of: number) =>
      (
        await service.save(
          {
            ...workshopInput(network, { proposerId: nadia, capacity }),
            eventId,
            version: of,
            occurrence: null,
            scope: 'all',
          },
          network,
        )
      ).workshop;
    const more = await save(3, version);
    expect(standing(more)).toEqual(['Aline enrolled', 'Bruno enrolled', 'Chloé enrolled', 'David waiting 1']);
    expect(standing(await save(1, more.version))).toEqual(standing(more));
  });

  test('not for one who left the network', async () => {
    const { eventId } = await plan();
    await network.db('member').where({ id: people[0] }).update({ status: 'sorti' });
    await expect(enrol(eventId, people[0])).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('on the day', () => {
  const then = () => network.at('2026-12-05T12:00:00Z');
  const occurrence = '2026-12-05T08:00:00Z';

  test('attendance is noted, of those who had not enrolled too; it is held from then on', async () => {
    const { eventId } = await full();
    const attendance = [
      { memberId: people[0] ?? '', state: 'honoured' as const },
      { memberId: people[1] ?? '', state: 'excused' as const },
      { memberId: people[3] ?? '', state: 'honoured' as const },
    ];
    await expect(service.recordAttendance({ eventId, occurrence, attendance }, network)).rejects.toMatchObject({
      code: 'conflict',
    });
    const noted = await service.recordAttendance({ eventId, occurrence, attendance }, then());
    expect(noted.dates[0]).toMatchObject({
      status: 'held',
      attendance: [
        { name: 'Aline Roy', state: 'honoured' },
        { name: 'Bruno Roy', state: 'excused' },
        { name: 'David Roy', state: 'honoured' },
      ],
    });
    expect(await network.db('member').where({ id: people[0] }).first('last_contact_on')).toEqual({
      last_contact_on: '2026-12-05',
    });
  });

  test('the signed sheet is missing until it comes back', async () => {
    const { eventId } = await plan();
    const missing = async () => (await service.read({ eventId }, then())).dates[0]?.isSheetMissing;
    expect(await missing()).toBe(true);
    await service.receiveSheet({ eventId, occurrence, isReceived: true }, then());
    expect(await missing()).toBe(false);
    await service.receiveSheet({ eventId, occurrence, isReceived: false }, then());
    expect(await missing()).toBe(true);
    await expect(service.receiveSheet({ eventId, occurrence, isReceived: true }, network)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('the sheet has a line for each enrolled, blank ones and a column to sign; the poster names nobody', async () => {
    const roomId = await insertRoom(network, 'Cuisine');
    const { eventId } = await full({ roomId, description: 'Pétrir, attendre, cuire.' });
    await service.savePdf({ eventId, occurrence, paper: 'sheet' }, network);
    const sheet = printed[0]?.html ?? '';
    for (const text of ['Aline Roy', 'Bruno Roy', 'Signature', 'Cuisine', 'Proposé par Nadia Benali'])
      expect(sheet).toContain(text);
    expect(sheet).not.toContain('Chloé');
    expect(sheet.match(/<tr/g)).toHaveLength(1 + 15);
    await service.savePdf({ eventId, occurrence, paper: 'poster' }, network);
    const poster = printed[0]?.html ?? '';
    for (const text of ['Pain au levain', 'Pétrir', 'Samedi 5 décembre 2026', '2 places'])
      expect(poster).toContain(text);
    for (const name of ['Nadia', 'Benali', 'Aline', 'Roy']) expect(poster).not.toContain(name);
  });
});

test('the list: those to come, then those behind with what is missing', async () => {
  await full();
  await plan({ title: 'Croissants', day: '2026-12-12' });
  expect(await service.list({ siteId: null, when: 'coming' }, network)).toMatchObject([
    { title: 'Pain au levain', enrolled: 2, waiting: 2, capacity: 2, day: '2026-12-05', missingSheets: 0 },
    { title: 'Croissants', enrolled: 0 },
  ]);
  const later = network.at('2026-12-13T12:00:00Z');
  expect(await service.list({ siteId: null, when: 'coming' }, later)).toEqual([]);
  expect(await service.list({ siteId: null, when: 'past' }, later)).toMatchObject([
    { title: 'Croissants', missingSheets: 1 },
    { title: 'Pain au levain', missingSheets: 1 },
  ]);
});
