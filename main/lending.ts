import type { CalendarKind, EventTime, Scope } from '../domain/calendar/event';
import type { Recurrence } from '../domain/calendar/recurrence';
import type { Status } from '../domain/listing/listing';
import type { Stamp } from './database/rows';
import type { Context } from './ipc/handlers';

/** What a feature lends to others through main/services.ts: none of them imports another. */

/** Moves listings to a status, with the reason that their history tells (main/listing). */
export type MoveListings = (stamp: Stamp, ids: readonly string[], to: Status, reason: string) => Promise<void>;

/** When something of the calendar is held from now on; `id` and `version` are those of its row. */
export type NewTime = { id: string; version: number; day: string; time: string; minutes: number };
/** Gives another time to what a feature keeps, by its own rules (main/reperage, mediation, exchange, bilan). */
export type MoveInCalendar = (
  time: NewTime & { place: string; accountId: string | null },
  context: Context,
) => Promise<unknown>;

/** What is about to be saved in the calendar, as its conflicts are looked for. */
export type CalendarDraft = EventTime & {
  key: CalendarKeyed | null;
  kind: CalendarKind;
  siteId: string;
  roomId: string | null;
  place: string;
  accountId: string | null;
  memberIds: readonly string[];
  recurrence: Recurrence | null;
  scope: Scope;
};
type CalendarKeyed = { kind: CalendarKind; id: string; occurrence: string | null };

/**
 * Refuses what has conflicts and no word that says why (main/calendar).
 * @returns what keeps the word with what was saved
 */
export type GuardConflicts = (
  context: Context,
  draft: CalendarDraft,
  word: string,
) => Promise<(key: CalendarKeyed) => Promise<void>>;
