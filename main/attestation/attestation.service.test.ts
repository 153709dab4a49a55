import { beforeEach, describe, expect, it } from 'vitest';
import type { AttestationOrder } from '../../domain/attestation/attestation';
import type { AttestationContent } from '../../domain/attestation/content';
import { awardBadge } from '../badge/award-badge';
import { found } from '../database/rows';
import { insertAgreement } from '../testing/agreement';
import { type Desk, desk, issuing, orderFor } from '../testing/attestation-desk';
import { insertMember } from '../testing/rows';
import { type TestNetwork, testNetwork } from '../testing/test-network';

let network: TestNetwork;
let memberId: string;
let office: Desk;
const lastLine = ({ lines }: AttestationContent) =>
  lines
    .at(-1)
    ?.runs.map(({ text }) => text)
    .join('');
const order = (changes: Partial<AttestationOrder> = {}) => orderFor(memberId, changes);
const issue = (changes: Partial<AttestationOrder> = {}) => issuing(network, office)(order(changes));

beforeEach(async () => {
  network = await testNetwork();
  office = desk();
  memberId = await insertMember(network, network.siteId, 'Léa Moreau');
});

describe('preparing', () => {
  it('writes what the base knows of a side of an exchange', async () => {
    const { exchangeId, members } = await insertAgreement(network);
    const { sketch, memberName, exchanges } = await office.service.prepare(
      { memberId: members.Jacques ?? '', exchangeId },
      network,
    );
    expect(memberName).toBe('Jacques Benali');
    expect(exchanges).toHaveLength(1);
    expect(sketch).toMatchObject({
      kind: 'transmission',
      subject: 'Raccourcir un pantalon',
      firstDay: '2026-11-05',
      lastDay: '2026-11-12',
      place: 'Guéret',
      issuedOn: '2026-11-23',
      signatoryName: 'Claire Aubusson',
    });
    const asker = await office.service.prepare({ memberId: members.Nadia ?? '', exchangeId }, network);
    expect(asker.sketch.kind).toBe('acquisition');
  });

  it('asks who it is for when only the exchange is known', async () => {
    const { exchangeId } = await insertAgreement(network);
    const { participants } = await office.service.prepare({ memberId: null, exchangeId }, network);
    expect(participants.map(({ name }) => name)).toEqual(['Jacques Benali', 'Nadia Benali']);
  });

  it('shows the page before it has a number, and warns of what looks odd', async () => {
    const { exchangeId, members } = await insertAgreement(network, { sessions: ['2026-12-05T13:00:00Z'] });
    const sketch = order({ memberId: members.Jacques ?? '', exchangeId, kind: 'transmission', subject: 'Coudre' });
    const { url, warnings } = await office.service.preview(sketch, network);
    expect(url).toBe('app://entrelacs/document/1');
    expect(office.seen[0]).toContain('Jacques Benali');
    expect(warnings).toEqual([expect.stringContaining('Aucune séance')]);
    await issue(sketch);
    expect((await office.service.preview(sketch, network)).warnings).toContainEqual(
      expect.stringContaining('2026-0001'),
    );
  });

  it('shows a page of which little is written yet', async () => {
    await office.service.preview({ ...order(), memberId: null, place: '', signatoryName: '' }, network);
    expect(office.seen[0]).toContain('Fait à …');
  });
});

describe('issuing', () => {
  it('counts the sessions that were honoured', async () => {
    const { exchangeId, members } = await insertAgreement(network);
    const { content, number } = await issue({
      memberId: members.Nadia ?? '',
      exchangeId,
      kind: 'acquisition',
      subject: 'Raccourcir un pantalon',
    });
    expect(number).toBe('2026-0001');
    expect(lastLine(content)).toBe('Du 5 au 12 novembre 2026\u00a0: 2\u00a0séances, 3\u00a0heures d’échange.');
  });

  it('gives 50 people at once the numbers 1 to 50', async () => {
    const issued = await Promise.all(Array.from({ length: 50 }, () => issue()));
    const numbers = issued.map(({ number }) => number).sort();
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => `2026-${String(index + 1).padStart(4, '0')}`));
  });

  it('skips no number when an issue is refused or fails', async () => {
    await issue();
    await expect(issue({ issuedOn: '2026-11-24' })).rejects.toMatchObject({ fields: { issuedOn: expect.any(String) } });
    await expect(
      network.db.transaction(async (db) => {
        await office.service.issue(order(), { ...network, db });
        throw new Error('power cut');
      }),
    ).rejects.toThrow('power cut');
    expect((await issue()).number).toBe('2026-0002');
  });

  it('keeps one register a year: that of the date on the paper', async () => {
    await issue();
    expect((await issue({ issuedOn: '2025-12-31' })).number).toBe('2025-0001');
    expect((await issue()).number).toBe('2026-0002');
  });

  it('refuses the exchange of other people, and the wrong side of one’s own', async () => {
    const { exchangeId, members } = await insertAgreement(network);
    await expect(issue({ exchangeId })).rejects.toMatchObject({ fields: { exchangeId: expect.any(String) } });
    await expect(
      issue({ memberId: members.Nadia ?? '', exchangeId, kind: 'transmission', subject: 'Coudre' }),
    ).rejects.toMatchObject({ fields: { kind: expect.stringContaining('apprenait') } });
  });

  it('keeps its words when the member or the structure changes', async () => {
    const { id } = await issue();
    await network.db('member').where({ id: memberId }).update({ last_name: 'Durand' });
    await network.db('structure').update({ network_name: 'Autre réseau' });
    const { content } = await office.service.read({ id }, network);
    expect(content).toMatchObject({ memberName: 'Léa Moreau', structure: { network: 'Réseau Citoyen de Services' } });
  });
});

describe('printing', () => {
  it('saves the first PDF again, byte for byte', async () => {
    const { id } = await issue();
    await Promise.all([office.service.savePdf({ id }, network), office.service.savePdf({ id }, network)]);
    await network.db('structure').update({ network_name: 'Autre réseau' });
    await office.service.savePdf({ id }, network);
    const [first, ...others] = office.saved.map(({ pdf }) => Buffer.from(pdf).toString('base64'));
    expect(others).toEqual([first, first]);
    expect(office.saved[0]?.name).toBe('Attestation 2026-0001 Léa Moreau.pdf');
  });

  it('shows and prints the frozen words, and leaves what they hold inert', async () => {
    const { id } = await issue({ words: '<script>alert(1)</script> & <img onerror=x>' });
    await office.service.show({ id }, network);
    await office.service.print({ id }, network);
    expect(office.printed[0]).toBe(office.seen[0]);
    expect(office.printed[0]).not.toMatch(/<script|<img/);
  });

  it('prints a cancelled one no more', async () => {
    const { id } = await issue();
    await office.service.cancel({ id, reason: 'Nom mal orthographié' }, network);
    await expect(office.service.print({ id }, network)).rejects.toMatchObject({ code: 'conflict' });
    await expect(office.service.savePdf({ id }, network)).rejects.toMatchObject({ code: 'conflict' });
    await expect(office.service.cancel({ id, reason: 'Encore' }, network)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('the register', () => {
  const search = (changes: Partial<Parameters<typeof office.service.register>[0]> = {}) =>
    office.service.register({ year: null, kind: null, state: 'all', text: '', limit: 100, ...changes }, network);

  it('keeps every number, cancelled ones too, the latest first', async () => {
    const { id } = await issue();
    await issue();
    await issue({ issuedOn: '2025-12-31' });
    await office.service.cancel({ id, reason: 'Nom mal orthographié' }, network);
    const { rows, total, years } = await search();
    expect(rows.map(({ number, isCancelled }) => [number, isCancelled])).toEqual([
      ['2026-0002', false],
      ['2026-0001', true],
      ['2025-0001', false],
    ]);
    expect({ total, years }).toEqual({ total: 3, years: [2026, 2025] });
    expect((await search({ limit: 1 })).rows).toHaveLength(1);
  });

  it('is searched by kind and by state', async () => {
    const { id } = await issue();
    const year = { firstDay: '2026-01-01', lastDay: '2026-11-22' };
    await issue({ kind: 'regularity', ...year });
    await office.service.cancel({ id, reason: 'Nom mal orthographié' }, network);
    expect((await search({ kind: 'regularity' })).rows.map(({ number }) => number)).toEqual(['2026-0002']);
    expect((await search({ state: 'cancelled' })).rows.map(({ number }) => number)).toEqual(['2026-0001']);
    expect((await search({ state: 'issued' })).total).toBe(1);
    expect((await search({ kind: 'commitment' })).total).toBe(0);
  });

  it.each([
    ['lea', 2],
    ['Moreau', 2],
    ['2026-0002', 1],
    ['2026-', 2],
    ['inconnu', 0],
  ])('finds « %s »', async (text, total) => {
    await issue();
    await issue();
    await issue({ issuedOn: '2025-12-31', memberId: await insertMember(network, network.siteId, 'Paul Roux') });
    expect((await search({ text })).total).toBe(total);
  });
});

describe('a badge on an attestation', () => {
  /** Léa's own, and the code that the paper shows. */
  const award = async (to: string) => {
    const badge = found<{ id: string }>(await network.db('badge').where({ name: 'Patience' }).first('id'));
    return awardBadge(
      network,
      {
        ...{ badgeId: badge.id, memberId: to, bilanId: null, eventId: null },
        evidence: [{ title: 'Atelier de couture', words: 'A repris l’ourlet trois fois.' }],
        ...{ awardedOn: '2026-11-20', recipient: 'name', isReread: true, hasConsented: true },
      },
      'Réseau',
    );
  };

  it('is offered when it is hers and holds, shown with its code, and kept as it was', async () => {
    const awardId = await award(memberId);
    const { badges } = await office.service.prepare({ memberId, exchangeId: null }, network);
    expect(badges).toEqual([{ id: awardId, name: 'Patience' }]);
    const { id, content } = await issue({ awardId });
    expect(content.badge).toMatchObject({ name: 'Patience', code: expect.stringMatching(/^ENTRELACS-BADGE-1:/) });
    await network.db('badge').where({ name: 'Patience' }).update({ name: 'Autre' });
    expect((await office.service.read({ id }, network)).content.badge).toEqual(content.badge);
    await office.service.show({ id }, network);
    expect(office.seen[0]).toContain('Code du badge Patience');
  });

  it('is refused when it is another’s, or was withdrawn', async () => {
    const other = await insertMember(network, network.siteId, 'Paul Roux');
    await expect(issue({ awardId: await award(other) })).rejects.toMatchObject({
      fields: { awardId: expect.any(String) },
    });
    const awardId = await award(memberId);
    await network
      .db('badge_award')
      .where({ id: awardId })
      .update({ revoked_at: '2026-11-21T09:00:00Z', revocation_reason: 'Erreur' });
    await expect(issue({ awardId })).rejects.toMatchObject({ fields: { awardId: expect.any(String) } });
    expect((await issue()).number).toBe('2026-0001');
  });
});
