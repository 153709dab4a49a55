import { dayOf } from '../time/time';
import type { OccurrenceStatus } from './event';

/** Nothing is noted of a date before its day, nor of one that is cancelled. @returns null when it may be */
export function noteProblem(
  { startsAt, timeZone, status }: { startsAt: string; timeZone: string; status: OccurrenceStatus },
  now: string,
): string | null {
  if (status === 'cancelled') return 'Cette date est annulée : rétablissez-la d’abord.';
  if (dayOf(startsAt, timeZone) > dayOf(now, timeZone))
    return 'Cette date n’est pas encore venue : vous noterez qui est là à partir de ce jour-là.';
  return null;
}

/** The signed sheet is missing from the end of a date on, until someone says that it came back. */
export const isSheetMissing = (
  { endsAt, status, sheetReceivedAt }: { endsAt: string; status: OccurrenceStatus; sheetReceivedAt: string | null },
  now: string,
): boolean => status !== 'cancelled' && endsAt <= now && sheetReceivedAt === null;
