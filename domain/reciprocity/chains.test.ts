import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { around, chainsIn, longestLoop, longestTold, loopsIn, type Passing } from './chains';

/** « ab bc » → A has passed on to B, B to C. */
const passings = (text: string): Passing[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((pair) => ({ from: pair[0] ?? '', to: pair[1] ?? '' }));
const told = (ways: readonly string[][]) => ways.map((way) => way.join(''));

describe('loops', () => {
  test.each([
    ['ab bc ca', ['abc']],
    ['bc ca ab', ['abc']],
    ['ab ba', ['ab']],
    ['ab bc ca cd dc', ['abc', 'cd']],
    ['ab bc', []],
    ['aa', []],
    ['', []],
    ['ab bc cd de ef fg ga', []], // seven people
  ])('« %s » has %j', (text, loops) => {
    expect(told(loopsIn(passings(text)))).toEqual(loops);
  });
});

describe('chains', () => {
  test.each([
    ['ab bc cd', ['abcd']],
    ['ab bc ax bd de', ['abde']],
    ['ab cd', []], // two exchanges are no chain
    ['ab bc xy yz zt', ['xyzt', 'abc']],
    ['ab bc xb', ['abc']], // nobody in two chains
    ['ab bc ca', ['abc']],
    ['', []],
  ])('« %s » has %j', (text, chains) => {
    expect(told(chainsIn(passings(text), 10))).toEqual(chains);
  });

  test('as many as asked, the longest', () => {
    expect(told(chainsIn(passings('ab bc xy yz zt'), 1))).toEqual(['xyzt']);
  });

  test('twenty thousand people one after the other: the chain is told as far as one breath goes', () => {
    const line = Array.from({ length: 20_000 }, (_, index) => ({ from: `${index}`, to: `${index + 1}` }));
    expect(chainsIn(line, 1)).toEqual([Array.from({ length: longestTold }, (_, index) => `${index}`)]);
  });
});

describe('around a person', () => {
  const network = passings('ab bc cd xa');
  test.each([
    [1, 'abx'],
    [2, 'abxc'],
    [3, 'abxcd'],
  ])('%i steps away, whichever way things went', (depth, people) => {
    expect(around(network, 'a', { depth, most: 10 })).toEqual({ people: [...people], isCut: false });
  });

  test('the nearest, when there are too many', () => {
    expect(around(network, 'a', { depth: 3, most: 3 })).toEqual({ people: ['a', 'b', 'x'], isCut: true });
  });

  test('nobody but herself, when she has lived no exchange', () => {
    expect(around(network, 'q', { depth: 3, most: 10 })).toEqual({ people: ['q'], isCut: false });
  });
});

describe('laws', () => {
  const person = fc.constantFrom(...'abcdefgh');
  const anyNetwork = fc.array(fc.record({ from: person, to: person }), { maxLength: 20 });
  /** Always towards a later letter: what is passed on never comes back. */
  const oneWay = anyNetwork.map((all) =>
    all
      .filter(({ from, to }) => from !== to)
      .map(({ from, to }) => (from < to ? { from, to } : { from: to, to: from })),
  );
  const isPassing = (all: readonly Passing[], from: string, to: string) =>
    all.some((it) => it.from === from && it.to === to);
  const isWay = (all: readonly Passing[], way: readonly string[]) =>
    way.every((to, index) => index === 0 || isPassing(all, way[index - 1] ?? '', to));
  const isOnceEach = (way: readonly string[]) => new Set(way).size === way.length;

  const longestFrom = (all: readonly Passing[], start: string, met: readonly string[] = []): number =>
    1 +
    Math.max(
      0,
      ...all
        .filter(({ from, to }) => from === start && to !== start && !met.includes(to))
        .map(({ to }) => longestFrom(all, to, [...met, start])),
    );

  test('a loop is a way that comes back, each person once; every passing of a short loop is in one', () => {
    fc.assert(
      fc.property(anyNetwork, (all) => {
        const loops = loopsIn(all);
        for (const loop of loops) {
          expect(isOnceEach(loop) && loop.length >= 2 && loop.length <= longestLoop).toBe(true);
          expect(isWay(all, [...loop, loop[0] ?? ''])).toBe(true);
        }
        for (const { from, to } of all)
          if (from !== to && isPassing(all, to, from)) expect(told(loops)).toContain([from, to].sort().join(''));
      }),
    );
  });

  test('a chain is a way with each person once, and nobody is in two chains', () => {
    fc.assert(
      fc.property(anyNetwork, (all) => {
        const chains = chainsIn(all, 10);
        for (const chain of chains) expect(isOnceEach(chain) && isWay(all, chain) && chain.length >= 3).toBe(true);
        expect(isOnceEach(chains.flat())).toBe(true);
      }),
    );
  });

  test('where nothing comes back there is no loop, and the first chain is the longest there is', () => {
    fc.assert(
      fc.property(oneWay, (all) => {
        expect(loopsIn(all)).toEqual([]);
        const longest = Math.max(0, ...[...'abcdefgh'].map((start) => longestFrom(all, start)));
        expect(chainsIn(all, 1)[0]?.length ?? 0).toBe(longest >= 3 ? longest : 0);
      }),
    );
  });

  test('one step more around a person never loses anyone', () => {
    fc.assert(
      fc.property(anyNetwork, person, fc.integer({ min: 1, max: 3 }), (all, one, depth) => {
        const near = around(all, one, { depth, most: 99 }).people;
        expect(around(all, one, { depth: depth + 1, most: 99 }).people).toEqual(expect.arrayContaining(near));
      }),
    );
  });
});
