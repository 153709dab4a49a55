import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AttestationSketch,
  attestationNumber,
  attestationOrderOn,
  type BatchOrder,
  batchOrderOn,
  futureDay,
  numberParts,
  subjectOf,
} from './attestation';
import { transmissionOf } from './attestation.sample';

const nadia = '01930c37-be00-786e-b9f9-86842dd3d923';
const sketch = transmissionOf(nadia);

describe('numbers', () => {
  it('are read as they are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 2000, max: 2100 }), (sequence, year) => {
        expect(numberParts(attestationNumber(year, sequence))).toEqual({ year, sequence });
      }),
    );
    expect(numberParts('2026-1')).toBeNull();
  });

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

  it.each<[keyof AttestationSketch, Partial<AttestationSketch>, RegExp]>([
    ['firstDay', { kind: 'regularity', firstDay: null }, /Indiquez la période/],
    ['lastDay', { kind: 'commitment', lastDay: null }, /Indiquez la période/],
    ['kind', { kind: 'commitment', exchangeId: nadia }, /la vie dans le réseau/],
  ])('of a year is refused by the field %s', (field, changes, message) => {
    const issues = attestationOrderOn('2026-11-23').safeParse({ ...sketch, ...changes }).error?.issues ?? [];
    expect(issues.find(({ path }) => path.join('.') === field)?.message).toMatch(message);
  });

  it('needs no subject to tell of a participation', () => {
    const order = { ...sketch, kind: 'participation', subject: '' };
    expect(attestationOrderOn('2026-11-23').safeParse(order).success).toBe(true);
  });
});

describe('an order for many', () => {
  const batch: BatchOrder = {
    kind: 'regularity',
    memberIds: [nadia],
    subject: '',
    firstDay: '2026-01-01',
    lastDay: '2026-11-23',
    showsActivity: true,
    showsSignature: true,
    words: '',
    place: 'Guéret',
    issuedOn: '2026-11-23',
    signatoryName: 'Claire Aubusson',
    signatoryTitle: 'Médiatrice',
  };

  it.each<[string, object, RegExp]>([
    ['memberIds', { memberIds: [] }, /au moins une personne/],
    ['memberIds', { memberIds: [nadia, nadia] }, /cochée deux fois/],
    ['place', { place: '' }, /par exemple Guéret/],
    ['signatoryName', { signatoryName: '' }, /Indiquez qui signe/],
    ['lastDay', { lastDay: '2025-12-31' }, /La fin vient après le début/],
    ['lastDay', { lastDay: '2026-12-31' }, /ce qui a eu lieu/],
    ['issuedOn', { issuedOn: '2026-11-24' }, new RegExp(futureDay)],
  ])('is refused by the field %s', (field, changes, message) => {
    const issues = batchOrderOn('2026-11-23').safeParse({ ...batch, ...changes }).error?.issues ?? [];
    expect(issues.find(({ path }) => path.join('.') === field)?.message).toMatch(message);
  });

  it('names as many skills as there is room for, each once', () => {
    expect(subjectOf([])).toBe('');
    expect(subjectOf(['Coudre', 'Tricoter', 'Coudre'])).toBe('Coudre · Tricoter');
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 120 })), (titles) => {
        expect(subjectOf(titles).length).toBeLessThanOrEqual(90);
      }),
    );
  });
});
