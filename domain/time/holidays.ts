import joursFeries from '@socialgouv/jours-feries';

const known = new Map<string, ReadonlySet<string>>();
const twoDigits = (number: number) => String(number).padStart(2, '0');

function holidaysOf(year: string): ReadonlySet<string> {
  const found =
    known.get(year) ??
    new Set(
      Object.values(joursFeries(Number(year))).map(
        (date) => `${year}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`,
      ),
    );
  known.set(year, found);
  return found;
}

/** Whether a day is one of the eleven public holidays of mainland France. */
export const isHoliday = (day: string): boolean => holidaysOf(day.slice(0, 4)).has(day);
