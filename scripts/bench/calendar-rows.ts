import type { Recurrence } from '../../domain/calendar/recurrence';
import { ruleFrom } from '../../domain/calendar/recurrence-rule';
import { seriesEnd } from '../../domain/calendar/series';
import { addDays, addMinutes, defaultZone, instantAt, weekdayOf } from '../../domain/time/time';
import type { Base } from '../../main/database/open';
import { type AuditedRow, created } from '../../main/database/rows';

/** Ten whole years: the months before and after them are empty. */
export const filledYears = { first: 2017, last: 2026 };
const weeks = 52;
const rowsAtOnce = 500;

type Row = AuditedRow & Record<string, unknown>;

/**
 * Events of a new site in each of the years: half of them alone, half of them dates of weekly series, on working days
 * between 9 h and 17 h, two people expected at each.
 * @returns the id of the site, where nothing else takes place
 */
export async function fillCalendar(base: Base, eventsAYear: number, accountId: string): Promise<string> {
  const audit = () => created({ db: base, now: new Date('2016-12-01T09:00:00Z'), account: { id: accountId } });
  const site = { ...audit(), name: 'Lieu du banc d’essai' };
  const memberIds: string[] = await base('member').orderBy('search_key').pluck('id');
  const events: Row[] = [];
  const expected: Row[] = [];
  const add = (day: string, index: number, isWeekly: boolean) => {
    const startsAt = instantAt(day, `${String(9 + (index % 8)).padStart(2, '0')}:00`);
    const skips = { skipsHolidays: false, skipsSchoolHolidays: false };
    const weekly: Recurrence = {
      rhythm: 'weekly',
      every: 1,
      weekdays: [weekdayOf(day)],
      rank: null,
      end: 'until',
      until: addDays(day, weeks * 7 - 1),
      count: null,
      ...skips,
    };
    const when = {
      startsAt,
      endsAt: addMinutes(startsAt, 60),
      timeZone: defaultZone,
      rrule: isWeekly ? ruleFrom(weekly, day, defaultZone) : null,
      ...skips,
    };
    const event = {
      ...audit(),
      kind: index % 3 === 0 ? 'gathering' : 'other',
      site_id: site.id,
      title: `Rendez-vous ${index}`,
      starts_at: when.startsAt,
      ends_at: when.endsAt,
      time_zone: defaultZone,
      rrule: when.rrule,
      series_end: seriesEnd(when, { zone: null, holidays: [] }),
    };
    events.push(event);
    for (const at of [index, index + 1])
      expected.push({ ...audit(), event_id: event.id, member_id: memberIds[at % memberIds.length] });
  };
  for (let year = filledYears.first; year <= filledYears.last; year++) {
    const days = Array.from({ length: 365 }, (_, index) => addDays(`${year}-01-01`, index));
    const workingDays = days.filter((day) => weekdayOf(day) <= 5);
    const series = Math.round(eventsAYear / 2 / weeks);
    for (let index = 0; index < series; index++) add(workingDays[index % 5] as string, index, true);
    for (let index = 0; index < eventsAYear - series * weeks; index++)
      add(workingDays[index % workingDays.length] as string, index, false);
  }
  await base('site').insert(site);
  await base.batchInsert('calendar_event', events, rowsAtOnce);
  await base.batchInsert('event_member', expected, rowsAtOnce);
  return site.id;
}
