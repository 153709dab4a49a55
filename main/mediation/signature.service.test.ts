import { describe, expect, test } from 'vitest';
import { Agreement } from '../../domain/mediation/mediation';
import type { Signature } from '../../domain/mediation/signature';
import { printed } from '../testing/printed-html';
import { insertGardeners } from '../testing/rows';
import { exchange, mediation } from '../testing/services';
import { testNetwork } from '../testing/test-network';

const drawn: Signature = { way: 'drawn', strokes: [[0, 0, 300, 200, 600, 0]] };
const typed: Signature = { way: 'typed', name: 'Nadia <b>Benali</b>' };

/** Jacques and Nadia have agreed on five afternoons in the garden; Claire led their meeting. */
async function agreed() {
  const network = await testNetwork();
  const { matchId, jacques, nadia } = await insertGardeners(network);
  const { id } = await mediation.open({ matchId }, network);
  const { notes } = await mediation.read({ id }, network);
  const agreement = Agreement.parse({
    ...notes,
    place: 'Jardin partagé',
    firstSessionDay: '2026-12-01',
    firstSessionTime: '14:00',
    frequency: 'weekly',
    sessionCount: 5,
    sessionMinutes: 90,
    bilanDay: '2027-01-05',
    bilanTime: '14:00',
  });
  const { version, exchangeId } = await mediation.conclude({ id, version: 1, ...agreement }, network);
  const sign = (memberId: string | null, signature: Signature) =>
    mediation.sign({ id, version, memberId, signature }, network.at('2026-11-23T09:05:00Z'));
  return { network, id, version, exchangeId: exchangeId ?? '', sign, jacques, nadia };
}

describe('signing an agreement on the screen', () => {
  test('each signs in turn, then someone for the network; page and exchange say who has', async () => {
    const { network, id, exchangeId, sign, jacques, nadia } = await agreed();
    expect((await mediation.read({ id }, network)).signers.map(({ name, way }) => [name, way])).toEqual([
      ['Jacques Martin', null],
      ['Nadia Benali', null],
      ['Claire', null],
    ]);
    await sign(jacques, drawn);
    const signatures = await sign(nadia, typed);
    expect(signatures).toMatchObject([
      { memberId: jacques, way: 'drawn', signedAt: '2026-11-23T09:05:00Z', signature: drawn },
      { memberId: nadia, way: 'typed', signature: typed },
      { memberId: null, way: null, signature: null },
    ]);
    expect(await network.db('agreement_signature').first('created_by')).toEqual({ created_by: network.account.id });
    const { signers } = (await exchange.read({ id: exchangeId }, network)).mediation;
    expect(signers).toEqual((await mediation.read({ id }, network)).signers);
    expect(signers.map(({ way }) => way)).toEqual(['drawn', 'typed', null]);
    expect(JSON.stringify(signers)).not.toContain('300'); // who reads the exchange does not read the signature
  });

  test('may be done again until everyone has signed, and takes the place of the one before', async () => {
    const { network, sign, jacques, nadia } = await agreed();
    await sign(jacques, typed);
    await sign(null, { way: 'paper' });
    await sign(jacques, drawn);
    await sign(nadia, { way: 'paper' });
    expect(await network.db('agreement_signature')).toHaveLength(3);
    await sign(null, typed);
    await sign(nadia, typed);
    await expect(sign(jacques, typed)).rejects.toMatchObject({
      fields: { reason: expect.stringContaining('Tout le monde a signé') },
    });
  });

  test('is refused to whoever does not take part, and before there is an agreement', async () => {
    const { network, id, sign } = await agreed();
    await expect(sign(id, drawn)).rejects.toMatchObject({ code: 'not-found' });
    await network.db('mediation').update({ status: 'planned' });
    await expect(sign(null, drawn)).rejects.toMatchObject({
      fields: { reason: expect.stringContaining('concluez d’abord') },
    });
    expect(await network.db('agreement_signature')).toEqual([]);
  });

  test('never stays with another text: that which was signed is that which was read', async () => {
    const { network, id, version, sign, jacques } = await agreed();
    await sign(jacques, drawn);
    // An agreement is a document: no command changes or reopens it.
    const { notes } = await mediation.read({ id }, network);
    for (const change of [
      mediation.save({ id, version, notes: { ...notes, place: 'Ailleurs' } }, network),
      mediation.reopen({ id, version }, network),
      mediation.plan({ id, version, day: '2026-12-01', time: '14:00', mediatorId: network.account.id }, network),
    ])
      await expect(change).rejects.toMatchObject({ code: 'conflict' });
    // Should its text change all the same, nobody has signed the new one, and nobody signs what she has not read.
    await network.db('mediation').update({ place: 'Ailleurs', version: version + 1 });
    expect((await mediation.read({ id }, network)).signers.map(({ way }) => way)).toEqual([null, null, null]);
    await expect(sign(jacques, drawn)).rejects.toMatchObject({ code: 'stale' });
    await mediation.sign({ id, version: version + 1, memberId: jacques, signature: typed }, network);
    expect(await network.db('agreement_signature')).toHaveLength(1);
  });

  test('is drawn on the printed agreement, with its day; a name that was written is text, and said to be', async () => {
    const { network, id, sign, jacques, nadia } = await agreed();
    await sign(jacques, drawn);
    await sign(nadia, typed);
    await mediation.printAgreement({ id }, network);
    const html = printed[0]?.html ?? '';
    expect(html).toContain('<path d="M0 0Q300 200 450 100L600 0"');
    expect(html).toContain('Signé à l’écran le 23/11/2026');
    expect(html).toContain('Nadia &lt;b&gt;Benali&lt;/b&gt;');
    expect(html).toContain('A écrit son nom le 23/11/2026');
    expect(html.match(/class="signature"/g)).toHaveLength(3);
  });
});
