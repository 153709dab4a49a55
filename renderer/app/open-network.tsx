import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs';
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider';
import { useQuery } from '@tanstack/react-query';
import 'dayjs/locale/fr';
import { useMemo } from 'react';
import { RouterProvider } from 'react-router/dom';
import type { Account } from '../../domain/account/account';
import type { SessionStatus } from '../../ipc/session.contract';
import { api } from '../api';
import { usePreferences } from '../ui/preferences';
import { type Session, SessionContext } from '../ui/session-context';
import { sitesQuery } from './first-questions';
import { router } from './routes';

type Props = { status: SessionStatus; account: Account };

/** Everything that exists only while the network is open. */
export function OpenNetwork({ status, account }: Props) {
  const { data: sites } = useQuery(sitesQuery);
  const { preferences, save } = usePreferences();
  const session = useMemo<Session | null>(() => {
    if (!sites) return null;
    const shift = Date.parse(status.now) - Date.now();
    return {
      account,
      networkName: status.networkName,
      isSample: status.network === 'sample',
      sites,
      site: sites.find(({ id }) => id === preferences.siteId) ?? null,
      chooseSite: (siteId) => void save({ siteId }),
      now: () => new Date(Date.now() + shift),
      lock: () => void api.session.lock(),
    };
  }, [sites, status, account, preferences.siteId, save]);
  if (!session) return null;
  return (
    <LocalizationProvider dateAdapter={AdapterDayjs} adapterLocale="fr">
      <SessionContext value={session}>
        <RouterProvider router={router} />
      </SessionContext>
    </LocalizationProvider>
  );
}
