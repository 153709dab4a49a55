import { type KeyboardEvent, useCallback } from 'react';

type Placed = { at: string; button: HTMLElement };

/** The events of a calendar that the keyboard may reach, in the order of time. */
function placedIn(calendar: HTMLElement): Placed[] {
  const placed = [...calendar.querySelectorAll<HTMLElement>('[data-at]')].flatMap((seen) => {
    const button = seen.closest<HTMLElement>('button, [role=button]');
    return button ? [{ at: seen.dataset.at ?? '', button }] : [];
  });
  return placed.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

const dayAt = ({ at }: Placed) => at.slice(0, 10);

/** Up and down, from an event to the one before or after; left and right, to the first of another day. */
function nextOne(placed: readonly Placed[], from: number, key: string): Placed | undefined {
  const here = placed[from];
  if (!here) return undefined;
  switch (key) {
    case 'ArrowDown':
      return placed[from + 1];
    case 'ArrowUp':
      return placed[from - 1];
    case 'ArrowRight':
      return placed.find((it) => dayAt(it) > dayAt(here));
    case 'ArrowLeft': {
      const before = placed.filter((it) => dayAt(it) < dayAt(here)).at(-1);
      return before && placed.find((it) => dayAt(it) === dayAt(before));
    }
    case 'Home':
      return placed[0];
    case 'End':
      return placed.at(-1);
    default:
      return undefined;
  }
}

/** Moves the focus among the events of a calendar with the arrows; Tab still reaches each of them. */
export function useArrows() {
  return useCallback((event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const placed = placedIn(event.currentTarget);
    const from = placed.findIndex(({ button }) => button === event.target);
    const next = nextOne(placed, from, event.key);
    if (from < 0 || !/^(Arrow|Home$|End$)/.test(event.key)) return;
    event.preventDefault();
    event.stopPropagation(); // elsewhere, an arrow changes the period
    next?.button.focus();
  }, []);
}
