import { describe, expect, test } from 'vitest';
import { created } from '../database/rows';
import { insertAgreement } from '../testing/agreement';
import { exchange as exchangeService } from '../testing/services';
import { type TestNetwork, testNetwork } from '../testing/test-network';

const bilanAt = '2027-02-01T09:00:00Z';
const details = { day: '2026-12-10', time: '10:00', minutes: 60, place: 'Salle 2' };
const refused = { code: 'invalid', fields: { conflictWord: expect.any(String) } };

/** Two exchanges of four people, without a session yet. */
async function two(network: TestNetwork) {
  const one = await insertAgreement(network, { sessions: [], bilanAt });
  const other = await insertAgreement(network, { offerers: ['Inès'], requesters: ['Ada'], sessions: [], bilanAt });
  return { one, other };
}
const add = async (network: TestNetwork, exchangeId: string, conflictWord = '') => {
  const { sessions } = await exchangeService.addSession({ exchangeId, ...details, conflictWord }, network);
  return sessions.at(-1) ?? { id: '', version: 0 };
};
const wordsOf = (network: TestNetwork, id: string) =>
  network.db('conflict_word').where({ subject_id: id }).pluck('word');

describe('a time that disturbs someone', () => {
  test('asks for a word, and keeps it', async () => {
    const network = await testNetwork();
    const { one, other } = await two(network);
    await network
      .db('exchange_participant')
      .where({ exchange_id: other.exchangeId, member_id: other.members.Ada })
      .update({ member_id: one.members.Nadia });
    await add(network, other.exchangeId);
    await expect(add(network, one.exchangeId)).rejects.toMatchObject(refused);
    const { id } = await add(network, one.exchangeId, 'Nadia viendra après');
    expect(await wordsOf(network, id)).toEqual(['Nadia viendra après']);
  });

  test('so does a room that is taken, by a session or by a bilan', async () => {
    const network = await testNetwork();
    const { one, other } = await two(network);
    const room = { ...created(network), site_id: network.siteId, name: 'Salle 2' };
    await network.db('room').insert(room);
    const taking = await add(network, other.exchangeId);
    const { id, version } = await add(network, one.exchangeId);
    const inRoom = (table: string, it: string) => network.db(table).where({ id: it }).update({ room_id: room.id });
    await inRoom('exchange_session', taking.id);
    await inRoom('exchange_session', id);
    const later = { ...details, time: '10:30' };
    await expect(
      exchangeService.moveSession({ id, version, ...later, conflictWord: '' }, network),
    ).rejects.toMatchObject(refused);
    await exchangeService.moveSession({ id, version, ...later, conflictWord: 'La salle se partage' }, network);
    expect(await wordsOf(network, id)).toEqual(['La salle se partage']);

    await inRoom('bilan', one.bilanId);
    const bilan = { id: one.bilanId, version: 1, day: '2026-12-10', time: '11:30' };
    await expect(exchangeService.moveBilan({ ...bilan, conflictWord: '' }, network)).resolves.toBeDefined();
    await network.db('exchange_session').where({ id: taking.id }).update({ ends_at: '2026-12-10T12:30:00Z' });
    await expect(
      exchangeService.moveBilan({ ...bilan, version: 2, time: '12:00', conflictWord: '' }, network),
    ).rejects.toMatchObject(refused);
  });
});
