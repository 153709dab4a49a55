import { useCallback } from 'react';
import type { Status } from '../../domain/listing/listing';
import type { ListingCard } from '../../ipc/listing.contract';
import { api } from '../api';
import { useListingRefresh } from '../ui/listing-renewal';
import { useToasts } from '../ui/toasts';

const sentences: Partial<Record<Status, string>> = {
  'to-clarify': 'est à préciser : la moulinette attend vos précisions.',
  available: 'est disponible.',
  paused: 'est en pause : la moulinette ne la propose plus.',
  withdrawn: 'est retirée de la bourse.',
};

type Movable = Pick<ListingCard, 'id' | 'version' | 'kind' | 'status'>;

/** Pauses, withdraws, takes up again; each with « Annuler ». */
export function useListingStatus() {
  const toasts = useToasts();
  const refresh = useListingRefresh();
  return useCallback(
    async ({ id, version, kind, status: before }: Movable, status: Status, reason = '') => {
      try {
        const changed = await api.listing.changeStatus({ id, version, status, reason });
        toasts.done(`Cette ${kind === 'offer' ? 'offre' : 'demande'} ${sentences[status]}`, async () => {
          await api.listing.changeStatus({ id, version: changed.version, status: before });
          await refresh();
        });
      } catch (error) {
        toasts.failed(error);
      }
      await refresh();
    },
    [toasts, refresh],
  );
}
