import ICAL from 'ical.js';
import { addDays, addMinutes, defaultZone, instantAt } from '../time/time';

/** An event of another program, date by date. */
export type OutsideEvent = { title: string; place: string; startsAt: string; endsAt: string; isAllDay: boolean };
export type IcsFile = { name: string; events: OutsideEvent[]; refused: number };

/** What one looks at: a series without end stops there. */
export type IcsWindow = { from: string; to: string };

/** A daily series begun fifty years ago. */
const mostDates = 20_000;
const mostEvents = 20_000;
const shortened = (text: unknown, most: number) => (typeof text === 'string' ? text.trim().slice(0, most) : '');

const twoDigits = (number: number) => String(number).padStart(2, '0');
const dayAt = ({ year, month, day }: ICAL.Time) =>
  `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;

const isZone = (name: string): boolean => {
  try {
    return Intl.DateTimeFormat('fr', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
};

/** The instant of a time as a program wrote it: its own zone, the one the file describes, or ours. */
function instantOf(time: ICAL.Time, zone: string | undefined): string {
  const day = dayAt(time);
  if (time.isDate) return instantAt(day, '00:00', defaultZone);
  const isUtc = time.zone === ICAL.Timezone.utcTimezone;
  const known = isUtc ? 'UTC' : zone !== undefined && isZone(zone) ? zone : null;
  if (known === null && time.zone && time.zone !== ICAL.Timezone.localTimezone)
    return `${new Date(time.toUnixTime() * 1000).toISOString().slice(0, 19)}Z`;
  return instantAt(day, `${twoDigits(time.hour)}:${twoDigits(time.minute)}`, known ?? defaultZone);
}

const zoneOf = (component: ICAL.Component, name: string): string | undefined =>
  component.getFirstProperty(name)?.getFirstParameter('tzid') ?? undefined;

const isCancelled = (component: ICAL.Component) => component.getFirstPropertyValue('status') === 'CANCELLED';

/** The dates of an event, and of those that depart from it. */
function datesOf(event: ICAL.Event, { from, to }: IcsWindow): OutsideEvent[] {
  const zone = zoneOf(event.component, 'dtstart');
  const dates: OutsideEvent[] = [];
  const add = (item: ICAL.Event, start: ICAL.Time, end: ICAL.Time) => {
    const startsAt = instantOf(start, zoneOf(item.component, 'dtstart'));
    const endsAt = instantOf(end, zoneOf(item.component, 'dtend') ?? zoneOf(item.component, 'dtstart'));
    const isAllDay = start.isDate;
    const least = isAllDay ? instantAt(addDays(dayAt(start), 1), '00:00', defaultZone) : startsAt;
    const span = { startsAt, endsAt: endsAt > least ? endsAt : isAllDay ? least : addMinutes(startsAt, 30) };
    if (isCancelled(item.component) || span.endsAt < from || span.startsAt > to) return;
    dates.push({
      title: shortened(item.summary, 200) || 'Sans titre',
      place: shortened(item.location, 200),
      isAllDay,
      ...span,
    });
  };
  if (!event.isRecurring()) {
    add(event, event.startDate, event.endDate);
    return dates;
  }
  const iterator = event.iterator();
  for (let count = 0; count < mostDates; count++) {
    const next = iterator.next();
    if (!next || instantOf(next, zone) > to) break;
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    add(item, startDate, endDate);
  }
  return dates;
}

type Told = { series: ICAL.Component[]; departures: ICAL.Component[] };

/** Reads a calendar file of another program. @returns null when it is none */
export function readIcs(text: string, window: IcsWindow): IcsFile | null {
  let calendar: ICAL.Component;
  try {
    calendar = new ICAL.Component(ICAL.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return null;
  }
  if (calendar.name !== 'vcalendar') return null;
  const byUid = new Map<unknown, Told>();
  for (const component of calendar.getAllSubcomponents('vevent')) {
    const uid = component.getFirstPropertyValue('uid');
    const told = byUid.get(uid) ?? { series: [], departures: [] };
    told[component.hasProperty('recurrence-id') ? 'departures' : 'series'].push(component);
    byUid.set(uid, told);
  }
  const events: OutsideEvent[] = [];
  let refused = 0;
  // A date that departs from a series which is not in the file is a date like another.
  for (const { series, departures } of byUid.values())
    for (const component of series.length > 0 ? series : departures) {
      if (isCancelled(component) || events.length >= mostEvents) continue;
      try {
        const exceptions = series.length > 0 ? departures : [];
        events.push(...datesOf(new ICAL.Event(component, { strictExceptions: true, exceptions }), window));
      } catch {
        refused += 1;
      }
    }
  return {
    name: shortened(calendar.getFirstPropertyValue('x-wr-calname'), 80),
    events: events
      .slice(0, mostEvents)
      .sort((one, other) => (one.startsAt < other.startsAt ? -1 : one.startsAt > other.startsAt ? 1 : 0)),
    refused,
  };
}
