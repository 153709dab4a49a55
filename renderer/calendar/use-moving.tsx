import { useState } from 'react';
import type { CalendarItem } from '../../ipc/calendar.contract';
import { api } from '../api';
import { useToasts } from '../ui/toasts';
import type { Moved } from './calendar-grid';
import { MoveDialog, movedTo, wantedFor } from './move-dialog';
import { useCalendarCommand } from './use-calendar';

type Asked = { item: CalendarItem; to: Moved; revert?: () => void };

const minutesOf = ({ startsAt, endsAt }: CalendarItem) => (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;

/**
 * Moving what is on the calendar. A drag is done at once and can be undone; when it raises a question (which dates of a
 * series, a conflict), the dialog asks it, and giving up puts the chip back.
 * @param onMoved leaves what stands in front of « Annuler »
 */
export function useMoving(onMoved: () => void) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const toasts = useToasts();
  const { mutateAsync } = useCalendarCommand(api.calendar.move, { isToldByForm: true });

  const drop = async (item: CalendarItem, to: Moved, revert: () => void) => {
    if (item.isSeries) return setAsked({ item, to, revert });
    try {
      const conflicts = await api.calendar.conflicts(wantedFor(item, to));
      if (conflicts.length > 0) return setAsked({ item, to, revert });
      const { kind, id, occurrence, version } = item;
      await mutateAsync({
        input: { kind, id, occurrence, version, scope: 'one', conflictWord: '', ...to },
        said: movedTo(to),
      });
    } catch (error) {
      revert();
      toasts.failed(error);
    }
  };
  const ask = (item: CalendarItem) =>
    setAsked({ item, to: { day: item.day, time: item.time, minutes: minutesOf(item) } });
  const close = (isMoved: boolean) => {
    setAsked(null);
    if (isMoved) onMoved();
    else asked?.revert?.();
  };
  return {
    drop,
    ask,
    dialog: asked && <MoveDialog item={asked.item} to={asked.to} onClose={close} />,
  };
}
