import { Id } from '../domain/id';
import { Kind, Level, Listing, ListingChanges, NewListing, Status } from '../domain/listing/listing';
import { Day, Instant } from '../domain/time/time';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

/** A listing as its form shows it. */
export const ListingFile = Listing.extend({ memberName: z.string() });
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
  status: Status,
  createdAt: Instant,
  validUntil: Day.nullable(),
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
  status: Status.nullable(),
  text: z.string().max(100),
  /** The themes shown whole; the others show their first cards. */
  unfolded: z.array(Id).max(200),
});
export type BoardFilter = z.infer<typeof BoardFilter>;

export const listingContract = {
  board: { kind: 'query', role: 'consultation', input: BoardFilter, output: z.array(BoardTheme) },
  ofMember: {
    kind: 'query',
    role: 'consultation',
    input: z.object({ memberId: Id }),
    output: z.array(ListingCard),
  },
  read: { kind: 'query', role: 'consultation', input: z.object({ id: Id }), output: ListingFile },
  create: { kind: 'command', role: 'saisie', input: NewListing, output: ListingFile },
  save: { kind: 'command', role: 'saisie', input: ListingChanges, output: ListingFile },
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
