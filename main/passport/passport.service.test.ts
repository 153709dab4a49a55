import { beforeEach, describe, expect, it } from 'vitest';
import type { AnswerValue } from '../../domain/bilan/question';
import type { Badge } from '../../domain/passport/carnet';
import { PassportFile } from '../../domain/passport/export';
import { attestationService } from '../attestation/attestation.service';
import { readCurrentTemplate, templateFor } from '../bilan/template.queries';
import type { Context } from '../ipc/handlers';
import { readSigningPictures, readStructure } from '../structure/structure.repository';
import { type AgreedRows, insertAgreement } from '../testing/agreement';
import { workshopInput } from '../testing/events';
import { printedHtml } from '../testing/printed-html';
import { bilan, workshop } from '../testing/services';
import { type TestNetwork, testNetwork } from '../testing/test-network';
import { passportService } from './passport.service';

/** What left the application: pages seen, printed, saved. */
function desk(badges: Badge[] = []) {
  const seen: string[] = [];
  const printed: { html: string; isLandscape: boolean | undefined }[] = [];
  const saved: { content: string; name: string }[] = [];
  const service = passportService({
    readStructure,
    templateOf: templateFor,
    currentTemplate: readCurrentTemplate,
    badgesOf: async () => badges,
    publish: (html) => `app://entrelacs/document/${seen.push(html)}`,
    print: {
      paper: async (html, options) => void printed.push({ html, isLandscape: options?.isLandscape }),
      pdf: async (html) => new TextEncoder().encode(html),
      save: async (pdf, name) => saved.push({ content: new TextDecoder().decode(pdf), name }) > 0,
    },
    saveJson: async (content, name) => saved.push({ content, name }) > 0,
  });
  return { service, seen, printed, saved };
}

let network: TestNetwork;
let office: ReturnType<typeof desk>;
let agreed: AgreedRows;
const jacques = () => agreed.members.Jacques ?? '';
const nadia = () => agreed.members.Nadia ?? '';

/** As main/ipc/answer.ts does for a command. */
const open = (memberId = jacques(), context: Context = network) =>
  network.db.transaction((db) => office.service.open({ memberId }, { ...context, db }));
const wordsOf = (entries: { words: string }[]) => entries.map(({ words }) => words);

async function lockBilan(bilanId: string, said: [memberId: string, question: string, value: AnswerValue][]) {
  for (const [respondent, question, value] of said)
    await bilan.answer({ bilanId, respondent, question, value }, network);
  for (const respondent of [jacques(), nadia()])
    await bilan.answer({ bilanId, respondent, question: 'satisfaction', value: 5 }, network);
  await network.db.transaction((db) => bilan.lock({ bilanId }, { ...network, db }));
}

const lockUsual = () =>
  lockBilan(agreed.bilanId, [
    [jacques(), 'know-how', 'Lire un patron. J’ai tout montré à Nadia.'],
    [jacques(), 'savoir-etre', ['patience', 'listening']],
    [jacques(), 'savoir-etre-words', 'J’ai gardé mon calme.'],
    [nadia(), 'alone', 'Poser une fermeture.'],
  ]);

beforeEach(async () => {
  network = await testNetwork();
  office = desk();
  agreed = await insertAgreement(network);
});

describe('gathering', () => {
  it('is empty while an exchange goes on', async () => {
    const { entries, rereadings } = await open();
    expect({ entries, rereadings }).toEqual({ entries: [], rereadings: [] });
  });

  it('takes what the person said at her finished bilan, with where it was shown', async () => {
    await lockUsual();
    const { entries, memberName } = await open();
    expect(memberName).toBe('Jacques Benali');
    expect(entries.map(({ kind, source, heading, words }) => [kind, source, heading, words])).toEqual([
      ['savoir_etre', 'quality', 'Faire preuve de patience et de maîtrise de soi', 'Patience'],
      ['savoir_etre', 'quality', 'Être à l’écoute', 'Écoute'],
      ['savoir_etre', 'bilan', '', 'J’ai gardé mon calme.'],
      ['savoir_faire', 'bilan', 'Couture', 'Lire un patron. J’ai tout montré à quelqu’un.'],
    ]);
    expect(entries.at(-1)?.shown).toEqual([
      {
        role: 'passed-on',
        title: 'Raccourcir un pantalon',
        firstDay: '2026-11-05',
        lastDay: '2026-11-12',
        sessions: 2,
        minutes: 180,
        bilanOn: '2026-11-23',
        knownAt: '2026-11-23T09:00:00Z',
      },
    ]);
  });

  it('takes of who learnt what she does alone now, and nothing of what the other one said', async () => {
    await lockUsual();
    const { entries } = await open(nadia());
    expect(wordsOf(entries)).toEqual(['Poser une fermeture.']);
    expect(entries[0]?.shown[0]?.role).toBe('acquired');
  });

  it('tells a finished exchange by its title when nothing was said', async () => {
    await lockBilan(agreed.bilanId, []);
    const { entries } = await open();
    expect(entries).toMatchObject([{ source: 'exchange', words: 'Raccourcir un pantalon', heading: 'Couture' }]);
  });

  it('takes the ateliers that were run, and those attended', async () => {
    await holdWorkshop();
    const proposer = await open(jacques());
    expect(proposer.entries).toMatchObject([
      { source: 'workshop', words: 'Pain au levain', shown: [{ role: 'ran', sessions: 1, minutes: 180 }] },
    ]);
    expect((await open(nadia())).entries).toMatchObject([{ shown: [{ role: 'attended' }] }]);
  });

  it('gathers once, however often it is opened, and what was corrected stays', async () => {
    await lockUsual();
    const before = await open();
    const id = before.entries.at(-1)?.id ?? '';
    await office.service.reword({ id, words: 'Lire un patron de couture' }, network);
    await office.service.setHeading({ id, heading: 'Travaux d’aiguille' }, network);
    const { entries } = await open();
    expect(entries).toHaveLength(before.entries.length);
    expect(entries.find((entry) => entry.id === id)).toMatchObject({
      words: 'Lire un patron de couture',
      originalWords: 'Lire un patron. J’ai tout montré à quelqu’un.',
      heading: 'Travaux d’aiguille',
    });
  });
});

describe('rereading', () => {
  it('is dated, and points out afterwards what is new', async () => {
    await lockUsual();
    await open();
    const { rereadings, entries } = await office.service.reread({ memberId: jacques() }, network);
    expect(rereadings).toMatchObject([{ on: '2026-11-23', by: 'Claire' }]);
    expect(entries.some(({ isNew }) => isNew)).toBe(false);

    await holdWorkshop(later());
    const after = await open(jacques(), later());
    expect(after.entries.flatMap(({ isNew, words }) => (isNew ? [words] : []))).toEqual(['Pain au levain']);
    const last = await office.service.reread({ memberId: jacques() }, later());
    expect(last.rereadings.map(({ on }) => on)).toEqual(['2026-12-07', '2026-11-23']);
    expect(last.entries.some(({ isNew }) => isNew)).toBe(false);
  });

  it('is taken back', async () => {
    const { rereadings } = await office.service.reread({ memberId: jacques() }, network);
    const { rereadings: none } = await office.service.takeBackRereading({ id: rereadings[0]?.id ?? '' }, network);
    expect(none).toEqual([]);
  });

  it('is listed with the carnets that were opened', async () => {
    expect(await office.service.list(undefined, network)).toEqual([]);
    await lockUsual();
    await open(nadia());
    await office.service.reread({ memberId: jacques() }, network);
    expect(await office.service.list(undefined, network)).toEqual([
      { memberId: jacques(), memberName: 'Jacques Benali', siteName: 'Guéret', rereadOn: '2026-11-23' },
      { memberId: nadia(), memberName: 'Nadia Benali', siteName: 'Guéret', rereadOn: null },
    ]);
  });
});

describe('correcting', () => {
  const add = (words: string, heading = '') =>
    office.service.add({ memberId: jacques(), kind: 'savoir_faire', words, heading }, network);

  it('adds what the network does not know, in its own order', async () => {
    await add('Conduire un tracteur');
    await add('Greffer un pommier', 'Au verger');
    const { entries } = await add('Tenir une caisse');
    expect(entries).toMatchObject([{ source: 'own', shown: [] }, { heading: 'Au verger' }, { isHidden: false }]);
    const ids = entries.map(({ id }) => id);
    const order = { memberId: jacques(), kind: 'savoir_faire' as const };
    const turned = await office.service.order({ ...order, ids: ids.slice(1).reverse() }, network);
    expect(wordsOf(turned.entries)).toEqual(['Tenir une caisse', 'Greffer un pommier', 'Conduire un tracteur']);
  });

  it('leaves an entry of someone else where it is', async () => {
    await lockUsual();
    const [hers] = (await open(nadia())).entries;
    const { entries } = await office.service.order(
      { memberId: jacques(), kind: 'savoir_faire', ids: [hers?.id ?? ''] },
      network,
    );
    expect(entries).toEqual([]);
    expect((await open(nadia())).entries).toEqual([hers]);
  });

  it('hides what comes from the network, and removes what was added', async () => {
    await lockUsual();
    const entry = (await open()).entries.at(-1);
    await expect(office.service.remove({ id: entry?.id ?? '' }, network)).rejects.toMatchObject({ code: 'conflict' });
    const hidden = await office.service.hide({ id: entry?.id ?? '', isHidden: true }, network);
    expect(hidden.entries.at(-1)?.isHidden).toBe(true);
    const own = (await add('Tenir une caisse')).entries.at(-1);
    const { entries } = await office.service.remove({ id: own?.id ?? '' }, network);
    expect(wordsOf(entries)).not.toContain('Tenir une caisse');
  });

  it('says when her words name the person she met', async () => {
    await lockUsual();
    const id = (await open()).entries.at(-1)?.id ?? '';
    const said = (words: string) => office.service.reword({ id, words }, network);
    expect(await said('Coudre avec Nadia')).toEqual({ savedAt: '2026-11-23T09:00:00Z', namesSomeone: true });
    expect((await said('Coudre avec une voisine')).namesSomeone).toBe(false);
  });

  it('knows nobody else’s entries by a wrong id', async () => {
    const id = agreed.exchangeId;
    for (const refused of [
      office.service.hide({ id, isHidden: true }, network),
      office.service.takeBackRereading({ id }, network),
      open(id),
    ])
      await expect(refused).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the vocabulary', () => {
  it('is that of the software until the structure writes its own', async () => {
    const { qualities, families } = await office.service.vocabulary(undefined, network);
    expect(qualities.find(({ key }) => key === 'teamwork')).toEqual({
      key: 'teamwork',
      label: 'Travail en équipe',
      wording: 'Travailler en équipe',
      firstWording: 'Travailler en équipe',
    });
    expect(families.flatMap(({ themes }) => themes).every(({ wording }) => wording === '')).toBe(true);
  });

  it('puts each entry under the words that the structure has chosen', async () => {
    await lockUsual();
    const couture = network.theme('Couture');
    const save = (wording: string) =>
      office.service.saveVocabulary(
        { qualities: [{ key: 'patience', wording }], themes: [{ id: couture, wording: 'Travaux de couture' }] },
        network,
      );
    await save('Garder patience');
    await save('Maîtrise de soi');
    const { entries, headings } = await open();
    expect(entries.map(({ heading }) => heading)).toEqual(
      expect.arrayContaining(['Maîtrise de soi', 'Travaux de couture']),
    );
    expect(headings.savoir_faire).toContain('Travaux de couture');
    await save('');
    expect((await open()).entries.find(({ words }) => words === 'Patience')?.heading).toBe('');
  });

  it('refuses a theme that is not there', async () => {
    const themes = [{ id: agreed.exchangeId, wording: 'Autre' }];
    await expect(office.service.saveVocabulary({ qualities: [], themes }, network)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('what leaves the software', () => {
  beforeEach(async () => {
    office = desk([{ name: 'Pédagogue', awardedOn: '2026-11-20', criteria: 'Avoir transmis à Nadia' }]);
    await lockUsual();
    const { entries } = await open();
    const id = entries.at(-1)?.id ?? '';
    await office.service.reword({ id, words: 'Lire un patron avec Nadia <script>alert(1)</script>' }, network);
    await office.service.hide({ id: entries[0]?.id ?? '', isHidden: true }, network);
    await network.db('exchange').update({ title: 'Nadia et les ourlets' });
    await network.db('member').update({ email: 'jacques@exemple.fr', phone: '06 12 34 56 78' });
    const attestations = attestationService({
      readStructure,
      readSigningPictures,
      print: printedHtml,
      publish: (html) => html,
      openFolder: async () => null,
      openMail: async () => {},
      badges: { of: async () => [], shown: () => Promise.reject(new Error('no badge')) },
    });
    await attestations.issue(
      {
        kind: 'transmission',
        memberId: jacques(),
        exchangeId: null,
        awardId: null,
        subject: 'Raccourcir un pantalon',
        firstDay: null,
        lastDay: null,
        showsActivity: false,
        words: '',
        place: 'Guéret',
        issuedOn: '2026-11-23',
        signatoryName: 'Claire Aubusson',
        signatoryTitle: '',
        showsSignature: false,
      },
      network,
    );
    await office.service.reread({ memberId: jacques() }, network);
  });

  const all = async () => {
    const asked = { memberId: jacques() };
    await office.service.preview(asked, network);
    await office.service.print(asked, network);
    await office.service.saveBooklet(asked, network);
    await office.service.savePdf(asked, network);
    await office.service.saveJson(asked, network);
    const pages = [...office.seen, ...office.printed.map(({ html }) => html), ...office.saved.map((it) => it.content)];
    return pages.map((page) => page.replace(/<style>.*<\/style>|<svg.*?<\/svg>/gs, ''));
  };

  it('names nobody but the person, and none of her addresses', async () => {
    const texts = await all();
    expect(texts).toHaveLength(5);
    for (const text of texts) {
      expect(text).toContain('Jacques Benali');
      expect(text).toContain('Lire un patron avec quelqu’un');
      expect(text).toContain('Pédagogue');
      expect(text).not.toMatch(/Nadia|exemple\.fr|06 12/);
      expect(text).not.toContain('maîtrise de soi'); // hidden
    }
  });

  it('leaves what the words hold inert', async () => {
    for (const page of (await all()).slice(0, 4)) expect(page).not.toContain('<script');
  });

  it('prints the booklet by sheets of four pages', async () => {
    const { pages, sides } = await office.service.preview({ memberId: jacques() }, network);
    expect({ pages, sides }).toEqual({ pages: 4, sides: 2 });
    await office.service.print({ memberId: jacques() }, network);
    expect(office.printed).toEqual([{ html: office.seen[0], isLandscape: true }]);
    expect(office.seen[0]).toContain('Relu avec la personne le 23 novembre 2026');
  });

  it('gives its data in the shape that is described', async () => {
    await office.service.saveJson({ memberId: jacques() }, network);
    const [{ content, name } = { content: '', name: '' }] = office.saved;
    expect(name).toBe('Carnet de compétences Jacques Benali.json');
    expect(PassportFile.parse(JSON.parse(content))).toMatchObject({
      exportedOn: '2026-11-23',
      rereadOn: '2026-11-23',
      issuer: { network: 'Réseau Citoyen de Services' },
      skills: [
        { kind: 'savoir_faire', heading: 'Couture', shown: [{ title: 'Quelqu’un et les ourlets', minutes: 180 }] },
        { kind: 'savoir_etre', words: 'Écoute' },
        { kind: 'savoir_etre', words: 'J’ai gardé mon calme.' },
      ],
      attestations: [{ number: '2026-0001', subject: 'Raccourcir un pantalon' }],
    });
  });

  it('leaves out an attestation that was cancelled', async () => {
    await network.db('attestation').update({ cancelled_at: '2026-11-23T09:00:00Z' });
    expect((await open()).attestations).toEqual([]);
  });
});

const later = () => network.at('2026-12-07T09:00:00Z');

/** Jacques proposed an atelier that was held, and Nadia came. @param context when that was noted */
async function holdWorkshop(context = network.at(network.now.toISOString())) {
  const input = workshopInput(network, { proposerId: jacques(), day: '2026-11-20' });
  const { workshop: planned } = await workshop.plan(input, network.at('2026-11-18T09:00:00Z'));
  const attendance = [{ memberId: nadia(), state: 'honoured' as const }];
  const occurrence = planned.dates[0]?.occurrence ?? '';
  await workshop.recordAttendance({ eventId: planned.eventId, occurrence, attendance }, context);
}
