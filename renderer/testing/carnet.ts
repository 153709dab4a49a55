import type { Entry } from '../../domain/passport/entry';
import type { Passport } from '../../ipc/passport.contract';

const id = (place: number) => `0191eeee-0000-7000-8000-0000000000${String(place).padStart(2, '0')}`;
export const jacquesId = id(1);

export const entry = (place: number, changes: Partial<Entry> = {}): Entry => ({
  id: id(place),
  kind: 'savoir_faire',
  source: 'bilan',
  words: 'Lire un patron',
  originalWords: 'Lire un patron',
  heading: 'Couture',
  isHidden: false,
  isNew: false,
  namesSomeone: false,
  shown: [
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
  ],
  ...changes,
});

/** The carnet of Jacques: two savoir-faire under one theme, one of another, one savoir-être. */
export const carnet = (changes: Partial<Passport> = {}): Passport => ({
  memberId: jacquesId,
  memberName: 'Jacques Martin',
  firstName: 'Jacques',
  timeZone: 'Europe/Paris',
  entries: [
    entry(11),
    entry(12, { words: 'Régler la machine', originalWords: 'Régler la machine' }),
    entry(13, { source: 'own', words: 'Greffer un pommier', originalWords: '', heading: 'Verger', shown: [] }),
    entry(14, { kind: 'savoir_etre', source: 'quality', words: 'Patience', heading: 'Garder son calme' }),
  ],
  rereadings: [],
  attestations: [{ id: id(21), number: '2026-0001', kind: 'transmission', subject: 'Coudre', issuedOn: '2026-11-23' }],
  badges: [],
  headings: { savoir_faire: ['Couture', 'Potager'], savoir_etre: ['Garder son calme', 'Travailler en équipe'] },
  ...changes,
});
