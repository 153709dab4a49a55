import { Box, Button, Tab, Tabs } from '@mui/material';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';
import { GatheringList } from './gathering-list';

type Props = {
  /** The list of the workshops, that another feature keeps, and what may be done there. */
  workshops: ReactNode;
  workshopAction: ReactNode;
};

const tabs = ['rencontres', 'ateliers'] as const;
const labels: Record<(typeof tabs)[number], string> = { rencontres: 'Rencontres', ateliers: 'Ateliers' };

/** `/rencontres`, `/rencontres?onglet=ateliers`: where the network meets every week, and what its members propose. */
export function MeetingsPage({ workshops, workshopAction }: Props) {
  const { site } = useSession();
  const [parameters, setParameters] = useSearchParams();
  const tab = tabs.find((name) => name === parameters.get('onglet')) ?? 'rencontres';
  return (
    <Page
      title="Rencontres et ateliers"
      name={labels[tab]}
      lead={site ? site.name : 'Tous les lieux'}
      actions={tab === 'ateliers' ? workshopAction : <PlanGathering />}
    >
      <Tabs
        value={tab}
        onChange={(_event, value: string) => setParameters({ onglet: value }, { replace: true })}
        aria-label="Rencontres et ateliers"
        sx={{ borderBottom: 1, borderColor: 'divider', mb: 3 }}
      >
        {tabs.map((name) => (
          <Tab key={name} value={name} id={`onglet-${name}`} aria-controls="meetings" label={labels[name]} />
        ))}
      </Tabs>
      <Box role="tabpanel" id="meetings" aria-labelledby={`onglet-${tab}`}>
        {tab === 'rencontres' ? <GatheringList /> : workshops}
      </Box>
    </Page>
  );
}

/** The calendar keeps the rencontres: its form says how they come back. */
function PlanGathering() {
  const { can } = useSession();
  if (!can('animation')) return null;
  return (
    <Button variant="contained" component={Link} to="/calendrier/nouveau?sorte=gathering">
      Prévoir une rencontre
    </Button>
  );
}
