import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { searchSteps } from '../../domain/matching/search';
import type { InputOf } from '../../ipc/contract';
import { api } from '../api';

const askedEveryMs = 300;

/** Turns the moulinette, says how far it is while it turns, and stops it. */
export function useSearch(scope: InputOf<'matching.search'>) {
  const search = useQuery({
    queryKey: ['matching', 'search', scope],
    queryFn: () => api.matching.search(scope),
    placeholderData: keepPreviousData,
  });
  const { data: progress } = useQuery({
    // Of this search only: how far the last one was says nothing of it.
    queryKey: ['matching-progress', search.dataUpdatedAt, search.errorUpdatedAt],
    queryFn: () => api.matching.progress(),
    enabled: search.isFetching,
    refetchInterval: askedEveryMs,
    gcTime: 0,
  });
  const share = progress ? (searchSteps.indexOf(progress.step) + progress.done) / searchSteps.length : null;
  return {
    result: search.data,
    error: search.error,
    isTurning: search.isFetching,
    /** Null while nothing is known of it. */
    progress: search.isFetching && progress ? { step: progress.step, percent: Math.round((share ?? 0) * 100) } : null,
    stop: () => void api.matching.cancel(),
    start: () => void search.refetch(),
  };
}
export type Turning = ReturnType<typeof useSearch>;
