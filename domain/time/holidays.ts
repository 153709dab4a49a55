import joursFeries from '@socialgouv/jours-feries';

const known = new Map<string, ReadonlyMap<string, string>>();
const twoDigits = (number: number) => String(number).padStart(2, '0');

function holidaysOf(year: string): ReadonlyMap<string, string> {
  const found =
    known.get(year) ??
    new Map(
      Object.entries(joursFeries(Number(year))).map(([name, date]) => [
        `${year}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`,
        name.replaceAll("'", '’'),
      ]),
    );
  known.set(year, found);
  return found;
}

/** The name of the public holiday on a day; null when it is none of the eleven of mainland France. */
export const holidayName = (day: string): string | null => holidaysOf(day.slice(0, 4)).get(day) ?? null;

/** Whether a day is one of the eleven public holidays of mainland France. */
export const isHoliday = (day: string): boolean => holidayName(day) !== null;

/** The public holidays of a year, by day. */
export const holidaysOfYear = (year: string): { day: string; name: string }[] =>
  [...holidaysOf(year)].map(([day, name]) => ({ day, name })).sort((one, other) => (one.day < other.day ? -1 : 1));
