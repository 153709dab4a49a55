import { useMemo } from 'react';
import { calendarKinds } from '../../domain/calendar/event';
import { Id } from '../../domain/id';
import { Day } from '../../domain/time/time';
import { CalendarKey } from '../../ipc/calendar.contract';
import type { ShownKind } from '../ui/event/kinds';
import { useSession } from '../ui/session-context';
import { useAddress } from '../ui/use-address';
import { keyText } from './links';
import { type View, views } from './period';

export const shownKinds: readonly ShownKind[] = [...calendarKinds, 'outside'];

/** The names of the views in an address. */
const addressOf: Record<View, string> = {
  week: 'semaine',
  'work-week': 'travail',
  day: 'jour',
  month: 'mois',
  list: 'liste',
  year: 'annee',
};

export type Choices = {
  view: View;
  day: string;
  /** Those that are left out. */
  hidden: readonly ShownKind[];
  accountId: string | null;
  roomId: string | null;
  /** What the panel shows. */
  open: CalendarKey | null;
};

function keyFrom(text: string | null): CalendarKey | null {
  const [kind, id, occurrence = null] = text?.split('~') ?? [];
  return CalendarKey.safeParse({ kind, id, occurrence }).data ?? null;
}

const choicesIn = (params: URLSearchParams, today: string): Choices => ({
  view: views.find((view) => addressOf[view] === params.get('vue')) ?? 'week',
  day: Day.safeParse(params.get('jour')).data ?? today,
  hidden: shownKinds.filter((kind) => params.get('sans')?.split(',').includes(kind)),
  accountId: Id.safeParse(params.get('compte')).data ?? null,
  roomId: Id.safeParse(params.get('salle')).data ?? null,
  open: keyFrom(params.get('ouvert')),
});

const written = ({ view, day, hidden, accountId, roomId, open }: Choices, today: string) => ({
  vue: view === 'week' ? null : addressOf[view],
  jour: day === today ? null : day,
  sans: hidden.length > 0 ? hidden.join(',') : null,
  compte: accountId,
  salle: roomId,
  ouvert: open && keyText(open),
});

/** What the calendar shows: kept in the address, so that a link opens it and « Revenir » brings it back. */
export function useCalendarAddress() {
  const { today } = useSession();
  const [params, change] = useAddress();
  const now = today();
  const choices = useMemo(() => choicesIn(params, now), [params, now]);
  const choose = (changes: Partial<Choices>) =>
    change((before) => written({ ...choicesIn(before, now), ...changes }, now));
  return {
    choices,
    choose,
    isNarrowed: choices.hidden.length > 0 || choices.accountId !== null || choices.roomId !== null,
  };
}
export type CalendarAddress = ReturnType<typeof useCalendarAddress>;
