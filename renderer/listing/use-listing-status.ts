import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Status } from '../../domain/listing/listing';
import type { ListingCard } from '../../ipc/listing.contract';
import { api } from '../api';
import { useToasts } from '../ui/toasts';

const sentences: Partial<Record<Status, string>> = {
  available: 'est de nouveau disponible.',
  paused: 'est en pause : la moulinette ne la propose plus.',
  withdrawn: 'est retirée de la bourse.',
};

type Movable = Pick<ListingCard, 'id' | 'version' | 'kind' | 'status'>;

const changesWithIt = ['listing', 'matching', 'member', 'home'];

/** What changes with a listing: the board, the moulinette, the file of its author, what is due. */
export function useListingRefresh() {
  const client = useQueryClient();
  return useCallback(
    () => Promise.all(changesWithIt.map((feature) => client.invalidateQueries({ queryKey: [feature] }))),
    [client],
  );
}

/** Pauses, withdraws, takes up again; each with « Annuler ». */
export function useListingStatus() {
  const toasts = useToasts();
  const refresh = useListingRefresh();
  return useCallback(
    async ({ id, version, kind, status: before }: Movable, status: Status) => {
      try {
        const changed = await api.listing.changeStatus({ id, version, status });
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
