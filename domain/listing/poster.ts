import { folded } from '../french/format';
import { Id } from '../id';
import { z } from '../zod';
import { Kind } from './listing';

/** A poster on the wall, or a flyer to take away; four small ones share a sheet. */
export const posterFormats = ['a4', 'a3', 'a5', 'a6'] as const;
export const PosterFormat = z.enum(posterFormats);
export type PosterFormat = z.infer<typeof PosterFormat>;

export const posterFormatLabels: Record<PosterFormat, string> = {
  a4: 'Affiche A4',
  a3: 'Affiche A3',
  a5: 'Feuillet A5',
  a6: 'Petits feuillets, quatre par page A4',
};

/** The sheet that comes out of the printer, in millimetres. */
export const sheets: Record<PosterFormat, { width: number; height: number; name: 'A3' | 'A4' | 'A5' }> = {
  a4: { width: 210, height: 297, name: 'A4' },
  a3: { width: 297, height: 420, name: 'A3' },
  a5: { width: 148, height: 210, name: 'A5' },
  a6: { width: 210, height: 297, name: 'A4' },
};

/** A3, A4 and A5 are the same page, larger or smaller; a quarter of a sheet keeps letters that can be read. */
const columnOf: Record<PosterFormat, { lines: number; letters: number }> = {
  a4: { lines: 30, letters: 29 },
  a3: { lines: 30, letters: 29 },
  a5: { lines: 30, letters: 29 },
  a6: { lines: 17, letters: 25 },
};
/** What the theme and the space under an announcement take, in lines of its title. */
const besideTitle = 1.6;

/** Announcements in two columns, page after page: offers face requests, or one kind goes on in the second column. */
export function posterPages<Line extends { kind: Kind; title: string }>(
  lines: readonly Line[],
  format: PosterFormat,
): [Line[], Line[]][] {
  const { lines: room, letters } = columnOf[format];
  const columnsOf = (some: readonly Line[]) => {
    const columns: Line[][] = [];
    let left = 0;
    for (const line of some) {
      const height = besideTitle + Math.ceil(line.title.length / letters);
      if (height > left) {
        columns.push([]);
        left = room;
      }
      columns.at(-1)?.push(line);
      left -= height;
    }
    return columns;
  };
  const [offers, requests] = [
    columnsOf(lines.filter(({ kind }) => kind === 'offer')),
    columnsOf(lines.filter(({ kind }) => kind === 'request')),
  ];
  const isOneKind = offers.length === 0 || requests.length === 0;
  const [first, second] = isOneKind
    ? [0, 1].map((parity) => [...offers, ...requests].filter((_, place) => place % 2 === parity))
    : [offers, requests];
  return Array.from({ length: Math.max(first?.length ?? 0, second?.length ?? 0) }, (_, page) => [
    first?.[page] ?? [],
    second?.[page] ?? [],
  ]);
}

export const PosterChoice = z.object({
  format: PosterFormat,
  siteId: Id.nullable(),
  /** A theme, or a family of themes. */
  themeId: Id.nullable(),
  /** Null: offers and requests. */
  kind: Kind.nullable(),
  /** Left out by hand. */
  leftOut: z.array(Id).max(2000),
  /** Read again by a person, and kept although they seemed to name someone. */
  confirmed: z.array(Id).max(2000),
});
export type PosterChoice = z.infer<typeof PosterChoice>;

/** What a title seems to give away; nothing of it may hang on a wall. */
export const Giveaway = z.enum(['phone', 'email', 'name']);
export type Giveaway = z.infer<typeof Giveaway>;
export const giveawayLabels: Record<Giveaway, string> = {
  phone: 'semble contenir un numéro de téléphone',
  email: 'semble contenir une adresse de courriel',
  name: 'semble contenir un nom de personne',
};

const phone = /(?:\+\d{2}|\b0)(?:[ .-]?\d){8,10}\b/;
const email = /\S+@\S+/;
const titled = /(?:^|[^\p{L}])(?:M\.|Mme|Mlle|Mr|Madame|Monsieur)\s+\p{Lu}/u;
const capital = /^\p{Lu}/u;

/** The words of names, folded: « Marie-Claude Le Gall » gives marie, claude, le, gall. */
export const nameWords = (name: string): string[] =>
  folded(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2);

/**
 * Does a title name someone, or say how to reach her.
 * @param own the words of its author's name: she may have written it in small letters
 * @param names the words of the names of all members: counted only with a capital, and not first in the sentence, since
 * « Rose », « Pierre » or « Violette » are things as well
 */
export function giveaway(title: string, own: ReadonlySet<string>, names: ReadonlySet<string>): Giveaway | null {
  if (email.test(title)) return 'email';
  if (phone.test(title)) return 'phone';
  if (titled.test(title)) return 'name';
  const words = title.match(/\p{L}+/gu) ?? [];
  const isName = words.some((word, place) => {
    const plain = folded(word);
    return own.has(plain) || (place > 0 && capital.test(word) && names.has(plain));
  });
  return isName ? 'name' : null;
}
