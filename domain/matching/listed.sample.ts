import fc from 'fast-check';
import { levels, places } from '../listing/listing';
import type { ClosenessOf } from './closeness';
import type { Listed } from './listed';
import type { Scales } from './rules';
import { defaultWeights, heaviest, ruleNames, type Weights } from './weights';
import { rarityIn } from './words';

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
  stems: [],
  given: 0,
  received: 0,
  ...changes,
});

/** Ahun and Guéret are of one intercommunalité, 17 km apart; Auzances is far, its distance unknown. */
export const smallCreuse: ClosenessOf = (codeA, codeB) => {
  if (codeA === codeB) return { ring: 'commune', kilometres: 0 };
  return [codeA, codeB].includes('auzances') ? { ring: 'far', kilometres: null } : { ring: 'epci', kilometres: 17 };
};

export const scalesOf = (listings: readonly Listed[], weights: Weights = defaultWeights): Scales => ({
  weights,
  closenessOf: smallCreuse,
  rarity: rarityIn(listings),
});

export const anyWeights: fc.Arbitrary<Weights> = fc.oneof(
  fc.constant(defaultWeights),
  fc.record(
    Object.fromEntries(ruleNames.map((name) => [name, fc.integer({ min: 0, max: heaviest })])) as Record<
      (typeof ruleNames)[number],
      fc.Arbitrary<number>
    >,
  ),
);

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
    memberId: fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5', 'm6'),
    civility: fc.constantFrom('madame' as const, 'monsieur' as const, null),
    mobility: fc.constantFrom(
      'sur-place' as const,
      'a-pied' as const,
      'transports' as const,
      'vehicule' as const,
      null,
    ),
    siteId: fc.constantFrom('gueret', 'auzances'),
    communeCode: fc.constantFrom('gueret', 'ahun', 'auzances', null),
    level: fc.constantFrom(...levels),
    availability: fc.constantFrom(0, 0b1, 0b10, 0b11, 0b110),
    place: fc.constantFrom(...places),
    groupSize: fc.constantFrom(null, 1, 2, 3, 5),
    stems: fc.subarray(['rosi', 'taill', 'pomm', 'haie', 'vers']),
    given: fc.constantFrom(0, 2),
    received: fc.constantFrom(0, 1),
  })
  .chain((facts) => fc.constantFrom(...themes).map((theme) => listed({ ...facts, ...theme })));

/** A small network, each listing with its own id. */
export const anyNetwork = (maxLength: number): fc.Arbitrary<Listed[]> =>
  fc
    .array(anyListed, { maxLength })
    .map((all) => all.map((it, index) => ({ ...it, id: `l${String(index).padStart(2, '0')}` })));
