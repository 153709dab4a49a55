import { expect, it } from 'vitest';
import { since } from './elapsed';

it.each([
  [0, 'depuis aujourd’hui'],
  [1, 'depuis hier'],
  [2, 'depuis 2 jours'],
  [13, 'depuis 13 jours'],
  [14, 'depuis 2 semaines'],
  [59, 'depuis 8 semaines'],
  [92, 'depuis 3 mois'],
  [400, 'depuis 13 mois'],
  [731, 'depuis 2 ans'],
])('%i days are « %s »', (days, words) => {
  expect(since(days).replace('\u00a0', ' ')).toBe(words);
});
