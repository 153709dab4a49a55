import { capital, longDay, weekdayAndDay } from '../../domain/french/format';
import { addDays, addMonths, weekdayOf } from '../../domain/time/time';

export const views = ['week', 'work-week', 'day', 'month', 'list', 'year'] as const;
export type View = (typeof views)[number];

export const viewLabels: Record<View, string> = {
  week: 'Semaine',
  'work-week': 'Semaine de travail',
  day: 'Jour',
  month: 'Mois',
  list: 'Liste',
  year: 'Année',
};

/** Both days included. */
export type Days = { from: string; to: string };

const monday = (day: string) => addDays(day, 1 - weekdayOf(day));
const firstOfMonth = (day: string) => `${day.slice(0, 7)}-01`;
const lastOfMonth = (day: string) => addDays(addMonths(firstOfMonth(day), 1), -1);

/** The days that a view is about, around one of them. */
export function periodOf(view: View, day: string): Days {
  switch (view) {
    case 'week':
      return { from: monday(day), to: addDays(monday(day), 6) };
    case 'work-week':
      return { from: monday(day), to: addDays(monday(day), 4) };
    case 'day':
      return { from: day, to: day };
    case 'month':
    case 'list':
      return { from: firstOfMonth(day), to: lastOfMonth(day) };
    case 'year':
      return { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` };
  }
}

/** The days that are read: a month shows the whole of its first and last weeks. */
export function shownDays(view: View, day: string): Days {
  const { from, to } = periodOf(view, day);
  return view === 'month' ? { from: monday(from), to: addDays(monday(to), 6) } : { from, to };
}

/** The same view, one period later (1) or earlier (−1). */
export function shifted(view: View, day: string, by: 1 | -1): string {
  switch (view) {
    case 'week':
    case 'work-week':
      return addDays(day, 7 * by);
    case 'day':
      return addDays(day, by);
    case 'month':
    case 'list':
      return addMonths(firstOfMonth(day), by);
    case 'year':
      return addMonths(day, 12 * by);
  }
}

const monthAndYear = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', month: 'long', year: 'numeric' });
/** `novembre 2026` */
export const monthOf = (day: string): string => monthAndYear.format(new Date(`${day}T12:00:00Z`));

/** `23 au 29 novembre 2026`, `30 novembre au 6 décembre 2026` */
function fromTo({ from, to }: Days): string {
  const words = longDay(from).split(' ');
  const same = from.slice(0, 7) === to.slice(0, 7) ? 1 : from.slice(0, 4) === to.slice(0, 4) ? 2 : 3;
  return `${words.slice(0, same).join(' ')} au ${longDay(to)}`;
}

/** « Semaine du 23 au 29 novembre 2026 » */
export function periodTitle(view: View, day: string): string {
  switch (view) {
    case 'week':
    case 'work-week':
      return `${view === 'week' ? 'Semaine' : 'Semaine de travail'} du ${fromTo(periodOf(view, day))}`;
    case 'day':
      return capital(`${weekdayAndDay(day)} ${day.slice(0, 4)}`);
    case 'month':
    case 'list':
      return capital(monthOf(day));
    case 'year':
      return `Année ${day.slice(0, 4)}`;
  }
}

/** What « précédent » and « suivant » lead to. */
export const stepLabels: Record<View, { before: string; after: string }> = {
  week: { before: 'Semaine précédente', after: 'Semaine suivante' },
  'work-week': { before: 'Semaine précédente', after: 'Semaine suivante' },
  day: { before: 'Jour précédent', after: 'Jour suivant' },
  month: { before: 'Mois précédent', after: 'Mois suivant' },
  list: { before: 'Mois précédent', after: 'Mois suivant' },
  year: { before: 'Année précédente', after: 'Année suivante' },
};
