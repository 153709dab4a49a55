import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { statusQuery } from './first-questions';
import { OpenNetwork } from './open-network';
import { router } from './routes';

const ClosedPage = lazy(() => import('../account/closed-page').then((it) => ({ default: it.ClosedPage })));
const FirstRunPage = lazy(() => import('../account/first-run-page').then((it) => ({ default: it.FirstRunPage })));
const RecoverPage = lazy(() => import('../account/recover-page').then((it) => ({ default: it.RecoverPage })));

/**
 * First run, forgotten password, or the network. The network is not lazy: React holds back for 300 ms what takes the
 * place of a Suspense fallback, and its code is there by the time the key is derived.
 * Locking starts the page again (main/index.ts), on the unlock screen that main.tsx shows.
 */
export function SessionGate() {
  const client = useQueryClient();
  const { data: status, error } = useQuery(statusQuery);
  const refresh = () => client.invalidateQueries(statusQuery);
  /** At home, wherever the menu was asked to lead meanwhile. */
  const begin = async () => {
    await router.navigate('/', { replace: true });
    await refresh();
  };
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
      {status.state === 'first-run' && <FirstRunPage onOpened={begin} />}
    </Suspense>
  );
}
