import { useEffect, useRef, useState } from 'react';
import { quoted } from '../../domain/french/format';
import type { ManagedTheme } from '../../domain/theme/theme';
import { api } from '../api';
import type { Direction } from '../ui/move-button';
import { useThemeChange } from './use-themes-management';

/** The button that moves a theme, found again after the list was drawn in its new order. */
export const moveButtonId = (id: string, direction: Direction) => `${direction}-${id}`;

/** Changes the order of a family's themes, or of the families: by buttons, or by dragging one before another. */
export function useThemeOrder(siblings: readonly ManagedTheme[]) {
  const { tryChange } = useThemeChange();
  const [told, setTold] = useState('');
  const button = useRef<string | null>(null);
  useEffect(() => {
    if (told && button.current) document.getElementById(button.current)?.focus();
    button.current = null;
  }, [told]);

  const moveTo = async (theme: ManagedTheme, place: number, pressed: string | null) => {
    const others = siblings.filter(({ id }) => id !== theme.id);
    const ordered = [...others.slice(0, place), theme, ...others.slice(place)];
    if (ordered.every(({ id }, index) => id === siblings[index]?.id)) return;
    await tryChange(() => api.theme.order({ parentId: theme.parentId, ids: ordered.map(({ id }) => id) }));
    button.current = pressed;
    setTold(`${quoted(theme.name)} : place ${place + 1} sur ${siblings.length}.`);
  };
  return {
    /** What a screen reader says of the last move. */
    told,
    move: (theme: ManagedTheme, direction: Direction) => {
      const place = siblings.findIndex(({ id }) => id === theme.id) + (direction === 'up' ? -1 : 1);
      if (place < 0 || place >= siblings.length) return;
      void moveTo(theme, place, moveButtonId(theme.id, direction));
    },
    /** Puts a theme where another one is. */
    drop: (theme: ManagedTheme, on: ManagedTheme) =>
      void moveTo(
        theme,
        siblings.findIndex(({ id }) => id === on.id),
        null,
      ),
  };
}
