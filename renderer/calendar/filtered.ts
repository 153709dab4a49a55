import type { CalendarRange } from '../../ipc/calendar.contract';
import type { Choices } from './use-address';

/** The range without the layers that are left out. */
export function filtered(range: CalendarRange, { hidden, accountId, roomId }: Choices): CalendarRange {
  return {
    ...range,
    items: range.items.filter(
      (item) =>
        !hidden.includes(item.kind) &&
        (!accountId || item.accountId === accountId) &&
        (!roomId || item.roomId === roomId),
    ),
    outside: hidden.includes('outside') || accountId || roomId ? [] : range.outside,
  };
}
