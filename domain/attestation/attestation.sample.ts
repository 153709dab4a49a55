import type { AttestationSketch } from './attestation';

/** For the tests: what the form holds before anyone has typed in it. */
export const sketched = (changes: Partial<AttestationSketch> = {}): AttestationSketch => ({
  kind: 'participation',
  memberId: null,
  exchangeId: null,
  awardId: null,
  subject: '',
  firstDay: null,
  lastDay: null,
  showsActivity: true,
  showsSignature: true,
  words: '',
  place: 'Guéret',
  issuedOn: '2026-11-23',
  signatoryName: 'Claire Aubusson',
  signatoryTitle: 'Médiatrice',
  ...changes,
});

/** A savoir-faire passed on, over six weeks. */
export const transmissionOf = (memberId: string): AttestationSketch =>
  sketched({
    kind: 'transmission',
    memberId,
    subject: 'Tailler les rosiers',
    firstDay: '2026-10-05',
    lastDay: '2026-11-16',
  });
