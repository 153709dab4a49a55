import ICAL from 'ical.js';
import { clockTimeOf, dayOf } from '../time/time';
import { timezoneOf } from './ics-zone';

/** What one thing of the calendar says outside. */
type Said = {
  startsAt: string;
  endsAt: string;
  title: string;
  place: string;
  /** Empty unless notes or people were chosen. */
  description: string;
  isCancelled: boolean;
};
export type IcsEntry = Said & {
  uid: string;
  version: number;
  timeZone: string;
  /** Null: one date. The rule counts the days of `without`. */
  rrule: string | null;
  /** The dates that do not take place, by their RECURRENCE-ID. */
  without: readonly string[];
  /** Those that depart from the series. */
  departures: readonly (Said & { original: string })[];
};

const utc = (instant: string) => ICAL.Time.fromDateTimeString(instant);

/** An instant as the clock of a zone shows it, with the name of the zone. */
function onClock(name: string, instant: string, zone: string): ICAL.Property {
  const property = new ICAL.Property(name);
  property.setValue(ICAL.Time.fromDateTimeString(`${dayOf(instant, zone)}T${clockTimeOf(instant, zone)}:00`));
  property.setParameter('tzid', zone);
  return property;
}

function eventOf(entry: IcsEntry, said: Said, stamp: string, original: string | null): ICAL.Component {
  const { uid, version, timeZone, rrule } = entry;
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', uid);
  event.addPropertyWithValue('dtstamp', utc(stamp));
  event.addPropertyWithValue('sequence', version);
  const isSeries = rrule !== null;
  // The hour of a series is that of the wall; one date is an instant, which needs no zone.
  for (const [name, instant] of [
    ['dtstart', said.startsAt],
    ['dtend', said.endsAt],
  ] as const)
    if (isSeries) event.addProperty(onClock(name, instant, timeZone));
    else event.addPropertyWithValue(name, utc(instant));
  if (original !== null) event.addProperty(onClock('recurrence-id', original, timeZone));
  event.addPropertyWithValue('summary', said.title);
  if (said.place) event.addPropertyWithValue('location', said.place);
  if (said.description) event.addPropertyWithValue('description', said.description);
  event.addPropertyWithValue('status', said.isCancelled ? 'CANCELLED' : 'CONFIRMED');
  if (isSeries && original === null) {
    event.addPropertyWithValue('rrule', ICAL.Recur.fromString(rrule));
    for (const date of entry.without) event.addProperty(onClock('exdate', date, timeZone));
  }
  return event;
}

/** A calendar file (RFC 5545). @param stamp when it is made */
export function writeIcs(name: string, entries: readonly IcsEntry[], stamp: string): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Entrelacs//Calendrier//FR');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  calendar.addPropertyWithValue('x-wr-calname', name);
  const series = entries.filter(({ rrule }) => rrule !== null);
  for (const zone of new Set(series.map(({ timeZone }) => timeZone))) {
    const years = series.filter((it) => it.timeZone === zone).map(({ startsAt }) => Number(startsAt.slice(0, 4)));
    calendar.addSubcomponent(timezoneOf(zone, Math.min(...years)));
  }
  for (const entry of entries) {
    calendar.addSubcomponent(eventOf(entry, entry, stamp, null));
    for (const departure of entry.departures)
      calendar.addSubcomponent(eventOf(entry, departure, stamp, departure.original));
  }
  return `${calendar.toString()}\r\n`;
}
