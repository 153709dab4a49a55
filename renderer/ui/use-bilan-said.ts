import { useQuery } from '@tanstack/react-query';
import { api } from '../api';

/** What was said at a bilan, for a page that goes on from it: its address holds an id, and never the words. */
export function useBilanSaid(bilanId: string | null) {
  const { data, error, isPending } = useQuery({
    queryKey: ['bilan', bilanId],
    queryFn: () => api.bilan.open({ bilanId: bilanId ?? '' }),
    enabled: bilanId !== null,
    gcTime: 0,
  });
  return { bilan: data ?? null, error, isReady: bilanId === null || !isPending };
}
