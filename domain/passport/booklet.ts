import { attestationKindLabels } from '../attestation/attestation';
import { longDay } from '../french/format';
import { type Carnet, shownSentences } from './carnet';
import { entryKindLabels, groupTitle } from './entry';

/**
 * A booklet of A5 pages on A4 sheets, folded once: what goes on each page is decided here, since a printed page cannot
 * send what does not fit to the other half of another sheet. Heights are in millimetres, and rather too large.
 */
export type Block =
  | { kind: 'section'; text: string; isMain: boolean }
  | { kind: 'heading'; text: string }
  | { kind: 'words'; text: string /** Of its entry. */; isFirst: boolean }
  | { kind: 'shown'; text: string }
  | { kind: 'item'; text: string; note: string };

/** How tall a page is, without its margins and its number. */
const pageHeight = 175;
const wide = /[A-ZÀ-ÖØ-ÞmwMW@%&œŒ—]/g;
/** Wide letters count for more: a sentence in capitals takes half as much room again. */
const letters = (text: string) => text.length + (text.match(wide)?.length ?? 0) * 0.5;
const linesOf = (text: string, perLine: number) => Math.max(1, Math.ceil(letters(text) / perLine));

function heightOf(block: Block): number {
  switch (block.kind) {
    case 'section':
      return 18;
    case 'heading':
      return 4 + 6 * linesOf(block.text, 54);
    case 'words':
      return (block.isFirst ? 2.5 : 0) + 5.3 * linesOf(block.text, 61);
    case 'shown':
      return 0.5 + 4.6 * linesOf(block.text, 72);
    case 'item':
      return 3 + 5.3 * linesOf(block.text, 58) + (block.note ? 4.6 * linesOf(block.note, 72) : 0);
  }
}

/** What a reader would not like to find alone at the foot of a page. */
const leads = ({ kind }: Block) => kind === 'section' || kind === 'heading';

const headed = (text: string): Block[] => (text ? [{ kind: 'heading', text }] : []);
const besides = (text: string, items: readonly Block[]): Block[] =>
  items.length > 0 ? [{ kind: 'section', text, isMain: false }, ...items] : [];

/** The carnet from its first section to its last, each paragraph by itself. */
export function blocksOf({ skills, attestations, badges }: Carnet): Block[] {
  return [
    ...skills.flatMap(({ kind, groups }): Block[] => [
      { kind: 'section', text: entryKindLabels[kind], isMain: true },
      ...groups.flatMap((group): Block[] => [
        ...headed(groupTitle(group, groups)),
        ...group.entries.flatMap(({ words, shown }): Block[] => [
          ...words
            .split('\n')
            .filter((line) => line.trim())
            .map((text, place): Block => ({ kind: 'words', text, isFirst: place === 0 })),
          ...shownSentences(shown, kind).map((text): Block => ({ kind: 'shown', text })),
        ]),
      ]),
    ]),
    ...besides(
      'Attestations',
      attestations.map(({ number, kind, subject, issuedOn }) => ({
        kind: 'item',
        text: [attestationKindLabels[kind], subject].filter(Boolean).join('\u00a0: '),
        note: `Attestation n° ${number}, remise le ${longDay(issuedOn)}`,
      })),
    ),
    ...besides(
      'Badges',
      badges.map(({ name, awardedOn, criteria }) => ({
        kind: 'item',
        text: name,
        note: [criteria, `Décerné le ${longDay(awardedOn)}`].filter(Boolean).join(' – '),
      })),
    ),
  ];
}

/** What stays together: a title with what follows it, « where it was shown » with its words. */
function bound(blocks: readonly Block[]): Block[][] {
  const all: Block[][] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    const before = last?.at(-1);
    if (last && before && (leads(before) || (block.kind === 'shown' && before.kind === 'words'))) last.push(block);
    else all.push([block]);
  }
  return all;
}

function filled(blocks: readonly Block[], startsMain: boolean): Block[][] {
  const pages: Block[][] = [];
  let left = 0;
  for (const together of bound(blocks)) {
    const needed = together.reduce((sum, block) => sum + heightOf(block), 0);
    const [first] = together;
    const isStart = startsMain && first?.kind === 'section' && first.isMain;
    if (needed > left || isStart) {
      pages.push([]);
      left = pageHeight;
    }
    pages.at(-1)?.push(...together);
    left -= needed;
  }
  return pages;
}

/** Blocks page after page. The savoir-être begin a page of their own when that takes no other sheet. */
export function paged(blocks: readonly Block[]): Block[][] {
  const [airy, dense] = [filled(blocks, true), filled(blocks, false)];
  return bookletLength(airy.length) === bookletLength(dense.length) ? airy : dense;
}

/** How many pages a folded booklet has around so many, with its cover and its back: a multiple of four. */
export const bookletLength = (pages: number): number => Math.ceil((pages + 2) / 4) * 4;

/** The two pages of each side of each sheet, from the outside in: 8-1, 2-7, 6-3, 4-5. Pages count from 1. */
export const imposed = (length: number): [left: number, right: number][] =>
  Array.from({ length: length / 2 }, (_, side) =>
    side % 2 === 0 ? [length - side, side + 1] : [side + 1, length - side],
  );
