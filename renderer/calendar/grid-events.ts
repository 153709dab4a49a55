import type { EventInput } from '@fullcalendar/react';
import { addDays } from '../../domain/time/time';
import type { CalendarItem, CalendarRange, OutsideItem, ShadedDays } from '../../ipc/calendar.contract';
import { isCancelled, shadedLabel } from './chip-words';
import { keyText } from './links';

/** What a chip stands for. */
export type Shown = { item: CalendarItem } | { outside: OutsideItem } | { shaded: ShadedDays };

/** Times are those of the clock of each site: the grid believes that they are UTC, and shows them as they are. */
const at = (day: string, time: string) => `${day}T${time}:00Z`;

const shadedEvent = (shaded: ShadedDays): EventInput => ({
  id: `shaded~${shaded.kind}~${shaded.fromDay}~${shaded.siteId}~${shaded.zone}`,
  title: shadedLabel(shaded),
  start: shaded.fromDay,
  end: addDays(shaded.toDay, 1),
  allDay: true,
  editable: false,
  interactive: false,
  className: `cal-shaded cal-${shaded.kind}`,
  extendedProps: { shown: { shaded } satisfies Shown, rank: 0 },
});

const outsideEvent = (outside: OutsideItem): EventInput => ({
  id: `outside~${outside.id}`,
  title: outside.title,
  ...(outside.isAllDay
    ? { start: outside.day, end: addDays(outside.endDay, outside.endDay > outside.day ? 0 : 1), allDay: true }
    : { start: at(outside.day, outside.time), end: at(outside.endDay, outside.endTime) }),
  editable: false,
  className: 'cal-event cal-outside',
  extendedProps: { shown: { outside } satisfies Shown, rank: 2 },
});

const itemEvent = (item: CalendarItem, canMove: boolean): EventInput => ({
  id: keyText(item),
  title: item.title,
  start: at(item.day, item.time),
  end: at(item.endDay, item.endTime),
  startEditable: canMove && item.isMovable,
  durationEditable: canMove && item.isResizable,
  className: `cal-event cal-${item.kind}${isCancelled(item) ? ' is-cancelled' : ''}`,
  extendedProps: { shown: { item } satisfies Shown, rank: 1 },
});

/** What the grid shows; in a list, the days of school holidays would be lines with nothing in them. */
export const gridEvents = (range: CalendarRange, canMove: boolean, isList: boolean): EventInput[] => [
  ...range.shaded.filter(({ kind }) => !isList || kind !== 'school').map(shadedEvent),
  ...range.items.map((item) => itemEvent(item, canMove)),
  ...range.outside.map(outsideEvent),
];

/** `off` on a public holiday or a closure, `school` during the holidays of the schools. */
export function shadeOf(shaded: readonly ShadedDays[], day: string): 'off' | 'school' | null {
  const here = shaded.filter(({ fromDay, toDay }) => fromDay <= day && day <= toDay);
  if (here.some(({ kind }) => kind !== 'school')) return 'off';
  return here.length > 0 ? 'school' : null;
}

const earliest = 8;
const latest = 20;

/** The hours that a day shows: the usual ones, and all that takes place. */
export function shownHours({ items, outside }: CalendarRange): { slotMinTime: string; slotMaxTime: string } {
  let [first, last] = [earliest, latest];
  for (const it of [...items, ...outside]) {
    if ('isAllDay' in it && it.isAllDay) continue;
    if (it.endDay > it.day) [first, last] = [0, 24];
    first = Math.min(first, Number(it.time.slice(0, 2)));
    last = Math.max(last, Number(it.endTime.slice(0, 2)) + (it.endTime.endsWith('00') ? 0 : 1));
  }
  const written = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
  return { slotMinTime: written(first), slotMaxTime: written(last) };
}
