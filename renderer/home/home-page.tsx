import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { completeDay } from '../../domain/french/format';
import type { Home } from '../../ipc/home.contract';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';
import { Agenda } from './agenda';
import { DueList } from './due-list';
import { FirstSteps } from './first-steps';
import { homeQuery } from './home-query';
import { HomeSkeleton } from './home-skeleton';
import { UnmetRequests } from './unmet-requests';

/** What lies under the fold is built once what the eyes meet is painted: the page comes right after the password. */
function useFoldFirst(home: Home | undefined): Home | undefined {
  const isPainted = useDeferredValue(true, false);
  if (!home || isPainted) return home;
  const { due, agenda, today } = home;
  return {
    ...home,
    due: due.slice(0, 1),
    agenda: { appointments: agenda.appointments.filter(({ day }) => day === today), folded: 0 },
  };
}

/** What waits for the mediator, and her day. */
export function HomePage() {
  const { account, site, today } = useSession();
  const siteId = site?.id ?? null;
  const [isWhole, setWhole] = useState(false);
  const unfold = () => setWhole(true);
  const { data, error, refetch } = useQuery(homeQuery(siteId, isWhole));
  const shown = useFoldFirst(data);
  const isBeginning = data && !(data.hasMembers && data.hasListings);
  return (
    <Page name="Accueil" title={`Bonjour ${account.name.split(' ')[0]},`} lead={completeDay(data?.today ?? today())}>
      <Failure error={error} onRetry={() => void refetch()} />
      {isBeginning && <FirstSteps hasMembers={data.hasMembers} />}
      {!error && !isBeginning && (
        <Box sx={{ containerType: 'inline-size' }}>
          <Box
            sx={{
              display: 'grid',
              gap: 4,
              alignItems: 'start',
              gridTemplateColumns: 'minmax(0, 1fr)',
              // The room that there is at this size of text, rather than the width of the window.
              '@container (min-width: 55rem)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(20rem, 23.75rem)' },
            }}
          >
            {shown ? (
              <>
                <DueList groups={shown.due} today={shown.today} unmet={shown.unmet.total} onUnfold={unfold} />
                <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
                  <Agenda {...shown.agenda} today={shown.today} onUnfold={unfold} />
                  <UnmetRequests {...shown.unmet} today={shown.today} />
                </Box>
              </>
            ) : (
              <HomeSkeleton />
            )}
          </Box>
        </Box>
      )}
    </Page>
  );
}
