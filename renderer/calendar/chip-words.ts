import { calendarKindLabels } from '../../domain/calendar/event';
import { clock, weekdayAndDay } from '../../domain/french/format';
import type { CalendarItem, OutsideItem, ShadedDays } from '../../ipc/calendar.contract';

/** `14 h – 15 h 30` */
export const hours = ({ time, endTime }: { time: string; endTime: string }): string =>
  `${clock(time)} – ${clock(endTime)}`;

/** `de 14 h à 15 h 30`, or until a later day. */
export function hoursInWords({
  day,
  time,
  endDay,
  endTime,
}: Pick<CalendarItem, 'day' | 'time' | 'endDay' | 'endTime'>) {
  return endDay === day
    ? `de ${clock(time)} à ${clock(endTime)}`
    : `de ${clock(time)} au ${weekdayAndDay(endDay)} à ${clock(endTime)}`;
}

export const isCancelled = ({ status }: Pick<CalendarItem, 'status'>) => status === 'cancelled';

/** All that the chip says by its place, its colour and its pictogram, in one sentence. */
export const itemInWords = (item: CalendarItem): string =>
  [
    calendarKindLabels[item.kind],
    ...(isCancelled(item) ? ['annulé'] : []),
    weekdayAndDay(item.day),
    hoursInWords(item),
    item.title,
    item.siteName,
  ].join(', ');

export const outsideInWords = (item: OutsideItem): string =>
  [
    `Calendrier importé ${item.calendarName}, à consulter seulement`,
    weekdayAndDay(item.day),
    item.isAllDay ? 'toute la journée' : hoursInWords(item),
    item.title,
  ].join(', ');

/** « Vacances de Noël (zone A) » */
export const shadedLabel = ({ label, zone }: ShadedDays): string =>
  zone && !label.toLowerCase().includes('zone') ? `${label} (zone\u00a0${zone})` : label;
