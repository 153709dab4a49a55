import { useMemo, useState } from 'react';
import { api } from '../api';
import { useKeptDraft } from '../ui/form/draft';
import { latestOnly } from '../ui/form/latest-only';
import type { NewcomerValues } from '../ui/newcomer-card';
import { useToasts } from '../ui/toasts';

/** The card of a person who comes for the first time, kept at each keystroke until she is welcomed or given up. */
export function useNewcomer(eventId: string) {
  const form = `newcomer/${eventId}`;
  const { kept } = useKeptDraft<NewcomerValues>(form);
  /** Undefined as long as nothing was typed since the page is open: what was kept stands. */
  const [typed, setTyped] = useState<NewcomerValues | null>();
  const toasts = useToasts();
  const queue = useMemo(
    () =>
      latestOnly((card: NewcomerValues | null) =>
        card ? api.draft.keep({ form, content: card }) : api.draft.discard({ form }),
      ),
    [form],
  );
  const setCard = (card: NewcomerValues | null) => {
    setTyped(card);
    queue.push(card).catch(toasts.failed);
  };
  return { card: typed === undefined ? (kept as NewcomerValues | null) : typed, setCard };
}
