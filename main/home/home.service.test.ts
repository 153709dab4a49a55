import { beforeEach, describe, expect, test } from 'vitest';
import type { DueKind } from '../../domain/home/due';
import { toInstant } from '../../domain/time/instant';
import { created } from '../database/rows';
import type { Context } from '../ipc/handlers';
import { insertAgreement } from '../testing/agreement';
import { insertGardeners, insertListing, insertMember } from '../testing/rows';
import { mediation } from '../testing/services';
import { type TestNetwork, testNetwork } from '../testing/test-network';
import { homeService } from './home.service';

let network: TestNetwork;
beforeEach(async () => {
  network = await testNetwork();
});

const read = (context: Context = network, siteId: string | null = null) =>
  homeService.read({ siteId, isWhole: true }, context);
const linesOf = ({ due }: Awaited<ReturnType<typeof read>>) => due.flatMap(({ lines }) => lines);
const dueOf = async (kind: DueKind, context: Context = network, siteId: string | null = null) =>
  linesOf(await read(context, siteId)).filter((due) => due.kind === kind);

test('a new network has nothing due, and says that it has not begun', async () => {
  expect(await read()).toEqual({
    today: '2026-11-23',
    due: [],
    agenda: { appointments: [], folded: 0 },
    unmet: { requests: [], total: 0 },
    hasMembers: false,
    hasListings: false,
  });
});

describe('an exchange', () => {
  const sessions = ['2026-11-05T13:00:00Z', '2026-11-26T13:00:00Z'];

  test('asks for its bilan from its day on, the one who offers first', async () => {
    const { bilanId } = await insertAgreement(network, { bilanAt: '2026-11-23T13:30:00Z' });
    expect(await dueOf('bilan', network.at('2026-11-22T20:00:00Z'))).toEqual([]);
    expect(await dueOf('bilan')).toEqual([
      {
        kind: 'bilan',
        id: bilanId,
        title: 'Raccourcir un pantalon',
        people: ['Jacques Benali', 'Nadia Benali'],
        day: '2026-11-23',
        time: '14:30',
        until: null,
        count: 1,
        isBegun: false,
      },
    ]);
    expect(await dueOf('bilan', network.at('2026-12-03T09:00:00Z'))).toHaveLength(1);
  });

  test('tells that its bilan is begun, and no more once it is locked', async () => {
    const { bilanId, exchangeId } = await insertAgreement(network);
    await network.db('bilan').where({ id: bilanId }).update({ status: 'draft' });
    expect(await dueOf('bilan')).toMatchObject([{ isBegun: true }]);
    const locked = { status: 'locked', locked_at: toInstant(network.now), locked_by: network.account.id };
    await network.db('bilan').where({ id: bilanId }).update(locked);
    await network.db('exchange').where({ id: exchangeId }).update({ status: 'finished' });
    expect(await dueOf('bilan')).toEqual([]);
  });

  test('asks who came to each past session, in one line', async () => {
    const { exchangeId } = await insertAgreement(network, { sessions, bilanAt: '2026-12-10T09:00:00Z' });
    expect(await dueOf('attendance')).toEqual([]);
    const later = network.at('2026-11-26T14:30:00Z');
    expect(await dueOf('attendance', network.at('2026-11-26T14:29:59Z'))).toEqual([]);
    expect(await dueOf('attendance', later)).toMatchObject([{ id: exchangeId, day: '2026-11-26', count: 1 }]);
    await network.db('exchange_session').where({ exchange_id: exchangeId }).update({ status: 'planned' });
    expect(await dueOf('attendance', later)).toMatchObject([{ day: '2026-11-05', count: 2 }]);
    await network.db('exchange_session').where({ exchange_id: exchangeId }).update({ status: 'cancelled' });
    expect(await dueOf('attendance', later)).toEqual([]);
  });

  test('whose sessions are over long before the bilan is worth a word', async () => {
    const { exchangeId } = await insertAgreement(network, { bilanAt: '2026-12-18T09:00:00Z' });
    expect(await dueOf('closing')).toMatchObject([{ id: exchangeId, day: '2026-11-12', until: '2026-12-18' }]);
    expect(await dueOf('closing', network.at('2026-12-04T09:00:00Z'))).toEqual([]);
  });

  test('puts its sessions and bilans in the agenda of the week, in order, cancelled ones left out', async () => {
    const { exchangeId, bilanId } = await insertAgreement(network, {
      sessions: ['2026-11-23T06:00:00Z', '2026-11-25T13:00:00Z', '2026-12-01T13:00:00Z'],
      bilanAt: '2026-11-30T09:00:00Z',
    });
    expect((await read()).agenda.appointments.map(({ kind, id, day, time }) => [kind, id, day, time])).toEqual([
      ['session', exchangeId, '2026-11-23', '07:00'],
      ['session', exchangeId, '2026-11-25', '14:00'],
      ['bilan', bilanId, '2026-11-30', '10:00'],
    ]);
    await network.db('exchange_session').where({ exchange_id: exchangeId }).update({ status: 'cancelled' });
    expect((await read()).agenda.appointments.map(({ kind }) => kind)).toEqual(['bilan']);
  });

  test('with a bilan d’étape beside the final one says each thing once', async () => {
    const { exchangeId } = await insertAgreement(network, { sessions, bilanAt: '2026-12-10T09:00:00Z' });
    const scheduled_at = '2026-11-24T09:00:00Z';
    await network
      .db('bilan')
      .insert({ ...created(network), exchange_id: exchangeId, kind: 'provisional', scheduled_at, template_version: 1 });
    expect((await read()).agenda.appointments.map(({ kind, day }) => [kind, day])).toEqual([
      ['bilan', '2026-11-24'],
      ['session', '2026-11-26'],
    ]);
  });

  test('interrupted, asks for nothing', async () => {
    const { exchangeId } = await insertAgreement(network);
    await network.db('exchange').where({ id: exchangeId }).update({ status: 'interrupted' });
    expect(linesOf(await read()).map(({ kind }) => kind)).not.toContain('bilan');
  });
});

describe('the bilans to follow', () => {
  const follow = (context: Context = network, siteId: string | null = null) => homeService.bilans({ siteId }, context);

  test('those whose day has come, those begun whatever their day, and the exchanges over long before theirs', async () => {
    const late = await insertAgreement(network, { bilanAt: '2026-11-13T13:00:00Z' });
    const begun = await insertAgreement(network, { bilanAt: '2026-12-01T13:00:00Z' });
    await network.db('bilan').where({ id: begun.bilanId }).update({ status: 'draft' });
    const far = await insertAgreement(network, { bilanAt: '2026-12-18T09:00:00Z' });
    await insertAgreement(network, { bilanAt: '2026-11-30T09:00:00Z' }); // in time: nothing to say
    expect(await follow()).toMatchObject({
      today: '2026-11-23',
      late: [{ id: late.bilanId, day: '2026-11-13', people: ['Jacques Benali', 'Nadia Benali'] }],
      begun: [{ id: begun.bilanId, day: '2026-12-01', isBegun: true }],
      closing: [{ id: far.exchangeId, day: '2026-11-12', until: '2026-12-18' }],
      interrupted: [],
    });
    expect(await follow(network, network.otherSiteId)).toMatchObject({ late: [], begun: [], closing: [] });
  });

  test('the interrupted exchanges of which nobody has looked back, when a session was held', async () => {
    const { exchangeId, bilanId } = await insertAgreement(network);
    const stop = { status: 'interrupted', interruption_reason: 'Emploi', ended_at: '2026-11-14T09:00:00Z' };
    await network.db('exchange').where({ id: exchangeId }).update(stop);
    expect((await follow()).interrupted).toEqual([
      {
        exchangeId,
        bilanId,
        title: 'Raccourcir un pantalon',
        people: ['Jacques Benali', 'Nadia Benali'],
        day: '2026-11-14',
      },
    ]);
    await network.db('exchange_session').where({ exchange_id: exchangeId }).update({ status: 'cancelled' });
    expect((await follow()).interrupted).toEqual([]);
    await network.db('exchange_session').where({ exchange_id: exchangeId }).update({ status: 'held' });
    await network.db('bilan').where({ id: bilanId }).update({ status: 'draft' });
    expect((await follow()).interrupted).toEqual([]);
  });
});

describe('a rapprochement and its mise en relation', () => {
  test('wait for an answer, a date, a meeting, another day', async () => {
    const { matchId } = await insertGardeners(network);
    const people = ['Jacques Martin', 'Nadia Benali'];
    expect(await dueOf('proposal')).toMatchObject([{ id: matchId, title: 'Tenir un potager', people }]);

    const { id } = await mediation.open({ matchId }, network);
    expect(await dueOf('proposal')).toEqual([]);
    expect(await dueOf('plan', network.at('2026-12-01T09:00:00Z'))).toMatchObject([{ id, people, day: '2026-11-23' }]);

    const startsAt = '2026-11-27T13:00:00Z';
    await network.db('mediation').where({ id }).update({ status: 'planned', starts_at: startsAt });
    expect(await dueOf('plan')).toEqual([]);
    expect(await dueOf('meeting')).toEqual([]);
    expect((await read()).agenda.appointments).toMatchObject([
      { kind: 'mediation', id, day: '2026-11-27', time: '14:00' },
    ]);
    expect(await dueOf('meeting', network.at('2026-11-27T08:00:00Z'))).toMatchObject([{ id, time: '14:00' }]);

    await network.db('mediation').where({ id }).update({ status: 'postponed', resume_on: '2026-12-20' });
    expect(await dueOf('resume', network.at('2026-12-12T09:00:00Z'))).toEqual([]);
    expect(await dueOf('resume', network.at('2026-12-13T09:00:00Z'))).toMatchObject([{ id, day: '2026-12-20' }]);
  });
});

describe('what can wait', () => {
  test('listings whose end is near, while they are available', async () => {
    const memberId = await insertMember(network, network.siteId, 'Gérard Fayolle');
    const themeId = network.theme('Jeux de société');
    const id = await insertListing(network, { memberId, kind: 'offer', themeId, title: 'La belote' });
    const until = (valid_until: string) => network.db('listing').where({ id }).update({ valid_until });
    await until('2026-12-24');
    expect(await dueOf('offer')).toEqual([]);
    await until('2026-12-23');
    expect(await dueOf('offer')).toMatchObject([
      { id, title: 'La belote', people: ['Gérard Fayolle'], day: '2026-12-23' },
    ]);
    await network.db('listing').where({ id }).update({ status: 'paused' });
    expect(await dueOf('offer')).toEqual([]);
  });

  test('active members without news for six months, in one line with the first names', async () => {
    for (const name of ['Anne Un', 'Bob Deux', 'Chloé Trois', 'Denis Quatre', 'Eva Cinq'])
      await insertMember(network, network.siteId, name);
    await network.db('member').update({ last_contact_on: '2026-05-23' });
    expect(await dueOf('unseen')).toEqual([]);
    await network.db('member').update({ last_contact_on: '2026-05-22' });
    await network.db('member').where({ first_name: 'Eva' }).update({ status: 'en-veille' });
    const [line, ...others] = await dueOf('unseen');
    expect(others).toEqual([]);
    expect(line).toMatchObject({ count: 4, day: '2026-05-22' });
    expect(line?.people).toHaveLength(3);
  });

  test('what this person has begun to type, and nobody else’s', async () => {
    const nadia = await insertMember(network, network.siteId, 'Nadia Benali');
    const keep = (form: string) =>
      network.db('draft').insert({ ...created(network), account_id: network.account.id, form, content: '{}' });
    await keep('member/nouveau');
    await keep(`member/${nadia}`);
    await keep(`attestation/${nadia}`);
    await keep(`attestation/${network.siteId}`); // begun from an exchange: nothing tells whose it is
    await keep('unknown');
    const drafts = await dueOf('draft');
    expect(Object.fromEntries(drafts.map(({ id, people }) => [id, people]))).toEqual({
      'member/nouveau': [],
      [`member/${nadia}`]: ['Nadia Benali'],
      [`attestation/${nadia}`]: ['Nadia Benali'],
    });
    const someoneElse = { ...network, account: { ...network.account, id: network.siteId } };
    expect(await dueOf('draft', someoneElse)).toEqual([]);
  });
});

describe('requests without an offer', () => {
  test('are those of a theme in which nothing available is offered, the oldest first', async () => {
    const nadia = await insertMember(network, network.siteId, 'Nadia Benali');
    const request = (title: string, theme: string, days: number) =>
      insertListing(
        { ...network, now: new Date(Date.parse('2026-11-23T09:00:00Z') - days * 86_400_000) },
        { memberId: nadia, kind: 'request', themeId: network.theme(theme), title },
      );
    await request('Chanter', 'Chant', 3);
    const oldest = await request('Aller au marché', 'Covoiturage', 90);
    const answered = await request('Jardiner', 'Jardinage', 200);
    const jacques = await insertMember(network, network.otherSiteId, 'Jacques Martin');
    const offerId = await insertListing(network, {
      memberId: jacques,
      kind: 'offer',
      themeId: network.theme('Jardinage'),
      title: 'Tailler',
    });
    const { unmet } = await read();
    expect(unmet.total).toBe(2);
    expect(unmet.requests.map(({ title }) => title)).toEqual(['Aller au marché', 'Chanter']);
    expect(unmet.requests[0]).toMatchObject({ id: oldest, memberName: 'Nadia Benali', themeName: 'Covoiturage' });

    // At this site nobody offers it, as the board says too.
    expect((await read(network, network.siteId)).unmet.requests.map(({ id }) => id)).toContain(answered);
    await network.db('listing').where({ id: offerId }).update({ status: 'in-exchange' });
    expect((await read()).unmet.total).toBe(3);
  });
});

test('the site in use sees what touches one of its members', async () => {
  await insertAgreement(network);
  await insertGardeners(network);
  const memberId = await insertMember(network, network.otherSiteId, 'Raymond Chaumeton');
  await insertListing(network, { memberId, kind: 'request', themeId: network.theme('Chant'), title: 'Chanter' });
  const here = await read(network, network.siteId);
  expect(
    linesOf(here)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['bilan', 'proposal']);
  expect(here.unmet.total).toBe(0);
  const there = await read(network, network.otherSiteId);
  expect(there.due).toEqual([]);
  expect(there.agenda).toEqual({ appointments: [], folded: 0 });
  expect(there.unmet.total).toBe(1);
  expect(there).toMatchObject({ hasMembers: true, hasListings: true });
});

test('the day is that of the site, across midnight', async () => {
  await insertAgreement(network, { bilanAt: '2026-11-23T22:30:00Z' });
  expect((await read(network.at('2026-11-22T23:30:00Z'))).today).toBe('2026-11-23');
  expect(await dueOf('bilan', network.at('2026-11-22T22:30:00Z'))).toEqual([]);
  expect(await dueOf('bilan', network.at('2026-11-22T23:30:00Z'))).toMatchObject([{ day: '2026-11-23' }]);
});

test('a long list is folded, and unfolded when asked; who a line is about is told either way', async () => {
  const sessions = ['2026-11-24T13:00:00Z', '2026-11-25T13:00:00Z'];
  for (let index = 0; index < 14; index++)
    await insertAgreement(network, { sessions, bilanAt: '2026-11-20T09:00:00Z' });
  const folded = await homeService.read({ siteId: null, isWhole: false }, network);
  expect(folded.due).toMatchObject([{ urgency: 'late', folded: 4 }]);
  expect(folded.due[0]?.lines).toHaveLength(10);
  expect(folded.agenda).toMatchObject({ folded: 16 });
  expect(folded.agenda.appointments).toHaveLength(12);
  const whole = await read();
  expect(whole.due).toMatchObject([{ urgency: 'late', folded: 0 }]);
  expect(whole.agenda).toMatchObject({ folded: 0 });
  expect(whole.agenda.appointments).toHaveLength(28);
  for (const { people } of [...linesOf(whole), ...whole.agenda.appointments, ...linesOf(folded)])
    expect(people).toEqual(['Jacques Benali', 'Nadia Benali']);
});
