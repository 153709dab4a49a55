import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Award } from '../../ipc/badge.contract';
import { api } from '../api';
import { useRefresh } from '../ui/refresh';
import { useToasts } from '../ui/toasts';

export const awardKey = (id: string) => ['badge', 'award', id];

export const useCatalogue = () => useQuery({ queryKey: ['badge', 'catalogue'], queryFn: () => api.badge.catalogue() });

/** Puts an award that has just changed where every screen reads it. */
export function useKeepAward() {
  const client = useQueryClient();
  const refresh = useRefresh();
  return async (award: Award) => {
    await refresh('badge', 'member');
    client.setQueryData(awardKey(award.id), award);
  };
}

/** The starting set, for a structure that has none of it or wants it back. */
export function useStartingSet() {
  const refresh = useRefresh();
  const { done, failed } = useToasts();
  return useMutation({
    mutationFn: () => api.badge.addStartingSet(),
    onSuccess: async ({ added }) => {
      await refresh('badge');
      done(added ? 'Le jeu de départ est au catalogue.' : 'Le catalogue a déjà tout le jeu de départ.');
    },
    onError: failed,
  });
}
