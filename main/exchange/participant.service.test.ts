import { describe, expect, test } from 'vitest';
import { created } from '../database/rows';
import { insertAgreement } from '../testing/agreement';
import { insertListing, insertMember } from '../testing/rows';
import { bilan as bilanService, exchange as exchangeService } from '../testing/services';
import { testNetwork } from '../testing/test-network';

/**
 * Jacques teaches Nadia and Rosario, four at most: one session held on 5 November, one on 3 December. Zoé asks for the
 * same, Paul for something of another family.
 */
async function sewing() {
  const network = await testNetwork();
  const agreed = await insertAgreement(network, {
    requesters: ['Nadia', 'Rosario'],
    sessions: ['2026-11-05T13:00:00Z', '2026-12-03T13:00:00Z'],
    bilanAt: '2027-01-07T13:00:00Z',
  });
  await network.db('listing').where({ id: agreed.listings.Jacques }).update({ group_size: 4 });
  const asking = async (name: string, theme: string) => {
    const memberId = await insertMember(network, network.siteId, name);
    const listing = { memberId, kind: 'request' as const, themeId: network.theme(theme), title: `Demande de ${name}` };
    return { memberId, listingId: await insertListing(network, listing) };
  };
  const [zoe, paul] = [await asking('Zoé Martin', 'Couture'), await asking('Paul Hartley', 'Guitare')];
  const { exchangeId } = agreed;
  const read = () => exchangeService.read({ id: exchangeId }, network);
  const status = async (id: string) => (await network.db('listing').where({ id }).first('status')).status;
  const join = () => exchangeService.join({ exchangeId, listingId: zoe.listingId }, network);
  const leave = (memberId = '', at = network) =>
    exchangeService.leave({ exchangeId, memberId, reason: 'Un emploi', listing: 'available' }, at);
  return { network, ...agreed, zoe, paul, read, status, join, leave };
}
type Sewing = Awaited<ReturnType<typeof sewing>>;
const refusal = (pattern: RegExp) => ({ code: 'conflict', fields: { reason: expect.stringMatching(pattern) } });
const expectedAt = (exchange: Awaited<ReturnType<Sewing['read']>>, session: number) =>
  exchange.sessions[session]?.attendance.map(({ memberId }) => memberId) ?? [];

describe('someone joins', () => {
  test('is expected from now on; her request is in the exchange; taken back, all is as before', async () => {
    const { network, exchangeId, zoe, read, status, join } = await sewing();
    const before = await read();
    const after = await join();
    expect(after.participants.at(-1)).toMatchObject({
      memberId: zoe.memberId,
      side: 'requester',
      joinedAt: '2026-11-23T09:00:00Z',
      leftAt: null,
    });
    expect([expectedAt(after, 0), expectedAt(after, 1)].map((ids) => ids.includes(zoe.memberId))).toEqual([
      false,
      true,
    ]);
    expect(await status(zoe.listingId)).toBe('in-exchange');
    await expect(join()).rejects.toMatchObject(refusal(/n’est plus libre/));
    const back = await exchangeService.cancelJoining({ exchangeId, memberId: zoe.memberId }, network);
    expect(back).toMatchObject({ participants: before.participants, sessions: before.sessions });
    expect(await status(zoe.listingId)).toBe('available');
  });

  test('those of the theme are proposed; by their words or their name, any other', async () => {
    const { network, exchangeId, zoe, paul } = await sewing();
    const names = async (text: string) =>
      (await exchangeService.joinable({ exchangeId, side: 'requester', text }, network)).map(
        ({ memberId }) => memberId,
      );
    expect(await names('')).toEqual([zoe.memberId]);
    expect(await names('hartley')).toEqual([paul.memberId]);
    expect(await names('demande')).toEqual([zoe.memberId, paul.memberId]);
    expect(await exchangeService.joinable({ exchangeId, side: 'offerer', text: '' }, network)).toEqual([]);
  });

  test('is refused when the group is complete, or when two people had better not meet', async () => {
    const { network, listings, members, zoe, join } = await sewing();
    await network.db('listing').where({ id: listings.Jacques }).update({ group_size: 2 });
    await expect(join()).rejects.toMatchObject(refusal(/2\u00a0personnes au plus/));
    await network.db('listing').where({ id: listings.Jacques }).update({ group_size: 3 });
    const [member_id, other_id] = [zoe.memberId, members.Nadia ?? ''].sort();
    await network.db('avoidance').insert({ ...created(network), member_id, other_id });
    await expect(join()).rejects.toMatchObject(refusal(/^Zoé Martin et Nadia Benali ont demandé/));
  });

  test('who has lived something of it leaves rather than never having joined', async () => {
    const { network, exchangeId, members, zoe, join } = await sewing();
    const { sessions } = await join();
    const attendance = [{ memberId: zoe.memberId, state: 'honoured' as const }];
    const later = network.at('2026-12-03T15:00:00Z');
    await exchangeService.recordAttendance({ sessionId: sessions[1]?.id ?? '', attendance }, later);
    const cancel = (memberId = '') => exchangeService.cancelJoining({ exchangeId, memberId }, later);
    await expect(cancel(zoe.memberId)).rejects.toMatchObject(refusal(/notez plutôt son départ/));
    await expect(cancel(members.Nadia)).rejects.toMatchObject(refusal(/depuis le premier jour/));
  });
});

describe('someone leaves', () => {
  test('is no longer expected, what she came to stays; she may come back', async () => {
    const { network, exchangeId, members, listings, read, status, leave } = await sewing();
    const before = await read();
    const left = await leave(members.Nadia);
    expect(left.participants.find(({ memberId }) => memberId === members.Nadia)).toMatchObject({
      leftAt: '2026-11-23T09:00:00Z',
      leavingReason: 'Un emploi',
    });
    expect(expectedAt(left, 0)).toContain(members.Nadia);
    expect(expectedAt(left, 1)).not.toContain(members.Nadia);
    expect(await status(listings.Nadia ?? '')).toBe('available');
    await expect(leave(members.Nadia)).rejects.toMatchObject(refusal(/a déjà quitté/));

    const [row] = await exchangeService.list({ siteId: null }, network);
    expect(row?.requesters).toEqual(['Rosario Benali']);
    const back = await exchangeService.cancelLeaving({ exchangeId, memberId: members.Nadia ?? '' }, network);
    expect(expectedAt(back, 1).sort()).toEqual(expectedAt(before, 1).sort());
    expect(await status(listings.Nadia ?? '')).toBe('in-exchange');
  });

  test('the last one who teaches, or who learns, does not: the exchange is interrupted instead', async () => {
    const { members, leave } = await sewing();
    await expect(leave(members.Jacques)).rejects.toMatchObject(refusal(/seul·e à transmettre/));
    await leave(members.Nadia);
    await expect(leave(members.Rosario)).rejects.toMatchObject(refusal(/seul·e à apprendre/));
  });

  test('a session that comes back later does not expect her', async () => {
    const { network, members, read, leave } = await sewing();
    const { id = '', version = 0 } = (await read()).sessions[1] ?? {};
    await exchangeService.cancelSession({ id, version }, network);
    await leave(members.Nadia);
    const restored = await exchangeService.restoreSession({ id, version: version + 1 }, network);
    expect(restored.sessions[1]?.attendance.map(({ state }) => state)).toEqual(['upcoming', 'upcoming']);
  });

  test('who came once is heard at the bilan, who never came is not', async () => {
    const { network, exchangeId, bilanId, members, zoe, join, leave } = await sewing();
    await join();
    await leave(zoe.memberId);
    await leave(members.Nadia);
    const { participants } = await bilanService.open({ bilanId }, network.at('2027-01-07T13:00:00Z'));
    expect(participants.map(({ memberId }) => memberId).sort()).toEqual(
      [members.Jacques, members.Nadia, members.Rosario].sort(),
    );
    expect(exchangeId).not.toBe('');
  });
});
