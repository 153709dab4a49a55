import '@fullcalendar/react/skeleton.css';
import FullCalendar, {
  type CalendarRef,
  type DateSelectInfo,
  type EventApi,
  type EventChangeInfo,
  type EventClickInfo,
} from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin from '@fullcalendar/react/interaction';
import listPlugin from '@fullcalendar/react/list';
import fr from '@fullcalendar/react/locales/fr';
import timeGridPlugin from '@fullcalendar/react/timegrid';
import { Box, useMediaQuery } from '@mui/material';
import { useEffect, useMemo, useRef } from 'react';
import { clock, completeDay, weekdayAndDay } from '../../domain/french/format';
import { toInstant } from '../../domain/time/instant';
import { clockTimeOf, dayOf } from '../../domain/time/time';
import type { CalendarItem, CalendarRange, OutsideItem } from '../../ipc/calendar.contract';
import { useSession } from '../ui/session-context';
import { EventChip } from './event-chip';
import { gridEvents, type Shown, shadeOf, shownHours } from './grid-events';
import { gridClasses, gridStyle } from './grid-style';
import type { View } from './period';
import { useArrows } from './use-arrows';

const plugins = [dayGridPlugin, timeGridPlugin, listPlugin, interactionPlugin];
const workWeek = { timeGridWorkWeek: { type: 'timeGrid', duration: { weeks: 1 }, hiddenDays: [0, 6] } };

const wide: Record<Exclude<View, 'year'>, string> = {
  week: 'timeGridWeek',
  'work-week': 'timeGridWorkWeek',
  day: 'timeGridDay',
  month: 'dayGridMonth',
  list: 'listMonth',
};
/** Where seven columns have no room, the same days one under the other. */
const narrow: typeof wide = { ...wide, week: 'listWeek', 'work-week': 'listWeek', month: 'listMonth' };

export type Moved = { day: string; time: string; minutes: number };
export type NewTime = { day: string; time: string | null; minutes: number | null; at: { left: number; top: number } };

type Props = {
  view: Exclude<View, 'year'>;
  day: string;
  range: CalendarRange;
  canChange: boolean;
  onOpen: (item: CalendarItem) => void;
  onOpenOutside: (item: OutsideItem, chip: HTMLElement) => void;
  onDay: (day: string) => void;
  onNew: (time: NewTime) => void;
  /** Dragged or stretched; `revert` puts the chip back where it was. */
  onMove: (item: CalendarItem, to: Moved, revert: () => void) => void;
};

const dayIn = (date: Date) => date.toISOString().slice(0, 10);
const timeIn = (date: Date) => date.toISOString().slice(11, 16);
const minutesBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 60_000;
const shownBy = (event: EventApi) => event.extendedProps.shown as Shown | undefined;

/** Month, week, work week, day and list, in our own clothes. */
export function CalendarGrid(props: Props) {
  const { view, day, range, canChange, onOpen, onOpenOutside, onDay, onNew, onMove } = props;
  const { now, site } = useSession();
  const isNarrow = useMediaQuery('(max-width: 599px)');
  const isTight = useMediaQuery('(max-width: 859px)');
  const type = (isNarrow ? narrow : wide)[view];
  const isList = type.startsWith('list');
  const calendar = useRef<CalendarRef>(null);
  useEffect(() => {
    const api = calendar.current?.getApi();
    if (api && (api.view.type !== type || dayIn(api.getDate()) !== day)) api.changeView(type, day);
  }, [type, day]);
  const arrows = useArrows();
  const events = useMemo(() => gridEvents(range, canChange, isList), [range, canChange, isList]);
  const lastsAllDay = events.some(({ allDay }) => allDay);
  const shadeClass = ({ date, isToday }: { date: Date; isToday: boolean }) => {
    const shade = shadeOf(range.shaded, dayIn(date));
    return `cal-cell${isToday ? ' is-today' : ''}${shade ? ` is-${shade}` : ''}`;
  };

  const click = ({ event, jsEvent, el }: EventClickInfo) => {
    const shown = shownBy(event);
    if (!shown || 'shaded' in shown) return;
    jsEvent.preventDefault();
    if ('item' in shown) onOpen(shown.item);
    else onOpenOutside(shown.outside, el);
  };
  const change = ({ event, revert }: EventChangeInfo) => {
    const shown = shownBy(event);
    const { start, end, allDay } = event;
    if (!shown || !('item' in shown) || !start || allDay) return revert();
    const { item } = shown;
    const minutes = end ? minutesBetween(start, end) : minutesBetween(new Date(item.startsAt), new Date(item.endsAt));
    onMove(item, { day: dayIn(start), time: timeIn(start), minutes }, revert);
  };
  const select = ({ start, end, allDay, jsEvent, view: { calendar: grid } }: DateSelectInfo) => {
    grid.unselect();
    const place = { left: jsEvent?.clientX ?? 0, top: jsEvent?.clientY ?? 0 };
    if (allDay) onNew({ day: dayIn(start), time: null, minutes: null, at: place });
    else onNew({ day: dayIn(start), time: timeIn(start), minutes: minutesBetween(start, end), at: place });
  };
  return (
    <Box onKeyDown={arrows} sx={[gridStyle, isTight && !isList && view !== 'day' ? sideways : false]}>
      <FullCalendar
        ref={calendar}
        plugins={plugins}
        views={workWeek}
        locale={fr}
        timeZone="UTC"
        now={() => localNow(toInstant(now()), site?.timeZone)}
        initialView={type}
        initialDate={day}
        headerToolbar={false}
        height="auto"
        events={events}
        eventOrder="rank,start,-duration,title"
        eventDisplay="block"
        eventContent={EventChip}
        eventClick={click}
        eventDrop={change}
        eventResize={change}
        selectable={canChange}
        selectMirror
        select={select}
        navLinks
        navLinkDayClick={(date) => onDay(dayIn(date))}
        navLinkHint={(_text, date) => `Voir le ${completeDay(dayIn(date))}`}
        nowIndicator
        allDaySlot={lastsAllDay}
        allDayText="Journée"
        timedText="Heures"
        eventsHint="Événements"
        noEventsText="Rien n’est prévu à ces dates."
        dayMaxEvents={6}
        moreLinkText={(count) => `${count} de plus`}
        moreLinkHint={(count) => `Voir les ${count} autres de ce jour`}
        moreLinkClick={({ date }) => {
          onDay(dayIn(date));
          return 'timeGridDay';
        }}
        {...shownHours(range)}
        slotDuration="00:30"
        snapDuration="00:15"
        slotHeaderInterval="01:00"
        slotHeaderContent={({ date }) => clock(timeIn(date))}
        eventMinHeight={26}
        slotMinHeight={25}
        eventShortHeight={44}
        slotEventOverlap={false}
        dayHeaderFormat={{
          weekday: isTight || view === 'month' ? 'short' : 'long',
          day: view === 'month' ? undefined : 'numeric',
        }}
        listDayHeaderContent={({ date }) => weekdayAndDay(dayIn(date))}
        tableHeaderSticky={false}
        dayCellClass={shadeClass}
        dayLaneClass={shadeClass}
        {...gridClasses}
      />
    </Box>
  );
}

/** Seven columns that can be read: past the edge, one scrolls, and the arrows of the keyboard follow. */
const sideways = { overflowX: 'auto', '& .cal-view': { minWidth: 700 } } as const;

/** The hour on the wall, as the grid believes it. */
const localNow = (instant: string, zone: string | undefined) =>
  `${dayOf(instant, zone)}T${clockTimeOf(instant, zone)}:00Z`;
