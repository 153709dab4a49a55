import { stemsOf } from '../french/stem';
import { Id } from '../id';
import { Availability } from '../member/availability';
import { Mobility } from '../member/profile';
import { text, tooLong } from '../text';
import { Day, Instant } from '../time/time';
import { z } from '../zod';
import { charterWarning } from './charter';

export const kinds = ['offer', 'request'] as const;
export const Kind = z.enum(kinds);
export type Kind = z.infer<typeof Kind>;

export const levels = ['any', 'beginner', 'intermediate', 'advanced'] as const;
export const Level = z.enum(levels);
export type Level = z.infer<typeof Level>;

/** Whom an offer is for; where a person who asks stands. */
export const levelLabels: Record<Kind, Record<Level, string>> = {
  offer: {
    any: 'Ouverte à tous les niveaux',
    beginner: 'Accepte les débutants',
    intermediate: 'Pour qui connaît les bases',
    advanced: 'Pour qui est déjà à l’aise',
  },
  request: {
    any: 'Niveau non précisé',
    beginner: 'Débute',
    intermediate: 'Connaît les bases',
    advanced: 'Déjà à l’aise, veut aller plus loin',
  },
};

export const places = ['any', 'structure', 'home', 'outside'] as const;
export const Place = z.enum(places);
export type Place = z.infer<typeof Place>;

export const placeLabels: Record<Place, string> = {
  any: 'Peu importe le lieu',
  structure: 'À la structure',
  home: 'À domicile',
  outside: 'À l’extérieur',
};

export const largestGroup = 30;

/** « à deux seulement », « jusqu’à 4 personnes »; how many at once learn from an offer, or learn with who asks. */
export const groupLabel = (kind: Kind, size: number): string =>
  size === 1
    ? 'À deux seulement'
    : kind === 'offer'
      ? `Jusqu’à ${size} personnes à la fois`
      : `En groupe de ${size} personnes au plus`;

/** What is said of a listing in a few words: its level, its place, how many people; nothing of what was not said. */
export const termsOf = ({ kind, level, place, groupSize }: Terms): string[] => [
  ...(level === 'any' ? [] : [levelLabels[kind][level]]),
  ...(place === 'any' ? [] : [placeLabels[place]]),
  ...(groupSize === null ? [] : [groupLabel(kind, groupSize)]),
];
type Terms = { kind: Kind; level: Level; place: Place; groupSize: number | null };

export const statuses = [
  'to-clarify',
  'available',
  'in-mediation',
  'in-exchange',
  'satisfied',
  'paused',
  'withdrawn',
] as const;
export const Status = z.enum(statuses);
export type Status = z.infer<typeof Status>;

export const statusLabels: Record<Status, string> = {
  'to-clarify': 'À préciser',
  available: 'Disponible',
  'in-mediation': 'En mise en relation',
  'in-exchange': 'En échange',
  satisfied: 'Satisfaite',
  paused: 'En pause',
  withdrawn: 'Retirée',
};

/** What a person may decide of a listing; a mise en relation and an exchange move it by themselves. */
export const statusChoices: Record<Status, readonly Status[]> = {
  'to-clarify': ['available', 'paused', 'withdrawn'],
  available: ['to-clarify', 'paused', 'withdrawn'],
  'in-mediation': [],
  'in-exchange': [],
  satisfied: ['available', 'withdrawn'],
  paused: ['available', 'to-clarify', 'withdrawn'],
  withdrawn: ['available', 'to-clarify', 'paused', 'satisfied'],
};

/** Only words that are clear enough to be matched are available: the moulinette does not see the others. */
export const FirstStatus = Status.extract(['available', 'to-clarify']);

const optional = (max: number) => text(max).default('');
const chosen = (error: string) => z.uuid({ version: 'v7', error });

const words = {
  themeId: chosen('Choisissez un thème, par exemple Jardinage.'),
  title: z
    .string()
    .trim()
    .min(3, 'Dites-le en quelques mots, par exemple : tailler les rosiers.')
    .max(100, tooLong(100)),
  details: optional(1000),
  /** What the person hopes to do with it; empty for an offer. */
  goal: optional(500),
  level: Level.default('any'),
  /** Null: that of the member. */
  availability: Availability.nullable().default(null),
  place: Place.default('any'),
  /** The most people at once; 1: one to one only; null: not said. */
  groupSize: z.int().min(1).max(largestGroup).nullable().default(null),
  /** Null: that of the member. */
  mobility: Mobility.nullable().default(null),
  /** The last day on which it holds; null: no limit. */
  validUntil: Day.nullable().default(null),
  /** Why words that seem to speak of money or goods are kept. */
  charterNote: optional(500),
};

/** The charter asks for a reason, not for silence: see charter.ts. */
const isExplained = (listing: { title: string; details: string; goal: string; charterNote: string }) =>
  listing.charterNote !== '' || charterWarning([listing.title, listing.details, listing.goal]) === null;
const explanation = {
  path: ['charterNote'],
  error: 'Changez les mots, ou écrivez pourquoi vous les gardez, par exemple : on y apprend à tenir une caisse.',
};

export const NewListing = z
  .object({
    memberId: chosen('Choisissez la personne, par exemple Nadia.'),
    kind: Kind,
    status: FirstStatus.default('available'),
    ...words,
    /** Left out: the period that the structure has chosen. */
    validUntil: Day.nullable().optional(),
  })
  .refine(isExplained, explanation);
export type NewListing = z.infer<typeof NewListing>;

/** Whose it is, and whether it is an offer, never change: a rapprochement may hang on it. */
export const ListingChanges = z.object({ id: Id, version: z.int(), ...words }).refine(isExplained, explanation);
export type ListingChanges = z.infer<typeof ListingChanges>;

export type ListingWords = Omit<ListingChanges, 'id' | 'version'>;

/** What the search finds a listing by, and what the closeness of two listings is measured on. */
export const stemsOfListing = ({ title, details, goal }: Pick<ListingWords, 'title' | 'details' | 'goal'>): string =>
  stemsOf(`${title} ${details} ${goal}`).join(' ');

export const Listing = z.object({
  id: Id,
  version: z.int(),
  createdAt: Instant,
  memberId: Id,
  kind: Kind,
  status: Status,
  ...words,
});
export type Listing = z.infer<typeof Listing>;
