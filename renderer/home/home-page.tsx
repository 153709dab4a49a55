import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { completeDay } from '../../domain/french/format';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';
import { Agenda } from './agenda';
import { DueList } from './due-list';
import { FirstSteps } from './first-steps';
import { homeQuery } from './home-query';
import { HomeSkeleton } from './home-skeleton';
import { UnmetRequests } from './unmet-requests';

/** What waits for the mediator, and her day. */
export function HomePage() {
  const { account, site, today } = useSession();
  const siteId = site?.id ?? null;
  const [isWhole, setWhole] = useState(false);
  const unfold = () => setWhole(true);
  const { data, error, refetch } = useQuery(homeQuery(siteId, isWhole));
  const isBeginning = data && !(data.hasMembers && data.hasListings);
  return (
    <Page name="Accueil" title={`Bonjour ${account.name.split(' ')[0]},`} lead={completeDay(data?.today ?? today())}>
      <Failure error={error} onRetry={() => void refetch()} />
      {isBeginning && <FirstSteps hasMembers={data.hasMembers} />}
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
              <DueList groups={data.due} today={data.today} unmet={data.unmet.total} onUnfold={unfold} />
              <Box sx={{ display: 'grid', gap: 4 }}>
                <Agenda {...data.agenda} today={data.today} onUnfold={unfold} />
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
