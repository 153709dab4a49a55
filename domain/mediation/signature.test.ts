import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Drawing, drawingFrom, drawingWidth, isFullySigned, Signature, signaturesInWords, sketchOf } from './signature';

const point = fc.record({
  x: fc.double({ min: 0, max: 2000, noNaN: true }),
  y: fc.double({ min: 0, max: 900, noNaN: true }),
});
const strokes = fc.array(fc.array(point, { minLength: 1, maxLength: 200 }), { minLength: 1, maxLength: 12 });

describe('a signature drawn on the screen', () => {
  test('whatever the hand does, what is kept is accepted, unless it has not moved', () => {
    fc.assert(
      fc.property(strokes, fc.integer({ min: 200, max: 2000 }), (drawn, width) => {
        const kept = drawingFrom(drawn, width);
        expect(kept.some((stroke) => stroke.length > 2)).toBe(Drawing.safeParse(kept).success);
        expect(Math.min(...kept.flat())).toBe(0); // cut to its edges
      }),
    );
  });

  test('a long scribble is thinned, not refused', () => {
    const scribble = Array.from({ length: 40 }, (_, line) =>
      Array.from({ length: 500 }, (_, at) => ({ x: (at % 2) * 400 + line, y: at / 2 })),
    );
    expect(Drawing.parse(drawingFrom(scribble, 600)).flat().length).toBeLessThanOrEqual(12_000);
  });

  test('the place may be of any width: the same movement is kept the same', () => {
    const movement = [
      { x: 10, y: 20 },
      { x: 110, y: 70 },
    ];
    const larger = movement.map(({ x, y }) => ({ x: 3 * x, y: 3 * y }));
    expect(drawingFrom([movement], 500)).toEqual([[0, 0, 200, 100]]);
    expect(drawingFrom([larger], 1500)).toEqual(drawingFrom([movement], 500));
  });

  test.each([
    ['nothing', []],
    ['a tap', [[10, 10]]],
    ['half a point', [[10, 10, 20]]],
    ['out of the place', [[0, 0, drawingWidth + 1, 5]]],
    ['not a number', [['0', '<script>']]],
    ['too many movements', Array(501).fill([0, 0, 9, 9])],
    ['too many points', Array(7).fill(Array(2000).fill(1))],
  ])('%s is refused', (_, drawn) => {
    expect(Signature.safeParse({ way: 'drawn', strokes: drawn }).success).toBe(false);
  });

  test('it is drawn by numbers alone: no markup can come out of it', () => {
    fc.assert(
      fc.property(strokes, (drawn) => {
        const { viewBox, paths } = sketchOf(drawingFrom(drawn, 800));
        expect(viewBox).toMatch(/^-?[\d.]+ -?[\d.]+ [\d.]+ [\d.]+$/);
        for (const path of paths) expect(path).toMatch(/^M[\d .MQLh]+$/);
      }),
    );
  });

  test('a small one keeps its size, a dot is a dot', () => {
    expect(sketchOf([[0, 0, 30, 10]]).viewBox).toBe('-3.7 -3.7 307.5 107.5');
    expect(sketchOf([[5, 5]]).paths).toEqual(['M5 5h.1']);
  });
});

describe('a signature by writing one’s name', () => {
  test('keeps the name without the spaces around it, and asks for one', () => {
    expect(Signature.parse({ way: 'typed', name: '  Nadia Benali ' })).toEqual({ way: 'typed', name: 'Nadia Benali' });
    expect(Signature.safeParse({ way: 'typed', name: ' ' }).error?.issues[0]?.message).toMatch(/^Écrivez votre prénom/);
  });
});

describe('who has signed', () => {
  const signers = (...ways: ('drawn' | 'typed' | 'paper' | null)[]) =>
    ['Jacques', 'Nadia', 'Claire'].map((name, place) => ({ name, way: ways[place] ?? null }));

  test.each([
    [signers(), 'Personne n’a encore signé à l’écran.'],
    [signers('drawn'), 'Jacques a signé à l’écran. Il reste à signer : Nadia et Claire.'],
    [signers('drawn', 'typed', 'paper'), 'Jacques et Nadia ont signé à l’écran. Claire signe sur papier.'],
    [signers('paper', 'paper', 'paper'), 'Jacques, Nadia et Claire signent sur papier.'],
    [signers('drawn', 'typed', 'drawn'), 'Tout le monde a signé à l’écran.'],
  ])('in words', (given, words) => {
    expect(signaturesInWords(given).replaceAll('\u00a0', ' ')).toBe(words);
  });

  test('a signature on paper leaves it open: only those of the screen close it', () => {
    expect(isFullySigned(signers('drawn', 'typed', 'paper'))).toBe(false);
    expect(isFullySigned(signers('drawn', 'typed', 'drawn'))).toBe(true);
  });
});
