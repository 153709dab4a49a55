import { Id } from '../domain/id';
import { Age, BoardView, ListingOrder } from '../domain/listing/board';
import { Kind, Level, Listing, ListingChanges, NewListing, Place, Status } from '../domain/listing/listing';
import { Giveaway, PosterChoice } from '../domain/listing/poster';
import { Day, Instant } from '../domain/time/time';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

/** A listing as its form and its page show it. */
export const ListingFile = Listing.extend({
  memberName: z.string(),
  siteName: z.string(),
  themeName: z.string(),
  pictogram: z.string(),
  renewedAt: Instant.nullable(),
  /** The day on which its author was told that it comes to its end. */
  toldOn: Day.nullable(),
});
export type ListingFile = z.infer<typeof ListingFile>;

/** A listing in a few words: what the board, or a member's file, shows of it. */
export const ListingCard = z.object({
  id: Id,
  version: z.int(),
  kind: Kind,
  title: z.string(),
  themeName: z.string(),
  pictogram: z.string(),
  level: Level,
  place: Place,
  groupSize: z.int().nullable(),
  status: Status,
  createdAt: Instant,
  validUntil: Day.nullable(),
  toldOn: Day.nullable(),
  memberId: Id,
  memberName: z.string(),
  siteName: z.string(),
});
export type ListingCard = z.infer<typeof ListingCard>;

const Column = z.object({ total: z.int(), cards: z.array(ListingCard) });

export const BoardTheme = z.object({
  id: Id,
  name: z.string(),
  parentName: z.string(),
  pictogram: z.string(),
  offers: Column,
  requests: Column,
  /** Someone waits, and nobody offers here. */
  lacksOffer: z.boolean(),
  /** Offers of the same theme at the other sites. */
  offersElsewhere: z.int(),
});
export type BoardTheme = z.infer<typeof BoardTheme>;

export const BoardFilter = z.object({
  siteId: Id.nullable(),
  /** A theme, or a family of themes. */
  themeId: Id.nullable(),
  /** Of the views that leave it open. */
  status: Status.nullable(),
  age: Age.nullable(),
  text: z.string().max(100),
  view: BoardView,
  /** The themes shown whole; the others show their first cards. */
  unfolded: z.array(Id).max(200),
});
export type BoardFilter = z.infer<typeof BoardFilter>;

export const BoardCounts = z.record(BoardView.exclude(['all']), z.int());
export type BoardCounts = z.infer<typeof BoardCounts>;

export const ListingSheetQuery = BoardFilter.omit({ unfolded: true }).extend({
  order: ListingOrder,
  isDescending: z.boolean(),
  offset: z.int().min(0),
  limit: z.int().min(1).max(200),
});
export type ListingSheetQuery = z.infer<typeof ListingSheetQuery>;

export const ListingSheet = z.object({ total: z.int(), rows: z.array(ListingCard) });
export type ListingSheet = z.infer<typeof ListingSheet>;

export const StatusChange = z.object({
  id: Id,
  at: Instant,
  /** Null: it was recorded. */
  from: Status.nullable(),
  to: Status,
  reason: z.string(),
  by: z.string(),
});
export type StatusChange = z.infer<typeof StatusChange>;

export const ExpiryNote = z.object({
  memberName: z.string(),
  text: z.string(),
  /** How to reach the member: what her file says. */
  phone: z.string(),
  email: z.string(),
});
export type ExpiryNote = z.infer<typeof ExpiryNote>;

export const PosterLine = z.object({
  id: Id,
  kind: Kind,
  title: z.string(),
  themeName: z.string(),
  /** Why its title was kept off the page until someone reads it again. */
  giveaway: Giveaway.nullable(),
});
export type PosterLine = z.infer<typeof PosterLine>;

export const Poster = z.object({
  url: z.string(),
  pages: z.int(),
  /** All that could stand on it, in its order. */
  lines: z.array(PosterLine),
});
export type Poster = z.infer<typeof Poster>;

const One = z.object({ id: Id });

export const listingContract = {
  board: { kind: 'query', role: 'consultation', input: BoardFilter, output: z.array(BoardTheme) },
  counts: { kind: 'query', role: 'consultation', input: z.object({ siteId: Id.nullable() }), output: BoardCounts },
  list: { kind: 'query', role: 'consultation', input: ListingSheetQuery, output: ListingSheet },
  ofMember: {
    kind: 'query',
    role: 'consultation',
    input: z.object({ memberId: Id }),
    output: z.array(ListingCard),
  },
  read: { kind: 'query', role: 'consultation', input: One, output: ListingFile },
  history: { kind: 'query', role: 'consultation', input: One, output: z.array(StatusChange) },
  create: { kind: 'command', role: 'saisie', input: NewListing, output: ListingFile },
  save: { kind: 'command', role: 'saisie', input: ListingChanges, output: ListingFile },
  /** Keeps it for another period, from today. */
  renew: { kind: 'command', role: 'saisie', input: One, output: ListingFile.extend({ before: Day.nullable() }) },
  undoRenewal: {
    kind: 'command',
    role: 'saisie',
    input: z.object({ id: Id, version: z.int(), validUntil: Day.nullable() }),
    output: ListingFile,
  },
  expiryNote: { kind: 'query', role: 'saisie', input: One, output: ExpiryNote },
  /** Both remember that the member was told today. */
  copyExpiryNote: { kind: 'action', role: 'saisie', input: One, output: z.void() },
  printExpiryNote: { kind: 'action', role: 'saisie', input: One, output: z.void() },
  poster: { kind: 'query', role: 'consultation', input: PosterChoice, output: Poster },
  printPoster: { kind: 'action', role: 'consultation', input: PosterChoice, output: z.void() },
  savePoster: {
    kind: 'action',
    role: 'consultation',
    input: PosterChoice,
    output: z.object({ isSaved: z.boolean() }),
  },
  changeStatus: {
    kind: 'command',
    role: 'saisie',
    input: z.object({
      id: Id,
      version: z.int(),
      status: Status,
      /** Why, for its history. */
      reason: z.string().trim().max(300).default(''),
    }),
    output: ListingFile,
  },
} satisfies FeatureContract;
