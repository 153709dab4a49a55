import { beforeEach, describe, expect, it } from 'vitest';
import type { AnswerValue } from '../../domain/bilan/question';
import type { Badge } from '../../domain/passport/carnet';
import { PassportFile } from '../../domain/passport/export';
import { attestationService } from '../attestation/attestation.service';
import { readCurrentTemplate, templateFor } from '../bilan/template.queries';
import { readStructure } from '../structure/structure.repository';
import { type AgreedRows, insertAgreement } from '../testing/agreement';
import { workshopInput } from '../testing/events';
import { printedHtml } from '../testing/printed-html';
import { insertMember } from '../testing/rows';
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
const open = (memberId = jacques(), context = network) =>
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
    [nadia(), 'savoir-etre', ['autonomy']],
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
      ['savoir_etre', 'quality', 'Être à l’écoute', 'Écoute'],
      ['savoir_etre', 'quality', 'Faire preuve de patience et de maîtrise de soi', 'Patience'],
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

  it('takes of who learnt what she does alone now, and none of the savoir-être of the other side', async () => {
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
    const { eventId, occurrence } = await heldWorkshop();
    const proposer = await open(jacques());
    expect(proposer.entries).toMatchObject([
      { source: 'workshop', words: 'Pain au levain', shown: [{ role: 'ran', sessions: 1, minutes: 180 }] },
    ]);
    expect((await open(nadia())).entries).toMatchObject([{ shown: [{ role: 'attended' }] }]);
    expect([eventId, occurrence].every(Boolean)).toBe(true);
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

/** Jacques proposed it, Nadia came. */
async function heldWorkshop() {
  const { eventId, dates } = await network.db.transaction((db) =>
    workshop.create(workshopInput(network, { proposerId: jacques(), day: '2026-11-20' }), { ...network, db }),
  );
  const [date] = dates;
  const occurrence = date?.occurrence ?? '';
  await workshop.enrol({ eventId, memberId: nadia() }, network);
  await workshop.mark({ eventId, occurrence, memberId: nadia(), state: 'honoured' }, network);
  return { eventId, occurrence };
}
