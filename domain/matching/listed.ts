import type { Kind, Level, Place } from '../listing/listing';
import type { Availability } from '../member/availability';
import type { Mobility } from '../member/profile';

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
  civility: 'madame' | 'monsieur' | null;
  /** Of the listing, or else of its author; null when nobody has said. */
  mobility: Mobility | null;
  /** INSEE code of where the author lives; null when it is not in the official list. */
  communeCode: string | null;
  siteId: string;
  siteName: string;
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
  /** The most people at once; 1: one to one only; null when nobody has said. */
  groupSize: number | null;
  /** Of title, details and goal. */
  stems: string[];
  /** Exchanges, finished or going on, in which the author has passed on, and in which she has received. */
  given: number;
  received: number;
};
