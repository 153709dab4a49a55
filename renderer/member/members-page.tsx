import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import SearchOutlined from '@mui/icons-material/SearchOutlined';
import {
  Box,
  Button,
  Drawer,
  InputAdornment,
  MenuItem,
  Skeleton,
  Stack,
  TextField,
  useMediaQuery,
} from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { counted, quoted } from '../../domain/french/format';
import type { MemberStatus } from '../../domain/member/profile';
import type { MemberListQuery } from '../../ipc/member.contract';
import { api } from '../api';
import { EmptyState } from '../ui/empty-state';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';
import { MemberPanel } from './member-panel';
import type { TableHandle } from './members-table';

const MembersTable = lazy(() => import('./members-table').then((it) => ({ default: it.MembersTable })));

const perPage = 100;

const standings = {
  presents: { label: 'Actifs et en veille', statuses: ['actif', 'en-veille'] },
  actifs: { label: 'Actifs', statuses: ['actif'] },
  'en-veille': { label: 'En veille', statuses: ['en-veille'] },
  sortis: { label: 'Sortis', statuses: ['sorti'] },
  tous: { label: 'Tous', statuses: ['actif', 'en-veille', 'sorti'] },
} satisfies Record<string, { label: string; statuses: MemberStatus[] }>;
type StandingName = keyof typeof standings;
const isStanding = (name: string | null): name is StandingName => name !== null && Object.hasOwn(standings, name);

/** Everyone in the network: search first, then the table, and the essentials of the person chosen. */
export function MembersPage() {
  const { site, can } = useSession();
  const navigate = useNavigate();
  // In the address, so that coming back finds the list as it was left.
  const [address, setAddress] = useSearchParams();
  const [text, setText] = useState(address.get('texte') ?? ''); // a field that waits for its address loses letters
  const named = address.get('place');
  const standing = isStanding(named) ? named : 'presents';
  const [sheet, setSheet] = useState<Pick<MemberListQuery, 'order' | 'isDescending' | 'offset'>>({
    order: 'name',
    isDescending: false,
    offset: 0,
  });
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const table = useRef<TableHandle>(null);
  const hasRoom = useMediaQuery('(min-width: 1280px)');

  const query = { text, siteId: site?.id ?? null, statuses: standings[standing].statuses, limit: perPage, ...sheet };
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['member', 'list', query],
    queryFn: () => api.member.list(query),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

  const filter = (texte: string, place: string) => {
    setText(texte);
    setAddress({ ...(texte && { texte }), place }, { replace: true });
    setSheet({ ...sheet, offset: 0 });
  };
  const open = (id: string) => navigate(`/membres/${id}`);
  const isFiltered = text !== '' || standing !== 'presents';
  const panel = selectedId && <MemberPanel id={selectedId} onClose={() => setSelectedId(null)} />;

  return (
    <Page
      title="Membres"
      lead={data && `${counted(data.total, 'membre')}${site ? ` à ${site.name}` : ''}`}
      actions={
        can('saisie') && (
          <Button variant="contained" component={Link} to="/membres/nouveau">
            Nouveau membre
          </Button>
        )
      }
    >
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2} useFlexGap sx={{ mb: 2 }}>
        <TextField
          type="search"
          label="Rechercher un membre"
          placeholder="Nom, commune, téléphone…"
          value={text}
          autoFocus
          onChange={({ target }) => filter(target.value, standing)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') {
              event.preventDefault();
              table.current?.focusFirst();
            }
            const [first] = data?.rows ?? [];
            if (event.key === 'Enter' && text && first && !isPlaceholderData) open(first.id);
          }}
          sx={{ flex: 1, maxWidth: 560 }}
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
        <TextField
          select
          label="Place dans le réseau"
          value={standing}
          onChange={({ target }) => filter(text, target.value)}
          sx={{ minWidth: 'min(100%, 220px)' }}
        >
          {Object.entries(standings).map(([name, { label }]) => (
            <MenuItem key={name} value={name}>
              {label}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      <Failure error={error} />
      {data?.total === 0 && !isPlaceholderData ? (
        isFiltered ? (
          <EmptyState title={text ? `Personne ne répond à ${quoted(text)}` : 'Personne ici'}>
            Essayez un autre mot, un seul prénom, ou regardez parmi tous les lieux et toutes les places.
          </EmptyState>
        ) : (
          <EmptyState
            title="Le réseau attend ses premiers membres"
            picture={<GroupsOutlined />}
            action={
              can('saisie') && (
                <Button variant="contained" component={Link} to="/membres/nouveau">
                  Inscrire une première personne
                </Button>
              )
            }
          >
            Un nom, un lieu et la notice remise suffisent : le reste se complète au fil des rencontres.
          </EmptyState>
        )
      ) : (
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
          <Box
            sx={{
              flex: 1,
              minWidth: 0,
              display: 'flex',
              flexDirection: 'column',
              maxHeight: 'max(360px, calc(100vh - 280px))',
            }}
          >
            <Suspense fallback={<Skeleton variant="rounded" height={360} />}>
              {data && (
                <MembersTable
                  rows={data.rows}
                  total={data.total}
                  isLoading={isPlaceholderData}
                  query={query}
                  onQuery={(changes) => setSheet({ ...sheet, ...changes })}
                  selectedId={selectedId}
                  onSelect={setSelectedId}
                  onOpen={open}
                  isNarrow={panel !== null && hasRoom}
                  handle={table}
                />
              )}
            </Suspense>
          </Box>
          {hasRoom && panel && <Box sx={{ width: 320, flexShrink: 0 }}>{panel}</Box>}
          {!hasRoom && (
            <Drawer anchor="right" open={panel !== null} onClose={() => setSelectedId(null)}>
              <Box sx={{ width: 'min(360px, 100vw)', p: 1 }}>{panel}</Box>
            </Drawer>
          )}
        </Box>
      )}
    </Page>
  );
}
