import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { calendarKinds } from '../../domain/calendar/event';
import { Id } from '../../domain/id';
import { Day } from '../../domain/time/time';
import { CalendarKey } from '../../ipc/calendar.contract';
import type { ShownKind } from '../ui/event/kinds';
import { useSession } from '../ui/session-context';
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

/** What the calendar shows: kept in the address, so that a link opens it and « Revenir » brings it back. */
export function useCalendarAddress() {
  const { today } = useSession();
  const [params, setParams] = useSearchParams();
  const now = today();
  const choices = useMemo<Choices>(
    () => ({
      view: views.find((view) => addressOf[view] === params.get('vue')) ?? 'week',
      day: Day.safeParse(params.get('jour')).data ?? now,
      hidden: shownKinds.filter((kind) => params.get('sans')?.split(',').includes(kind)),
      accountId: Id.safeParse(params.get('compte')).data ?? null,
      roomId: Id.safeParse(params.get('salle')).data ?? null,
      open: keyFrom(params.get('ouvert')),
    }),
    [params, now],
  );
  const choose = (changes: Partial<Choices>) => {
    const next = { ...choices, ...changes };
    const kept = new URLSearchParams();
    if (next.view !== 'week') kept.set('vue', addressOf[next.view]);
    if (next.day !== now) kept.set('jour', next.day);
    if (next.hidden.length > 0) kept.set('sans', next.hidden.join(','));
    if (next.accountId) kept.set('compte', next.accountId);
    if (next.roomId) kept.set('salle', next.roomId);
    if (next.open) kept.set('ouvert', keyText(next.open));
    setParams(kept, { replace: true });
  };
  return {
    choices,
    choose,
    isNarrowed: choices.hidden.length > 0 || choices.accountId !== null || choices.roomId !== null,
  };
}
export type CalendarAddress = ReturnType<typeof useCalendarAddress>;
