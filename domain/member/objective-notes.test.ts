import { expect, test } from 'vitest';
import { noteWarnings } from './objective-notes';

const concerns = (note: string) => noteWarnings(note).map(({ concern }) => concern);

test.each([
  ['1 84 12 76 451 089 46', 'nir'],
  ['son numéro est 184127645108946', 'nir'],
  ['2 69 05 2A 588 157 17', 'nir'],
  ['2.69.05.2b.588.157.44', 'nir'],
  ['FR76 3000 6000 0112 3456 7890 189', 'iban'],
  ['fr7630006000011234567890189', 'iban'],
  ['de68 2105 0170 0012 3456 78', 'iban'],
  ['elle est diabétique', 'health'],
  ['en dépression depuis l’hiver', 'health'],
  ['touche le RSA', 'benefits'],
  ['bénéficiaire de l’A.A.H', 'benefits'],
  ['sous curatelle', 'benefits'],
  ['C’est un fainéant', 'insult'],
  ['quel con !', 'insult'],
])('« %s » raises %s', (note, concern) => {
  expect(concerns(note)).toContain(concern);
});

test.each([
  '',
  'Infirmière à la retraite, peut montrer les gestes de premiers secours',
  'Connaît tout le monde à Guéret, aime conter',
  'Cuisine un chili con carne',
  'Maladroite avec les aiguilles, dit-elle en riant',
  'Cherche une cafetière',
  '1 84 12 76 451 089 47',
  'FR76 3000 6000 0112 3456 7890 188',
  'Tél. 05 55 82 80 47, libre le 12/03/2027',
  'Sans alcool : cocktails de fruits',
])('« %s » raises nothing', (note) => {
  expect(noteWarnings(note)).toEqual([]);
});

test('says which words it means, once each', () => {
  expect(noteWarnings('Handicapée, le handicap de sa sœur, handicapée')).toEqual([
    { concern: 'health', words: 'Handicapée, handicap et handicapée' },
  ]);
});
