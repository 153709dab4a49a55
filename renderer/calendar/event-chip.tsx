import type { EventDisplayInfo } from '@fullcalendar/react';
import { clock } from '../../domain/french/format';
import { kindIcon } from '../ui/event/kinds';
import { hours, isCancelled, itemInWords, outsideInWords } from './chip-words';
import type { Shown } from './grid-events';
import { keyText } from './links';

/** Pictogram, time, title: what is seen is cut to its place, what is read aloud is a whole sentence. */
export function EventChip({ event, view }: EventDisplayInfo) {
  const shown = event.extendedProps.shown as Shown | undefined;
  if (!shown) return <span className="cal-seen">{event.title}</span>; // what is being drawn
  if ('shaded' in shown) return <span className="cal-title">{event.title}</span>;
  const isOutside = 'outside' in shown;
  const it = isOutside ? shown.outside : shown.item;
  const Icon = kindIcon('outside' in shown ? 'outside' : shown.item.kind);
  const hasRoom = view.type === 'timeGridDay' || view.type.startsWith('list'); // elsewhere its place says when it ends
  const isOff = 'item' in shown && isCancelled(shown.item);
  const isAllDay = isOutside && shown.outside.isAllDay;
  const time = isAllDay || (isOff && !hasRoom) ? null : hasRoom ? hours(it) : clock(it.time);
  const words = 'outside' in shown ? outsideInWords(shown.outside) : itemInWords(shown.item);
  const key = 'outside' in shown ? `outside~${shown.outside.id}` : keyText(shown.item);
  return (
    <>
      <span className="cal-words">{words}</span>
      <span className="cal-seen" aria-hidden data-at={`${it.day}T${it.time}`} data-key={key} title={words}>
        <Icon className="cal-icon" />
        {time && <span className="cal-time">{time}</span>}
        {isOff && <span className="cal-status">Annulé</span>}
        <span className="cal-title">{event.title}</span>
        {view.type.startsWith('list') && <span className="cal-place">{placeOf(shown)}</span>}
      </span>
    </>
  );
}

function placeOf(shown: Shown): string {
  if ('outside' in shown) return shown.outside.calendarName;
  if ('shaded' in shown) return '';
  const { siteName, roomName, place } = shown.item;
  return [siteName, roomName || place].filter(Boolean).join(', ');
}
