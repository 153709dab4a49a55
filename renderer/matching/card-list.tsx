import { Box } from '@mui/material';
import { type ReactNode, useEffect, useRef } from 'react';

type Props<P> = { items: readonly P[]; keyOf: (item: P) => string; card: (item: P) => ReactNode; empty: ReactNode };

/** The cards of a view. When a decision takes the card in use away, the focus goes to the one that takes its place. */
export function CardList<P>({ items, keyOf, card, empty }: Props<P>) {
  const list = useRef<HTMLDivElement>(null);
  const inUse = useRef<number | null>(null);
  useEffect(() => {
    if (inUse.current === null || document.activeElement !== document.body) return;
    const titles = list.current?.querySelectorAll<HTMLElement>('article h2') ?? [];
    (titles[Math.min(inUse.current, titles.length - 1)] ?? list.current)?.focus();
  });
  return (
    <Box ref={list} tabIndex={-1} sx={{ display: 'grid', gap: 2, maxWidth: 1040, outline: 'none !important' }}>
      {items.length === 0 && empty}
      {items.map((item, index) => (
        <Box
          key={keyOf(item)}
          onFocus={() => {
            inUse.current = index;
          }}
        >
          {card(item)}
        </Box>
      ))}
    </Box>
  );
}
