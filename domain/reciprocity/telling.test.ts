import { expect, test } from 'vitest';
import { tell, tellAll, textOf } from './telling';

const names: Record<string, string> = { n: 'Nadia', j: 'Jacques', l: 'Léa' };
const passings = [
  { from: 'n', to: 'j', words: 'a transmis la couture' },
  { from: 'n', to: 'j', words: 'a transmis la couture' },
  { from: 'j', to: 'l', words: 'a transmis le jardinage' },
  { from: 'j', to: 'l', words: 'transmet le chant' },
  { from: 'l', to: 'n', words: 'explique le CV' },
];
const told = (way: string, isLoop: boolean) =>
  tell([...way], isLoop, passings, (person) => names[person] ?? '')
    .map(({ text }) => text)
    .join('');

test.each([
  ['nj', false, 'Nadia a transmis la couture à Jacques.'],
  ['njl', false, 'Nadia a transmis la couture à Jacques, qui a transmis le jardinage et transmet le chant à Léa.'],
  [
    'njl',
    true,
    'Nadia a transmis la couture à Jacques, qui a transmis le jardinage et transmet le chant à Léa, qui explique le CV à Nadia.',
  ],
  ['', false, ''],
])('« %s » (loop: %s) is told as « %s »', (way, isLoop, sentence) => {
  expect(told(way, isLoop)).toBe(sentence);
});

test('every name leads to its person', () => {
  const people = tell([...'njl'], true, passings, (person) => names[person] ?? '').flatMap(
    ({ person }) => person ?? [],
  );
  expect(people).toEqual([...'njln']);
});

test('everything is told once: loops, chains, and what belongs to neither', () => {
  const people = Object.entries(names).map(([id, name]) => ({ id, name }));
  const groups = (loops: string[][], chains: string[][]) =>
    tellAll({ people, passings, loops, chains }).map(({ title, ways }) => [
      title,
      ways.map(({ people: way, parts }) => `${way.join('')} ${textOf(parts).length > 0}`),
    ]);
  expect(groups([[...'njl']], [])).toEqual([['Boucles', ['njl true']]]);
  expect(groups([], [[...'njl']])).toEqual([
    ['Chaînes', ['njl true']],
    ['Autres échanges', ['ln true']],
  ]);
  expect(groups([], [])).toEqual([['Autres échanges', ['nj true', 'jl true', 'ln true']]]);
});
