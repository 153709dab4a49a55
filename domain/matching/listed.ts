import type { Kind, Level } from '../listing/listing';
import type { Availability } from '../member/availability';

/** What the moulinette knows of an offer or a request, and of the person behind it. */
export type Listed = {
  id: string;
  kind: Kind;
  title: string;
  goal: string;
  createdAt: string;
  ageInDays: number;
  memberId: string;
  memberName: string;
  /** Null when she has not said. */
  civility: 'madame' | 'monsieur' | null;
  mobility: 'sur-place' | 'a-pied' | 'transports' | 'vehicule' | null;
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
};
