import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slotBit } from '../member/availability';
import type { Listed } from './listed';
import { anyListed, listed, scalesOf } from './listed.sample';
import { isSameSubject, points, reasons, rules, score } from './rules';
import { defaultWeights, ruleNames } from './weights';

const tuesdayAfternoon = slotBit(2, 1);
const thursdayMorning = slotBit(4, 0);
const nbsp = (text: string) => text.replaceAll('\u00a0', ' ');

/** What is said of a pair that differs from the plainest one only by this. */
function said(offer: Partial<Listed>, request: Partial<Listed>): string[] {
  const given = listed({ kind: 'offer', memberName: 'Jacques Martin', ...offer });
  const asked = listed({ kind: 'request', memberName: 'Nadia Benali', ...request });
  return reasons(given, asked, scalesOf([given, asked])).map(({ text, isReservation }) =>
    nbsp(isReservation ? `(${text})` : text),
  );
}

const potager = { themeId: 'potager', themeName: 'Potager' };
const anglais = { themeId: 'anglais', themeName: 'Anglais', familyId: 'langues' };
const auzances = { siteId: 'auzances', siteName: 'Auzances' };
const lives = (communeCode: string) => ({ communeCode });
const stems = (...all: string[]) => ({ stems: all });
const free = (availability: number) => ({ availability });

describe('what is said of a pair', () => {
  it.each<[string, Partial<Listed>, Partial<Listed>]>([
    ['même thème : Jardinage', {}, {}],
    ['thèmes voisins : « Potager » et « Jardinage »', potager, {}],
    ['(thèmes différents : « Jardinage » et « Anglais »)', {}, anglais],
    ['même lieu : Guéret', {}, {}],
    ['(deux lieux : Guéret et Auzances)', {}, auzances],
    ['(deux lieux : Guéret et Auzances, Nadia Benali a un véhicule)', {}, { ...auzances, mobility: 'vehicule' }],
    [
      '(deux lieux : Guéret et Auzances, sans véhicule)',
      { mobility: 'a-pied' },
      { ...auzances, mobility: 'sur-place' },
    ],
    ['même commune', lives('gueret'), { ...auzances, ...lives('gueret') }],
    ['17 km, même intercommunalité', lives('gueret'), lives('ahun')],
    [
      '17 km, même intercommunalité, Jacques Martin a un véhicule',
      { ...lives('gueret'), mobility: 'vehicule' },
      lives('ahun'),
    ],
    [
      '(communes éloignées, sans véhicule)',
      { ...lives('gueret'), mobility: 'a-pied' },
      { ...lives('auzances'), mobility: 'a-pied' },
    ],
    ['mot en commun : « rosiers »', stems('rosi'), { title: 'Soigner ses rosiers', ...stems('rosi', 'pomm') }],
    [
      'mots en commun : « tailler » et « rosiers »',
      stems('rosi', 'taill'),
      { title: 'Tailler ses rosiers', ...stems('taill', 'rosi') },
    ],
    ['à domicile pour les deux', { place: 'home' }, { place: 'home' }],
    ['dehors, ce qui convient aux deux', { place: 'any' }, { place: 'outside' }],
    ['(Jacques Martin préfère à domicile, Nadia Benali dans la structure)', { place: 'home' }, { place: 'structure' }],
    ['(Nadia Benali préfère ne pas être en groupe)', { groupSize: 6 }, { groupSize: 1 }],
    ['en tête à tête, pour les deux', { groupSize: 1 }, { groupSize: 1 }],
    ['peut se faire à plusieurs, pour les deux', { groupSize: 6 }, { groupSize: 4 }],
    ['l’occasion pour Jacques Martin d’offrir à son tour', { received: 2 }, {}],
    ['l’occasion pour Nadia Benali de recevoir à son tour', {}, { given: 1 }],
    [
      'l’occasion pour Jacques Martin d’offrir à son tour, et pour Nadia Benali de recevoir',
      { received: 2 },
      { given: 1 },
    ],
    ['niveau débutant accepté', { level: 'beginner' }, { level: 'beginner' }],
    ['niveau débutant accepté', { level: 'any' }, { level: 'beginner' }],
    ['ouvert à tous les niveaux', { level: 'any' }, { level: 'advanced' }],
    ['même niveau', { level: 'advanced' }, { level: 'advanced' }],
    ['(offre pour qui connaît déjà les bases)', { level: 'intermediate' }, { level: 'beginner' }],
    ['(offre pour qui est déjà à l’aise)', { level: 'advanced' }, { level: 'beginner' }],
    ['(offre pensée pour les débutants)', { level: 'beginner' }, { level: 'advanced' }],
    ['(niveau de Nadia Benali à préciser)', { level: 'beginner' }, { level: 'any' }],
    ['tous deux libres le mardi après-midi', free(tuesdayAfternoon | 1), free(tuesdayAfternoon | thursdayMorning)],
    [
      'tous deux libres le mardi après-midi et le jeudi matin',
      free(tuesdayAfternoon | thursdayMorning),
      free(tuesdayAfternoon | thursdayMorning),
    ],
    ['tous deux libres le lundi matin, le lundi après-midi et un autre moment', free(0b111), free(0b111)],
    ['tous deux libres le lundi matin, le lundi après-midi et 3 autres moments', free(0b11111), free(0b11111)],
    ['toutes deux libres le lundi matin', { ...free(1), civility: 'madame' }, { ...free(1), civility: 'madame' }],
    ['(aucune demi-journée en commun)', free(tuesdayAfternoon), free(thursdayMorning)],
    ['(disponibilités de Nadia Benali à préciser)', free(1), free(0)],
    ['(disponibilités de Jacques Martin et de Nadia Benali à préciser)', {}, {}],
    ['attend depuis 3 mois', {}, { ageInDays: 92 }],
  ])('« %s »', (text, offer, request) => {
    expect(said(offer, request)).toContain(text);
  });

  it('says nothing of a level that nobody has told, nor of a wait of a few days', () => {
    expect(said({}, { ageInDays: 29 })).toEqual([
      'même thème : Jardinage',
      'même lieu : Guéret',
      '(disponibilités de Jacques Martin et de Nadia Benali à préciser)',
    ]);
  });

  it('says what speaks for a pair before its reservations', () => {
    const marks = reasons(
      listed({ kind: 'offer', siteId: 'auzances' }),
      listed({ kind: 'request', ageInDays: 60 }),
      scalesOf([]),
    );
    const order = marks.map(({ isReservation }) => isReservation);
    expect(order).toEqual([...order].sort());
  });
});

describe('an offer and a request of one subject', () => {
  it.each<[string, boolean, Partial<Listed>, Partial<Listed>]>([
    ['one theme, whatever the words', true, stems('rosi'), stems('tomat')],
    ['neighbouring themes in common words', true, { ...potager, ...stems('tomat') }, stems('tomat', 'sem')],
    ['neighbouring themes in other words', false, { ...potager, ...stems('tomat') }, stems('rosi')],
    ['neighbouring themes without words', false, potager, {}],
    ['two families, even in the same words', false, { ...anglais, ...stems('rosi') }, stems('rosi')],
  ])('%s: %s', (_case, expected, offer, request) => {
    const given = listed({ kind: 'offer', ...offer });
    const asked = listed({ kind: 'request', ...request });
    expect(isSameSubject(given, asked, scalesOf([given, asked]).rarity)).toBe(expected);
  });
});

describe('the score', () => {
  const better: [string, Partial<Listed>, Partial<Listed>][] = [
    ['the same theme', {}, potager],
    ['a theme of the family', potager, anglais],
    ['the same site', {}, auzances],
    ['a vehicle between two sites', { ...auzances, mobility: 'vehicule' }, auzances],
    ['the level that is asked', { level: 'beginner' }, { level: 'advanced' }],
    ['an offer for all over one too hard', { level: 'any' }, { level: 'intermediate' }],
    ['a half-day in common', free(tuesdayAfternoon), free(thursdayMorning)],
    ['half-days to be told over none in common', free(0), free(thursdayMorning)],
  ];
  it.each(better)('is higher for %s', (_what, good, less) => {
    const request = listed({ kind: 'request', level: 'beginner', ...free(tuesdayAfternoon) });
    const scoreOf = (offer: Partial<Listed>) => score(listed({ kind: 'offer', ...offer }), request, scalesOf([]));
    expect(scoreOf(good)).toBeGreaterThan(scoreOf(less));
  });

  it('grows with the wait of the request, up to a year', () => {
    const after = (ageInDays: number) =>
      score(listed({ kind: 'offer' }), listed({ kind: 'request', ageInDays }), scalesOf([]));
    expect([29, 30, 90, 360, 3000].map(after).map((it, _index, [first = 0]) => it - first)).toEqual([0, 1, 3, 12, 12]);
  });

  it('is the sum of the rules, none beyond its weight; a rule of no weight says nothing', () => {
    fc.assert(
      fc.property(anyListed, anyListed, fc.constantFrom(...ruleNames), (offer, request, left) => {
        const scales = scalesOf([offer, request], { ...defaultWeights, [left]: 0 });
        let sum = 0;
        for (const name of ruleNames) {
          const given = points(name, offer, request, scales) ?? 0;
          expect(Math.abs(given)).toBeLessThanOrEqual(scales.weights[name]);
          sum += given;
        }
        expect(score(offer, request, scales)).toBe(sum);
        expect(points(left, offer, request, scales)).toBeNull();
        const said = reasons(offer, request, scales).map(({ text }) => text);
        expect(said).not.toContain(rules[left].tell(offer, request, scales));
      }),
    );
  });

  it('grows with the words in common, a rare one more than one that all have', () => {
    const request = listed({ id: 'r', kind: 'request', stems: ['taill', 'rosi'] });
    const others = Array.from({ length: 20 }, (_, index) => listed({ id: `o${index}`, stems: ['taill'] }));
    const scales = scalesOf([request, ...others, listed({ stems: ['rosi'] })]);
    const withStems = (...all: string[]) => score(listed({ stems: all }), request, scales);
    expect(withStems('rosi', 'haie')).toBeGreaterThan(withStems('taill', 'haie'));
    expect(withStems('taill', 'haie')).toBeGreaterThan(withStems('haie'));
    expect(withStems('taill', 'rosi')).toBe(withStems('haie') + defaultWeights.words);
  });

  it('sees the facts that two people share the same way from both sides', () => {
    fc.assert(
      fc.property(anyListed, anyListed, (one, other) => {
        const shared = { level: 'any', ageInDays: 0, groupSize: null, given: 0, received: 0 } as const;
        const scales = scalesOf([one, other]);
        const [left, right] = [
          { ...one, ...shared },
          { ...other, ...shared },
        ];
        expect(score(left, right, scales)).toBe(score(right, left, scales));
      }),
    );
  });
});
