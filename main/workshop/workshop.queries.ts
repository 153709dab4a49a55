import { isSheetMissing } from '../../domain/calendar/attendance';
import type { SchoolZone } from '../../domain/calendar/place';
import { recurrenceOf } from '../../domain/calendar/recurrence-rule';
import { recurrenceSentence } from '../../domain/calendar/sentence';
import { minutesOf } from '../../domain/calendar/series';
import { addDays, addMonths, clockTimeOf, dayOf } from '../../domain/time/time';
import { waitingList } from '../../domain/workshop/waiting-list';
import type { EnrolmentStatus } from '../../domain/workshop/workshop';
import type { Enrolment, Workshop, WorkshopDate, WorkshopRow } from '../../ipc/workshop.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { found } from '../database/rows';
import { findEvent, firstDayOf } from '../event/event.repository';
import { type EventDate, eventDates } from '../event/event-date.queries';

/** Of a series without end, as far as one looks. */
const shownAhead = 12;
const yearsAhead = 2;

type EnrolmentRow = Omit<Enrolment, 'rank'> & { position: number | null };

const enrolmentsOf = (db: Base, eventId: string): Promise<EnrolmentRow[]> =>
  db('enrolment')
    .join('member', 'member.id', 'enrolment.member_id')
    .where({ event_id: eventId })
    .orderBy(['member.sort_name', 'member.id'])
    .select({
      memberId: 'member.id',
      name: memberName(db),
      firstName: 'member.first_name',
      phone: 'member.phone',
      email: 'member.email',
      status: 'enrolment.status',
      position: 'enrolment.position',
      since: 'enrolment.created_at',
    });

/** Enrolled in the order of the alphabet, then the waiting list in its own, then those who withdrew. */
function inOrder(rows: readonly EnrolmentRow[]): Enrolment[] {
  const ranked = ({ position: _position, ...row }: EnrolmentRow, rank: number | null): Enrolment => ({ ...row, rank });
  const having = (status: EnrolmentStatus) => rows.filter((row) => row.status === status);
  return [
    ...having('enrolled').map((row) => ranked(row, null)),
    ...waitingList(rows).map((row, index) => ranked(row, index + 1)),
    ...having('withdrawn').map((row) => ranked(row, null)),
  ];
}

type Attendance = WorkshopDate['attendance'][number] & { occurrenceId: string };

async function attendanceOf(db: Base, dates: readonly EventDate[]): Promise<Attendance[]> {
  return db('occurrence_attendance')
    .join('member', 'member.id', 'occurrence_attendance.member_id')
    .whereIn(
      'occurrence_id',
      dates.flatMap(({ occurrenceId }) => occurrenceId ?? []),
    )
    .orderBy(['member.sort_name', 'member.id'])
    .select({
      occurrenceId: 'occurrence_id',
      memberId: 'member.id',
      name: memberName(db),
      state: 'occurrence_attendance.state',
    });
}

/** All the dates of a workshop; of a series without end, those behind and some ahead. */
async function datesOf(db: Base, eventId: string, now: string): Promise<EventDate[]> {
  const event = await findEvent(db, eventId);
  const first = firstDayOf(event);
  const today = dayOf(now, event.timeZone);
  const last = event.seriesEnd ?? addMonths(today > first ? today : first, 12 * yearsAhead);
  // A date may have been moved out of its series.
  const dates = await eventDates(db, { from: addDays(first, -366), to: addDays(last, 366), siteId: null, eventId });
  if (event.seriesEnd !== null) return dates;
  const ahead = dates.filter(({ startsAt }) => startsAt > now).slice(0, shownAhead);
  return [...dates.filter(({ startsAt }) => startsAt <= now), ...ahead];
}

/** Everything that the page of a workshop shows. */
export async function readWorkshop(db: Base, eventId: string, now: string): Promise<Workshop> {
  type Header = Pick<
    Workshop,
    'themeId' | 'themeName' | 'pictogram' | 'description' | 'capacity' | 'siteName' | 'roomName' | 'accountName'
  > & { proposerId: string; proposerName: string; schoolZone: SchoolZone | null };
  const { proposerId, proposerName, schoolZone, ...header } = found<Header>(
    await db('workshop')
      .join('calendar_event', 'calendar_event.id', 'workshop.event_id')
      .join('site', 'site.id', 'calendar_event.site_id')
      .join('theme', 'theme.id', 'workshop.theme_id')
      .join('member', 'member.id', 'workshop.proposer_id')
      .leftJoin('room', 'room.id', 'calendar_event.room_id')
      .leftJoin('account', 'account.id', 'calendar_event.account_id')
      .where('workshop.event_id', eventId)
      .first({
        themeId: 'theme.id',
        themeName: 'theme.name',
        pictogram: 'theme.pictogram',
        description: 'workshop.description',
        capacity: 'workshop.capacity',
        siteName: 'site.name',
        schoolZone: 'site.school_zone',
        roomName: db.raw("coalesce(room.name, '')"),
        accountName: db.raw("coalesce(account.name, '')"),
        proposerId: 'member.id',
        proposerName: memberName(db),
      }),
  );
  const event = await findEvent(db, eventId);
  const recurrence = recurrenceOf(event);
  const day = firstDayOf(event);
  const dates = await datesOf(db, eventId, now);
  const attendance = await attendanceOf(db, dates);
  return {
    eventId,
    version: event.version,
    title: event.title,
    notes: event.notes,
    ...header,
    proposer: { id: proposerId, name: proposerName },
    siteId: event.siteId,
    timeZone: event.timeZone,
    roomId: event.roomId,
    place: event.place,
    accountId: event.accountId,
    isCancelled: event.cancelledAt !== null,
    first: { day, time: clockTimeOf(event.startsAt, event.timeZone), minutes: minutesOf(event) },
    recurrence,
    recurrenceSentence: recurrence ? recurrenceSentence(recurrence, day, schoolZone) : '',
    dates: dates.map((date) => ({
      occurrence: date.original,
      startsAt: date.startsAt,
      endsAt: date.endsAt,
      day: date.day,
      time: date.time,
      status: date.status,
      place: date.place,
      sheetReceivedAt: date.sheetReceivedAt,
      isSheetMissing: isSheetMissing(date, now),
      attendance: attendance.flatMap(({ occurrenceId, ...row }) => (occurrenceId === date.occurrenceId ? [row] : [])),
    })),
    enrolments: inOrder(await enrolmentsOf(db, eventId)),
  };
}

type ListRow = Pick<WorkshopRow, 'eventId' | 'themeName' | 'pictogram' | 'capacity'> & {
  proposerId: string;
  proposerName: string;
};

/** How far a list looks, behind and ahead. */
const listedMonths = 12;

/** The workshops to come, the next first; or those that are over, the latest first. */
export async function listWorkshops(
  db: Base,
  { siteId, when, now, today }: { siteId: string | null; when: 'coming' | 'past'; now: string; today: string },
): Promise<WorkshopRow[]> {
  const dates = await eventDates(db, {
    from: addMonths(today, -listedMonths),
    to: addMonths(today, listedMonths),
    siteId,
    kinds: ['workshop'],
  });
  const byEvent = new Map<string, EventDate[]>();
  for (const date of dates) byEvent.set(date.eventId, [...(byEvent.get(date.eventId) ?? []), date]);
  const ids = [...byEvent.keys()];
  const workshops: ListRow[] = await db('workshop')
    .join('theme', 'theme.id', 'workshop.theme_id')
    .join('member', 'member.id', 'workshop.proposer_id')
    .whereIn('workshop.event_id', ids)
    .select({
      eventId: 'workshop.event_id',
      themeName: 'theme.name',
      pictogram: 'theme.pictogram',
      capacity: 'workshop.capacity',
      proposerId: 'member.id',
      proposerName: memberName(db),
    });
  const counts: { eventId: string; status: EnrolmentStatus; count: number }[] = await db('enrolment')
    .whereIn('event_id', ids)
    .groupBy('event_id', 'status')
    .select({ eventId: 'event_id', status: 'status' })
    .count({ count: '*' });
  const countOf = (eventId: string, status: EnrolmentStatus) =>
    Number(counts.find((row) => row.eventId === eventId && row.status === status)?.count ?? 0);
  const rows = workshops.flatMap(({ proposerId, proposerName, ...workshop }): WorkshopRow[] => {
    const own = byEvent.get(workshop.eventId) ?? [];
    const next = own.find(({ endsAt, status }) => endsAt > now && status !== 'cancelled');
    const shown = when === 'coming' ? next : next ? undefined : own.at(-1);
    if (!shown) return [];
    return [
      {
        ...workshop,
        title: shown.title,
        siteName: shown.siteName,
        proposer: { id: proposerId, name: proposerName },
        occurrence: shown.original,
        startsAt: shown.startsAt,
        endsAt: shown.endsAt,
        day: shown.day,
        time: shown.time,
        isSeries: shown.isSeries,
        isCancelled: shown.status === 'cancelled',
        enrolled: countOf(workshop.eventId, 'enrolled'),
        waiting: countOf(workshop.eventId, 'waiting'),
        missingSheets: own.filter((date) => isSheetMissing(date, now)).length,
      },
    ];
  });
  const inTime = rows.sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  return when === 'coming' ? inTime : inTime.reverse();
}
