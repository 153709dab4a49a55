import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded } from './format';
import { stemChoices, stemsOf } from './stem';

describe('stems of French words', () => {
  it.each([
    ['jardinage', 'jardin', 'jardins', 'jardiner', 'JARDINAGE'],
    ['tricot', 'tricots', 'tricoter', 'tricotage'],
    ['bricolage', 'bricoler'],
    ['vélo', 'vélos', 'velo', 'Velos'],
    ['réparer', 'réparation', 'réparations', 'reparer'],
    ['couturière', 'couturiere', 'couturières'],
    ['débutant', 'débutante', 'débutants', 'debutants'],
    ['anglais', 'anglaise', 'Anglais'],
    ['confiture', 'confitures'],
    ['cuisine', 'cuisiner', 'cuisines'],
  ])('brings together %s, %s…', (first, ...others) => {
    for (const other of others) expect(stemsOf(other).some((stem) => stemsOf(first).includes(stem))).toBe(true);
  });

  it.each([
    ['couture', 'culture'],
    ['chant', 'champ'],
    ['cuisine', 'cousine'],
    ['peinture', 'pointure'],
  ])('keeps %s apart from %s', (one, other) => {
    expect(stemsOf(one).filter((stem) => stemsOf(other).includes(stem))).toEqual([]);
  });

  it('leaves out what says nothing, and elisions', () => {
    expect(stemsOf('J’aimerais apprendre l’anglais et à la guitare, s’il vous plaît')).toEqual(
      expect.arrayContaining(['anglai', 'guitar']),
    );
    expect(stemsOf('de la, avec les et d’un qui est')).toEqual([]);
    expect(stemsOf('')).toEqual([]);
  });

  it('gives one choice of stems per word', () => {
    expect(stemChoices('réparer un vélo')).toHaveLength(2);
  });

  it('a text typed without accents or in capitals can be found by the one that has them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('réparer', 'vélos', 'bâtiment', 'élève', 'pâtisserie', 'forêt')),
        (words) => {
          const written = new Set(stemsOf(words.join(' ')));
          for (const choices of stemChoices(folded(words.join(' ')).toUpperCase()))
            expect(choices.some((stem) => written.has(stem))).toBe(true);
        },
      ),
    );
  });
});
