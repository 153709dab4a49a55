import { beforeEach, describe, expect, it } from 'vitest';
import { firstTemplates } from '../../domain/attestation/first-templates';
import type { Template } from '../../domain/attestation/template';
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

const plain = { bold: false, italic: false };
const mine = (words = 'a été des nôtres à '): Template => ({
  title: 'Attestation de présence',
  lines: [
    { size: 'huge', parts: [{ variable: 'person', ...plain }] },
    {
      size: 'text',
      parts: [
        { text: words, ...plain },
        { variable: 'place', bold: true, italic: true },
      ],
    },
  ],
});
const publish = (basedOn: number, template = mine()) =>
  network.db.transaction((db) =>
    office.service.publishTemplate({ kind: 'participation', basedOn, template }, { ...network, db }),
  );

describe('the words of the attestations', () => {
  it('begin with those of the software, then are those of the structure, with their history', async () => {
    const read = () => office.service.template({ kind: 'participation' }, network);
    expect(await read()).toEqual({
      kind: 'participation',
      version: 1,
      template: firstTemplates.participation,
      history: [],
    });
    const published = await publish(1);
    expect(published).toMatchObject({
      version: 2,
      template: mine(),
      history: [{ number: 2, publishedAt: '2026-11-23T09:00:00Z', changes: 'le titre et le texte' }],
    });
    expect(await read()).toEqual(published);
    expect(await office.service.template({ kind: 'regularity' }, network)).toMatchObject({ version: 1 });
  });

  it('two people who publish at once: the second is told', async () => {
    await publish(1);
    await expect(publish(1, mine('était là, à '))).rejects.toMatchObject({ code: 'stale' });
    await expect(publish(2)).rejects.toMatchObject({ fields: { reason: expect.stringMatching(/^Rien n’a changé/) } });
    const both = await Promise.allSettled([publish(2, mine('un ')), publish(2, mine('deux '))]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await network.db('attestation_template').pluck('number')).toEqual([2, 3]);
  });

  it('an attestation keeps those it was issued with', async () => {
    const memberId = await insertMember(network, network.siteId, 'Léa Moreau');
    const issue = () => issuing(network, office)(orderFor(memberId));
    const before = await issue();
    await publish(1);
    const after = await issue();
    const words = async (id: string) => {
      await office.service.show({ id }, network);
      return office.seen.at(-1) ?? '';
    };
    expect(await words(before.id)).toContain('a pris part à la vie du réseau');
    expect(await words(after.id)).toContain('<strong><em>Guéret</em></strong>');
    expect(await words(before.id)).not.toContain('a été des nôtres');
  });

  it('are seen for a real member, or with the names of the variables', async () => {
    const { members } = await insertAgreement(network);
    const seen = async (memberId: string | null) => {
      const template = firstTemplates.acquisition;
      await office.service.previewTemplate({ kind: 'acquisition', template, memberId }, network);
      return office.seen.at(-1) ?? '';
    };
    const hers = await seen(members.Nadia ?? '');
    for (const said of ['Nadia Benali', 'Raccourcir un pantalon', 'Du 5 au 12 novembre 2026', '2026-····'])
      expect(hers).toContain(said);
    const nobody = await seen(null);
    for (const said of ['Nom de la personne', 'Savoir', '6\u00a0séances']) expect(nobody).toContain(said);
    expect(await network.db('attestation').count({ of: '*' })).toEqual([{ of: 0 }]);
  });
});
