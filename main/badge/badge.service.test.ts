import { beforeEach, describe, expect, it } from 'vitest';
import type { AwardOrder } from '../../domain/badge/award';
import { backUp } from '../database/backup';
import { openBase } from '../database/open';
import { readStructure } from '../structure/structure.repository';
import { insertAgreement } from '../testing/agreement';
import { workshopInput } from '../testing/events';
import { printedHtml } from '../testing/printed-html';
import { insertMember } from '../testing/rows';
import { workshop } from '../testing/services';
import { closeWithTest, type TestNetwork, temporaryFolder, testNetwork } from '../testing/test-network';
import { verifyBadges } from '../testing/verify-badges';
import { badgeService } from './badge.service';
import { examineBadge } from './open-badges/examine';
import { rasterize } from './open-badges/rasterize';

let network: TestNetwork;
let memberId: string;
let patience: string;
let saved: Record<string, string | Uint8Array>;
let seen: string[];
let service: ReturnType<typeof badgeService>;

beforeEach(async () => {
  network = await testNetwork();
  memberId = await insertMember(network, network.siteId, 'Léa Moreau', { email: 'lea.moreau@exemple.fr' });
  saved = {};
  seen = [];
  service = badgeService({
    readStructure,
    print: printedHtml,
    publish: (html) => `app://entrelacs/document/${seen.push(html)}`,
    examine: (bytes) => examineBadge({ bytes }),
    rasterize,
    saveBadge: async (content, name) => {
      saved[name] = content;
      return true;
    },
  });
  patience = (await service.catalogue(undefined, network)).find(({ name }) => name === 'Patience')?.id ?? '';
});

const order = (changes: Partial<AwardOrder> = {}): AwardOrder => ({
  badgeId: patience,
  memberId,
  bilanId: null,
  eventId: null,
  evidence: [{ title: 'Atelier de couture', words: 'A repris l’ourlet autant qu’il le fallait.' }],
  awardedOn: '2026-11-23',
  recipient: 'email',
  isReread: true,
  hasConsented: true,
  ...changes,
});
/** As main/ipc/answer.ts does for a command. */
const award = (changes: Partial<AwardOrder> = {}, at = network) =>
  at.db.transaction((db) => service.award(order(changes), { ...at, db }));
const saveAll = async (id: string) => {
  for (const format of ['json', 'svg', 'png'] as const) await service.save({ id, format }, network);
  return saved;
};
const verify = (file: string | Uint8Array, claimant = '', at: Pick<TestNetwork, 'db' | 'account' | 'now'> = network) =>
  service.verify({ file: Buffer.from(file).toString('base64'), text: '', claimant }, at);

describe('the catalogue', () => {
  it('begins with the soft skills of the seeds, in the order of the alphabet', async () => {
    expect((await service.catalogue(undefined, network)).map(({ name }) => name)).toEqual([
      'Adaptation',
      'Autonomie',
      'Écoute',
      'Organisation',
      'Patience',
      'Pédagogie',
      'Sens du service',
      'Travail en équipe',
    ]);
    expect(await service.addStartingSet(undefined, network)).toEqual({ added: 0 });
  });

  it('is edited by the structure, two badges never having one name', async () => {
    const [first] = await service.catalogue(undefined, network);
    if (!first) throw new Error('empty');
    const { id, version, ...details } = first;
    await service.change({ id, version, details: { ...details, name: 'Souplesse', validMonths: 24 } }, network);
    await expect(service.change({ id, version, details }, network)).rejects.toMatchObject({ code: 'stale' });
    await expect(service.create({ ...details, name: 'souplesse' }, network)).rejects.toMatchObject({
      fields: { name: expect.stringContaining('souplesse') },
    });
    await service.create(details, network);
    const names = (await service.catalogue(undefined, network)).map(({ name }) => name);
    expect(names).toContain('Souplesse');
    expect(names).toContain('Adaptation');
  });

  it('keeps a retired badge, which is awarded no more', async () => {
    await award();
    await service.setRetired({ id: patience, version: 1, isRetired: true }, network);
    expect((await service.catalogue(undefined, network)).at(-1)).toMatchObject({
      name: 'Patience',
      isRetired: true,
      holders: 1,
    });
    await expect(award()).rejects.toMatchObject({ fields: { badgeId: expect.any(String) } });
  });
});

describe('awarding', () => {
  it('signs what was reread, and an independent verifier accepts each file', async () => {
    const { id, evidence, badgeName } = await award();
    expect({ evidence, badgeName }).toEqual({ evidence: order().evidence, badgeName: 'Patience' });
    const files = await saveAll(id);
    expect(Object.keys(files)).toEqual([
      'Badge Patience Léa Moreau.json',
      'Badge Patience Léa Moreau.svg',
      'Badge Patience Léa Moreau.png',
    ]);
    expect(
      verifyBadges({
        'a.json': Object.values(files)[0] ?? '',
        'a.svg': Object.values(files)[1] ?? '',
        'a.png': Object.values(files)[2] ?? '',
      }),
    ).toEqual([true, true, true]);
    for (const file of Object.values(files)) expect(await verify(file)).toMatchObject({ state: 'valid', awardId: id });
  });

  it('leaves no e-mail and no name in clear in a file', async () => {
    for (const recipient of ['email', 'name'] as const)
      for (const file of Object.values(await saveAll((await award({ recipient })).id)))
        expect(Buffer.from(file).toString('latin1')).not.toMatch(/exemple\.fr|moreau/i);
  });

  it.each<[string, Partial<AwardOrder>, string, boolean]>([
    ['her e-mail', { recipient: 'email' }, ' Lea.Moreau@exemple.fr', true],
    ['another e-mail', { recipient: 'email' }, 'nadia@exemple.fr', false],
    ['her name, without an e-mail', { recipient: 'name' }, 'léa  moreau', true],
  ])('tells whose it is by %s', async (_case, changes, claimant, isTheirs) => {
    const { id } = await award(changes);
    await service.save({ id, format: 'json' }, network);
    expect(await verify(Object.values(saved)[0] ?? '', claimant)).toMatchObject({ state: 'valid', isTheirs });
  });

  it.each<[string, Partial<AwardOrder>]>([
    ['awardedOn', { awardedOn: '2026-11-24' }],
    ['bilanId', { bilanId: '019aaf6d-8a00-7000-8000-0123456789ab' }],
    ['eventId', { eventId: '019aaf6d-8a00-7000-8000-0123456789ab' }],
  ])('is refused by the field %s', async (field, changes) => {
    await expect(award(changes)).rejects.toMatchObject({ fields: { [field]: expect.any(String) } });
  });

  it('needs an e-mail to be told by one', async () => {
    const other = await insertMember(network, network.siteId, 'Paul Roux');
    await expect(award({ memberId: other })).rejects.toMatchObject({
      fields: { recipient: expect.stringContaining('Paul Roux') },
    });
    expect(await award({ memberId: other, recipient: 'name' })).toMatchObject({ memberName: 'Paul Roux' });
  });

  it('comes from a bilan that is finished, and hers', async () => {
    const { bilanId, members } = await insertAgreement(network);
    const from = { bilanId, memberId: members.Jacques ?? '', recipient: 'name' as const };
    await expect(award(from)).rejects.toMatchObject({ fields: { bilanId: expect.stringContaining('terminé') } });
    await network.db('bilan').where({ id: bilanId }).update({ status: 'locked', locked_at: '2026-11-23T10:00:00Z' });
    expect(await award(from)).toMatchObject({ bilanId });
    await expect(award({ bilanId })).rejects.toMatchObject({ fields: { bilanId: expect.stringContaining('Léa') } });
  });

  it('comes from an atelier that she came to, or proposed', async () => {
    const proposer = await insertMember(network, network.siteId, 'Paul Roux');
    const { workshop: planned } = await workshop.plan(
      workshopInput(network, { proposerId: proposer, day: '2026-11-21' }),
      network.at('2026-11-02T09:00:00Z'),
    );
    const { eventId, dates } = planned;
    const from = { eventId, recipient: 'name' as const };
    expect(await award({ ...from, memberId: proposer })).toMatchObject({ eventId });
    await expect(award(from)).rejects.toMatchObject({ fields: { eventId: expect.stringContaining('Léa Moreau') } });
    const attendance = [{ memberId, state: 'honoured' as const }];
    await workshop.recordAttendance({ eventId, occurrence: dates[0]?.occurrence ?? '', attendance }, network);
    expect(await award(from)).toMatchObject({ eventId });
    expect((await service.prepare({ memberId, eventId }, network)).workshop).toEqual({
      title: 'Pain au levain',
      day: '2026-11-21',
    });
  });

  it('makes one key, even for two first badges at once', async () => {
    const [one, other] = await Promise.all([award(), award()]);
    expect(await network.db('badge_issuer').count({ n: '*' }).first()).toEqual({ n: 1 });
    expect(one.id).not.toBe(other.id);
  });
});

describe('verifying', () => {
  it('tells one that was revoked here, and takes it back', async () => {
    const { id } = await award();
    await service.save({ id, format: 'json' }, network);
    const file = Object.values(saved)[0] ?? '';
    const revoked = await service.revoke({ id, version: 1, reason: 'Décerné à la mauvaise personne' }, network);
    expect(revoked).toMatchObject({ state: 'revoked', revocationReason: 'Décerné à la mauvaise personne' });
    expect(await verify(file)).toMatchObject({
      state: 'revoked',
      sentence: expect.stringContaining('mauvaise personne'),
    });
    await expect(service.save({ id, format: 'png' }, network)).rejects.toMatchObject({ code: 'conflict' });
    await service.restore({ id, version: 2 }, network);
    expect(await verify(file)).toMatchObject({ state: 'valid' });
  });

  it('tells one that has expired', async () => {
    const [badge] = (await service.catalogue(undefined, network)).filter(({ id }) => id === patience);
    if (!badge) throw new Error('no badge');
    await service.change({ id: patience, version: 1, details: { ...badge, validMonths: 24 } }, network);
    const { id, validUntil } = await award();
    expect(validUntil).toBe('2028-11-23T22:59:00Z');
    await service.save({ id, format: 'svg' }, network);
    const file = Object.values(saved)[0] ?? '';
    expect(await verify(file, '', network.at('2028-11-23T22:00:00Z'))).toMatchObject({ state: 'valid' });
    expect(await verify(file, '', network.at('2028-11-24T00:00:00Z'))).toMatchObject({
      state: 'expired',
      sentence: expect.stringContaining('23 novembre 2028'),
    });
  });

  it('tells one that was altered, and shows nothing to be believed', async () => {
    const { id } = await award();
    await service.save({ id, format: 'json' }, network);
    const file = String(Object.values(saved)[0]).replace('autant', 'autand');
    expect(await verify(file, 'lea.moreau@exemple.fr')).toMatchObject({ state: 'altered', isTheirs: null });
  });

  it('knows another network once it is trusted', async () => {
    const { id } = await award();
    await service.save({ id, format: 'png' }, network);
    const file = Object.values(saved)[0] ?? '';
    const other = await testNetwork();
    const unknown = await verify(file, '', other);
    expect(unknown).toMatchObject({ state: 'unknown-issuer', awardId: null });
    const did = unknown.badge?.issuerDid ?? '';
    await service.trust({ did, name: 'RECS de Lunéville' }, other);
    await expect(service.trust({ did, name: 'Encore' }, other)).rejects.toMatchObject({ code: 'invalid' });
    expect(await verify(file, '', other)).toMatchObject({
      state: 'valid',
      sentence: expect.stringContaining('Lunéville'),
    });
    const { trusted } = await service.issuers(undefined, other);
    await service.distrust({ id: trusted[0]?.id ?? '' }, other);
    expect(await verify(file, '', other)).toMatchObject({ state: 'unknown-issuer' });
  });

  it('reads the text of a code, and a reference to the register', async () => {
    const { id } = await award();
    await service.show({ id }, network);
    expect(seen[0]).toContain('Léa Moreau');
    const text = `ENTRELACS-BADGE-REF:${id.toUpperCase()}`;
    expect(await service.verify({ file: null, text, claimant: '' }, network)).toMatchObject({
      state: 'valid',
      awardId: id,
    });
    expect(await service.verify({ file: null, text, claimant: '' }, await testNetwork())).toMatchObject({
      state: 'unreadable',
    });
    expect(await service.verify({ file: null, text: '', claimant: '' }, network)).toMatchObject({
      state: 'unreadable',
    });
  });
});

describe('the issuer', () => {
  it('is the same where a backup is opened', async () => {
    await award();
    const own = (await service.issuers(undefined, network)).own;
    const copy = await backUp({ base: network.base, folder: temporaryFolder(), name: 'restored.db' }, network.key);
    const db = openBase(copy, network.key);
    closeWithTest(() => db.destroy());
    const restored = { ...network, db };
    const { id } = await award({}, restored);
    await service.save({ id, format: 'json' }, restored);
    const file = Object.values(saved)[0] ?? '';
    expect(JSON.parse(String(file))).toMatchObject({ issuer: { id: own } });
    expect(verifyBadges({ 'a.json': file })).toEqual([true]);
  });
});

describe('the register', () => {
  it('finds by name, badge, person and state', async () => {
    const other = await insertMember(network, network.siteId, 'Paul Roux');
    const { id } = await award();
    await award({ memberId: other, recipient: 'name' });
    await service.revoke({ id, version: 1, reason: 'Erreur de personne' }, network);
    const search = async (changes: Partial<Parameters<typeof service.register>[0]>) =>
      (
        await service.register({ text: '', badgeId: null, memberId: null, state: null, limit: 50, ...changes }, network)
      ).rows.map(({ memberName, state }) => `${memberName} ${state}`);
    expect(await search({})).toEqual(['Paul Roux valid', 'Léa Moreau revoked']);
    expect(await search({ text: 'lea' })).toEqual(['Léa Moreau revoked']);
    expect(await search({ state: 'valid' })).toEqual(['Paul Roux valid']);
    expect(await search({ state: 'revoked', badgeId: patience })).toEqual(['Léa Moreau revoked']);
    expect(await search({ memberId: other })).toEqual(['Paul Roux valid']);
    expect(await search({ state: 'expired' })).toEqual([]);
  });
});
