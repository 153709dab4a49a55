import { calendarKindLabels, isEventKind } from '../../domain/calendar/event';
import type { IcsEntry } from '../../domain/calendar/ics-write';
import { untilOf } from '../../domain/calendar/recurrence-rule';
import { occurrencesOn, partsOf, ruleOf, seriesEnd, skippedDays } from '../../domain/calendar/series';
import { addDays } from '../../domain/time/time';
import type { Base } from '../database/open';
import { findEvent, firstDayOf, occurrencesOf } from '../event/event.repository';
import { schoolCalendarOf } from '../event/school.queries';
import { calendarItem, type Item, type Key } from './items.queries';

/** What leaves with a file: nothing personal, unless it is chosen. */
export type Chosen = { withPeople: boolean; withNotes: boolean };

/** A name that only this program gives. */
const uidOf = ({ id, occurrence }: Pick<Item, 'id' | 'occurrence'>): string =>
  `${[id, ...(occurrence ? [occurrence.replace(/\D/g, '')] : [])].join('-')}@entrelacs`;

const said = (item: Item, { withPeople, withNotes }: Chosen) => ({
  startsAt: item.startsAt,
  endsAt: item.endsAt,
  title:
    item.kind === 'other' || item.title === calendarKindLabels[item.kind]
      ? item.title
      : `${calendarKindLabels[item.kind]}\u00a0: ${item.title}`,
  // People may meet at home: the place of an exchange is theirs.
  place: [item.kind === 'session' && !withPeople ? '' : item.place, item.roomName, item.siteName]
    .filter(Boolean)
    .join(', '),
  description: [
    ...(withPeople && item.people.length > 0 ? [`Avec\u00a0: ${item.people.map(({ name }) => name).join(', ')}`] : []),
    ...(withPeople && item.accountName ? [`Animation\u00a0: ${item.accountName}`] : []),
    ...(withNotes && item.notes ? [item.notes] : []),
  ].join('\n'),
  isCancelled: item.status === 'cancelled',
});

/** Each thing by itself: an instant that every program reads alike. */
export const entryOf = (item: Item, chosen: Chosen): IcsEntry => ({
  ...said(item, chosen),
  uid: uidOf(item),
  version: item.version,
  timeZone: item.timeZone,
  rrule: null,
  without: [],
  departures: [],
});

/** A series without end that skips days is told for two years: further, nobody knows which. */
const toldDays = 730;

/** A whole series, by its rule. */
async function seriesEntry(db: Base, item: Item, chosen: Chosen, today: string): Promise<IcsEntry> {
  const event = await findEvent(db, item.id);
  const rrule = event.rrule ?? '';
  const school = await schoolCalendarOf(db, event.siteId);
  const firstDay = firstDayOf(event);
  const skips = event.skipsHolidays || event.skipsSchoolHolidays;
  const lastDay = seriesEnd(event, school) ?? (skips ? addDays(today > firstDay ? today : firstDay, toldDays) : null);
  const { COUNT: _count, UNTIL: _until, ...endless } = partsOf(rrule);
  const skipped = skippedDays(event, firstDay, lastDay ?? firstDay, school).map(({ day }) => day);
  const exceptions = await occurrencesOf(db, event.id);
  const cancelled = exceptions.flatMap(({ status, original }) => (status === 'cancelled' ? [original] : []));
  const days = exceptions.filter(({ status }) => status !== 'cancelled');
  const departures: IcsEntry['departures'][number][] = [];
  for (const { original } of days) {
    const date = await calendarItem(db, { kind: event.kind, id: event.id, occurrence: original });
    if (date.isException || date.place !== event.place) departures.push({ ...said(date, chosen), original });
  }
  const whole = { ...item, title: event.title, place: event.place, roomId: event.roomId, notes: event.notes };
  return {
    ...said(whole, chosen),
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    isCancelled: event.cancelledAt !== null,
    uid: uidOf({ id: event.id, occurrence: null }),
    version: event.version,
    timeZone: event.timeZone,
    rrule: ruleOf({ ...endless, ...(lastDay === null ? {} : { UNTIL: untilOf(lastDay, event.timeZone) }) }),
    without: [...occurrencesOn(event, skipped).map(({ original }) => original), ...cancelled],
    departures,
  };
}

/** One thing of the calendar; of a series, the whole of it. */
export async function entriesOfOne(db: Base, key: Key, chosen: Chosen, today: string) {
  const item = await calendarItem(db, key);
  const entry =
    isEventKind(item.kind) && item.isSeries ? await seriesEntry(db, item, chosen, today) : entryOf(item, chosen);
  return { name: item.title, entries: [entry] };
}
