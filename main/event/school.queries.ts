import type { SchoolHoliday, SchoolZone } from '../../domain/calendar/place';
import { schoolHolidaysWith } from '../../domain/calendar/school-holidays';
import type { SchoolCalendar } from '../../domain/calendar/series';
import type { Base } from '../database/open';

export const importedSchoolHolidays = (db: Base): Promise<SchoolHoliday[]> =>
  db('school_holiday').orderBy(['from_day', 'zone']).select({
    zone: 'zone',
    fromDay: 'from_day',
    toDay: 'to_day',
    label: 'label',
  });

/** The school holidays that hold. */
export const readSchoolHolidays = async (db: Base): Promise<SchoolHoliday[]> =>
  schoolHolidaysWith(await importedSchoolHolidays(db));

/** What the series of a site may skip. */
export async function schoolCalendarOf(db: Base, siteId: string): Promise<SchoolCalendar> {
  const site: { zone: SchoolZone | null } | undefined = await db('site')
    .where({ id: siteId })
    .first({ zone: 'school_zone' });
  return { zone: site?.zone ?? null, holidays: await readSchoolHolidays(db) };
}
