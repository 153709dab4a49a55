import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';

type Change = { at: Temporal.ZonedDateTime; before: string; after: string };

/** `+01:00` → `+0100` */
const offset = (text: string): string => text.slice(0, 6).replace(':', '');

function changesFrom(zone: string, year: number, count: number): Change[] {
  const changes: Change[] = [];
  let at = Temporal.PlainDate.from(`${year}-01-01`).toZonedDateTime(zone);
  while (changes.length < count) {
    const next = at.getTimeZoneTransition('next');
    if (!next) break;
    changes.push({ at: next, before: offset(next.subtract({ seconds: 1 }).offset), after: offset(next.offset) });
    at = next;
  }
  return changes;
}

/** Europe changes its clocks at 1 h UTC, on the last Sundays of March and October (directive 2000/84/EC). */
const europeanMonths = [3, 10];
const isEuropean = ({ at }: Change): boolean => {
  const utc = at.withTimeZone('UTC');
  return europeanMonths.includes(utc.month) && utc.dayOfWeek === 7 && utc.day > utc.daysInMonth - 7 && utc.hour === 1;
};

function observance({ at, before, after }: Change, isYearly: boolean): ICAL.Component {
  const isSummer = after > before;
  const part = new ICAL.Component(isSummer ? 'daylight' : 'standard');
  part.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromString(`${before.slice(0, 3)}:${before.slice(3)}`));
  part.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromString(`${after.slice(0, 3)}:${after.slice(3)}`));
  // By the clock that was true until then.
  const wall = at
    .withTimeZone(before.replace(/(\d\d)$/, ':$1'))
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' });
  part.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(wall));
  if (isYearly) part.addPropertyWithValue('rrule', ICAL.Recur.fromString(`FREQ=YEARLY;BYMONTH=${at.month};BYDAY=-1SU`));
  return part;
}

/** Ten years of changes, for the zones whose rule is not that of Europe. */
const listed = 20;

/** What other programs need to know of a zone whose clocks a series follows, from a year on. */
export function timezoneOf(zone: string, year: number): ICAL.Component {
  const component = new ICAL.Component('vtimezone');
  component.addPropertyWithValue('tzid', zone);
  const changes = changesFrom(zone, year - 1, listed);
  const isYearly = changes.length >= 2 && changes.every(isEuropean);
  for (const change of isYearly ? changes.slice(0, 2) : changes)
    component.addSubcomponent(observance(change, isYearly));
  if (changes.length === 0) {
    const here = offset(Temporal.PlainDate.from(`${year}-01-01`).toZonedDateTime(zone).offset);
    const at = Temporal.PlainDate.from('1970-01-01').toZonedDateTime(zone);
    component.addSubcomponent(observance({ at, before: here, after: here }, false));
  }
  return component;
}
