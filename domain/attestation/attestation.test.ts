import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Structure } from '../structure/structure';
import {
  type AttestationSketch,
  attestationKinds,
  attestationNumber,
  attestationOrderOn,
  futureDay,
  hoursInWords,
  writeAttestation,
} from './attestation';

const nadia = '01930c37-be00-786e-b9f9-86842dd3d923';
const sketch: AttestationSketch = {
  kind: 'transmission',
  memberId: nadia,
  exchangeId: null,
  subject: 'Tailler les rosiers',
  firstDay: '2026-10-05',
  lastDay: '2026-11-16',
  showsActivity: true,
  words: '',
  place: 'Guéret',
  issuedOn: '2026-11-23',
  signatoryName: 'Claire Aubusson',
  signatoryTitle: 'Médiatrice',
};
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
const facts = {
  number: '2026-0001',
  memberName: 'Nadia Benali',
  structure,
  activity: { sessions: 6, minutes: 540, firstDay: '2026-10-05', lastDay: '2026-11-16' },
};
const written = (changes: Partial<AttestationSketch>) => writeAttestation({ ...sketch, ...changes }, facts);

describe('what an attestation says', () => {
  it('reads as a sentence, from the network to the signature', () => {
    expect(written({})).toMatchObject({
      number: '2026-0001',
      title: 'Attestation de transmission d’un savoir',
      structure: { network: 'Réseau Citoyen de Services', name: 'MJC de Guéret', address: expect.any(String) },
      memberName: 'Nadia Benali',
      sentence: expect.stringMatching(/^a transmis un savoir .*\s:$/),
      subject: 'Tailler les rosiers',
      activity: 'Du 5 octobre au 16 novembre 2026 : 6\u00a0séances, 9\u00a0heures d’échange.',
      done: 'Fait à Guéret, le 23 novembre 2026',
    });
  });

  it.each<[string, Partial<AttestationSketch>, string]>([
    ['one day', { lastDay: '2026-10-05' }, 'Le 5 octobre 2026 : 6\u00a0séances, 9\u00a0heures d’échange.'],
    [
      'two years',
      { firstDay: '2025-10-01' },
      'Du 1er octobre 2025 au 16 novembre 2026 : 6\u00a0séances, 9\u00a0heures d’échange.',
    ],
    ['days alone', { showsActivity: false }, 'Du 5 octobre au 16 novembre 2026.'],
    [
      'days of the sessions, when none is chosen',
      { firstDay: null, lastDay: null, showsActivity: false },
      'Du 5 octobre au 16 novembre 2026.',
    ],
  ])('tells when: %s', (_case, changes, activity) => {
    expect(written(changes).activity).toBe(activity);
  });

  it('says nothing of sessions that were not held', () => {
    const none = { sessions: 0, minutes: 0, firstDay: null, lastDay: null };
    const alone = { ...sketch, firstDay: null, lastDay: null };
    expect(writeAttestation(alone, { ...facts, activity: none }).activity).toBe('');
    expect(writeAttestation({ ...alone, firstDay: '2026-01-05' }, { ...facts, activity: none }).activity).toBe(
      'Depuis le 5 janvier 2026.',
    );
  });

  it.each(attestationKinds)('never agrees with the gender of the person: %s', (kind) => {
    for (const subject of ['', 'Coudre un ourlet']) {
      const { sentence, title } = written({ kind, subject });
      expect(`${title} ${sentence}`).not.toMatch(/\(e\)|·e|\bil\b|\belle\b/i);
    }
  });

  it('does not tell a structure twice when the network has its name', () => {
    const same = { ...structure, name: structure.networkName };
    expect(writeAttestation(sketch, { ...facts, structure: same }).structure.name).toBe('');
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

describe('numbers', () => {
  it('sort as they were given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 2000, max: 2100 }), (sequence, year) => {
        expect(attestationNumber(year, sequence) < attestationNumber(year, sequence + 1)).toBe(true);
        expect(attestationNumber(year, 9999) < attestationNumber(year + 1, sequence)).toBe(true);
      }),
    );
  });
});

describe('an order', () => {
  it.each<[keyof AttestationSketch, Partial<AttestationSketch>, RegExp]>([
    ['memberId', { memberId: null }, /Choisissez la personne/],
    ['place', { place: ' ' }, /par exemple Guéret/],
    ['signatoryName', { signatoryName: '' }, /Indiquez qui signe/],
    ['subject', { subject: '' }, /de quel savoir/],
    ['issuedOn', { issuedOn: '2026-11-24' }, new RegExp(futureDay)],
    ['issuedOn', { issuedOn: '2026-02-30' }, /date qui existe/],
    ['lastDay', { lastDay: '2026-10-01' }, /La fin vient après le début/],
    ['lastDay', { lastDay: '2026-12-01' }, /ce qui a eu lieu/],
    ['words', { words: 'a'.repeat(241) }, /240 caractères au plus/],
  ])('is refused by the field %s', (field, changes, message) => {
    const issues = attestationOrderOn('2026-11-23').safeParse({ ...sketch, ...changes }).error?.issues ?? [];
    expect(issues.find(({ path }) => path.join('.') === field)?.message).toMatch(message);
  });

  it('needs no subject to tell of a participation', () => {
    const order = { ...sketch, kind: 'participation', subject: '' };
    expect(attestationOrderOn('2026-11-23').safeParse(order).success).toBe(true);
  });
});
