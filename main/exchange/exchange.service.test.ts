import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../ipc/exchange.contract';
import { insertAgreement } from '../testing/agreement';
import { exchange as exchangeService } from '../testing/services';
import { type TestNetwork, testNetwork } from '../testing/test-network';

/** Jacques teaches Nadia: one session held on 5 November, one past and not noted, one to come, the bilan on 7 January. */
async function sewing() {
  const network = await testNetwork();
  const agreed = await insertAgreement(network, {
    sessions: ['2026-11-05T13:00:00Z', '2026-11-12T13:00:00Z', '2026-12-03T13:00:00Z'],
    bilanAt: '2027-01-07T13:00:00Z',
  });
  const [, second] = await network.db('exchange_session').orderBy('starts_at').pluck('id');
  await network.db('exchange_session').where({ id: second }).update({ status: 'planned' });
  await network.db('attendance').where({ session_id: second }).update({ state: 'upcoming' });
  const read = () => exchangeService.read({ id: agreed.exchangeId }, network);
  return { network, ...agreed, read, exchange: await read() };
}

const session = ({ sessions }: Exchange, index: number) => {
  const found = sessions[index];
  if (!found) throw new Error(`no session ${index}`);
  return found;
};
const states = (exchange: Exchange, index: number) => session(exchange, index).attendance.map(({ state }) => state);
const listings = (network: TestNetwork) => network.db('listing').orderBy('kind').pluck('status');

test('the page of an exchange, in one reading', async () => {
  const { exchange, bilanId, members } = await sewing();
  expect(exchange).toMatchObject({
    title: 'Raccourcir un pantalon',
    status: 'ongoing',
    siteName: 'Guéret',
    participants: [
      { memberId: members.Jacques, name: 'Jacques Benali', side: 'offerer' },
      { memberId: members.Nadia, name: 'Nadia Benali', side: 'requester' },
    ],
    bilans: [{ id: bilanId, kind: 'final', status: 'planned', scheduledAt: '2027-01-07T13:00:00Z' }],
  });
  expect(exchange.sessions.map(({ status }) => status)).toEqual(['held', 'planned', 'planned']);
});

test('the list says how far each exchange is, and where', async () => {
  const { network, exchangeId, bilanId } = await sewing();
  const expected = [
    {
      id: exchangeId,
      offerers: ['Jacques Benali'],
      requesters: ['Nadia Benali'],
      heldCount: 1,
      sessionCount: 3,
      nextSessionAt: '2026-11-12T13:00:00Z',
      lastSessionEndsAt: '2026-12-03T14:30:00Z',
      bilanId,
      bilanAt: '2027-01-07T13:00:00Z',
    },
  ];
  expect(await exchangeService.list({ siteId: null }, network)).toMatchObject(expected);
  expect(await exchangeService.list({ siteId: network.siteId }, network)).toMatchObject(expected);
  expect(await exchangeService.list({ siteId: network.otherSiteId }, network)).toEqual([]);
});

describe('attendance', () => {
  test('noting who came holds the session; taking it back brings it before us again', async () => {
    const { network, exchange, members } = await sewing();
    const { id: sessionId } = session(exchange, 1);
    const note = (memberId = '', state: 'honoured' | 'excused' | 'upcoming') =>
      exchangeService.recordAttendance({ sessionId, attendance: [{ memberId, state }] }, network);
    const first = await note(members.Jacques, 'honoured');
    expect([session(first, 1).status, states(first, 1)]).toEqual(['held', ['honoured', 'upcoming']]);
    const both = await note(members.Nadia, 'excused');
    expect([session(both, 1).status, states(both, 1)]).toEqual(['held', ['honoured', 'excused']]);
    await note(members.Jacques, 'upcoming');
    expect(session(await note(members.Nadia, 'upcoming'), 1).status).toBe('planned');
  });

  test('is refused before the session begins, and says until when', async () => {
    const { network, exchange, members } = await sewing();
    const early = {
      sessionId: session(exchange, 2).id,
      attendance: [{ memberId: members.Nadia ?? '', state: 'honoured' as const }],
    };
    await expect(exchangeService.recordAttendance(early, network)).rejects.toMatchObject({
      code: 'conflict',
      fields: { reason: expect.stringContaining('jeudi 3 décembre 2026') },
    });
    expect(await exchangeService.recordAttendance(early, network.at('2026-12-03T13:00:00Z'))).toMatchObject({
      status: 'ongoing',
    });
  });
});

test('notes of a session are kept', async () => {
  const { network, exchange, read } = await sewing();
  await exchangeService.writeNotes({ sessionId: session(exchange, 0).id, notes: 'Premier ourlet réussi.' }, network);
  expect(session(await read(), 0).notes).toBe('Premier ourlet réussi.');
});

describe('sessions', () => {
  const details = {
    conflictWord: '',
    day: '2026-12-10',
    time: '10:00',
    minutes: 60,
    place: 'Salle 2',
  };

  test('one more, with an attendance for each', async () => {
    const { network, exchangeId } = await sewing();
    const exchange = await exchangeService.addSession({ exchangeId, ...details }, network);
    expect(session(exchange, 3)).toMatchObject({
      startsAt: '2026-12-10T09:00:00Z',
      endsAt: '2026-12-10T10:00:00Z',
      place: 'Salle 2',
      status: 'planned',
    });
    expect(states(exchange, 3)).toEqual(['upcoming', 'upcoming']);
  });

  test.each([
    ['after the bilan', '2027-01-08', /Le bilan est prévu le jeudi 7 janvier 2027/],
    ['before the meeting', '2020-01-01', /après la mise en relation/],
  ])('none %s', async (_, day, sentence) => {
    const { network, exchangeId } = await sewing();
    await expect(exchangeService.addSession({ exchangeId, ...details, day }, network)).rejects.toMatchObject({
      fields: { day: expect.stringMatching(sentence) },
    });
  });

  test('one moves while it is to come; a held one stays where it was', async () => {
    const { network, exchange } = await sewing();
    const { id, version } = session(exchange, 2);
    const moved = await exchangeService.moveSession({ id, version, ...details }, network);
    expect(session(moved, 2)).toMatchObject({ startsAt: '2026-12-10T09:00:00Z', place: 'Salle 2' });
    await expect(exchangeService.moveSession({ id, version, ...details }, network)).rejects.toMatchObject({
      code: 'stale',
    });
    const held = session(exchange, 0);
    await expect(
      exchangeService.moveSession({ id: held.id, version: held.version, ...details }, network),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  test('one is cancelled for everyone, and comes back', async () => {
    const { network, exchange } = await sewing();
    const { id, version } = session(exchange, 2);
    const cancelled = await exchangeService.cancelSession({ id, version }, network);
    expect([session(cancelled, 2).status, states(cancelled, 2)]).toEqual(['cancelled', ['cancelled', 'cancelled']]);
    const restored = await exchangeService.restoreSession({ id, version: version + 1 }, network);
    expect([session(restored, 2).status, states(restored, 2)]).toEqual(['planned', ['upcoming', 'upcoming']]);
  });
});

describe('the date of the bilan', () => {
  test('changes, never to before the end of the last session', async () => {
    const { network, bilanId: id } = await sewing();
    const early = { id, version: 1, day: '2026-12-03', time: '15:00', conflictWord: '' };
    await expect(exchangeService.moveBilan(early, network)).rejects.toMatchObject({
      fields: { day: expect.stringMatching(/jeudi 3 décembre 2026 à 15.h.30/) },
    });
    const moved = await exchangeService.moveBilan({ ...early, time: '15:30' }, network);
    expect(moved.bilans[0]?.scheduledAt).toBe('2026-12-03T14:30:00Z');
  });

  test('stays once the bilan is finished', async () => {
    const { network, bilanId: id } = await sewing();
    await network.db('bilan').update({ status: 'locked', locked_at: '2027-01-07T14:00:00Z' });
    await expect(
      exchangeService.moveBilan({ id, version: 1, day: '2027-02-01', time: '10:00', conflictWord: '' }, network),
    ).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('interruption', () => {
  test('says why, cancels what was to come and frees the listings; taken back, all returns', async () => {
    const { network, exchange, exchangeId: id } = await sewing();
    const reason = 'Nadia a trouvé un emploi';
    const interrupted = await exchangeService.interrupt(
      { id, version: exchange.version, reason, listings: 'available' },
      network,
    );
    expect(interrupted).toMatchObject({ status: 'interrupted', interruptionReason: reason });
    expect(interrupted.sessions.map(({ status }) => status)).toEqual(['held', 'cancelled', 'cancelled']);
    expect(await listings(network)).toEqual(['available', 'available']);

    const resumed = await exchangeService.resume({ id, version: interrupted.version }, network);
    expect(resumed).toMatchObject({ status: 'ongoing', interruptionReason: '', endedAt: null });
    expect(resumed.sessions.map(({ status }) => status)).toEqual(['held', 'planned', 'planned']);
    expect(await listings(network)).toEqual(['in-exchange', 'in-exchange']);
  });

  test.each(['paused', 'withdrawn'] as const)('the listings are %s when that is what follows', async (after) => {
    const { network, exchangeId: id } = await sewing();
    const stopped = await exchangeService.interrupt({ id, version: 1, reason: 'Pause', listings: after }, network);
    expect(await listings(network)).toEqual([after, after]);
    await exchangeService.resume({ id, version: stopped.version }, network);
    expect(await listings(network)).toEqual(['in-exchange', 'in-exchange']);
  });

  test('a session that was cancelled before stays so', async () => {
    const { network, exchange, exchangeId: id } = await sewing();
    const { id: sessionId, version } = session(exchange, 2);
    await exchangeService.cancelSession({ id: sessionId, version }, network);
    const later = network.at('2026-11-24T09:00:00Z');
    const interrupted = await exchangeService.interrupt(
      { id, version: 1, reason: 'Pause', listings: 'available' },
      later,
    );
    const resumed = await exchangeService.resume({ id, version: interrupted.version }, later);
    expect(resumed.sessions.map(({ status }) => status)).toEqual(['held', 'planned', 'cancelled']);
  });

  test('is not taken back when a listing is engaged elsewhere since', async () => {
    const { network, exchangeId: id, listings: ids } = await sewing();
    const { version } = await exchangeService.interrupt(
      { id, version: 1, reason: 'Pause', listings: 'available' },
      network,
    );
    await network.db('listing').where({ id: ids.Jacques }).update({ status: 'in-mediation' });
    await expect(exchangeService.resume({ id, version }, network)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('ends what may be written', async () => {
    const { network, exchange, exchangeId: id, members } = await sewing();
    await exchangeService.interrupt({ id, version: 1, reason: 'Pause', listings: 'available' }, network);
    const attendance = [{ memberId: members.Nadia ?? '', state: 'honoured' as const }];
    await expect(
      exchangeService.recordAttendance({ sessionId: session(exchange, 1).id, attendance }, network),
    ).rejects.toMatchObject({ code: 'conflict' });
  });
});
