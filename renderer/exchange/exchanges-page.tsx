import HandshakeOutlined from '@mui/icons-material/HandshakeOutlined';
import SearchOutlined from '@mui/icons-material/SearchOutlined';
import { Button, InputAdornment, Stack, Tab as TabButton, Tabs, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { toInstant } from '../../domain/time/instant';
import { api } from '../api';
import { EmptyState } from '../ui/empty-state';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';
import { ExchangeLines } from './exchange-lines';
import { isFound, linesByTab, type Tab, tabLabels, tabs } from './exchange-lists';

const emptyTexts: Record<Tab, { title: string; text: string }> = {
  'a-tenir': {
    title: 'Aucune mise en relation à tenir',
    text: 'Acceptez un rapprochement dans la moulinette : la rencontre apparaîtra ici.',
  },
  'en-cours': {
    title: 'Aucun échange en cours',
    text: 'Un échange commence dès que la mise en relation aboutit à un accord.',
  },
  bilan: {
    title: 'Aucun bilan à faire',
    text: 'Les échanges dont les séances sont passées attendront ici leur bilan.',
  },
  termines: { title: 'Aucun échange terminé', text: 'Un échange se termine avec son bilan.' },
};

/** From the meeting to hold to the exchange that is over. */
export function ExchangesPage() {
  const { site, now, can } = useSession();
  const siteId = site?.id ?? null;
  const mediations = useQuery({
    queryKey: ['mediation', 'open', siteId],
    queryFn: () => api.mediation.listOpen({ siteId }),
    staleTime: 0,
  });
  const exchanges = useQuery({
    queryKey: ['exchange', 'list', siteId],
    queryFn: () => api.exchange.list({ siteId }),
    staleTime: 0,
  });
  const [parameters, setParameters] = useSearchParams();
  const tab = tabs.find((name) => name === parameters.get('etape')) ?? 'a-tenir';
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const [instant] = useState(() => toInstant(now()));
  const lines = useMemo(() => {
    const all = linesByTab(mediations.data ?? [], exchanges.data ?? [], instant);
    if (text) for (const name of tabs) all[name] = all[name].filter((line) => isFound(line, text));
    return all;
  }, [mediations.data, exchanges.data, instant, text]);
  const isReady = mediations.data !== undefined && exchanges.data !== undefined;

  return (
    <Page
      title="Échanges"
      lead={site ? site.name : 'Tous les lieux'}
      actions={
        <>
          {can('animation') && (
            <Button variant="outlined" component={Link} to="/echanges/suivi">
              Suivi
            </Button>
          )}
          <Button variant="contained" component={Link} to="/moulinette">
            Chercher un rapprochement
          </Button>
        </>
      }
    >
      <Stack spacing={2}>
        <Failure error={mediations.error ?? exchanges.error} />
        <TextField
          label="Chercher un échange"
          placeholder="Une personne, un savoir, un lieu"
          type="search"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          sx={{ maxWidth: 480 }}
          slotProps={{
            input: {
              startAdornment: (
                <InputAdornment position="start">
                  <SearchOutlined />
                </InputAdornment>
              ),
            },
          }}
        />
        <Tabs
          value={tab}
          onChange={(_event, value: Tab) => setParameters({ etape: value }, { replace: true })}
          variant="scrollable"
          allowScrollButtonsMobile
          aria-label="Étapes des échanges"
          sx={{ borderBottom: 1, borderColor: 'divider' }}
        >
          {tabs.map((name) => (
            <TabButton
              key={name}
              value={name}
              id={`tab-${name}`}
              aria-controls="exchange-list"
              label={isReady ? `${tabLabels[name]} (${lines[name].length})` : tabLabels[name]}
            />
          ))}
        </Tabs>
        <div role="tabpanel" id="exchange-list" aria-labelledby={`tab-${tab}`}>
          {isReady &&
            (lines[tab].length > 0 ? (
              <ExchangeLines key={tab} lines={lines[tab]} />
            ) : text ? (
              <EmptyState title="Rien ne correspond à cette recherche">
                Essayez un prénom, un autre mot, ou une autre étape.
              </EmptyState>
            ) : (
              <EmptyState title={emptyTexts[tab].title} picture={<HandshakeOutlined />}>
                {emptyTexts[tab].text}
              </EmptyState>
            ))}
        </div>
      </Stack>
    </Page>
  );
}
