import { beforeEach, describe, expect, it } from 'vitest';
import { spacedCode } from '../../domain/attestation/verification';
import type { Logo } from '../../domain/structure/structure';
import { updateLogo, updateSigningPicture } from '../structure/structure.repository';
import { type Desk, desk, issuing, orderFor } from '../testing/attestation-desk';
import { insertMember } from '../testing/rows';
import { type TestNetwork, testNetwork } from '../testing/test-network';
import { codeMaker } from './code';

let network: TestNetwork;
let office: Desk;
let memberId: string;
beforeEach(async () => {
  network = await testNetwork();
  office = desk();
  memberId = await insertMember(network, network.siteId, 'Léa Moreau', { email: 'lea@exemple.fr' });
});
const issue = (changes = {}) => issuing(network, office)(orderFor(memberId, changes));
const verify = (text: string) => office.service.verify({ text }, network);

/** The code as the paper bears it. */
async function codeOn(id: string): Promise<string> {
  await office.service.show({ id }, network);
  return /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(office.seen.at(-1) ?? '')?.[0] ?? '';
}

describe('a paper that someone brings', () => {
  it('is ours, with its number and its code, however they are typed', async () => {
    const { id, number } = await issue({ words: 'Merci' });
    const code = await codeOn(id);
    expect(spacedCode(code.replaceAll('-', ''))).toBe(code);
    for (const text of [`${number} ${code}`, `ENTRELACS ATTESTATION ${number} ${code.replaceAll('-', '')} MJC`])
      expect(await verify(text)).toMatchObject({
        state: 'authentic',
        paper: { id, number, memberName: 'Léa Moreau', title: 'Attestation de participation', issuedOn: '2026-11-23' },
      });
  });

  it('is refused for one letter of its code', async () => {
    const { id, number } = await issue();
    const code = (await codeOn(id)).replaceAll('-', '');
    for (let at = 0; at < code.length; at++) {
      const other = code[at] === '7' ? '8' : '7';
      expect(await verify(`${number} ${code.slice(0, at)}${other}${code.slice(at + 1)}`)).toEqual({
        state: 'unknown',
        number,
      });
    }
  });

  it('is refused once a letter of what was kept is another, and with the code of another one', async () => {
    const [one, two] = [await issue(), await issue()];
    const codes = [await codeOn(one.id), await codeOn(two.id)];
    expect(codes[0]).not.toBe(codes[1]);
    expect(await verify(`${one.number} ${codes[1]}`)).toMatchObject({ state: 'unknown' });
    const { content } = await network.db('attestation').where({ id: one.id }).first('content');
    await network
      .db('attestation')
      .where({ id: one.id })
      .update({ content: content.replace('Léa', 'Lea') });
    expect(await verify(`${one.number} ${codes[0]}`)).toMatchObject({ state: 'unknown' });
    expect(await verify(`${two.number} ${codes[1]}`)).toMatchObject({ state: 'authentic' });
  });

  it('was cancelled, and when and why', async () => {
    const { id, number } = await issue();
    const code = await codeOn(id);
    await office.service.cancel({ id, reason: 'Nom mal orthographié' }, network);
    expect(await verify(`${number} ${code}`)).toMatchObject({
      state: 'cancelled',
      cancelledAt: '2026-11-23T09:00:00Z',
      cancellationReason: 'Nom mal orthographié',
    });
  });

  it('is not known, or not told whole', async () => {
    const { number } = await issue();
    expect(await verify('2019-0001 K7QF-2M9D-XW4T')).toEqual({ state: 'unknown', number: '2019-0001' });
    expect(await verify(number)).toEqual({ state: 'incomplete', number });
    expect(await verify('Bonjour')).toEqual({ state: 'incomplete', number: null });
  });

  it('of another network has another code', async () => {
    const other = await testNetwork();
    const [here, there] = [await codeMaker(network.db), await codeMaker(other.db)];
    expect(here('2026-0001', '{}')).not.toBe(there('2026-0001', '{}'));
    expect(here('2026-0001', '{}')).toBe((await codeMaker(network.db))('2026-0001', '{}'));
  });
});

describe('a paper of before the codes', () => {
  const old = {
    number: '2026-0001',
    title: 'Attestation d’acquisition d’un savoir',
    structure: { network: 'Réseau', name: 'MJC', address: '', logo: { type: 'image/png', data: 'iVBORw0KGgo=' } },
    memberName: 'Jacques Martin',
    sentence: 'a acquis un savoir :',
    subject: 'Coudre',
    activity: 'Du 5 au 12 mars 2026.',
    words: 'Merci',
    done: 'Fait à Guéret, le 13 mars 2026',
    signatoryName: 'Claire',
    signatoryTitle: 'Médiatrice',
  };
  it('prints as it did, without a code, its logo with it', async () => {
    const { id } = await issue();
    await network
      .db('attestation')
      .where({ id })
      .update({ content: JSON.stringify(old) });
    await office.service.show({ id }, network);
    const page = office.seen.at(-1) ?? '';
    for (const said of ['Jacques Martin', 'a acquis un savoir :', 'Coudre', 'Du 5 au 12 mars 2026.', old.done])
      expect(page).toContain(said);
    expect(page).toContain('src="data:image/png;base64,iVBORw0KGgo="');
    expect(page).not.toContain('Code de vérification');
    expect(await verify('2026-0001 K7QF-2M9D-XW4T')).toMatchObject({ state: 'without-code' });
  });
});

describe('the pictures of the structure', () => {
  const picture = (letter: string): Logo => ({ type: 'image/png', data: `iVBORw0KGgo${letter}` });
  const version = async () => network.db('structure').first('id', 'version');
  const sign = async (which: 'signature' | 'stamp', of: Logo | null) =>
    updateSigningPicture(network, await version(), which, of);
  const kept = () => network.db('attestation_picture').count({ of: '*' }).first();

  it('are kept once, and frozen with each paper', async () => {
    await sign('signature', picture('A'));
    await sign('stamp', picture('Q'));
    await updateLogo(network, await version(), picture('g'));
    const signed = await issue();
    await issue();
    expect(await kept()).toEqual({ of: 3 });
    await sign('signature', null);
    await sign('stamp', picture('w'));
    await office.service.show({ id: signed.id }, network);
    const page = office.seen.at(-1) ?? '';
    for (const letter of 'AQg') expect(page).toContain(`base64,${picture(letter).data}`);
    const after = await issue();
    await office.service.show({ id: after.id }, network);
    expect(office.seen.at(-1)).not.toContain(picture('A').data);
    expect(office.seen.at(-1)).toContain(picture('w').data);
  });

  it('are left out where they are not asked for', async () => {
    await sign('signature', picture('A'));
    const { id } = await issue({ showsSignature: false });
    await office.service.show({ id }, network);
    expect(office.seen.at(-1)).not.toContain('class="hand-signature');
    expect(await kept()).toEqual({ of: 0 });
  });
});

describe('a draft for the mail program', () => {
  it('goes to the member, with the PDF that is kept', async () => {
    const { id } = await issue();
    await office.service.savePdf({ id }, network);
    expect(await office.service.mail({ id }, network)).toEqual({ hasAddress: true });
    expect(office.mails[0]).toMatchObject({
      to: { name: 'Léa Moreau', address: 'lea@exemple.fr' },
      subject: 'Attestation de participation n° 2026-0001',
      text: expect.stringContaining('Bonjour Léa,'),
      attachment: { name: 'Attestation 2026-0001 Léa Moreau.pdf', content: office.saved[0]?.pdf },
    });
  });

  it('goes to nobody yet when she has no address, and is refused once cancelled', async () => {
    await network.db('member').where({ id: memberId }).update({ email: '' });
    const { id } = await issue();
    expect(await office.service.mail({ id }, network)).toEqual({ hasAddress: false });
    expect(office.mails[0]?.to).toBeNull();
    await office.service.cancel({ id, reason: 'Nom mal orthographié' }, network);
    await expect(office.service.mail({ id }, network)).rejects.toMatchObject({ code: 'conflict' });
  });
});
