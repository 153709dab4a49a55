import type { CalendarKind } from '../../domain/calendar/event';
import type { CalendarItem } from '../../ipc/calendar.contract';

/** The layers that are shown; null for all of them. */
export type ItemFilter = {
  siteId: string | null;
  accountId: string | null;
  roomId: string | null;
  kinds: readonly CalendarKind[] | null;
};

/** Whether an item is in the layers. The site was told by the query. */
export const passes = (
  item: Pick<CalendarItem, 'accountId' | 'roomId' | 'kind'>,
  { accountId, roomId, kinds }: ItemFilter,
): boolean =>
  (accountId === null || item.accountId === accountId) &&
  (roomId === null || item.roomId === roomId) &&
  (kinds === null || kinds.includes(item.kind));
