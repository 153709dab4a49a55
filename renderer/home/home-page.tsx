import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { completeDay } from '../../domain/french/format';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';
import { Agenda } from './agenda';
import { DueList } from './due-list';
import { FirstSteps } from './first-steps';
import { HomeSkeleton } from './home-skeleton';
import { UnmetRequests } from './unmet-requests';

const fiveMinutes = 5 * 60_000;

/** What waits for the mediator, and her day. */
export function HomePage() {
  const { account, site, today } = useSession();
  const siteId = site?.id ?? null;
  // Every other page changes what is due, and so does the clock.
  const { data, error, refetch } = useQuery({
    queryKey: ['home', siteId],
    queryFn: () => api.home.read({ siteId }),
    staleTime: 0,
    refetchOnWindowFocus: true,
    refetchInterval: fiveMinutes,
  });
  const isBeginning = data && (data.members === 0 || data.listings === 0);
  return (
    <Page name="Accueil" title={`Bonjour ${account.name.split(' ')[0]},`} lead={completeDay(data?.today ?? today())}>
      <Failure error={error} onRetry={() => void refetch()} />
      {isBeginning && <FirstSteps hasMembers={data.members > 0} />}
      {!error && !isBeginning && (
        <Box
          sx={{
            display: 'grid',
            gap: 4,
            alignItems: 'start',
            gridTemplateColumns: 'minmax(0, 1fr)',
            '@media (min-width: 1180px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(320px, 380px)' },
          }}
        >
          {data ? (
            <>
              <DueList due={data.due} today={data.today} unmet={data.unmet.total} />
              <Box sx={{ display: 'grid', gap: 4 }}>
                <Agenda appointments={data.appointments} today={data.today} />
                <UnmetRequests {...data.unmet} today={data.today} />
              </Box>
            </>
          ) : (
            <HomeSkeleton />
          )}
        </Box>
      )}
    </Page>
  );
}
