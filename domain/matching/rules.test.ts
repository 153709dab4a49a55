import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slotBit } from '../member/availability';
import type { Listed } from './listed';
import { anyListed, listed } from './listed.sample';
import { reasons, score } from './rules';

const tuesdayAfternoon = slotBit(2, 1);
const thursdayMorning = slotBit(4, 0);
const nbsp = (text: string) => text.replaceAll('\u00a0', ' ');

/** What is said of a pair that differs from the plainest one only by this. */
function said(offer: Partial<Listed>, request: Partial<Listed>): string[] {
  const given = listed({ kind: 'offer', memberName: 'Jacques Martin', ...offer });
  const asked = listed({ kind: 'request', memberName: 'Nadia Benali', ...request });
  return reasons(given, asked).map(({ text, isReservation }) => nbsp(isReservation ? `(${text})` : text));
}

const potager = { themeId: 'potager', themeName: 'Potager' };
const anglais = { themeId: 'anglais', themeName: 'Anglais', familyId: 'langues' };
const auzances = { siteId: 'auzances', siteName: 'Auzances' };
const free = (availability: number) => ({ availability });

describe('what is said of a pair', () => {
  it.each<[string, Partial<Listed>, Partial<Listed>]>([
    ['même thème : Jardinage', {}, {}],
    ['thèmes voisins : « Potager » et « Jardinage »', potager, {}],
    ['(thèmes différents : « Jardinage » et « Anglais »)', {}, anglais],
    ['même lieu : Guéret', {}, {}],
    ['(deux lieux : Guéret et Auzances)', {}, auzances],
    ['Nadia Benali a un véhicule', {}, { ...auzances, mobility: 'vehicule' }],
    ['Jacques Martin a un véhicule', { mobility: 'vehicule' }, auzances],
    ['(pas de véhicule, ni d’un côté ni de l’autre)', { mobility: 'a-pied' }, { ...auzances, mobility: 'sur-place' }],
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
    const marks = reasons(listed({ kind: 'offer', siteId: 'auzances' }), listed({ kind: 'request', ageInDays: 60 }));
    const order = marks.map(({ isReservation }) => isReservation);
    expect(order).toEqual([...order].sort());
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
    const scoreOf = (offer: Partial<Listed>) => score(listed({ kind: 'offer', ...offer }), request);
    expect(scoreOf(good)).toBeGreaterThan(scoreOf(less));
  });

  it('grows with the wait of the request, up to a year', () => {
    const after = (ageInDays: number) => score(listed({ kind: 'offer' }), listed({ kind: 'request', ageInDays }));
    expect([29, 30, 90, 360, 3000].map(after).map((it, _index, [first = 0]) => it - first)).toEqual([0, 1, 3, 12, 12]);
  });

  it('sees the facts that two people share the same way from both sides', () => {
    fc.assert(
      fc.property(anyListed, anyListed, (one, other) => {
        const shared = { level: 'any', ageInDays: 0 } as const;
        const [left, right] = [
          { ...one, ...shared },
          { ...other, ...shared },
        ];
        expect(score(left, right)).toBe(score(right, left));
      }),
    );
  });
});
