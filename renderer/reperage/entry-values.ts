import type { Kind, Level } from '../../domain/listing/listing';
import type { RecordedListing } from '../../ipc/reperage.contract';
import type { NewcomerValues } from '../ui/newcomer-card';

/** What is being typed in a séance: kept at each keystroke, found again after a crash. */
export type EntryValues = {
  memberId: string;
  /** The card of a person who comes for the first time, while it is filled. */
  newcomer: NewcomerValues | null;
  kind: Kind | null;
  themeId: string;
  title: string;
  level: Level;
  charterNote: string;
};

export const blankEntry: EntryValues = {
  memberId: '',
  newcomer: null,
  kind: null,
  themeId: '',
  title: '',
  level: 'any',
  charterNote: '',
};

/** Nothing that anyone would miss: at most the person who was speaking. */
export const isBlank = ({ newcomer, themeId, title }: EntryValues): boolean =>
  newcomer === null && themeId === '' && title.trim() === '';

/** An entry taken back, to be said better. */
export const entryOf = ({ memberId, kind, themeId, title, level, charterNote }: RecordedListing): EntryValues => ({
  ...blankEntry,
  memberId,
  kind,
  themeId,
  title,
  level,
  charterNote,
});
