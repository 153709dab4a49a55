import type { CalendarDetails, CalendarItem, CalendarKey } from '../../ipc/calendar.contract';

type Page = CalendarDetails['links'][number]['page'];

const folders: Record<Page, string> = {
  member: '/membres',
  exchange: '/echanges',
  bilan: '/bilans',
  mediation: '/mises-en-relation',
  reperage: '/reperages',
  gathering: '/rencontres',
  workshop: '/ateliers',
};

/** The page of something that an event is about. */
export const pathOfLink = ({ page, id }: { page: Page; id: string }): string => `${folders[page]}/${id}`;

/** The page of an event; null for one that the panel shows whole. */
export function pathOfItem({ target, occurrence }: Pick<CalendarItem, 'target' | 'occurrence'>): string | null {
  if (target.page === 'other') return null;
  const at = occurrence && ['gathering', 'workshop'].includes(target.page) ? `?date=${occurrence}` : '';
  return `${folders[target.page]}/${target.id}${at}`;
}

/** The form of an event that the calendar keeps: of one date, those that follow, or all. */
export const pathOfEdit = ({ kind, id, occurrence }: CalendarKey, scope: string): string =>
  `/calendrier/${kind}/${id}/modifier?${new URLSearchParams({ ...(occurrence ? { date: occurrence } : {}), portee: scope })}`;

/** One thing of the calendar, as a text: for an address, or for a list. */
export const keyText = ({ kind, id, occurrence }: CalendarKey): string =>
  [kind, id, ...(occurrence ? [occurrence] : [])].join('~');
