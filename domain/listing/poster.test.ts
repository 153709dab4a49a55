import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { giveaway, nameWords, posterFormats, posterPages } from './poster';

const names = new Set(['Nadia Benali', 'Jacques Lavergne', 'Rose Petit', 'Marie-Claude Le Gall'].flatMap(nameWords));
const given = (title: string, author = 'Nadia Benali') => giveaway(title, new Set(nameWords(author)), names);

describe('what a title gives away', () => {
  it.each([
    ['Coudre, au 06 39 98 12 74', 'phone'],
    ['Coudre (0639981274)', 'phone'],
    ['Coudre, +33 6 39 98 12 74', 'phone'],
    ['Coudre : nadia.benali@exemple.fr', 'email'],
    ['Coudre avec Nadia', 'name'],
    ['coudre avec nadia', 'name'],
    ['Jouer de la guitare avec Jacques', 'name'],
    ['Marcher comme Marie-Claude', 'name'],
    ['Voir Mme Dupuis pour le tricot', 'name'],
    ['Demander M. Roux', 'name'],
  ])('« %s »: %s', (title, expected) => expect(given(title)).toBe(expected));

  it.each([
    'Tailler les rosiers',
    'Un petit jardin et une rose',
    'Rose des vents et boussole',
    'Le jeu des 1 000 questions en 2026',
    'Parler anglais à Guéret',
    'Préparer le code : 40 questions, 5 fautes',
    'Courir 10 km en 50 min',
  ])('« %s »: nothing', (title) => expect(given(title)).toBeNull());
});

describe('the pages of a poster', () => {
  const line = fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom('offer' as const, 'request' as const),
    title: fc.string({ minLength: 3, maxLength: 100 }),
  });

  it('show every announcement once, each side in its order, no page empty', () =>
    fc.assert(
      fc.property(fc.array(line, { maxLength: 80 }), fc.constantFrom(...posterFormats), (lines, format) => {
        const pages = posterPages(lines, format);
        for (const kind of ['offer', 'request'] as const)
          expect(pages.flat(2).filter((one) => one.kind === kind)).toEqual(lines.filter((one) => one.kind === kind));
        for (const [first, second] of pages) expect(first.length + second.length).toBeGreaterThan(0);
      }),
    ));

  it('go on in the second column when there is one kind only', () => {
    const offers = Array.from({ length: 14 }, (_, place) => ({ kind: 'offer' as const, title: `Offre ${place}` }));
    const pages = posterPages(offers, 'a4');
    expect(pages).toHaveLength(1);
    expect(pages[0]?.[1].length).toBeGreaterThan(0);
  });
});
