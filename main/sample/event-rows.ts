import { Recurrence } from '../../domain/calendar/recurrence';
import { ruleFrom } from '../../domain/calendar/recurrence-rule';
import { bundledSchoolHolidays } from '../../domain/calendar/school-holidays';
import { firstRuleDay, occurrencesIn, type Series, seriesEnd } from '../../domain/calendar/series';
import { addDays, addMinutes, dayOf, defaultZone, instantAt, weekdayOf } from '../../domain/time/time';
import type { Calendar } from './calendar';
import { hours, others, rooms, weekly, workshops } from './life/events';
import type { PersonKey } from './life/people';
import type { Place } from './life/places';
import type { EnrolledMember, Members } from './member-rows';
import { type Network, sampleSchoolZone } from './network-rows';
import type { Random } from './random';
import type { Recorder, Row } from './recorder';

type Making = {
  recorder: Recorder;
  network: Network;
  calendar: Calendar;
  members: Members;
  memberRows: readonly Row[];
  random: Random;
  accountId: string;
};

const school = { zone: sampleSchoolZone, holidays: bundledSchoolHolidays };
const weeksSoFar = 12;
/** Those without news for longer are still to be called: they did not come. */
const seenWithinDays = 150;
const presence = 0.4;

const eventRow = (kind: string, siteId: string, roomId: string | null, accountId: string, series: Series) => ({
  kind,
  site_id: siteId,
  room_id: roomId,
  account_id: accountId,
  starts_at: series.startsAt,
  ends_at: series.endsAt,
  time_zone: series.timeZone,
  rrule: series.rrule,
  skips_holidays: Number(series.skipsHolidays),
  skips_school_holidays: Number(series.skipsSchoolHolidays),
  series_end: seriesEnd(series, school),
});

function seriesOf(day: string, time: string, minutes: number, recurrence: Recurrence | null): Series {
  const rrule = recurrence && ruleFrom(recurrence, day, defaultZone);
  const first = rrule === null ? day : (firstRuleDay(rrule, day) ?? day);
  const startsAt = instantAt(first, time);
  return {
    startsAt,
    endsAt: addMinutes(startsAt, minutes),
    timeZone: defaultZone,
    rrule,
    skipsHolidays: recurrence?.skipsHolidays ?? false,
    skipsSchoolHolidays: recurrence?.skipsSchoolHolidays ?? false,
  };
}

/** The rooms and the hours of each site, and the days on which all are closed. */
function addPlaces({ recorder: { add }, network, calendar }: Making, opening: string) {
  const ids = {} as Record<Place, string[]>;
  for (const [key, siteId] of Object.entries(network.sites)) {
    const place = key as Place;
    ids[place] = rooms[place].map((room) => add('room', opening, { site_id: siteId, ...room }));
    for (const weekday of hours[place].weekdays)
      for (const [opens, closes] of hours[place].spans)
        add('opening', opening, { site_id: siteId, weekday, opens, closes });
  }
  const year = Number(calendar.today.slice(0, 4));
  for (const closed of [year, year + 1]) {
    const summer = { from_day: `${closed}-08-01`, to_day: `${closed}-08-21`, label: 'Congés d’été' };
    add('closure', opening, { site_id: null, ...summer });
    const winter = { from_day: `${closed}-12-24`, to_day: `${closed + 1}-01-02`, label: 'Fermeture de fin d’année' };
    add('closure', opening, { site_id: null, ...winter });
  }
  return ids;
}

/** A person was seen on a day: her file says so. */
function see(memberRows: readonly Row[], memberId: string, day: string) {
  const row = memberRows.find(({ id }) => id === memberId);
  if (row && String(row.last_contact_on) < day) row.last_contact_on = day;
}

/** Who could come to something of a site on a day. */
const around = ({ members, memberRows, calendar }: Making, siteId: string, day: string): EnrolledMember[] => {
  const recent = calendar.daysAgo(seenWithinDays);
  const isAround = (id: string) =>
    memberRows.some((row) => row.id === id && row.status !== 'sorti' && String(row.last_contact_on) >= recent);
  return Object.values(members).filter((it) => it.siteId === siteId && it.joinedOn < day && isAround(it.id));
};

/** The rencontres of the last weeks, with who came, and their series without end. */
function addGatherings(making: Making, roomIds: Record<Place, string[]>) {
  const { recorder, network, calendar, memberRows, random, accountId } = making;
  const closures = recorder.rows.closure;
  const isClosed = (day: string) =>
    closures.some(({ from_day, to_day }) => String(from_day) <= day && day <= String(to_day));
  for (const { place, title, weekdays, time, minutes, skipsSchoolHolidays, isLastUnsaid } of weekly) {
    const siteId = network.sites[place];
    const begun = calendar.daysAgo(7 * weeksSoFar);
    const recurrence = Recurrence.parse({ rhythm: 'weekly', weekdays, skipsSchoolHolidays });
    const series = seriesOf(begun, time, minutes, recurrence);
    const plannedAt = instantAt(addDays(begun, -10), '10:00');
    const eventId = add(making, plannedAt, {
      ...eventRow('gathering', siteId, roomIds[place][0] ?? null, accountId, series),
      title,
    });
    const dates = occurrencesIn(series, begun, calendar.today, school);
    const past = dates.filter(({ endsAt }) => calendar.isPast(endsAt));
    for (const { original, startsAt, endsAt } of isLastUnsaid ? past.slice(0, -1) : past) {
      const day = dayOf(startsAt);
      const times = { event_id: eventId, original_starts_at: original, starts_at: startsAt, ends_at: endsAt };
      const here = isClosed(day) ? [] : around(making, siteId, day).filter(() => random.chance(presence));
      const occurrenceId = recorder.add('event_occurrence', endsAt, {
        ...times,
        status: here.length > 0 ? 'held' : 'cancelled',
        anonymous_visitors: here.length > 0 ? random.between(0, 3) : 0,
      });
      for (const { id } of here) {
        recorder.add('occurrence_attendance', endsAt, {
          occurrence_id: occurrenceId,
          member_id: id,
          state: 'honoured',
        });
        see(memberRows, id, day);
      }
    }
  }
}

const add = ({ recorder }: Making, at: string, row: Record<string, unknown>) => recorder.add('calendar_event', at, row);

/** Those who were of the network by then. */
const enrolledOn = ({ members }: Making, keys: readonly PersonKey[], day: string): EnrolledMember[] =>
  keys.map((key) => members[key]).filter(({ joinedOn }) => joinedOn < day);

function addWorkshops(making: Making, roomIds: Record<Place, string[]>) {
  const { recorder, network, calendar, members, memberRows, random, accountId } = making;
  for (const workshop of workshops) {
    const { place, offset, time, minutes, times, proposer } = workshop;
    const day = calendar.openDay(offset);
    const recurrence =
      times > 1 ? Recurrence.parse({ rhythm: 'weekly', weekdays: [weekdayOf(day)], end: 'count', count: times }) : null;
    const series = seriesOf(day, time, minutes, recurrence);
    const plannedDay = offset < 0 ? addDays(day, -24) : calendar.daysAgo(8);
    const plannedAt = calendar.pastAt(plannedDay, '11:00');
    const eventId = add(making, plannedAt, {
      ...eventRow('workshop', network.sites[place], roomIds[place].at(-1) ?? null, accountId, series),
      title: workshop.title,
    });
    recorder.add('workshop', plannedAt, {
      event_id: eventId,
      proposer_id: members[proposer].id,
      theme_id: network.theme(workshop.theme).id,
      description: workshop.description,
      capacity: workshop.capacity,
    });
    const enrolled = enrolledOn(making, workshop.enrolled, plannedDay);
    for (const [rank, { id }] of enrolled.entries())
      recorder.add('enrolment', addMinutes(plannedAt, 5 + rank), {
        event_id: eventId,
        member_id: id,
        status: 'enrolled',
        position: null,
      });
    for (const [rank, { id }] of enrolledOn(making, workshop.waiting, plannedDay).entries())
      recorder.add('enrolment', addMinutes(plannedAt, 20 + rank), {
        event_id: eventId,
        member_id: id,
        status: 'waiting',
        position: rank + 1,
      });
    if (!calendar.isPast(series.endsAt)) continue;
    const occurrenceId = recorder.add('event_occurrence', series.endsAt, {
      event_id: eventId,
      original_starts_at: series.startsAt,
      starts_at: series.startsAt,
      ends_at: series.endsAt,
      status: 'held',
      sheet_received_at: workshop.isSheetBack ? series.endsAt : null,
    });
    for (const { id } of enrolled) {
      const state = random.chance(0.85) ? 'honoured' : 'excused';
      recorder.add('occurrence_attendance', series.endsAt, { occurrence_id: occurrenceId, member_id: id, state });
      if (state === 'honoured') see(memberRows, id, day);
    }
  }
}

function addOthers(making: Making) {
  const { recorder, network, calendar, members, accountId } = making;
  for (const { place, title, where, offset, time, minutes, people } of others) {
    const plannedAt = calendar.pastAt(calendar.daysAgo(5), '09:45');
    const series = seriesOf(calendar.openDay(offset), time, minutes, null);
    const eventId = add(making, plannedAt, {
      ...eventRow('other', network.sites[place], null, accountId, series),
      title,
      place: where,
    });
    for (const key of people)
      recorder.add('event_member', plannedAt, { event_id: eventId, member_id: members[key].id });
  }
}

/** The rooms, the rencontres, the ateliers and the other rendez-vous. */
export function addEvents(making: Making, opening: string) {
  const roomIds = addPlaces(making, opening);
  addGatherings(making, roomIds);
  addWorkshops(making, roomIds);
  addOthers(making);
}
