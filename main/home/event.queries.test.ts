import { beforeEach, expect, test } from 'vitest';
import type { Context } from '../ipc/handlers';
import { eventInput, everyTuesday, workshopInput } from '../testing/events';
import { insertMember } from '../testing/rows';
import { calendar, gathering, workshop } from '../testing/services';
import { type TestNetwork, testNetwork } from '../testing/test-network';
import { homeService } from './home.service';

let network: TestNetwork;
let nadia: string;
beforeEach(async () => {
  network = await testNetwork();
  nadia = await insertMember(network, network.siteId, 'Nadia Benali');
});

const read = (context: Context, siteId: string | null = null) => homeService.read({ siteId, isWhole: true }, context);
const dueOf = async (context: Context) =>
  (await read(context)).due
    .flatMap(({ lines }) => lines)
    .filter(({ kind }) => /gathering|workshop|sheet/.test(kind))
    .map(({ kind, id, day, count }) => [kind, id, day, count]);

test('the agenda tells the rencontres, the ateliers and the others of the week, but not what is cancelled', async () => {
  const { key } = await calendar.plan(
    eventInput(network, { day: '2026-11-24', recurrence: everyTuesday, accountId: network.account.id }),
    network,
  );
  await workshop.plan(workshopInput(network, { proposerId: nadia, day: '2026-11-28' }), network);
  const other = { kind: 'other' as const, title: 'Visite', day: '2026-11-25', memberIds: [nadia] };
  await calendar.plan(eventInput(network, other), network);
  const cancelled = await calendar.plan(eventInput(network, { ...other, title: 'Annulé', time: '17:00' }), network);
  await calendar.cancel({ ...cancelled.key, version: 1, scope: 'all' }, network);
  const { appointments } = (await read(network)).agenda;
  expect(appointments.map(({ kind, title, day, time, people }) => [kind, title, day, time, people])).toEqual([
    ['gathering', 'Rencontre du mardi', '2026-11-24', '14:00', ['Claire']],
    ['other', 'Visite', '2026-11-25', '14:00', ['Nadia Benali']],
    ['workshop', 'Pain au levain', '2026-11-28', '09:00', ['Nadia Benali']],
  ]);
  expect(appointments[0]).toMatchObject({ id: key.id, occurrence: '2026-11-24T13:00:00Z' });
  expect((await read(network, network.otherSiteId)).agenda.appointments).toEqual([]);
});

test('of the rencontres that are over, who came is asked: one line for the series', async () => {
  const { key } = await calendar.plan(eventInput(network, { day: '2026-11-24', recurrence: everyTuesday }), network);
  expect(await dueOf(network)).toEqual([]);
  const later = network.at('2026-12-02T09:00:00Z');
  expect(await dueOf(later)).toEqual([['gathering-attendance', `${key.id}/2026-11-24T13:00:00Z`, '2026-11-24', 2]]);
  const first = { eventId: key.id, occurrence: '2026-11-24T13:00:00Z' };
  await gathering.markPresence({ ...first, memberId: nadia, isPresent: true }, later);
  expect(await dueOf(later)).toEqual([['gathering-attendance', `${key.id}/2026-12-01T13:00:00Z`, '2026-12-01', 1]]);
});

test('of an atelier that is over: who came, and the signed sheet', async () => {
  const { eventId } = (await workshop.plan(workshopInput(network, { proposerId: nadia }), network)).workshop;
  const later = network.at('2026-12-05T12:00:00Z');
  const id = `${eventId}/2026-12-05T08:00:00Z`;
  expect(await dueOf(later)).toEqual([
    ['workshop-attendance', id, '2026-12-05', 1],
    ['sheet', id, '2026-12-05', 1],
  ]);
  const date = { eventId, occurrence: '2026-12-05T08:00:00Z' };
  await workshop.recordAttendance({ ...date, attendance: [{ memberId: nadia, state: 'honoured' }] }, later);
  expect(await dueOf(later)).toEqual([['sheet', id, '2026-12-05', 1]]);
  await workshop.receiveSheet({ ...date, isReceived: true }, later);
  expect(await dueOf(later)).toEqual([]);
});
