import { attestationKindLabels } from '../attestation/attestation';
import { longDay } from '../french/format';
import { type Carnet, groupTitle, shownSentences } from './carnet';
import { entryKindLabels } from './entry';

/**
 * A booklet of A5 pages on A4 sheets, folded once: what goes on each page is decided here, since a printed page cannot
 * send what does not fit to the other half of another sheet. Heights are in millimetres, and rather too large.
 */
export type Block =
  | { kind: 'section'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'words'; text: string }
  | { kind: 'shown'; text: string }
  | { kind: 'item'; text: string; note: string };

/** How tall a page is, without its margins and its number. */
const pageHeight = 170;
const wide = /[A-ZÀ-ÖØ-ÞmwMW@%&œŒ—]/g;
/** Wide letters count for more: a sentence in capitals takes half as much room again. */
const letters = (text: string) => text.length + (text.match(wide)?.length ?? 0) * 0.5;
const linesOf = (text: string, perLine: number) => Math.max(1, Math.ceil(letters(text) / perLine));

function heightOf(block: Block): number {
  switch (block.kind) {
    case 'section':
      return 18;
    case 'heading':
      return 4 + 6 * linesOf(block.text, 48);
    case 'words':
      return 2.5 + 5.3 * linesOf(block.text, 54);
    case 'shown':
      return 1 + 4.6 * linesOf(block.text, 62);
    case 'item':
      return 3 + 5.3 * linesOf(block.text, 54) + (block.note ? 4.6 * linesOf(block.note, 62) : 0);
  }
}

/** What a reader would not like to find alone at the foot of a page. */
const leads = ({ kind }: Block) => kind === 'section' || kind === 'heading';

const titled = (kind: 'section' | 'heading', text: string): Block[] => (text ? [{ kind, text }] : []);

/** The carnet from its first section to its last, each paragraph by itself. */
export function blocksOf({ skills, attestations, badges }: Carnet): Block[] {
  return [
    ...skills.flatMap(({ kind, groups }): Block[] => [
      { kind: 'section', text: entryKindLabels[kind] },
      ...groups.flatMap((group): Block[] => [
        ...titled('heading', groupTitle(group, groups)),
        ...group.entries.flatMap(({ words, shown }): Block[] => [
          ...words
            .split('\n')
            .filter((line) => line.trim())
            .map((text): Block => ({ kind: 'words', text })),
          ...shownSentences(shown, kind).map((text): Block => ({ kind: 'shown', text })),
        ]),
      ]),
    ]),
    ...titled('section', attestations.length > 0 ? 'Attestations' : ''),
    ...attestations.map(({ number, kind, subject, issuedOn }): Block => {
      const what = subject ? `${attestationKindLabels[kind]}\u00a0: ${subject}` : attestationKindLabels[kind];
      return { kind: 'item', text: what, note: `Attestation n° ${number}, remise le ${longDay(issuedOn)}` };
    }),
    ...titled('section', badges.length > 0 ? 'Badges' : ''),
    ...badges.map(
      ({ name, awardedOn, criteria }): Block => ({
        kind: 'item',
        text: name,
        note: [criteria, `Décerné le ${longDay(awardedOn)}`].filter(Boolean).join(' – '),
      }),
    ),
  ];
}

/** Blocks page after page; a title goes with what follows it, and « where it was shown » with its words. */
export function paged(blocks: readonly Block[], height = pageHeight): Block[][] {
  const bound: Block[][] = [];
  for (const block of blocks) {
    const last = bound.at(-1);
    const before = last?.at(-1);
    if (last && before && (leads(before) || (block.kind === 'shown' && before.kind === 'words'))) last.push(block);
    else bound.push([block]);
  }
  const pages: Block[][] = [];
  let left = 0;
  for (const blocks of bound) {
    const needed = blocks.reduce((sum, block) => sum + heightOf(block), 0);
    if (needed > left || pages.length === 0) {
      pages.push([]);
      left = height;
    }
    pages.at(-1)?.push(...blocks);
    left -= needed;
  }
  return pages;
}

/** How many pages a folded booklet has, at least: a multiple of four. */
export const bookletLength = (pages: number): number => Math.max(4, Math.ceil(pages / 4) * 4);

/** The two pages of each side of each sheet, from the outside in: 8-1, 2-7, 6-3, 4-5. Pages count from 1. */
export const imposed = (length: number): [left: number, right: number][] =>
  Array.from({ length: length / 2 }, (_, side) =>
    side % 2 === 0 ? [length - side, side + 1] : [side + 1, length - side],
  );
