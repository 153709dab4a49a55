import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutNames } from './names';

const others = ['Nadia', 'Benali', 'Élise', 'Le Gall', 'Rose', 'Jean-Marc', 'Martin'];
const cleared = (text: string) => withoutNames(text, others, ['Jacques', 'Benali']);

describe('a text without the names of others', () => {
  it.each([
    ['J’ai montré à Nadia.', 'J’ai montré à quelqu’un.'],
    ['Nadia et moi avons cousu.', 'Quelqu’un et moi avons cousu.'],
    ['Un service rendu. Nadia a ri.', 'Un service rendu. Quelqu’un a ri.'],
    ['Le jardin d’Élise', 'Le jardin de quelqu’un'],
    ["D'Élise j’ai tout appris", 'De quelqu’un j’ai tout appris'],
    ['Je crois qu’Elise le sait', 'Je crois que quelqu’un le sait'],
    ['Avec NADIA et Gall', 'Avec quelqu’un et quelqu’un'],
    ['Nadia Gall est venue', 'Quelqu’un est venue'],
    ['Marc sait', 'Quelqu’un sait'],
  ])('%s → %s', (text, expected) => {
    expect(cleared(text)).toBe(expected);
  });

  it.each([
    ['her own family name, that the other has too', 'La recette des Benali'],
    ['a thing in small letters', 'Tailler une rose'],
    ['a place made of a name', 'Le lavoir de Saint-Martin'],
    ['a plural, or a longer word', 'Nadiane et les Roses'],
    ['a little word of a name', 'Le pain, et Les confitures'],
    ['nothing of the sort', 'Lire un patron, aujourd’hui'],
  ])('leaves %s', (_case, text) => {
    expect(cleared(text)).toBe(text);
  });

  it('never leaves a name that stands as a word, and clears once for all', () => {
    const word = fc.constantFrom(
      'Nadia',
      'à',
      'Élise',
      'd’Élise',
      'jardin',
      'Martin.',
      'Rose,',
      '\n',
      '«',
      'Jean-Marc',
    );
    fc.assert(
      fc.property(fc.array(word), (all) => {
        const text = cleared(all.join(' '));
        expect(text).not.toMatch(/Nadia|Élise|Martin|Rose|Jean-Marc/);
        expect(cleared(text)).toBe(text);
      }),
    );
  });
});
