import type { Kind, Level, Place } from '../listing/listing';
import type { Availability } from '../member/availability';
import type { Civility, Mobility } from '../member/profile';

/** What the moulinette knows of an offer or a request, and of the person behind it. */
export type Listed = {
  id: string;
  kind: Kind;
  title: string;
  details: string;
  goal: string;
  createdAt: string;
  ageInDays: number;
  memberId: string;
  memberName: string;
  /** Null when she has not said. */
  civility: Civility | null;
  /** Of the listing, or else of its author; null when nobody has said. */
  mobility: Mobility | null;
  siteId: string;
  siteName: string;
  /** Where the person lives; null when it is not known. */
  communeCode: string | null;
  themeId: string;
  themeName: string;
  /** What one does for another with it, in the structure’s words; empty: as its name says. */
  themeAct: string;
  pictogram: string;
  /** The parent of the theme; the theme itself when it stands on the first level. */
  familyId: string;
  level: Level;
  /** Of the listing, or else of its author; 0 when nobody has said. */
  availability: Availability;
  place: Place;
  /** An offer: how many learners at once; a request: the largest group of learners she accepts. Null: not said. */
  groupSize: number | null;
  /** `stemsOf` what is written, each once. */
  stems: readonly string[];
  /** Exchanges, finished or going on, in which the person has passed something on. */
  given: number;
  /** Exchanges, finished or going on, in which the person has learnt something. */
  received: number;
};
