import { expect, test } from 'vitest';
import { tell } from './telling';

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
