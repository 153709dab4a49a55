import { useMutation } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { ListingCard } from '../../ipc/listing.contract';
import { api } from '../api';
import { useRefresh } from '../ui/refresh';
import { useToasts } from '../ui/toasts';

export const canBeLinked = (card: ListingCard) => card.status === 'available';

/** May these two be brought together: an offer and a request of two people, both available. */
export const fits = (one: ListingCard, other: ListingCard) =>
  one.kind !== other.kind && one.memberId !== other.memberId && canBeLinked(one) && canBeLinked(other);

/** Brings an offer and a request together by hand: one is chosen, then the other, by buttons or by a drag. */
export function useLinking() {
  const refresh = useRefresh();
  const toasts = useToasts();
  const [chosen, setChosen] = useState<ListingCard | null>(null);
  // The same, for handlers that stay the same while it changes: hundreds of cards hold them.
  const latest = useRef<ListingCard | null>(null);
  const take = useCallback((card: ListingCard | null) => {
    latest.current = card;
    setChosen(card);
  }, []);
  const giveUp = useCallback(() => take(null), [take]);
  const accepts = useCallback((card: ListingCard) => latest.current !== null && fits(latest.current, card), []);
  const { mutate } = useMutation({
    mutationFn: api.matching.propose,
    onSuccess: async ({ id }) => {
      giveUp();
      await refresh('matching');
      toasts.done('Ce rapprochement attend dans la moulinette, parmi les proposés.', async () => {
        await api.matching.undoProposal({ id });
        await refresh('matching');
      });
    },
    onError: toasts.failed,
  });
  const choose = useCallback(
    (card: ListingCard) => {
      const first = latest.current;
      if (!first || !fits(first, card)) return take(card);
      const [offer, request] = card.kind === 'offer' ? [card, first] : [first, card];
      mutate({ offerId: offer.id, requestId: request.id });
    },
    [take, mutate],
  );
  return { chosen, take, accepts, choose, giveUp };
}
