import { enumerate, plural } from '../french/format';
import { Id } from '../id';
import { Instant } from '../time/time';
import { z } from '../zod';

/** How wide the place to sign is, in the units of a drawn signature. */
export const drawingWidth = 1000;
const mostPoints = 6000;

const tooLong = 'Cette signature est trop longue : effacez-la, puis signez plus simplement.';
export const drawFirst = 'Signez d’abord dans le cadre, avec le doigt, le stylet ou la souris.';

/** One movement of the pen: x, y, x, y… from the left and from the top. */
const Stroke = z
  .array(z.int().min(0).max(drawingWidth))
  .min(2)
  .refine((numbers) => numbers.length % 2 === 0);

const hasMoved = (strokes: readonly (readonly number[])[]) => strokes.some((numbers) => numbers.length > 2);

/** A signature as points and never as markup: the screen and the paper draw it themselves. A mere tap is none. */
export const Drawing = z
  .array(Stroke)
  .min(1, drawFirst)
  .max(500, tooLong)
  .refine((strokes) => strokes.reduce((sum, { length }) => sum + length, 0) <= 2 * mostPoints, tooLong)
  .refine(hasMoved, drawFirst);
export type Drawing = z.infer<typeof Drawing>;

export const TypedName = z
  .string()
  .trim()
  .min(2, 'Écrivez votre prénom et votre nom, par exemple Nadia Benali.')
  .max(80, 'Raccourcissez ce nom : 80 caractères au plus.');

/** By hand on the screen, by writing one's name, or later, with a pen on the printed agreement. */
export const Signature = z.discriminatedUnion('way', [
  z.object({ way: z.literal('drawn'), strokes: Drawing }),
  z.object({ way: z.literal('typed'), name: TypedName }),
  z.object({ way: z.literal('paper') }),
]);
export type Signature = z.infer<typeof Signature>;

export const signatureWays = ['drawn', 'typed', 'paper'] as const satisfies readonly Signature['way'][];

/** Someone who signs an agreement, and what she did; the one who signs for the network is no member. */
export const Signer = z.object({
  memberId: Id.nullable(),
  name: z.string(),
  way: z.enum(signatureWays).nullable(),
  signedAt: Instant.nullable(),
});
export type Signer = z.infer<typeof Signer>;

const hasSigned = ({ way }: Pick<Signer, 'way'>) => way === 'drawn' || way === 'typed';

/** Then it is signed for good. */
export const isFullySigned = (signers: readonly Pick<Signer, 'way'>[]): boolean => signers.every(hasSigned);

/** « Jacques et Nadia ont signé à l’écran. Claire signe sur papier. » */
export function signaturesInWords(signers: readonly Pick<Signer, 'name' | 'way'>[]): string {
  if (signers.every(({ way }) => way === null)) return 'Personne n’a encore signé à l’écran.';
  if (isFullySigned(signers)) return 'Tout le monde a signé à l’écran.';
  const names = (isAmong: (signer: Pick<Signer, 'way'>) => boolean) => signers.filter(isAmong).map(({ name }) => name);
  const [signed, onPaper, left] = [
    names(hasSigned),
    names(({ way }) => way === 'paper'),
    names(({ way }) => way === null),
  ];
  return [
    signed.length > 0 && `${enumerate(signed)} ${plural(signed.length, 'a', 'ont')} signé à l’écran.`,
    onPaper.length > 0 && `${enumerate(onPaper)} ${plural(onPaper.length, 'signe', 'signent')} sur papier.`,
    left.length > 0 && `Il reste à signer : ${enumerate(left)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

type Point = { x: number; y: number };

/** Leaves out the points that hardly differ from the one before: the hand trembles more than the eye sees. */
function steadied(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point.x - last.x, point.y - last.y) >= 2) kept.push(point);
  }
  return kept;
}

/**
 * What was drawn in a place `width` pixels wide, as it is kept: cut to its own edges, and no longer than is accepted.
 */
export function drawingFrom(strokes: readonly (readonly Point[])[], width: number): Drawing {
  const all = strokes.flat();
  const [left, top] = [Math.min(...all.map(({ x }) => x)), Math.min(...all.map(({ y }) => y))];
  const scaled = (length: number) => Math.min(drawingWidth, Math.round((length * drawingWidth) / width));
  const placed = strokes.map((points) => points.map(({ x, y }) => ({ x: scaled(x - left), y: scaled(y - top) })));
  const drawing = placed.map(steadied);
  const count = drawing.reduce((sum, { length }) => sum + length, 0);
  const step = Math.ceil(count / Math.max(mostPoints - drawing.length, 1));
  return drawing.map((points) => points.filter((_, at) => at % step === 0).flatMap(({ x, y }) => [x, y]));
}

/** Smaller than that, a signature keeps the size it had rather than fill its place. */
const smallest = { width: 300, height: 100 };

/** How to draw a signature with SVG, on the screen as on the paper. */
export function sketchOf(drawing: Drawing): { viewBox: string; strokeWidth: number; paths: string[] } {
  const reach = (rest: number) => Math.max(...drawing.flatMap((stroke) => stroke.filter((_, at) => at % 2 === rest)));
  const [width, height] = [Math.max(reach(0), smallest.width), Math.max(reach(1), smallest.height)];
  const strokeWidth = Math.max(width, 2.5 * height) / 80;
  const margin = strokeWidth;
  const box = [-margin, -margin, width + 2 * margin, height + 2 * margin].map((side) => Math.round(side * 10) / 10);
  return { viewBox: box.join(' '), strokeWidth, paths: drawing.map(pathOf) };
}

/** A smooth line through the points; a dot when there is one. */
function pathOf(stroke: readonly number[]): string {
  const at = (place: number) => [stroke[2 * place] ?? 0, stroke[2 * place + 1] ?? 0] as const;
  const last = stroke.length / 2 - 1;
  if (last === 0) return `M${at(0).join(' ')}h.1`;
  const curves = Array.from({ length: Math.max(last - 1, 0) }, (_, index) => {
    const [[x, y], [nextX, nextY]] = [at(index + 1), at(index + 2)];
    return `Q${x} ${y} ${(x + nextX) / 2} ${(y + nextY) / 2}`;
  });
  return `M${at(0).join(' ')}${curves.join('')}L${at(last).join(' ')}`;
}
