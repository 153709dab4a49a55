import { isEventKind } from '../../domain/calendar/event';
import type { SchoolZone } from '../../domain/calendar/place';
import { recurrenceOf } from '../../domain/calendar/recurrence-rule';
import { recurrenceSentence } from '../../domain/calendar/sentence';
import { minutesOf } from '../../domain/calendar/series';
import { holidaysOfYear } from '../../domain/time/holidays';
import { addDays, clockTimeOf, dayOf, defaultZone, instantAt } from '../../domain/time/time';
import type {
  CalendarDetails,
  CalendarPlaces,
  CalendarRange,
  CalendarYear,
  OutsideItem,
  ShadedDays,
} from '../../ipc/calendar.contract';
import type { Base } from '../database/open';
import { expectedMembers, findEvent, firstDayOf } from '../event/event.repository';
import { inTime } from '../event/event-date.queries';
import { readSchoolHolidays } from '../event/school.queries';
import { calendarDays, calendarItem, calendarItems, type Item, type Key } from './items.queries';
import type { Range } from './other-items.queries';

/** Public holidays, school holidays of the sites' zones, and closures. */
async function shadedDays(db: Base, { from, to, siteId }: Range): Promise<ShadedDays[]> {
  const years = [...new Set([from.slice(0, 4), to.slice(0, 4)])];
  const holidays = years
    .flatMap(holidaysOfYear)
    .filter(({ day }) => day >= from && day <= to)
    .map(
      ({ day, name }): ShadedDays => ({
        kind: 'holiday',
        fromDay: day,
        toDay: day,
        label: name,
        siteId: null,
        zone: null,
      }),
    );
  const zones: (SchoolZone | null)[] = await db('site')
    .whereNull('archived_at')
    .modify((query) => siteId && query.where({ id: siteId }))
    .pluck('school_zone');
  const school = (await readSchoolHolidays(db))
    .filter(({ zone, fromDay, toDay }) => zones.includes(zone) && fromDay <= to && toDay >= from)
    .map((holiday): ShadedDays => ({ kind: 'school', siteId: null, ...holiday }));
  const closures: Omit<ShadedDays, 'kind' | 'zone'>[] = await db('closure')
    .where('to_day', '>=', from)
    .where('from_day', '<=', to)
    .modify((query) => siteId && query.where((either) => either.whereNull('site_id').orWhere({ site_id: siteId })))
    .select({ fromDay: 'from_day', toDay: 'to_day', label: 'label', siteId: 'site_id' });
  return [...holidays, ...school, ...closures.map((it): ShadedDays => ({ kind: 'closure', zone: null, ...it }))].sort(
    (one, other) => (one.fromDay < other.fromDay ? -1 : one.fromDay > other.fromDay ? 1 : 0),
  );
}

/** The events of the imported files, in the zone of the office. */
async function outsideItems(db: Base, { from, to, siteId }: Range): Promise<OutsideItem[]> {
  type Row = Pick<OutsideItem, 'id' | 'calendarId' | 'calendarName' | 'title' | 'place'> & {
    startsAt: string;
    endsAt: string;
    isAllDay: number;
  };
  const rows: Row[] = await db('outside_event')
    .join('outside_calendar', 'outside_calendar.id', 'outside_event.calendar_id')
    .whereBetween('outside_event.starts_at', [
      instantAt(addDays(from, -40), '00:00'),
      instantAt(addDays(to, 1), '00:00'),
    ])
    .where('outside_event.ends_at', '>=', instantAt(from, '00:00'))
    .modify(
      (query) =>
        siteId &&
        query.where((either) =>
          either.whereNull('outside_calendar.site_id').orWhere('outside_calendar.site_id', siteId),
        ),
    )
    .select({
      id: 'outside_event.id',
      calendarId: 'outside_calendar.id',
      calendarName: 'outside_calendar.name',
      title: 'outside_event.title',
      place: 'outside_event.place',
      startsAt: 'outside_event.starts_at',
      endsAt: 'outside_event.ends_at',
      isAllDay: 'outside_event.is_all_day',
    });
  return rows.sort(inTime).map(({ startsAt, endsAt, isAllDay, ...row }) => ({
    ...row,
    day: dayOf(startsAt, defaultZone),
    time: clockTimeOf(startsAt, defaultZone),
    // A whole day ends at the midnight that begins the next one.
    endDay: isAllDay ? addDays(dayOf(endsAt, defaultZone), -1) : dayOf(endsAt, defaultZone),
    endTime: clockTimeOf(endsAt, defaultZone),
    isAllDay: isAllDay === 1,
  }));
}

export const readRange = async (db: Base, range: Range): Promise<CalendarRange> => ({
  items: await calendarItems(db, range),
  outside: await outsideItems(db, range),
  shaded: await shadedDays(db, range),
});

export async function readYear(db: Base, year: number, siteId: string | null): Promise<CalendarYear> {
  const range = { from: `${year}-01-01`, to: `${year}-12-31`, siteId };
  const days = new Map<string, CalendarYear['days'][number]>();
  for (const { day, kind } of await calendarDays(db, range)) {
    const known = days.get(`${day} ${kind}`);
    if (known) known.count += 1;
    else days.set(`${day} ${kind}`, { day, kind, count: 1 });
  }
  return { days: [...days.values()], shaded: await shadedDays(db, range) };
}

async function linksOf(db: Base, item: Item): Promise<CalendarDetails['links']> {
  const members = item.people.map(({ id, name }) => ({ page: 'member' as const, id, label: name }));
  const { kind, id, title } = item;
  switch (kind) {
    case 'session': {
      const bilans: { id: string }[] = await db('bilan').where({ exchange_id: item.target.id }).select('id');
      return [
        { page: 'exchange', id: item.target.id, label: title },
        ...bilans.map((bilan) => ({ page: 'bilan' as const, id: bilan.id, label: 'Bilan' })),
        ...members,
      ];
    }
    case 'bilan': {
      const [exchangeId]: string[] = await db('bilan').where({ id }).pluck('exchange_id');
      return [
        { page: 'bilan', id, label: 'Bilan' },
        ...(exchangeId ? [{ page: 'exchange' as const, id: exchangeId, label: title }] : []),
        ...members,
      ];
    }
    case 'mediation': {
      const exchanges: string[] = await db('exchange').where({ mediation_id: id }).pluck('id');
      return [
        { page: 'mediation', id, label: title },
        ...exchanges.map((exchangeId) => ({ page: 'exchange' as const, id: exchangeId, label: 'Échange' })),
        ...members,
      ];
    }
    case 'other':
      return members;
    default:
      return [{ page: kind, id, label: title }, ...members];
  }
}

/** What the side panel shows of one item. */
export async function readOne(db: Base, key: Key): Promise<CalendarDetails> {
  const item = await calendarItem(db, key);
  const words = await db('conflict_word')
    .leftJoin('account', 'account.id', 'conflict_word.created_by')
    .where({ subject_id: item.id })
    .where((either) => either.whereNull('occurrence').orWhere({ occurrence: item.occurrence }))
    .orderBy('conflict_word.created_at', 'desc')
    .select({ word: 'word', at: 'conflict_word.created_at', accountName: 'account.name' });
  const details = {
    ...item,
    minutes: minutesOf(item),
    recurrence: null,
    recurrenceSentence: '',
    first: null,
    memberIds: item.people.map(({ id }) => id),
    links: await linksOf(db, item),
    words: words.map(({ accountName, ...word }) => ({ ...word, accountName: accountName ?? '' })),
  };
  if (!isEventKind(item.kind)) {
    const notes = item.kind === 'reperage' ? await db('reperage').where({ id: item.id }).first('notes') : null;
    return { ...details, notes: notes?.notes ?? '' };
  }
  const event = await findEvent(db, item.id);
  const recurrence = recurrenceOf(event);
  const [zone]: (SchoolZone | null)[] = await db('site').where({ id: item.siteId }).pluck('school_zone');
  const day = firstDayOf(event);
  return {
    ...details,
    recurrence,
    recurrenceSentence: recurrence ? recurrenceSentence(recurrence, day, zone ?? null) : '',
    first: { day, time: clockTimeOf(event.startsAt, event.timeZone), minutes: minutesOf(event) },
    memberIds: await expectedMembers(db, event.id),
  };
}

/** Sites, rooms, hours, closures and accounts: what the forms and the settings offer. */
export async function readPlaces(db: Base): Promise<CalendarPlaces> {
  const sites: Omit<CalendarPlaces['sites'][number], 'openings'>[] = await db('site')
    .whereNull('archived_at')
    .orderBy('name')
    .select({ id: 'id', version: 'version', name: 'name', timeZone: 'time_zone', schoolZone: 'school_zone' });
  const openings = await db('opening')
    .orderBy(['weekday', 'opens'])
    .select({ siteId: 'site_id', weekday: 'weekday', opens: 'opens', closes: 'closes' });
  const [importedAt]: string[] = await db('school_holiday').orderBy('created_at', 'desc').limit(1).pluck('created_at');
  const all = await readSchoolHolidays(db);
  return {
    sites: sites.map((site) => ({
      ...site,
      openings: openings.flatMap(({ siteId, ...opening }) => (siteId === site.id ? [opening] : [])),
    })),
    rooms: await db('room').whereNull('archived_at').orderBy('name').select({
      id: 'id',
      version: 'version',
      siteId: 'site_id',
      name: 'name',
      capacity: 'capacity',
    }),
    closures: await db('closure').orderBy('from_day').select({
      id: 'id',
      version: 'version',
      siteId: 'site_id',
      fromDay: 'from_day',
      toDay: 'to_day',
      label: 'label',
    }),
    accounts: await db('account').where({ disabled_at: null }).orderBy('name').select('id', 'name'),
    schoolHolidays: {
      all,
      lastDay: all.reduce<string | null>((last, { toDay }) => (last === null || toDay > last ? toDay : last), null),
      importedAt: importedAt ?? null,
    },
  };
}
