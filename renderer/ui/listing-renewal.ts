import { useCallback } from 'react';
import { longDay } from '../../domain/french/format';
import type { Kind } from '../../domain/listing/listing';
import { api } from '../api';
import { useRefresh } from './refresh';
import { useToasts } from './toasts';

/** What changes with a listing: the board, the moulinette, the file of its author, what is due. */
export function useListingRefresh() {
  const refresh = useRefresh();
  return useCallback(() => refresh('listing', 'matching', 'member', 'home'), [refresh]);
}

/** Keeps a listing for another period, in one click; with « Annuler ». */
export function useRenewal() {
  const toasts = useToasts();
  const refresh = useListingRefresh();
  return useCallback(
    async ({ id, kind }: { id: string; kind: Kind }) => {
      try {
        const renewed = await api.listing.renew({ id });
        const { version, validUntil, before } = renewed;
        toasts.done(
          `Cette ${kind === 'offer' ? 'offre' : 'demande'} est gardée${validUntil ? ` jusqu’au ${longDay(validUntil)}` : ''}.`,
          async () => {
            await api.listing.undoRenewal({ id, version, validUntil: before });
            await refresh();
          },
        );
      } catch (error) {
        toasts.failed(error);
      }
      await refresh();
    },
    [toasts, refresh],
  );
}
