import { z } from '../zod';

/** Drawn for this project in a square of 100, with one round line. */
export const pictograms = {
  ear: {
    label: 'Oreille',
    path: 'M35 46a16 16 0 1 1 29 9c-4 6-9 8-9 15a9 9 0 0 1-17 4M43 46a8 8 0 1 1 14 5c-3 3-6 4-6 9',
  },
  hourglass: {
    label: 'Sablier',
    path: 'M33 27h34M33 73h34M38 27c0 13 12 15 12 23s-12 10-12 23M62 27c0 13-12 15-12 23s12 10 12 23M47 66h6',
  },
  book: {
    label: 'Livre ouvert',
    path: 'M50 37c-6-5-14-7-23-6v33c9-1 17 1 23 6 6-5 14-7 23-6V31c-9-1-17 1-23 6zM50 37v33M35 42c3 0 6 1 8 2M57 44c2-1 5-2 8-2',
  },
  calendar: {
    label: 'Calendrier',
    path: 'M30 33h40v38H30zM30 45h40M40 27v11M60 27v11M41 58l6 6 12-12',
  },
  compass: { label: 'Boussole', path: 'M50 26a24 24 0 1 0 .01 0M60 40l-6 14-14 6 6-14zM50 50h.01' },
  people: {
    label: 'Trois personnes',
    path: 'M50 32a7 7 0 1 0 .01 0M36 70c0-11 6-17 14-17s14 6 14 17M30 40a5 5 0 1 0 .01 0M22 65c0-7 3-11 8-12M70 40a5 5 0 1 0 .01 0M78 65c0-7-3-11-8-12',
  },
  hand: {
    label: 'Main et cœur',
    path: 'M52 50c-8-5-12-9-12-14a6 6 0 0 1 12-3 6 6 0 0 1 12 3c0 5-4 9-12 14zM26 62h8c7 0 9 5 15 5h7a4 4 0 0 1 0 8H45M59 69l13-6a4 4 0 0 1 4 7L58 79H41l-15-4',
  },
  bend: { label: 'Chemin qui tourne', path: 'M26 70h20a10 10 0 0 0 0-20h-4a10 10 0 0 1 0-20h28M61 21l10 9-10 9' },
  lamp: {
    label: 'Ampoule',
    path: 'M50 25a17 17 0 0 0-9 31c2 2 3 4 3 7h12c0-3 1-5 3-7a17 17 0 0 0-9-31zM45 70h10M47 76h6M50 63V51l-5-5M50 51l5-5',
  },
  speech: { label: 'Bulle', path: 'M28 32h44v29H50L38 72V61H28zM38 43h24M38 51h14' },
  mountain: { label: 'Montagne', path: 'M22 70l19-32 11 18 7-11 19 25zM41 38v-9M41 29l9 3-9 3' },
  bridge: {
    label: 'Pont',
    path: 'M22 62h56M22 62c14 0 14-24 28-24s14 24 28 24M36 62V49M50 62V38M64 62V49M30 62v9M70 62v9',
  },
  leaf: { label: 'Feuille', path: 'M30 70c-4-24 12-40 40-41 1 28-15 42-36 37M30 70c6-14 14-22 26-28' },
  tool: { label: 'Outil', path: 'M64 30a14 14 0 0 0-18 17L29 64a5 5 0 0 0 7 7l17-17a14 14 0 0 0 17-18l-8 8-6-6z' },
} as const;
export const Pictogram = z.enum(Object.keys(pictograms) as (keyof typeof pictograms)[], 'Choisissez un dessin.');
export type Pictogram = z.infer<typeof Pictogram>;

/** Each tells by its line (4.5:1 on white) and by its soft ground. */
export const tones = {
  teal: { label: 'Vert d’eau', line: '#176B5B', soft: '#E3F0EC' },
  blue: { label: 'Bleu', line: '#1F5F8B', soft: '#E4EEF6' },
  orange: { label: 'Orangé', line: '#A3480B', soft: '#FBEADF' },
  purple: { label: 'Violet', line: '#6B3F86', soft: '#F0E8F5' },
  green: { label: 'Vert', line: '#2E6B34', soft: '#E6F1E6' },
  ochre: { label: 'Ocre', line: '#8A5A00', soft: '#FFF3D6' },
} as const;
export const Tone = z.enum(Object.keys(tones) as (keyof typeof tones)[], 'Choisissez une couleur.');
export type Tone = z.infer<typeof Tone>;

/** How many times the two strands of the ring pass over each other: even, so that each goes over and under in turn. */
const crossings = 16;
const ring = { radius: 84, swing: 6, steps: 8 };

type Point = readonly [number, number];

/** Where a strand is after a part of the turn; the other is half a wave behind it. */
function strandAt(turn: number, strand: 0 | 1): Point {
  const wave = Math.sin(Math.PI * (crossings * turn + strand));
  const angle = 2 * Math.PI * turn - Math.PI / 2;
  const radius = ring.radius + ring.swing * wave;
  return [100 + radius * Math.cos(angle), 100 + radius * Math.sin(angle)];
}

const round = (value: number) => Math.round(value * 10) / 10;

function strandPath(strand: 0 | 1, from: number, to: number): string {
  const steps = Math.round((to - from) * crossings * ring.steps);
  const points = Array.from({ length: steps + 1 }, (_, step) => strandAt(from + ((to - from) * step) / steps, strand));
  return points.map(([x, y], index) => `${index ? 'L' : 'M'}${round(x)} ${round(y)}`).join('');
}

/** Under a cord, the edges that make it pass over what is there; a little shorter, so that its own ends are whole. */
const edges = (path: string) => `<path d="${path}" stroke="#fff" stroke-width="9"/>`;
const cord = (path: string, line: string) => `<path d="${path}" stroke="${line}" stroke-width="5"/>`;

/**
 * The image of a badge as an SVG document of 200 by 200: two strands that pass over and under each other around its
 * drawing, as the logo of Entrelacs. No word is in it: it needs no font.
 */
export function drawEmblem({ pictogram, tone }: { pictogram: Pictogram; tone: Tone }): string {
  const { line, soft } = tones[tone];
  // The first strand wholly, the second over it, then the first again where it is its turn to pass over.
  const over = Array.from({ length: crossings / 2 }, (_, index) => {
    const middle = (2 * index + 1) / crossings;
    const around = (half: number) => strandPath(0, middle - half / crossings, middle + half / crossings);
    return edges(around(0.25)) + cord(around(0.5), line);
  });
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="200" height="200">',
    '<circle cx="100" cy="100" r="99" fill="#fff"/>',
    `<circle cx="100" cy="100" r="72" fill="${soft}"/>`,
    '<g fill="none" stroke-linejoin="round">',
    cord(strandPath(0, 0, 1), line),
    edges(strandPath(1, 0, 1)),
    cord(strandPath(1, 0, 1), line),
    ...over,
    '</g>',
    `<path d="${pictograms[pictogram].path}" transform="translate(30 30) scale(1.4)" fill="none" stroke="${line}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>`,
    '</svg>',
  ].join('');
}

/** The same image as a `data:` address, for screens and papers. */
export const emblemUrl = (look: { pictogram: Pictogram; tone: Tone }): string =>
  `data:image/svg+xml,${encodeURIComponent(drawEmblem(look))}`;
