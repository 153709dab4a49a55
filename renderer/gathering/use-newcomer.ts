import { useState } from 'react';
import { useDraftQueue, useKeptDraft } from '../ui/form/draft';
import type { NewcomerValues } from '../ui/newcomer-card';

/** The card of a person who comes for the first time, kept at each keystroke until she is welcomed or given up. */
export function useNewcomer(eventId: string) {
  const form = `newcomer/${eventId}`;
  const { kept } = useKeptDraft<NewcomerValues>(form);
  const { keep } = useDraftQueue<NewcomerValues>(form);
  /** Undefined as long as nothing was typed since the page is open: what was kept stands. */
  const [typed, setTyped] = useState<NewcomerValues | null>();
  const setCard = (card: NewcomerValues | null) => {
    setTyped(card);
    void keep(card);
  };
  return { card: typed === undefined ? (kept as NewcomerValues | null) : typed, setCard };
}
