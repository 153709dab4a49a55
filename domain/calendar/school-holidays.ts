import { addDays, Day, dayOf } from '../time/time';
import { z } from '../zod';
import { type SchoolHoliday, type SchoolZone, schoolZones } from './place';

type Days = [fromDay: string, toDay: string];
const inEachZone = (label: string, days: Record<SchoolZone, Days>): SchoolHoliday[] =>
  schoolZones.map((zone) => ({ zone, fromDay: days[zone][0], toDay: days[zone][1], label }));
const everywhere = (label: string, ...days: Days) => inEachZone(label, { A: days, B: days, C: days });

/**
 * What the program knows until a file is imported. From the Saturday after the last lesson to the eve of the first.
 * 2025-2026: arrêté du 7 décembre 2022; 2026-2027: arrêté du 22 octobre 2025, which leaves the return of 2027 open.
 */
export const bundledSchoolHolidays: readonly SchoolHoliday[] = [
  ...everywhere('Vacances de la Toussaint', '2025-10-18', '2025-11-02'),
  ...everywhere('Vacances de Noël', '2025-12-20', '2026-01-04'),
  ...inEachZone('Vacances d’hiver', {
    A: ['2026-02-07', '2026-02-22'],
    B: ['2026-02-14', '2026-03-01'],
    C: ['2026-02-21', '2026-03-08'],
  }),
  ...inEachZone('Vacances de printemps', {
    A: ['2026-04-04', '2026-04-19'],
    B: ['2026-04-11', '2026-04-26'],
    C: ['2026-04-18', '2026-05-03'],
  }),
  ...everywhere('Pont de l’Ascension', '2026-05-14', '2026-05-17'),
  ...everywhere('Vacances d’été', '2026-07-04', '2026-08-31'),
  ...everywhere('Vacances de la Toussaint', '2026-10-17', '2026-11-01'),
  ...everywhere('Vacances de Noël', '2026-12-19', '2027-01-03'),
  ...inEachZone('Vacances d’hiver', {
    A: ['2027-02-13', '2027-02-28'],
    B: ['2027-02-20', '2027-03-07'],
    C: ['2027-02-06', '2027-02-21'],
  }),
  ...inEachZone('Vacances de printemps', {
    A: ['2027-04-10', '2027-04-25'],
    B: ['2027-04-17', '2027-05-02'],
    C: ['2027-04-03', '2027-04-18'],
  }),
  ...everywhere('Vacances d’été', '2027-07-03', '2027-08-31'),
];

/** The school year of a day: 2026 from September 2026 to August 2027. */
const schoolYear = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0);

/** What holds: the imported ones, and the bundled ones of the zones and school years that no file told. */
export function schoolHolidaysWith(imported: readonly SchoolHoliday[]): SchoolHoliday[] {
  const told = new Set(imported.map(({ zone, fromDay }) => `${zone} ${schoolYear(fromDay)}`));
  return [
    ...imported,
    ...bundledSchoolHolidays.filter(({ zone, fromDay }) => !told.has(`${zone} ${schoolYear(fromDay)}`)),
  ].sort((one, other) => (one.fromDay < other.fromDay ? -1 : one.fromDay > other.fromDay ? 1 : 0));
}

/** The school holiday on a day in a zone. */
export const schoolHolidayOn = (
  day: string,
  zone: SchoolZone | null,
  holidays: readonly SchoolHoliday[],
): SchoolHoliday | undefined =>
  zone === null
    ? undefined
    : holidays.find((holiday) => holiday.zone === zone && holiday.fromDay <= day && day <= holiday.toDay);

const Plain = z.object({
  zone: z.enum(schoolZones),
  fromDay: Day,
  toDay: Day,
  label: z.string().trim().min(1).max(120),
});
/** A record of « Le calendrier scolaire » on data.education.gouv.fr: instants at midnight in Paris, the return included. */
const Official = z.object({
  description: z.string().max(120),
  population: z.string().nullish(),
  start_date: z.iso.datetime({ offset: true }),
  end_date: z.iso.datetime({ offset: true }),
  zones: z.string(),
});

const instant = (text: string) => new Date(text).toISOString();
const fromOfficial = (record: z.infer<typeof Official>): SchoolHoliday[] => {
  const zone = schoolZones.find((letter) => record.zones === `Zone ${letter}`);
  // What teachers alone attend is no holiday, and other territories have their own calendars.
  if (!zone || record.population === 'Enseignants') return [];
  const fromDay = dayOf(instant(record.start_date));
  const toDay = addDays(dayOf(instant(record.end_date)), -1);
  return toDay < fromDay ? [] : [{ zone, fromDay, toDay, label: record.description.replaceAll("'", '’') }];
};

/** The most that a file may hold: some twenty school years of every academy. */
const most = 5000;

/**
 * Reads the JSON that the ministry publishes, or a list of `{ zone, fromDay, toDay, label }`. Each holiday once for each
 * zone, although the ministry tells it for each academy.
 * @returns null when it is neither
 */
export function readSchoolHolidays(text: string): SchoolHoliday[] | null {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(content) || content.length > most) return null;
  const holidays = new Map<string, SchoolHoliday>();
  for (const record of content) {
    const [plain, official] = [Plain.safeParse(record), Official.safeParse(record)];
    if (!plain.success && !official.success) return null;
    for (const holiday of plain.success ? [plain.data] : fromOfficial(official.data as z.infer<typeof Official>))
      if (holiday.fromDay <= holiday.toDay) holidays.set(`${holiday.zone} ${holiday.fromDay}`, holiday);
  }
  return [...holidays.values()].sort((one, other) =>
    `${one.fromDay} ${one.zone}` < `${other.fromDay} ${other.zone}` ? -1 : 1,
  );
}
