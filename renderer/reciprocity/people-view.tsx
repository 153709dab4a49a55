import Diversity3Outlined from '@mui/icons-material/Diversity3Outlined';
import SearchOutlined from '@mui/icons-material/SearchOutlined';
import {
  Box,
  Button,
  Card,
  InputAdornment,
  Link,
  Stack,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router';
import { quoted } from '../../domain/french/format';
import { type Living, livingHelp, livingLabels, livings } from '../../domain/reciprocity/living';
import type { ReciprocityRow } from '../../ipc/reciprocity.contract';
import { api } from '../api';
import { EmptyState } from '../ui/empty-state';
import { Failure } from '../ui/failure';
import { KindTag } from '../ui/kind';
import { useSession } from '../ui/session-context';

const perPage = 50;
const tagsShown = 3;

const emptyTexts: Record<Living, { title: string; text: string }> = {
  received: {
    title: 'Personne n’a fait que recevoir',
    text: 'Celles et ceux qui ont appris quelque chose l’ont aussi fait suivre, ou les échanges commencent à peine.',
  },
  given: {
    title: 'Personne n’a fait que transmettre',
    text: 'Celles et ceux qui ont transmis ont aussi appris quelque chose, ou les échanges commencent à peine.',
  },
  unasked: {
    title: 'Aucune offre n’attend d’être demandée',
    text: 'Une prochaine séance de repérage en fera naître d’autres.',
  },
  both: {
    title: 'Personne n’a encore donné et reçu',
    text: 'Cela viendra avec les échanges : la moulinette aide à les trouver.',
  },
};

/** The active members by what they have lived, in the order of their names: no figure, no rank. */
export function PeopleView() {
  const { site } = useSession();
  const siteId = site?.id ?? null;
  const [parameters, setParameters] = useSearchParams();
  const living = livings.find((it) => it === parameters.get('vecu')) ?? 'received';
  const [text, setText] = useState('');
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['reciprocity', 'people', siteId, living, text],
    queryFn: ({ pageParam }) => api.reciprocity.people({ siteId, living, text, offset: pageParam, limit: perPage }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.hasMore ? pages.length * perPage : undefined),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const rows = data?.pages.flatMap((page) => page.rows);
  const choose = (chosen: Living) => setParameters({ onglet: 'reciprocite', vecu: chosen }, { replace: true });
  return (
    <Stack spacing={2}>
      <ToggleButtonGroup
        exclusive
        value={living}
        onChange={(_event, chosen: Living | null) => chosen && choose(chosen)}
        aria-label="Ce que les membres ont vécu"
        sx={{ flexWrap: 'wrap', gap: 1, '& .MuiToggleButton-root': chip }}
      >
        {livings.map((it) => (
          <ToggleButton key={it} value={it}>
            {livingLabels[it]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Typography color="textSecondary" sx={{ maxWidth: '75ch' }}>
        {livingHelp[living]}
      </Typography>
      <TextField
        type="search"
        label="Rechercher une personne"
        value={text}
        onChange={({ target }) => setText(target.value)}
        sx={{ maxWidth: 480 }}
        slotProps={{
          htmlInput: { maxLength: 200 },
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <SearchOutlined />
              </InputAdornment>
            ),
          },
        }}
      />
      <Failure error={error} />
      {rows?.length === 0 &&
        (text ? (
          <EmptyState title={`Personne ne répond à ${quoted(text)} ici`}>
            Essayez un prénom, un autre mot, ou une autre liste.
          </EmptyState>
        ) : (
          <EmptyState
            title={emptyTexts[living].title}
            picture={<Diversity3Outlined />}
            action={
              <Button component={RouterLink} to="/moulinette" variant="contained">
                Ouvrir la moulinette
              </Button>
            }
          >
            {emptyTexts[living].text}
          </EmptyState>
        ))}
      {rows && rows.length > 0 && (
        <Card component="ul" aria-label={livingLabels[living]} sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {rows.map((row) => (
            <Person key={row.id} row={row} living={living} />
          ))}
        </Card>
      )}
      {hasNextPage && (
        <Box>
          <Button variant="outlined" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Afficher la suite
          </Button>
        </Box>
      )}
    </Stack>
  );
}

const chip = {
  border: 1,
  borderColor: 'control',
  borderRadius: '10px !important',
  px: 2,
  py: 0.75,
  m: '0 !important',
  color: 'text.primary',
  textTransform: 'none',
  '&.Mui-selected': { borderColor: 'primary.main', color: 'primary.main', fontWeight: 650 },
} as const;

/** What helps first, in each list. */
const helps: Record<Living, { label: string; to: (id: string) => string }> = {
  received: { label: 'Proposer une offre', to: (id) => `/bourse/nouvelle?membre=${id}&sorte=offre` },
  given: { label: 'Noter une demande', to: (id) => `/bourse/nouvelle?membre=${id}&sorte=demande` },
  unasked: { label: 'Chercher un rapprochement', to: (id) => `/moulinette?membre=${id}` },
  both: { label: 'Chercher un rapprochement', to: (id) => `/moulinette?membre=${id}` },
};

function Person({ row, living }: { row: ReciprocityRow; living: Living }) {
  const { id, name, siteName, listings, last } = row;
  const { label, to } = helps[living];
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 2,
        rowGap: 1,
        px: 2,
        py: 1.5,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ flex: '1 1 18rem', minWidth: 0 }}>
        <Link component={RouterLink} to={`/membres/${id}`} variant="subtitle1" color="textPrimary">
          {name}
        </Link>
        <Typography variant="body2" color="textSecondary">
          {siteName}
          {last && (
            <>
              {' · '}
              {last.side === 'offerer' ? 'a transmis' : 'a appris'} :{' '}
              <Link component={RouterLink} to={`/echanges/${last.exchangeId}`} color="inherit" underline="always">
                {last.title}
              </Link>
            </>
          )}
        </Typography>
      </Box>
      <Stack direction="row" useFlexGap sx={{ flex: '1 1 16rem', flexWrap: 'wrap', gap: 0.75, minWidth: 0 }}>
        {listings.slice(0, tagsShown).map((listing) => (
          <KindTag key={listing.id} kind={listing.kind} text={listing.title} />
        ))}
      </Stack>
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Button
          component={RouterLink}
          to={`/echanges/suivi?onglet=chaines&personne=${id}`}
          size="small"
          aria-label={`Voir ses échanges : ${name}`}
        >
          Voir ses échanges
        </Button>
        <Button component={RouterLink} to={to(id)} variant="outlined" size="small" aria-label={`${label} : ${name}`}>
          {label}
        </Button>
      </Stack>
    </Box>
  );
}
