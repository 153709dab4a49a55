import { Box, Button, Tab, Tabs } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { wholeNumber } from '../../domain/french/format';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { useAddress } from '../ui/use-address';
import { ScopeNotice, useScope } from './scope';
import { TurningNotice } from './turning';
import { useSearch } from './use-search';
import { Proposed, PutAside, ToDecide } from './views';

const views = ['a-decider', 'proposes', 'plus-tard', 'ecartes'] as const;
type View = (typeof views)[number];
const labels: Record<View, string> = {
  'a-decider': 'À décider',
  proposes: 'Proposés, en attente de réponse',
  'plus-tard': 'Plus tard',
  ecartes: 'Écartés',
};

/** The moulinette: which offers answer which requests, why, and what is decided of it. */
export function MatchingPage() {
  const scope = useScope();
  const [params, change] = useAddress();
  const view = views.find((it) => it === params.get('vue')) ?? 'a-decider';
  const turning = useSearch(scope);
  const {
    data: decided,
    error,
    refetch,
  } = useQuery({
    queryKey: ['matching', 'decided', scope],
    queryFn: () => api.matching.decided(scope),
    placeholderData: keepPreviousData,
  });
  const { result } = turning;
  const retry = () => {
    if (turning.error) turning.start();
    if (error) void refetch();
  };
  const setsThatAre = (status: 'proposed' | 'postponed' | 'refused') =>
    decided?.sets.filter((set) => set.status === status) ?? [];
  const counts: Record<View, number | undefined> = {
    'a-decider': result ? result.pairCount + result.groupCount + result.loopCount : undefined,
    proposes: decided && decided.proposed.length + setsThatAre('proposed').length,
    'plus-tard': decided && decided.postponed.length + setsThatAre('postponed').length,
    ecartes: decided && decided.refused.length + setsThatAre('refused').length,
  };
  return (
    <Page
      title="Moulinette"
      lead="Les offres et les demandes qui vont ensemble, et pourquoi. La plus ancienne demande passe devant."
      actions={
        <Button
          variant="outlined"
          component={Link}
          to={`/moulinette/pourquoi-pas${scope.memberId ? `?membre=${scope.memberId}` : ''}`}
        >
          Pourquoi pas ?
        </Button>
      }
    >
      <ScopeNotice scope={scope} />
      <Tabs
        value={view}
        onChange={(_event, next: View) => change({ vue: next })}
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
            label={counts[it] === undefined ? labels[it] : `${labels[it]} (${wholeNumber(counts[it])})`}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id="rapprochements" aria-labelledby={`vue-${view}`}>
        <Failure error={turning.error ?? error} onRetry={retry} />
        {view === 'a-decider' && <TurningNotice {...turning} />}
        {view === 'a-decider' && result && <ToDecide result={result} />}
        {view === 'proposes' && decided && <Proposed matches={decided.proposed} sets={setsThatAre('proposed')} />}
        {view === 'plus-tard' && decided && (
          <PutAside
            matches={decided.postponed}
            sets={setsThatAre('postponed')}
            empty={{
              title: 'Rien n’est remis à plus tard',
              text: 'Ce que vous remettez à plus tard attend ici, et revient parmi les propositions au bout d’un mois.',
            }}
          />
        )}
        {view === 'ecartes' && decided && (
          <PutAside
            matches={decided.refused}
            sets={setsThatAre('refused')}
            empty={{
              title: 'Rien n’a été écarté',
              text: 'Ce que vous écartez reste ici avec sa raison, et la moulinette ne le propose plus. Vous pourrez changer d’avis.',
            }}
          />
        )}
      </Box>
    </Page>
  );
}
