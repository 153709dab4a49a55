import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { api } from '../api';

const ClosedPage = lazy(() => import('../account/closed-page').then((it) => ({ default: it.ClosedPage })));
const FirstRunPage = lazy(() => import('../account/first-run-page').then((it) => ({ default: it.FirstRunPage })));
const RecoverPage = lazy(() => import('../account/recover-page').then((it) => ({ default: it.RecoverPage })));
const OpenNetwork = lazy(() => import('./open-network').then((it) => ({ default: it.OpenNetwork })));

/**
 * First run, forgotten password, or the network: nothing of the network is loaded before it is open.
 * Locking starts the page again (main/index.ts), on the unlock screen that main.tsx shows.
 */
export function SessionGate() {
  const client = useQueryClient();
  const { data: status, error } = useQuery({ queryKey: ['session'], queryFn: () => api.session.status() });
  const refresh = () => client.invalidateQueries({ queryKey: ['session'] });
  if (error)
    return (
      <Suspense>
        <ClosedPage error={error} onRetry={refresh} />
      </Suspense>
    );
  if (!status) return null;
  return (
    <Suspense>
      {status.state === 'open' && status.account && <OpenNetwork status={status} account={status.account} />}
      {status.state === 'locked' && (
        <RecoverPage accounts={status.accounts} onBack={() => location.reload()} onOpened={refresh} />
      )}
      {status.state === 'first-run' && <FirstRunPage onOpened={refresh} />}
    </Suspense>
  );
}
