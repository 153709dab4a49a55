import { useEffect, useRef } from 'react';
import { shifted, type View, viewLabels, views } from './period';
import type { CalendarAddress } from './use-address';

/** Told in the window of the shortcuts, in this order. */
export const shortcutWords: readonly (readonly [keys: string, words: string])[] = [
  ['T', 'Aujourd’hui'],
  ['← →', 'Période précédente, période suivante'],
  ...views.map((view, index) => [String(index + 1), viewLabels[view]] as const),
  ['N', 'Ajouter au calendrier'],
  ['↑ ↓', 'Sur un événement : le précédent, le suivant'],
  ['← →', 'Sur un événement : l’autre jour'],
  ['Entrée', 'Ouvrir l’événement'],
  ['Échap', 'Fermer le volet'],
];

/** Where every key already means something, and where only the arrows do. */
const typing =
  'input, textarea, select, [contenteditable=true], [role=combobox], [role=listbox], [role=menu], [role=dialog]';
const arrowed = '[role=tablist], [role=radiogroup], [role=group]';

type Props = CalendarAddress & { today: string; onNew: () => void };

/** Keys that change what the calendar shows, while nothing else listens to them. */
export function useShortcuts(props: Props) {
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      const isWithin = (selector: string) => event.target instanceof Element && event.target.closest(selector) !== null;
      if (isWithin(typing) || (event.key.startsWith('Arrow') && isWithin(arrowed))) return;
      if (document.querySelector('[role=dialog], [role=menu]')) return;
      const { choose, choices, today, onNew } = latest.current;
      const { view, day } = choices;
      const changes: Record<string, () => void> = {
        t: () => choose({ day: today }),
        n: onNew,
        arrowleft: () => choose({ day: shifted(view, day, -1) }),
        arrowright: () => choose({ day: shifted(view, day, 1) }),
      };
      const numbered: View | undefined = views[Number(event.key) - 1];
      const change = numbered ? () => choose({ view: numbered }) : changes[event.key.toLowerCase()];
      if (!change) return;
      event.preventDefault();
      change();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
