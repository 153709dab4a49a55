import { type CalendarKind, isEventKind } from '../../domain/calendar/event';
import { Refusal } from '../../domain/errors';
import { addDays, dayOf, wallClockOf } from '../../domain/time/time';
import type { CalendarItem } from '../../ipc/calendar.contract';
import type { Base } from '../database/open';
import { type EventDate, eventDates, findDate, inTime } from '../event/event-date.queries';
import { isOtherKind, type OtherRow, otherRow, otherRows, type Range } from './other-items.queries';
import { type PeopleOf, peopleOf } from './people.queries';

/** An item, with what only this process needs of it. */
export type Item = CalendarItem & { timeZone: string; notes: string };
type Names = ReadonlyMap<string, string>;
type Draft = Omit<Item, 'people' | 'roomName' | 'accountName'> & { owner: PeopleOf };

const fromOther = (row: OtherRow): Draft => {
  const { ownerId, isMovable, ...item } = row;
  const { startsAt, endsAt, timeZone } = item;
  const end = wallClockOf(endsAt, timeZone);
  return {
    ...item,
    occurrence: null,
    ...wallClockOf(startsAt, timeZone),
    endDay: end.day,
    endTime: end.time,
    isSeries: false,
    isException: false,
    isMovable,
    isResizable: isMovable && (item.kind === 'session' || item.kind === 'reperage'),
    notes: '',
    owner: { kind: item.kind, ownerId, occurrenceId: null },
  };
};

const fromDate = (date: EventDate): Draft => {
  const { eventId, original, occurrenceId, kind } = date;
  return {
    kind,
    id: eventId,
    occurrence: date.isSeries ? original : null,
    version: date.version,
    title: date.title,
    startsAt: date.startsAt,
    endsAt: date.endsAt,
    day: date.day,
    time: date.time,
    endDay: date.endDay,
    endTime: date.endTime,
    status: date.status,
    siteId: date.siteId,
    siteName: date.siteName,
    timeZone: date.timeZone,
    roomId: date.roomId,
    place: date.place,
    accountId: date.accountId,
    notes: date.notes,
    target: { page: kind, id: eventId },
    isSeries: date.isSeries,
    isException: date.isException,
    isMovable: date.status === 'planned',
    isResizable: date.status === 'planned',
    owner: { kind, ownerId: eventId, occurrenceId },
  };
};

const namesIn = async (db: Base, table: 'room' | 'account'): Promise<Names> =>
  new Map((await db(table).select('id', 'name')).map(({ id, name }: { id: string; name: string }) => [id, name]));

async function withNames(db: Base, drafts: readonly Draft[]): Promise<Item[]> {
  const rooms = await namesIn(db, 'room');
  const accounts = await namesIn(db, 'account');
  const people = await peopleOf(
    db,
    drafts.map(({ owner }) => owner),
  );
  return drafts.map(({ owner, ...item }) => ({
    ...item,
    roomName: (item.roomId && rooms.get(item.roomId)) || '',
    accountName: (item.accountId && accounts.get(item.accountId)) || '',
    people: people(owner),
  }));
}

const isWithin = ({ day, endDay, endTime }: Draft, { from, to }: Range): boolean => {
  const lastDay = endTime === '00:00' && endDay > day ? addDays(endDay, -1) : endDay;
  return day <= to && lastDay >= from;
};

async function drafts(db: Base, range: Range): Promise<Draft[]> {
  return [...(await otherRows(db, range)).map(fromOther), ...(await eventDates(db, range)).map(fromDate)]
    .filter((item) => isWithin(item, range))
    .sort(inTime);
}

/** Everything from a day to another, both included, in the order of time; cancelled things too. */
export const calendarItems = async (db: Base, range: Range): Promise<Item[]> => withNames(db, await drafts(db, range));

/** The same, of which only the kind and the day matter. */
export async function calendarDays(db: Base, range: Range): Promise<{ kind: CalendarKind; day: string }[]> {
  const others = (await otherRows(db, range)).map((row) => ({ ...row, day: dayOf(row.startsAt, row.timeZone) }));
  return [...others, ...(await eventDates(db, range))]
    .filter(({ status, day }) => status !== 'cancelled' && day >= range.from && day <= range.to)
    .map(({ kind, day }) => ({ kind, day }));
}

export type Key = { kind: CalendarKind; id: string; occurrence: string | null };

/** @throws Refusal `not-found` */
export async function calendarItem(db: Base, { kind, id, occurrence }: Key): Promise<Item> {
  if (isEventKind(kind)) {
    const date = await findDate(db, id, occurrence);
    if (date.kind !== kind) throw new Refusal('not-found');
    return (await withNames(db, [fromDate(date)]))[0] as Item;
  }
  const row = isOtherKind(kind) ? await otherRow(db, kind, id) : undefined;
  if (!row) throw new Refusal('not-found');
  return (await withNames(db, [fromOther(row)]))[0] as Item;
}
