import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, blocksOf, bookletLength, imposed, paged } from './booklet';
import type { Carnet } from './carnet';

describe('imposition', () => {
  it.each([
    [4, ['4-1', '2-3']],
    [8, ['8-1', '2-7', '6-3', '4-5']],
  ])('%i pages', (length, sides) => {
    expect(imposed(length).map((side) => side.join('-'))).toEqual(sides);
  });

  it('has every page once, the lower number of a pair on the right of a front', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (sheets) => {
        const sides = imposed(sheets * 4);
        expect(sides.flat().sort((one, other) => one - other)).toEqual(
          Array.from({ length: sheets * 4 }, (_, page) => page + 1),
        );
        for (const [side, [left, right]] of sides.entries()) {
          expect(left + right).toBe(sheets * 4 + 1); // the two halves of one sheet
          expect(left > right).toBe(side % 2 === 0);
        }
      }),
    );
  });

  it.each([
    [0, 4],
    [2, 4],
    [3, 8],
    [6, 8],
    [7, 12],
  ])('%i pages between the covers make %i', (pages, length) => {
    expect(bookletLength(pages)).toBe(length);
  });
});

const text = fc.string({ unit: fc.constantFrom(...'aeilmM W'), minLength: 1, maxLength: 300 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('section' as const), text, isMain: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('heading' as const, 'shown' as const), text }),
  fc.record({ kind: fc.constant('words' as const), text, isFirst: fc.boolean() }),
  fc.record({ kind: fc.constant('item' as const), text, note: text }),
);

describe('pages', () => {
  it('hold every block once and in order, and none is empty', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 60 }), (blocks) => {
        const pages = paged(blocks);
        expect(pages.flat()).toEqual(blocks);
        expect(pages.every((page) => page.length > 0)).toBe(true);
      }),
    );
  });

  it('end with no title: it goes with what follows', () => {
    const entry: Block[] = [
      { kind: 'heading', text: 'Couture' },
      { kind: 'words', text: 'Lire un patron', isFirst: true },
      { kind: 'shown', text: 'Échange' },
    ];
    const pages = paged(Array.from({ length: 60 }, () => entry).flat());
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(page.at(-1)?.kind).toBe('shown');
  });

  const short: Carnet = {
    memberName: 'Nadia Benali',
    rereadOn: null,
    skills: (['savoir_faire', 'savoir_etre'] as const).map((kind) => ({
      kind,
      groups: [{ heading: 'Titre', entries: [{ words: 'Un mot\n\nUn autre', shown: [] }] }],
    })),
    attestations: [{ number: '2026-0001', kind: 'participation', subject: '', issuedOn: '2026-11-23' }],
    badges: [],
  };

  it('give the savoir-être a page of their own when no other sheet is needed', () => {
    const pages = paged(blocksOf(short)).map((page) => page.map(({ text }) => text));
    expect(pages).toEqual([
      ['Savoir-faire', 'Titre', 'Un mot', 'Un autre'],
      ['Savoir-être', 'Titre', 'Un mot', 'Un autre', 'Attestations', 'Participation'],
    ]);
  });

  it('are none when there is nothing to say', () => {
    expect(paged(blocksOf({ ...short, skills: [], attestations: [] }))).toEqual([]);
  });
});
