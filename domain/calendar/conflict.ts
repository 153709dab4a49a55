import { fromTo, quoted, weekdayAndDay } from '../french/format';
import { overlaps, type Span } from '../mediation/planning';
import { holidayName } from '../time/holidays';
import { addDays, clockTimeOf, dayOf, weekdayOf } from '../time/time';
import type { CalendarKind } from './event';
import type { Opening } from './place';

/** Something that takes the time of people, or a room. */
export type Busy = Span & {
  kind: CalendarKind;
  id: string;
  occurrence: string | null;
  title: string;
  roomId: string | null;
  accountId: string | null;
  memberIds: readonly string[];
};

/** What is about to be saved: its dates, and whom and which room it takes. */
export type Wanted = {
  spans: readonly Span[];
  timeZone: string;
  member: ReadonlyMap<string, string>;
  account: { id: string; name: string } | null;
  room: { id: string; name: string } | null;
  /** Whether it is held at the site, whose hours then count. */
  isAtSite: boolean;
};
export type Closed = { fromDay: string; toDay: string; label: string };
export type Around = { busy: readonly Busy[]; openings: readonly Opening[]; closures: readonly Closed[] };

export type Conflict = {
  kind: 'member' | 'account' | 'room' | 'hours' | 'closed' | 'holiday';
  startsAt: string;
  day: string;
  time: string;
  sentence: string;
  with: { kind: CalendarKind; id: string; occurrence: string | null } | null;
};

/** « le mardi 1er décembre de 14 h à 15 h 30 » */
function when({ startsAt, endsAt }: Span, zone: string): string {
  return `le ${weekdayAndDay(dayOf(startsAt, zone))} ${fromTo(startsAt, endsAt, zone)}`;
}

/** « 24:00 » for midnight at the end of a day. */
const endTime = (span: Span, zone: string): string =>
  dayOf(span.endsAt, zone) > dayOf(span.startsAt, zone) ? '24:00' : clockTimeOf(span.endsAt, zone);

const joined = (openings: readonly Opening[]): Opening[] =>
  [...openings]
    .sort((one, other) => (one.opens < other.opens ? -1 : 1))
    .reduce<Opening[]>((hours, opening) => {
      const last = hours.at(-1);
      if (last && last.closes >= opening.opens) hours.splice(-1, 1, { ...last, closes: opening.closes });
      else hours.push(opening);
      return hours;
    }, []);

/** Whether a site is open all along a span. One that never said its hours is taken as open. */
export function isOpen(span: Span, openings: readonly Opening[], zone: string): boolean {
  if (openings.length === 0) return true;
  const weekday = weekdayOf(dayOf(span.startsAt, zone));
  const [from, to] = [clockTimeOf(span.startsAt, zone), endTime(span, zone)];
  return joined(openings.filter((opening) => opening.weekday === weekday)).some(
    ({ opens, closes }) => opens <= from && to <= closes,
  );
}

/** The closure of a site on one of the days of a span. */
export function closureDuring(span: Span, closures: readonly Closed[], zone: string): Closed | undefined {
  const [first, last] = [dayOf(span.startsAt, zone), lastDayOf(span, zone)];
  return closures.find(({ fromDay, toDay }) => fromDay <= last && first <= toDay);
}

/** One that ends at midnight does not touch the next day. */
const lastDayOf = ({ startsAt, endsAt }: Span, zone: string): string => {
  const last = dayOf(endsAt, zone);
  return clockTimeOf(endsAt, zone) === '00:00' && last > dayOf(startsAt, zone) ? addDays(last, -1) : last;
};

/** All that is wrong with the dates wanted, in the order of time. */
export function findConflicts(wanted: Wanted, { busy, openings, closures }: Around): Conflict[] {
  const { timeZone: zone } = wanted;
  const conflicts: Conflict[] = [];
  for (const span of wanted.spans) {
    const place = { startsAt: span.startsAt, day: dayOf(span.startsAt, zone), time: clockTimeOf(span.startsAt, zone) };
    const tell = (kind: Conflict['kind'], sentence: string, other: Busy | null = null) =>
      conflicts.push({
        ...place,
        kind,
        sentence,
        with: other && { kind: other.kind, id: other.id, occurrence: other.occurrence },
      });
    for (const other of busy) {
      if (!overlaps(span, other)) continue;
      const already = `${quoted(other.title)} ${when(other, zone)}.`;
      for (const [id, name] of wanted.member)
        if (other.memberIds.includes(id)) tell('member', `${name} a déjà ${already}`, other);
      if (wanted.account && other.accountId === wanted.account.id)
        tell('account', `${wanted.account.name} s’occupe déjà de ${already}`, other);
      if (wanted.room && other.roomId === wanted.room.id)
        tell('room', `La salle ${quoted(wanted.room.name)} est déjà prise par ${already}`, other);
    }
    if (!wanted.isAtSite) continue;
    const closure = closureDuring(span, closures, zone);
    const holiday = holidayName(place.day);
    if (closure) tell('closed', `Le lieu est fermé ${weekdayAndDay(place.day)}\u00a0: ${closure.label}.`);
    else if (holiday) tell('holiday', `Le ${weekdayAndDay(place.day)} est un jour férié\u00a0: ${holiday}.`);
    else if (!isOpen(span, openings, zone)) tell('hours', `Le lieu n’est pas ouvert ${when(span, zone)}.`);
  }
  return conflicts.sort((one, other) => (one.startsAt < other.startsAt ? -1 : one.startsAt > other.startsAt ? 1 : 0));
}
