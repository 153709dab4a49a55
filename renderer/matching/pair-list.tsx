import { Box } from '@mui/material';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Proposal } from '../../ipc/matching.contract';

type Props<P extends Proposal> = { pairs: readonly P[]; card: (pair: P) => ReactNode; empty: ReactNode };

/** The cards of a view. When a decision takes the card in use away, the focus goes to the one that takes its place. */
export function PairList<P extends Proposal>({ pairs, card, empty }: Props<P>) {
  const list = useRef<HTMLDivElement>(null);
  const inUse = useRef<number | null>(null);
  useEffect(() => {
    if (inUse.current === null || document.activeElement !== document.body) return;
    const titles = list.current?.querySelectorAll<HTMLElement>('article h2') ?? [];
    (titles[Math.min(inUse.current, titles.length - 1)] ?? list.current)?.focus();
  });
  return (
    <Box ref={list} tabIndex={-1} sx={{ display: 'grid', gap: 2, maxWidth: 1040, outline: 'none !important' }}>
      {pairs.length === 0 && empty}
      {pairs.map((pair, index) => (
        <Box
          key={`${pair.offer.id} ${pair.request.id}`}
          onFocus={() => {
            inUse.current = index;
          }}
        >
          {card(pair)}
        </Box>
      ))}
    </Box>
  );
}
