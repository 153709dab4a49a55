import { queryOptions } from '@tanstack/react-query';
import type { SessionStatus } from '../../ipc/session.contract';
import { api } from '../api';
import { homeQuery } from '../home/home-query';
import { queryClient } from './queries';

export const statusQuery = queryOptions({ queryKey: ['session'], queryFn: () => api.session.status() });
export const sitesQuery = queryOptions({ queryKey: ['sites'], queryFn: () => api.structure.sites() });

const isOnHomePage = () => ['', '#/'].includes(location.hash);

/**
 * Asked as soon as the network is open: the main process answers while this one builds the first page. The sites come
 * first: the frame needs them, and is drawn while the home page is read.
 */
export function askFirstQuestions(opened: SessionStatus, siteId: string | null) {
  queryClient.setQueryData(statusQuery.queryKey, opened);
  void queryClient.prefetchQuery(sitesQuery);
  if (isOnHomePage()) void queryClient.prefetchQuery(homeQuery(siteId));
}
