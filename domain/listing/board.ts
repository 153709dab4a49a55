import { addDays, addMonths } from '../time/time';
import { z } from '../zod';
import type { Kind, Status } from './listing';

/** What one comes to the board for; each is a view with its name, its address and its count. */
export const boardViews = ['all', 'unmet', 'dormant', 'to-clarify', 'expiring'] as const;
export const BoardView = z.enum(boardViews);
export type BoardView = z.infer<typeof BoardView>;

export const boardViewLabels: Record<BoardView, string> = {
  all: 'Toute la bourse',
  unmet: 'Demandes sans offre',
  dormant: 'Offres dormantes',
  'to-clarify': 'À préciser',
  expiring: 'Bientôt à terme',
};

/** An offer that nobody has asked for in this many months sleeps. */
export const dormantAfterMonths = 6;
/** A listing is worth a word this many days before it expires. */
export const expiryNoticeDays = 30;

export const boardViewHelps: Record<BoardView, string> = {
  all: '',
  unmet: 'Personne n’offre encore ces savoirs ici : parlez-en à la prochaine rencontre, ou affichez-les.',
  dormant: `Des offres que personne n’a demandées depuis ${dormantAfterMonths} mois : affichez-les, ou demandez des nouvelles.`,
  'to-clarify': 'Quelques mots manquent encore : la moulinette attend qu’elles soient disponibles.',
  expiring: 'Demandez à chaque personne si elle souhaite garder son annonce.',
};

/** The status, and the side, that a view is about; null when it leaves the choice. */
export const viewStatus: Record<BoardView, Status | null> = {
  all: null,
  unmet: 'available',
  dormant: 'available',
  'to-clarify': 'to-clarify',
  expiring: 'available',
};
export const viewKind: Partial<Record<BoardView, Kind>> = { unmet: 'request', dormant: 'offer' };

/** How long ago a listing was recorded. */
export const ages = ['month', 'half-year', 'year', 'older'] as const;
export const Age = z.enum(ages);
export type Age = z.infer<typeof Age>;

export const ageLabels: Record<Age, string> = {
  month: 'Depuis moins d’un mois',
  'half-year': 'D’un à six mois',
  year: 'De six mois à un an',
  older: 'Depuis plus d’un an',
};

const monthsOf: Record<Age, [least: number, most: number | null]> = {
  month: [0, 1],
  'half-year': [1, 6],
  year: [6, 12],
  older: [12, null],
};

/** The days on which a listing of that age was recorded: after the first, and until the last. */
export function recordedBetween(age: Age, today: string): { after: string | null; until: string } {
  const [least, most] = monthsOf[age];
  return {
    after: most === null ? null : addMonths(today, -most),
    until: least === 0 ? today : addMonths(today, -least),
  };
}

/** Is it time to ask whether it still holds; also once its last day has gone by. */
export const isExpiring = (validUntil: string | null, today: string): boolean =>
  validUntil !== null && validUntil <= addDays(today, expiryNoticeDays);

/** How long a listing holds, from the day on which it is recorded or renewed. */
export const lastDay = (today: string, months: number): string => addMonths(today, months);

export const ListingOrder = z.enum(['title', 'theme', 'member', 'site', 'status', 'recorded', 'validUntil']);
export type ListingOrder = z.infer<typeof ListingOrder>;
