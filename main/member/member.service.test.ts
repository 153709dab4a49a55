import { beforeEach, describe, expect, test } from 'vitest';
import { MemberListQuery } from '../../ipc/member.contract';
import { insertAgreement } from '../testing/agreement';
import { insertGardeners, insertMember, memberInput } from '../testing/rows';
import { mediation, member } from '../testing/services';
import { type TestNetwork, testNetwork } from '../testing/test-network';

let network: TestNetwork;
beforeEach(async () => {
  network = await testNetwork();
});

const create = (changes: Parameters<typeof memberInput>[1] = {}) =>
  member.create(memberInput(network.siteId, changes), network);

describe('a new member', () => {
  test('is kept as it was told, seen today, active, under the notice of the day', async () => {
    await network.db('structure').update({ notice_version: 2 });
    const created = await create({ birth: '12/03/1958', phone: '0555828047', commune: 'Guéret', communeCode: '23096' });
    expect(created).toMatchObject({
      firstName: 'Nadia',
      birth: '1958-03-12',
      phone: '05 55 82 80 47',
      communeCode: '23096',
      status: 'actif',
      version: 1,
      noticeVersion: 2,
      lastContactOn: '2026-11-23',
    });
    expect(await member.read({ id: created.id }, network)).toEqual(created);
  });

  test('may give only her year of birth', async () => {
    expect((await create({ birth: '1958' })).birth).toBe('1958');
    expect(await network.db('member').first('birth_day', 'birth_year')).toEqual({ birth_day: null, birth_year: 1958 });
  });

  test.each([
    [{ noticeGivenOn: '2026-11-24' }, 'noticeGivenOn'],
    [{ charterSignedOn: '2027-01-01' }, 'charterSignedOn'],
    [{ birth: '2027' }, 'birth'],
  ])('cannot have %o ahead of today', async (changes, field) => {
    await expect(create(changes)).rejects.toMatchObject({
      code: 'invalid',
      fields: { [field]: expect.stringContaining('par exemple') },
    });
    expect(await network.db('member').pluck('id')).toEqual([]);
  });

  test('must go to a site of the network', async () => {
    await expect(create({ siteId: network.account.id })).rejects.toMatchObject({
      fields: { siteId: expect.any(String) },
    });
  });

  test('today is the day of her site: a notice given on the 24th at 0 h 30 in Paris is not ahead', async () => {
    const night = network.at('2026-11-23T23:30:00Z');
    const input = memberInput(network.siteId, { noticeGivenOn: '2026-11-24' });
    expect((await member.create(input, night)).lastContactOn).toBe('2026-11-24');
  });
});

describe('a member who changes', () => {
  test('is saved under the next version, her name sorted anew', async () => {
    const before = await create();
    const saved = await member.save({ ...before, usedName: 'Éluard' }, network);
    expect(saved).toMatchObject({ version: 2, usedName: 'Éluard' });
    expect(await network.db('member').pluck('sort_name')).toEqual(['eluard nadia']);
  });

  test('is not overwritten by someone who read her before', async () => {
    const before = await create();
    await member.save({ ...before, notes: 'Premier' }, network);
    await expect(member.save({ ...before, notes: 'Second' }, network)).rejects.toMatchObject({ code: 'stale' });
    expect((await member.read({ id: before.id }, network)).notes).toBe('Premier');
  });

  test('keeps the edition of the notice she was given, until she is given the new one', async () => {
    const before = await create();
    await network.db('structure').update({ notice_version: 5 });
    const saved = await member.save({ ...before, notes: 'Rien de neuf' }, network);
    expect(saved.noticeVersion).toBe(1);
    expect((await member.save({ ...saved, noticeGivenOn: '2026-11-23' }, network)).noticeVersion).toBe(5);
  });

  test('leaves and comes back', async () => {
    const { id, version } = await create();
    const left = await member.changeStatus({ id, version, status: 'sorti' }, network);
    expect(left.status).toBe('sorti');
    expect(await member.search({ text: 'nadia', siteId: null, limit: 10 }, network)).toEqual([]);
    expect((await member.changeStatus({ id, version: left.version, status: 'actif' }, network)).status).toBe('actif');
  });

  test('was last seen on a day that has come', async () => {
    const { id, version } = await create();
    expect((await member.recordContact({ id, version, on: '2026-11-22' }, network)).lastContactOn).toBe('2026-11-22');
    await expect(member.recordContact({ id, version: 2, on: '2026-11-24' }, network)).rejects.toMatchObject({
      fields: { on: expect.any(String) },
    });
  });

  test('nobody: a file that does not exist is said to be missing', async () => {
    const { id } = network.account;
    for (const call of [member.read, member.file, member.entry])
      await expect(call({ id }, network)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the list', () => {
  const names = async (query: Partial<MemberListQuery> = {}) => {
    const { rows } = await member.list(MemberListQuery.parse(query), network);
    return rows.map(({ name }) => name);
  };
  beforeEach(async () => {
    await insertMember(network, network.siteId, 'Zoé Durand', { commune: 'Zuydcoote', phone: '0555828047' });
    await insertMember(network, network.siteId, 'Éric Évrard', { commune: 'Évaux-les-Bains' });
    await insertMember(network, network.otherSiteId, 'Fanny Faure', { commune: 'Felletin' });
    await insertMember(network, network.siteId, 'Denis d’Aubusson', { commune: 'Ahun', usedName: 'Émery' });
  });

  test('sorts É with E, by the name in use', async () => {
    expect(await names()).toEqual(['Zoé Durand', 'Denis Émery', 'Éric Évrard', 'Fanny Faure']);
    expect(await names({ order: 'commune' })).toEqual(['Denis Émery', 'Éric Évrard', 'Fanny Faure', 'Zoé Durand']);
    expect(await names({ order: 'siteName', isDescending: true })).toEqual([
      'Zoé Durand',
      'Denis Émery',
      'Éric Évrard',
      'Fanny Faure',
    ]);
  });

  test.each([
    ['eric', ['Éric Évrard']],
    ['EVR', ['Éric Évrard']],
    ['évaux', ['Éric Évrard']],
    ['aubusson', ['Denis Émery']],
    ['emery den', ['Denis Émery']],
    ['05 55 82', ['Zoé Durand']],
    ['0555828047', ['Zoé Durand']],
    ['zzz', []],
    ['"; DROP TABLE member', []],
  ])('« %s » finds %o', async (text, found) => {
    expect(await names({ text })).toEqual(found);
  });

  test('keeps to a site, to some statuses, to a page', async () => {
    expect(await names({ siteId: network.otherSiteId })).toEqual(['Fanny Faure']);
    expect(await names({ statuses: ['sorti'] })).toEqual([]);
    const page = await member.list(MemberListQuery.parse({ offset: 2, limit: 1 }), network);
    expect(page).toMatchObject({ total: 4, rows: [{ name: 'Éric Évrard' }] });
  });

  test('shows what each offers and seeks, without what is withdrawn', async () => {
    const { nadia, offerId } = await insertGardeners(network);
    await network.db('listing').where({ id: offerId }).update({ status: 'withdrawn' });
    const { rows } = await member.list(MemberListQuery.parse({ text: 'benali' }), network);
    expect(rows).toMatchObject([{ id: nadia, listings: [{ kind: 'request', title: 'Apprendre à jardiner' }] }]);
    const { rows: others } = await member.list(MemberListQuery.parse({ text: 'jacques' }), network);
    expect(others).toMatchObject([{ listings: [] }]);
  });

  test('a search puts first the names that start so', async () => {
    await insertMember(network, network.siteId, 'Anne Aalto', { commune: 'Faux-la-Montagne' });
    const found = await member.search({ text: 'fau', siteId: null, limit: 10 }, network);
    expect(found.map(({ name }) => name)).toEqual(['Fanny Faure', 'Anne Aalto']);
  });

  test('a search keeps to its site and to its limit, names that start so always before the others', async () => {
    const { siteId, otherSiteId } = network;
    for (const [site, name] of [
      [siteId, 'Zoé Martin'],
      [siteId, 'Anne Martin'],
      [siteId, 'Martine Bost'],
      [otherSiteId, 'Yves Martin'],
      [otherSiteId, 'Martine Alamy'],
    ] as const)
      await insertMember(network, site, name);
    const names = async (query: { siteId: string | null; limit: number }) =>
      (await member.search({ text: 'Martin', ...query }, network)).map(({ name }) => name);
    expect(await names({ siteId: null, limit: 10 })).toEqual([
      'Anne Martin',
      'Yves Martin',
      'Zoé Martin',
      'Martine Alamy',
      'Martine Bost',
    ]);
    expect(await names({ siteId, limit: 10 })).toEqual(['Anne Martin', 'Zoé Martin', 'Martine Bost']);
    expect(await names({ siteId: null, limit: 4 })).toEqual([
      'Anne Martin',
      'Yves Martin',
      'Zoé Martin',
      'Martine Alamy',
    ]);
  });
});

describe('look-alikes', () => {
  const none = { firstName: '', lastName: '', usedName: '', phone: '', email: '', exceptId: null };
  beforeEach(async () => {
    await insertMember(network, network.siteId, 'Hélène Lefèvre', {
      usedName: 'Le Gall',
      phone: '06 12 34 56 78',
      email: 'helene@exemple.fr',
    });
  });

  test.each([
    [{ firstName: 'helene', lastName: 'Le-Gall' }, 'name'],
    [{ firstName: 'HÉLÈNE', lastName: 'Lefèvre', usedName: 'le gall' }, 'name'],
    [{ phone: '06 12 34 56 78' }, 'phone'],
    [{ email: 'helene@exemple.fr' }, 'email'],
  ])('%o is known by her %s', async (typed, reason) => {
    expect(await member.lookAlikes({ ...none, ...typed }, network)).toMatchObject([{ name: 'Hélène Le Gall', reason }]);
  });

  test('nobody looks like an empty form, nor like herself', async () => {
    expect(await member.lookAlikes(none, network)).toEqual([]);
    const [helene] = await network.db('member').pluck('id');
    expect(await member.lookAlikes({ ...none, phone: '06 12 34 56 78', exceptId: helene }, network)).toEqual([]);
  });
});

describe('the file', () => {
  test('gathers what a person offers, seeks and exchanges, and all that happened', async () => {
    const { members, exchangeId, bilanId } = await insertAgreement(network);
    const nadia = members.Nadia ?? '';
    await network.db('member').where({ id: nadia }).update({ charter_signed_on: '2026-02-01' });
    const file = await member.file({ id: nadia }, network);
    expect(file).toMatchObject({
      member: { id: nadia, firstName: 'Nadia' },
      siteName: 'Guéret',
      referrer: '',
      currentNoticeVersion: 1,
      listings: [{ kind: 'request', themeName: 'Couture', status: 'in-exchange' }],
      mediations: [],
      exchanges: [
        {
          id: exchangeId,
          side: 'requester',
          status: 'ongoing',
          partners: [{ id: members.Jacques, name: 'Jacques Benali' }],
          nextSessionAt: null,
          bilan: { id: bilanId, at: '2026-11-23T09:00:00Z' },
        },
      ],
      attestations: [],
      badges: [],
    });
    expect(file.timeline.map(({ kind, state }) => `${kind} ${state}`.trim())).toEqual([
      'enrolled',
      'request in-exchange',
      'exchange ongoing',
      'bilan planned',
      'session honoured',
      'session honoured',
      'charter',
      'notice',
    ]);
  });

  test('tells that a person joined an exchange, then left it', async () => {
    const { members, exchangeId } = await insertAgreement(network);
    const nadia = members.Nadia ?? '';
    await network
      .db('exchange_participant')
      .where({ exchange_id: exchangeId, member_id: nadia })
      .update({ joined_at: '2026-11-06T09:00:00Z', left_at: '2026-11-20T09:00:00Z', leaving_reason: 'Un emploi' });
    const { exchanges, timeline } = await member.file({ id: nadia }, network);
    expect(exchanges).toEqual([]);
    expect(timeline.filter(({ kind }) => kind === 'exchange')).toEqual([
      { at: '2026-11-20T09:00:00Z', kind: 'exchange', id: exchangeId, title: 'Raccourcir un pantalon', state: 'left' },
      {
        at: '2026-11-06T09:00:00Z',
        kind: 'exchange',
        id: exchangeId,
        title: 'Raccourcir un pantalon',
        state: 'joined',
      },
    ]);
  });

  test('tells a mise en relation that is still to be held, and with whom', async () => {
    const { jacques, nadia, matchId } = await insertGardeners(network);
    const { id } = await mediation.open({ matchId }, network);
    expect((await member.file({ id: nadia }, network)).mediations).toEqual([
      { id, themeName: 'Potager', startsAt: null, partners: [{ id: jacques, name: 'Jacques Martin' }] },
    ]);
  });
});
