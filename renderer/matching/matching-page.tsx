import { Box, Tab, Tabs, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { ScopeNotice, useScope } from './scope';
import { Proposed, Refused, ToDecide } from './views';

const views = ['a-decider', 'proposes', 'ecartes'] as const;
type View = (typeof views)[number];
const labels: Record<View, string> = {
  'a-decider': 'À décider',
  proposes: 'Proposés, en attente de réponse',
  ecartes: 'Écartés',
};
const shownAtOnce = 20;

/** The moulinette: which offers answer which requests, why, and what is decided of it. */
export function MatchingPage() {
  const scope = useScope();
  const [params, setParams] = useSearchParams();
  const view = views.find((it) => it === params.get('vue')) ?? 'a-decider';
  const [limit, setLimit] = useState(shownAtOnce);
  const found = useQuery({
    queryKey: ['matching', 'proposals', scope, limit],
    queryFn: () => api.matching.proposals({ ...scope, limit }),
    placeholderData: keepPreviousData,
  });
  const decided = useQuery({
    queryKey: ['matching', 'decided', scope],
    queryFn: () => api.matching.decided(scope),
    placeholderData: keepPreviousData,
  });
  const counts: Record<View, number | undefined> = {
    'a-decider': found.data?.total,
    proposes: decided.data?.proposed.length,
    ecartes: decided.data?.refused.length,
  };
  const show = (next: View) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.set('vue', next);
        return after;
      },
      { replace: true },
    );
  return (
    <Page
      title="Moulinette"
      lead="Les offres et les demandes qui vont ensemble, et pourquoi. La plus ancienne demande passe devant."
    >
      <ScopeNotice scope={scope} />
      <Tabs
        value={view}
        onChange={(_event, next) => show(next)}
        aria-label="Rapprochements"
        variant="scrollable"
        sx={{ mb: 3, borderBottom: 1, borderColor: 'divider' }}
      >
        {views.map((it) => (
          <Tab
            key={it}
            value={it}
            id={`vue-${it}`}
            aria-controls="rapprochements"
            label={counts[it] === undefined ? labels[it] : `${labels[it]} (${counts[it]?.toLocaleString('fr-FR')})`}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id="rapprochements" aria-labelledby={`vue-${view}`}>
        <Failure error={found.error ?? decided.error} onRetry={() => void found.refetch()} />
        {view === 'a-decider' && found.isPending && <Typography role="status">La moulinette tourne…</Typography>}
        {view === 'a-decider' && found.data && (
          <ToDecide {...found.data} onMore={() => setLimit(limit + shownAtOnce)} isLoading={found.isFetching} />
        )}
        {view === 'proposes' && decided.data && <Proposed matches={decided.data.proposed} />}
        {view === 'ecartes' && decided.data && <Refused matches={decided.data.refused} />}
      </Box>
    </Page>
  );
}
