import { QueryClient } from '@tanstack/react-query';

/** Nothing here goes through a network: answers stay fresh until a command says otherwise. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, networkMode: 'always', staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always' },
  },
});
