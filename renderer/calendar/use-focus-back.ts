import { useEffect, useRef } from 'react';
import type { CalendarKey } from '../../ipc/calendar.contract';
import { keyText } from './links';

function focusEvent(key: string) {
  const seen = [...document.querySelectorAll<HTMLElement>('[data-key]')].find((it) => it.dataset.key === key);
  seen?.closest<HTMLElement>('[role=button]')?.focus();
}

/**
 * Once the panel of an event is closed, the focus goes back to that event, where it stands now: an event that was moved
 * is drawn anew when its new date is read, which may come after, and the focus follows it until someone acts.
 * @param open what the panel shows
 * @param drawn what the calendar draws: another one each time it is read
 */
export function useFocusBack(open: CalendarKey | null, drawn: unknown) {
  const left = useRef<string | null>(null);
  const isOpen = open !== null;
  useEffect(() => {
    if (open) left.current = keyText(open);
  }, [open]);
  // After the panel's own effects, which give the focus back to where it was: perhaps to nothing.
  useEffect(() => {
    if (isOpen || !left.current) return;
    focusEvent(left.current);
    const forget = () => {
      left.current = null;
    };
    for (const act of acts) document.addEventListener(act, forget, { capture: true, once: true });
    return () => {
      for (const act of acts) document.removeEventListener(act, forget, { capture: true });
    };
  }, [isOpen]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time the calendar is drawn
  useEffect(() => {
    if (!isOpen && left.current && document.activeElement === document.body) focusEvent(left.current);
  }, [drawn]);
}

const acts = ['keydown', 'pointerdown'] as const;
