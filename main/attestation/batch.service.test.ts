import { beforeEach, describe, expect, it } from 'vitest';
import type { BatchOrder } from '../../domain/attestation/attestation';
import { created } from '../database/rows';
import { insertAgreement } from '../testing/agreement';
import { type Desk, desk, issuing, orderFor } from '../testing/attestation-desk';
import { insertMember } from '../testing/rows';
import { type TestNetwork, testNetwork } from '../testing/test-network';

let network: TestNetwork;
let office: Desk;
beforeEach(async () => {
  network = await testNetwork();
  office = desk();
});

const year = { firstDay: '2026-01-01', lastDay: '2026-11-23' };
const order = (memberIds: string[], changes: Partial<BatchOrder> = {}): BatchOrder => {
  const { memberId: _one, exchangeId: _none, ...words } = orderFor('');
  return { ...words, kind: 'regularity', memberIds, ...year, ...changes };
};
const issueBatch = (memberIds: string[], changes: Partial<BatchOrder> = {}) =>
  network.db.transaction((db) => office.service.issueBatch(order(memberIds, changes), { ...network, db }));
const batch = (changes: Partial<Parameters<typeof office.service.batch>[0]> = {}) =>
  office.service.batch({ kind: 'regularity', ...year, siteId: null, ...changes }, network);
const numbers = () => network.db('attestation').orderBy(['year', 'sequence']).pluck('sequence');
const people = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, at) => insertMember(network, network.siteId, `Léa Moreau${at}`)));

/** A rencontre of each of these days, to which these members came. */
async function insertGatherings(memberIds: string[], days: string[], siteId = network.siteId) {
  const event = {
    ...created(network),
    kind: 'gathering',
    site_id: siteId,
    title: 'Rencontre',
    starts_at: '2026-01-06T13:00:00Z',
    ends_at: '2026-01-06T15:00:00Z',
    time_zone: 'Europe/Paris',
  };
  await network.db('calendar_event').insert(event);
  for (const day of days) {
    const times = { starts_at: `${day}T13:00:00Z`, ends_at: `${day}T15:00:00Z` };
    const date = { ...created(network), event_id: event.id, original_starts_at: times.starts_at, ...times };
    await network.db('event_occurrence').insert({ ...date, status: 'held' });
    for (const member_id of memberIds)
      await network
        .db('occurrence_attendance')
        .insert({ ...created(network), occurrence_id: date.id, member_id, state: 'honoured' });
  }
}

describe('who could be given one', () => {
  it('with what each did between the two days, both in', async () => {
    const { members, exchangeId } = await insertAgreement(network);
    const { Nadia = '', Jacques = '' } = members;
    const idle = await insertMember(network, network.siteId, 'Paul Roux');
    await insertGatherings([Nadia], ['2026-01-01', '2026-11-23', '2025-12-31', '2026-11-24']);
    const first = network.db('exchange_session').where({ exchange_id: exchangeId }).orderBy('starts_at').limit(1);
    await network
      .db('attendance')
      .where({ member_id: Nadia })
      .whereIn('session_id', first.select('id'))
      .update({ state: 'excused' });
    const found = new Map((await batch()).map((person) => [person.memberId, person]));
    expect(found.get(Nadia)).toMatchObject({
      name: 'Nadia Benali',
      siteName: 'Guéret',
      tookPart: true,
      similar: [],
      deeds: { sessions: 1, expected: 2, minutes: 90, gatherings: 2, exchanges: 1 },
    });
    expect(found.get(Jacques)).toMatchObject({ deeds: { sessions: 2, expected: 2, gatherings: 0 } });
    expect(found.get(idle)).toMatchObject({ tookPart: false, deeds: { sessions: 0 } });
  });

  it('even if she has left since, for what she did before', async () => {
    const { members } = await insertAgreement(network);
    const paul = await insertMember(network, network.siteId, 'Paul Roux');
    await network
      .db('member')
      .whereIn('id', [members.Nadia ?? '', paul])
      .update({ status: 'sorti' });
    expect((await batch()).map(({ name }) => name)).toEqual(['Jacques Benali', 'Nadia Benali']);
  });

  it('of one site, or with the skill that their paper names', async () => {
    const { members } = await insertAgreement(network);
    await insertMember(network, network.otherSiteId, 'Paul Roux');
    expect((await batch({ siteId: network.otherSiteId })).map(({ name }) => name)).toEqual(['Paul Roux']);
    const subjectIn = async (kind: 'transmission' | 'acquisition', id = '') =>
      (await batch({ kind })).find(({ memberId }) => memberId === id);
    expect(await subjectIn('transmission', members.Jacques)).toMatchObject({
      subject: 'Raccourcir un pantalon',
      tookPart: true,
    });
    expect(await subjectIn('acquisition', members.Jacques)).toMatchObject({ subject: '', tookPart: false });
    expect(await subjectIn('acquisition', members.Nadia)).toMatchObject({ subject: 'Raccourcir un pantalon' });
  });

  it('counts the ateliers that were held and the repérages that were helped', async () => {
    const lea = await insertMember(network, network.siteId, 'Léa Moreau');
    const at = { starts_at: '2026-03-07T09:00:00Z', ends_at: '2026-03-07T12:00:00Z' };
    const event = {
      ...created(network),
      kind: 'workshop',
      site_id: network.siteId,
      title: 'Pain',
      ...at,
      time_zone: 'Europe/Paris',
    };
    await network.db('calendar_event').insert(event);
    await network.db('workshop').insert({
      ...created(network),
      event_id: event.id,
      proposer_id: lea,
      theme_id: network.theme('Couture'),
      capacity: 4,
    });
    for (const [month, status] of Object.entries({ '03': 'held', '04': 'planned' })) {
      const times = { starts_at: `2026-${month}-07T09:00:00Z`, ends_at: `2026-${month}-07T12:00:00Z` };
      const date = { ...created(network), event_id: event.id, original_starts_at: times.starts_at, ...times };
      await network.db('event_occurrence').insert({ ...date, status });
      await network
        .db('reperage')
        .insert({ ...created(network), site_id: network.siteId, ...times, recorder_id: lea, status });
    }
    const [person] = await batch({ kind: 'commitment' });
    expect(person).toMatchObject({ tookPart: true, deeds: { workshops: 1, reperages: 1, exchanges: 0 } });
  });

  it('tells who has been given one alike since the first day', async () => {
    const [lea = ''] = await people(1);
    const issue = issuing(network, office);
    await issue(orderFor(lea, { kind: 'regularity', ...year, firstDay: '2026-01-01', lastDay: '2026-11-20' }));
    await issue(orderFor(lea));
    const [person] = await batch();
    expect(person?.similar).toEqual(['2026-0001']);
  });
});

describe('issuing for many', () => {
  it('gives consecutive numbers, in the order of the people, each with what she did', async () => {
    const { members } = await insertAgreement(network);
    const [lea = ''] = await people(1);
    const ids = [members.Nadia ?? '', lea, members.Jacques ?? ''];
    await issuing(network, office)(orderFor(lea));
    expect(await issueBatch(ids, { kind: 'participation', subject: 'La fête d’été', words: 'Merci' })).toEqual({
      year: 2026,
      first: 2,
      last: 4,
    });
    const rows = await office.service.series({ year: 2026, first: 2, last: 4 }, network);
    expect(rows.map(({ number, memberName }) => [number, memberName])).toEqual([
      ['2026-0002', 'Nadia Benali'],
      ['2026-0003', 'Léa Moreau0'],
      ['2026-0004', 'Jacques Benali'],
    ]);
    const { content } = await office.service.read({ id: rows[0]?.id ?? '' }, network);
    const text = JSON.stringify(content);
    for (const said of ['La fête d’été', '2\u00a0séances', 'Merci']) expect(text).toContain(said);
  });

  it('names the skills of each', async () => {
    const { members } = await insertAgreement(network);
    const [lea = ''] = await people(1);
    await issueBatch([members.Jacques ?? ''], { kind: 'transmission' });
    await expect(issueBatch([members.Jacques ?? '', lea], { kind: 'transmission' })).rejects.toMatchObject({
      fields: { memberIds: expect.stringContaining('Léa Moreau0') },
    });
    const [row] = await office.service.series({ year: 2026, first: 1, last: 9 }, network);
    const { content } = await office.service.read({ id: row?.id ?? '' }, network);
    expect(JSON.stringify(content.lines)).toContain('Raccourcir un pantalon');
  });

  it('is whole or nothing, and leaves no gap', async () => {
    const ids = await people(5);
    await expect(issueBatch([...ids, network.siteId])).rejects.toMatchObject({
      fields: { memberIds: expect.any(String) },
    });
    await expect(issueBatch(ids, { issuedOn: '2026-11-24' })).rejects.toMatchObject({
      fields: { issuedOn: expect.any(String) },
    });
    await expect(
      network.db.transaction(async (db) => {
        await office.service.issueBatch(order(ids), { ...network, db });
        throw new Error('power cut');
      }),
    ).rejects.toThrow('power cut');
    expect(await numbers()).toEqual([]);
    await issueBatch(ids);
    expect(await numbers()).toEqual([1, 2, 3, 4, 5]);
  });

  it('beside others who issue, gives no number twice and skips none; each batch is in one piece', async () => {
    const ids = await people(20);
    const issue = issuing(network, office);
    const made = await Promise.all([
      issueBatch(ids),
      ...ids.map((id) => issue(orderFor(id))),
      issueBatch(ids.slice(0, 7)),
    ]);
    expect(await numbers()).toEqual(Array.from({ length: 47 }, (_, at) => at + 1));
    const [whole, ...others] = made;
    expect(whole.last - whole.first).toBe(19);
    expect(others.at(-1)).toMatchObject({ last: expect.any(Number) });
  });

  it('for two hundred people, then prints and saves them', async () => {
    const ids = await people(200);
    const series = await issueBatch(ids);
    expect(series).toEqual({ year: 2026, first: 1, last: 200 });
    await office.service.printSeries(series, network);
    expect(office.printed[0]?.match(/class="sheet"/g)).toHaveLength(200);
    expect((office.printed[0]?.length ?? 0) / 200).toBeLessThan(10_000); // font, frame and pictures once, not each time
    expect(await office.service.saveSeries({ ...series, as: 'folder' }, network)).toEqual({ saved: 200 });
    expect(new Set(office.saved.map(({ name }) => name)).size).toBe(200);
    const { id } = await network.db('attestation').where({ sequence: 7 }).first('id');
    await office.service.savePdf({ id }, network);
    expect(office.saved.at(-1)).toEqual(office.saved[6]); // the print that is kept
  }, 60_000);

  it('leaves out those that were cancelled since', async () => {
    const series = await issueBatch(await people(3));
    const { id } = await network.db('attestation').where({ sequence: 2 }).first('id');
    await office.service.cancel({ id, reason: 'Nom mal orthographié' }, network);
    await office.service.saveSeries({ ...series, as: 'one-file' }, network);
    await office.service.printSeries(series, network);
    expect(office.printed[0]).toContain('N° 2026-0003');
    expect(office.printed[0]).not.toContain('N° 2026-0002');
    expect(office.saved[0]?.name).toBe('Attestations 2026-0001 à 2026-0003.pdf');
    await expect(office.service.printSeries({ year: 2026, first: 2, last: 2 }, network)).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});
