import LockOutlined from '@mui/icons-material/LockOutlined';
import { Box, Button, Tab, Tabs } from '@mui/material';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';
import { ChainsView } from './chains-view';
import { PeopleView } from './people-view';

const tabs = ['bilans', 'reciprocite', 'chaines'] as const;
const labels: Record<(typeof tabs)[number], string> = {
  bilans: 'Bilans',
  reciprocite: 'Réciprocité',
  chaines: 'Chaînes',
};

/** `/echanges/suivi?onglet=`: what the exchanges leave open, who has lived what, and what is passed from hand to hand. */
export function FollowUpPage({ bilans }: { bilans: ReactNode }) {
  const { site, can } = useSession();
  const [parameters, setParameters] = useSearchParams();
  const tab = tabs.find((name) => name === parameters.get('onglet')) ?? 'bilans';
  const back = (
    <Button component={Link} to="/echanges">
      Revenir aux échanges
    </Button>
  );
  if (!can('animation'))
    return (
      <Page title="Suivi" actions={back}>
        <EmptyState title="Cette page est réservée à l’animation" picture={<LockOutlined />}>
          Elle dit qui a vécu quoi avec qui. Demandez à la personne qui anime le réseau.
        </EmptyState>
      </Page>
    );
  return (
    <Page title="Suivi" lead={site ? site.name : 'Tous les lieux'} actions={back}>
      <Tabs
        value={tab}
        onChange={(_event, value: string) => setParameters({ onglet: value }, { replace: true })}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label="Suivi des échanges"
        sx={{ borderBottom: 1, borderColor: 'divider', mb: 3 }}
      >
        {tabs.map((name) => (
          <Tab key={name} value={name} id={`suivi-${name}`} aria-controls="suivi" label={labels[name]} />
        ))}
      </Tabs>
      <Box role="tabpanel" id="suivi" aria-labelledby={`suivi-${tab}`}>
        {tab === 'bilans' ? bilans : tab === 'reciprocite' ? <PeopleView /> : <ChainsView />}
      </Box>
    </Page>
  );
}
