import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../api';

const fiveMinutes = 5 * 60_000;

/** What the home page shows. Every other page changes what is due, and so does the clock. */
export const homeQuery = (siteId: string | null, isWhole = false) =>
  queryOptions({
    queryKey: ['home', siteId, isWhole],
    queryFn: () => api.home.read({ siteId, isWhole }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchOnWindowFocus: true,
    refetchInterval: fiveMinutes,
  });
