import fc from 'fast-check';
import { levels } from '../listing/listing';
import type { Listed } from './listed';

/** Listings for the tests: the plainest one, and any one at all of a small network. */

export const listed = (changes: Partial<Listed>): Listed => ({
  id: 'l1',
  kind: 'offer',
  title: 'Tailler les rosiers',
  details: '',
  goal: '',
  createdAt: '2026-11-01T09:00:00Z',
  ageInDays: 0,
  memberId: 'm1',
  memberName: 'Nadia Benali',
  civility: null,
  mobility: null,
  communeCode: null,
  siteId: 'gueret',
  siteName: 'Guéret',
  themeId: 'jardinage',
  themeName: 'Jardinage',
  themeAct: '',
  pictogram: 'plant',
  familyId: 'jardin',
  level: 'any',
  availability: 0,
  place: 'any',
  groupSize: null,
  stems: ['taill', 'rosi'],
  given: 0,
  received: 0,
  ...changes,
});

const themes = [
  { themeId: 'jardinage', familyId: 'jardin' },
  { themeId: 'potager', familyId: 'jardin' },
  { themeId: 'anglais', familyId: 'langues' },
];

export const anyListed: fc.Arbitrary<Listed> = fc
  .record({
    kind: fc.constantFrom('offer' as const, 'request' as const),
    createdAt: fc.constantFrom('2026-01-05T09:00:00Z', '2026-06-05T09:00:00Z', '2026-11-05T09:00:00Z'),
    ageInDays: fc.constantFrom(0, 40, 400),
    memberId: fc.constantFrom('m1', 'm2', 'm3', 'm4'),
    civility: fc.constantFrom('madame' as const, 'monsieur' as const, null),
    mobility: fc.constantFrom(
      'sur-place' as const,
      'a-pied' as const,
      'transports' as const,
      'vehicule' as const,
      null,
    ),
    siteId: fc.constantFrom('gueret', 'auzances'),
    level: fc.constantFrom(...levels),
    availability: fc.constantFrom(0, 0b1, 0b10, 0b11),
  })
  .chain((facts) => fc.constantFrom(...themes).map((theme) => listed({ ...facts, ...theme })));
