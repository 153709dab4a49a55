import { useEffect, useRef, useState } from 'react';
import {
  type Entry,
  type EntryKind,
  entryKindLabels,
  type Group,
  groupTitle,
  moved,
} from '../../domain/passport/entry';
import { api } from '../api';
import type { Direction } from '../ui/move-button';
import { useCommand } from './use-passport';

const stepOf: Record<Direction, 1 | -1> = { up: -1, down: 1 };
/** The button that moves something, found again after the list was drawn in its new order. */
export const moveButtonId = (key: string, direction: Direction) => `${direction}-${key}`;

/** The order of the entries of one kind and of their headings: by buttons, or by dragging one onto another. */
export function useEntryOrder(memberId: string, kind: EntryKind, groups: readonly Group<Entry>[]) {
  const order = useCommand(api.passport.order);
  const setHeading = useCommand(api.passport.setHeading);
  const [told, setTold] = useState('');
  const button = useRef<string | null>(null);
  useEffect(() => {
    if (told && button.current) document.getElementById(button.current)?.focus();
    button.current = null;
  }, [told]);

  const keep = async (next: readonly Group<Entry>[], says: string, pressed: string | null) => {
    const ids = next.flatMap(({ entries }) => entries.map(({ id }) => id));
    await order.mutateAsync({ memberId, kind, ids });
    button.current = pressed;
    setTold(says);
  };
  const inTurn = (changing: Promise<void>) => void changing.catch(() => {}); // told by the command
  const headed = groups.filter(({ heading }) => heading !== '');
  return {
    /** What a screen reader says of the last move. */
    told,
    canMoveGroups: headed.length > 1,
    isGroupAtEnd: (place: number, direction: Direction) =>
      place + stepOf[direction] < 0 || place + stepOf[direction] >= headed.length,
    moveGroup: (group: Group<Entry>, direction: Direction) => {
      const next = moved(headed, group, stepOf[direction]);
      const says = `${group.heading}\u00a0: place ${next.indexOf(group) + 1} sur ${headed.length}.`;
      inTurn(
        keep(
          [...next, ...groups.filter(({ heading }) => heading === '')],
          says,
          moveButtonId(group.heading, direction),
        ),
      );
    },
    move: (group: Group<Entry>, entry: Entry, direction: Direction) => {
      const entries = moved(group.entries, entry, stepOf[direction]);
      const says = `${entryKindLabels[kind]}\u00a0: place ${entries.indexOf(entry) + 1} sur ${entries.length}.`;
      inTurn(
        keep(
          groups.map((it) => (it === group ? { ...it, entries } : it)),
          says,
          moveButtonId(entry.id, direction),
        ),
      );
    },
    /** Puts an entry where another one is, under its heading. */
    drop: (entry: Entry, on: Entry) => {
      const placed = async () => {
        if (entry.heading !== on.heading) await setHeading.mutateAsync({ id: entry.id, heading: on.heading });
        const next = groups.map(({ heading, entries }) => {
          const others = entries.filter((it) => it !== entry);
          const before = others.indexOf(on);
          const isAfter = entries.indexOf(entry) >= 0 && entries.indexOf(entry) < entries.indexOf(on);
          const at = before + (isAfter ? 1 : 0);
          return { heading, entries: before < 0 ? others : [...others.slice(0, at), entry, ...others.slice(at)] };
        });
        await keep(next, `Déplacé sous ${groupTitle(on, groups)}.`, null);
      };
      if (entry !== on) inTurn(placed());
    },
  };
}
