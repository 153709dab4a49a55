import { describe, expect, it } from 'vitest';
import type { Structure } from '../structure/structure';
import { hoursInWords, noDeeds } from './activity';
import { type AttestationSketch, attestationKinds } from './attestation';
import { transmissionOf } from './attestation.sample';
import { type AttestationContent, AttestationContent as Content, readContent, writeAttestation } from './content';
import { firstTemplates } from './first-templates';

const nadia = '01930c37-be00-786e-b9f9-86842dd3d923';
const sketch = transmissionOf(nadia);
const structure: Structure = {
  id: nadia,
  version: 1,
  noticeVersion: 1,
  listingMonths: 6,
  name: 'MJC de Guéret',
  networkName: 'Réseau Citoyen de Services',
  address: '12 rue de l’Échange',
  postcode: '23000',
  communeCode: null,
  commune: 'Guéret',
  phone: '',
  email: '',
  signatoryName: '',
  signatoryTitle: '',
  dataContact: '',
  reperageEveryWeeks: 6,
  logo: null,
};
const deeds = {
  ...noDeeds,
  sessions: 6,
  minutes: 540,
  firstDay: '2026-10-05',
  lastDay: '2026-11-16',
  expected: 8,
  gatherings: 12,
  exchanges: 2,
  workshops: 1,
  reperages: 2,
};
const drawing = 'a'.repeat(64);
const pictures = { logo: null, signature: drawing, stamp: null };
const written = (changes: Partial<AttestationSketch> = {}, facts: Partial<typeof deeds> | null = {}) => {
  const all = { ...sketch, ...changes };
  return writeAttestation(all, {
    number: '2026-0001',
    memberName: 'Nadia Benali',
    structure,
    badge: null,
    deeds: facts ? { ...deeds, ...facts } : noDeeds,
    template: firstTemplates[all.kind],
    pictures,
  });
};
const linesOf = ({ lines }: AttestationContent) => lines.map(({ runs }) => runs.map(({ text }) => text).join(''));
const spaced = (text: string) => text.replaceAll('~', '\u00a0');

describe('what an attestation says', () => {
  it('reads as a sentence, from the network to the signature', () => {
    const content = written();
    expect(content).toMatchObject({
      number: '2026-0001',
      title: 'Attestation de transmission d’un savoir',
      structure: { network: 'Réseau Citoyen de Services', name: 'MJC de Guéret', address: expect.any(String) },
      memberName: 'Nadia Benali',
      done: 'Fait à Guéret, le 23 novembre 2026',
      isVerifiable: true,
    });
    expect(linesOf(content)).toEqual([
      'Le réseau atteste que',
      'Nadia Benali',
      expect.stringMatching(/^a transmis un savoir .*\s:$/),
      'Tailler les rosiers',
      spaced('Du 5 octobre au 16 novembre 2026~: 6~séances, 9~heures d’échange.'),
    ]);
  });

  it.each<[string, Partial<AttestationSketch>, string]>([
    ['one day', { lastDay: '2026-10-05' }, 'Le 5 octobre 2026~: 6~séances, 9~heures d’échange.'],
    [
      'two years',
      { firstDay: '2025-10-01' },
      'Du 1er octobre 2025 au 16 novembre 2026~: 6~séances, 9~heures d’échange.',
    ],
    ['days alone', { showsActivity: false }, 'Du 5 octobre au 16 novembre 2026.'],
    [
      'days of the sessions, when none is chosen',
      { firstDay: null, lastDay: null, showsActivity: false },
      'Du 5 octobre au 16 novembre 2026.',
    ],
  ])('tells when: %s', (_case, changes, activity) => {
    expect(linesOf(written(changes)).at(-1)).toBe(spaced(activity));
  });

  it('prints no line of which something is missing', () => {
    const alone = { kind: 'participation', subject: '', firstDay: null, lastDay: null } as const;
    expect(linesOf(written(alone, null))).toEqual([
      'Le réseau atteste que',
      'Nadia Benali',
      expect.stringMatching(/^a pris part/),
    ]);
    expect(linesOf(written({ ...alone, firstDay: '2026-01-05' }, null)).at(-1)).toBe('Depuis le 5 janvier 2026.');
  });

  it.each<[string, Partial<AttestationSketch>, Partial<typeof deeds>, string]>([
    ['regularity', { kind: 'regularity' }, {}, '6~séances honorées sur 8 et 12~rencontres'],
    ['all honoured', { kind: 'regularity' }, { expected: 6, gatherings: 0 }, '6~séances honorées'],
    ['gatherings alone', { kind: 'regularity' }, { sessions: 0, expected: 0 }, '12~rencontres'],
    ['commitment', { kind: 'commitment' }, {}, '2~échanges, 1~atelier animé et aide à 2~séances de repérage'],
    ['one thing', { kind: 'commitment' }, { workshops: 0, reperages: 0 }, '2~échanges'],
  ])('counts what was done: %s', (_case, changes, facts, line) => {
    expect(linesOf(written(changes, facts)).at(3)).toBe(spaced(line));
  });

  it.each(attestationKinds)('never agrees with the gender of the person: %s', (kind) => {
    for (const subject of ['', 'Coudre un ourlet']) {
      const content = written({ kind, subject });
      expect(`${content.title} ${linesOf(content).join(' ')}`).not.toMatch(/\(e\)|·e|\bil\b|\belle\b/i);
    }
  });

  it('does not tell a structure twice when the network has its name', () => {
    const content = writeAttestation(sketch, {
      number: '2026-0001',
      memberName: 'Nadia Benali',
      structure: { ...structure, name: structure.networkName },
      badge: null,
      deeds,
      template: firstTemplates.transmission,
      pictures,
    });
    expect(content.structure.name).toBe('');
  });

  it('bears the signature where it is asked for', () => {
    expect(written()).toMatchObject({ signature: drawing, stamp: null });
    expect(written({ showsSignature: false })).toMatchObject({ signature: null, stamp: null });
  });

  it.each([
    [45, '45 minutes'],
    [60, '1 heure'],
    [90, '1 heure 30'],
    [605, '10 heures 05'],
  ])('%i minutes are %s', (minutes, words) => {
    expect(hoursInWords(minutes)).toBe(words.replaceAll(' ', '\u00a0'));
  });
});

describe('what was kept', () => {
  it('is read as it was written', () => {
    const content = written();
    expect(readContent(JSON.stringify(content))).toEqual(content);
    expect(() => readContent(JSON.stringify({ ...content, lines: 'none' }))).toThrow();
  });

  it('before the templates, says what it said, and bears no code', () => {
    const old = {
      number: '2025-0003',
      title: 'Attestation d’acquisition d’un savoir',
      structure: { network: 'Réseau', name: '', address: '', logo: { type: 'image/png', data: 'iVBORw0KGgo=' } },
      memberName: 'Jacques Martin',
      sentence: 'a acquis un savoir :',
      subject: 'Coudre',
      activity: '',
      words: 'Merci',
      done: 'Fait à Guéret, le 1er mars 2025',
      signatoryName: 'Claire',
      signatoryTitle: '',
    };
    const content = readContent(JSON.stringify(old));
    expect(linesOf(content)).toEqual(['Le réseau atteste que', 'Jacques Martin', 'a acquis un savoir :', 'Coudre']);
    expect(content.lines.map(({ size }) => size)).toEqual(['text', 'huge', 'text', 'large']);
    expect(content).toMatchObject({
      number: '2025-0003',
      structure: old.structure,
      words: 'Merci',
      isVerifiable: false,
      signature: null,
    });
    expect(Content.parse(content)).toEqual(content);
  });
});
