import { overlaps, type Span, spanFrom } from '../mediation/planning';
import { slotBit } from '../member/availability';
import { isHoliday } from '../time/holidays';
import { addDays, clockTimeOf, dayOf, instantAt, weekdayOf } from '../time/time';
import { type Busy, type Closed, closureDuring, isOpen } from './conflict';
import type { Opening } from './place';

export type SlotSearch = {
  minutes: number;
  fromDay: string;
  /** How many days one looks at. */
  days: number;
  /** Nothing is proposed before. */
  now: string;
  timeZone: string;
  /** The half-days when each is free; one who never said is not listed. */
  availabilities: readonly number[];
  memberIds: readonly string[];
  accountId: string | null;
  roomId: string | null;
  busy: readonly Busy[];
  openings: readonly Opening[];
  closures: readonly Closed[];
};

const stepMinutes = 30;
/** When a site never said its hours. */
const usualDay = { opens: '09:00', closes: '19:00' };
const mostInHalfDay = 2;
const most = 12;

/** Morning until noon, evening from 18 h on. */
export const dayPartAt = (time: string): number => (time < '12:00' ? 0 : time < '18:00' ? 1 : 2);

/** The half-days that a span touches, as bits of an availability. */
export function halfDaysOf({ startsAt, endsAt }: Span, zone: string): number {
  const weekday = weekdayOf(dayOf(startsAt, zone));
  const first = dayPartAt(clockTimeOf(startsAt, zone));
  const last = dayPartAt(clockTimeOf(new Date(Date.parse(endsAt) - 60_000).toISOString(), zone));
  let bits = 0;
  for (let part = first; part <= last; part++) bits |= slotBit(weekday, part);
  return bits;
}

const minutesAt = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const timeAt = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The hours at which something may begin on a weekday. */
function startsOn(weekday: number, minutes: number, openings: readonly Opening[]): string[] {
  const hours = openings.length > 0 ? openings.filter((opening) => opening.weekday === weekday) : [usualDay];
  const times = new Set<string>();
  for (const { opens, closes } of hours)
    for (let at = minutesAt(opens); at + minutes <= minutesAt(closes); at += stepMinutes) times.add(timeAt(at));
  return [...times].sort();
}

const takes = ({ memberIds, accountId, roomId }: SlotSearch, other: Busy): boolean =>
  other.memberIds.some((id) => memberIds.includes(id)) ||
  (accountId !== null && other.accountId === accountId) ||
  (roomId !== null && other.roomId === roomId);

/** The first times when all are free, a few in each half-day. Without hours of the site, never on a Sunday. */
export function findSlots(search: SlotSearch): Span[] {
  const { minutes, fromDay, days, now, timeZone, availabilities, openings, closures } = search;
  const busy = search.busy.filter((other) => takes(search, other));
  const slots: Span[] = [];
  for (let index = 0; index < days && slots.length < most; index++) {
    const day = addDays(fromDay, index);
    const weekday = weekdayOf(day);
    if (isHoliday(day) || (openings.length === 0 && weekday === 7)) continue;
    const inPart = [0, 0, 0];
    for (const time of startsOn(weekday, minutes, openings)) {
      const span = spanFrom(instantAt(day, time, timeZone), minutes);
      const part = dayPartAt(time);
      if (span.startsAt <= now || (inPart[part] ?? 0) >= mostInHalfDay || slots.length >= most) continue;
      const halfDays = halfDaysOf(span, timeZone);
      const isFree =
        availabilities.every((availability) => (availability & halfDays) === halfDays) &&
        !busy.some((other) => overlaps(span, other)) &&
        !closureDuring(span, closures, timeZone) &&
        (openings.length === 0 || isOpen(span, openings, timeZone));
      if (!isFree) continue;
      slots.push(span);
      inPart[part] = (inPart[part] ?? 0) + 1;
    }
  }
  return slots;
}
