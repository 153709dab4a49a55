import AddOutlined from '@mui/icons-material/AddOutlined';
import MilitaryTechOutlined from '@mui/icons-material/MilitaryTechOutlined';
import {
  Button,
  Card,
  Chip,
  Link,
  MenuItem,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { counted, shortDay } from '../../domain/french/format';
import { type AwardRow, AwardState } from '../../ipc/badge.contract';
import { api } from '../api';
import { EmptyState } from '../ui/empty-state';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { RecognitionNav } from '../ui/recognition-nav';
import { useSession } from '../ui/session-context';
import { Emblem } from './emblem';
import { useCatalogue } from './use-badge';

const step = 100;
const all = 'tous';
export const awardStates: Record<AwardState, { label: string; colour: 'success' | 'warning' | 'default' }> = {
  valid: { label: 'Valable', colour: 'success' },
  expired: { label: 'Échu', colour: 'warning' },
  revoked: { label: 'Retiré', colour: 'default' },
};

/** The register of badges: every award, the latest first. */
export function AwardsPage() {
  const { can } = useSession();
  const [text, setText] = useState('');
  const [badgeId, setBadgeId] = useState<string | null>(null);
  const [state, setState] = useState<AwardState | null>(null);
  const [limit, setLimit] = useState(step);
  const asked = { text: useDeferredValue(text), badgeId, memberId: null, state, limit };
  const catalogue = useCatalogue();
  const { data, error, refetch } = useQuery({
    queryKey: ['badge', 'register', asked],
    queryFn: () => api.badge.register(asked),
    placeholderData: keepPreviousData,
  });
  const isNew = data?.total === 0 && !text && !badgeId && !state;
  const award = can('animation') && (
    <Button component={RouterLink} to="/reconnaissance/badges/decerner" variant="contained" startIcon={<AddOutlined />}>
      Décerner un badge
    </Button>
  );
  return (
    <Page
      title="Reconnaissance"
      name="Badges décernés"
      lead="Le registre des badges décernés aux membres"
      actions={!isNew && award}
    >
      <RecognitionNav />
      <Failure error={error ?? catalogue.error} onRetry={() => void refetch()} />
      {isNew && (
        <EmptyState
          title="Aucun badge décerné pour l’instant"
          picture={<MilitaryTechOutlined />}
          action={award || undefined}
        >
          Un badge reconnaît une qualité – l’écoute, la patience, l’organisation – avec ce qui le montre. La personne
          l’emporte, sur papier et en fichier, et peut le faire valoir auprès d’un employeur.
        </EmptyState>
      )}
      {data && !isNew && (
        <Stack spacing={2}>
          <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
            <TextField
              label="Rechercher un nom"
              value={text}
              onChange={({ target }) => setText(target.value)}
              slotProps={{ htmlInput: { maxLength: 100 } }}
              sx={{ flex: 1, maxWidth: 420 }}
            />
            <TextField
              select
              label="Badge"
              value={badgeId ?? all}
              onChange={({ target }) => setBadgeId(target.value === all ? null : target.value)}
              sx={{ minWidth: 200 }}
            >
              <MenuItem value={all}>Tous les badges</MenuItem>
              {catalogue.data?.map(({ id, name }) => (
                <MenuItem key={id} value={id}>
                  {name}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              select
              label="État"
              value={state ?? all}
              onChange={({ target }) => setState(AwardState.safeParse(target.value).data ?? null)}
              sx={{ minWidth: 160 }}
            >
              <MenuItem value={all}>Tous</MenuItem>
              {AwardState.options.map((each) => (
                <MenuItem key={each} value={each}>
                  {awardStates[each].label}
                </MenuItem>
              ))}
            </TextField>
          </Stack>
          <Typography role="status" variant="body2" color="textSecondary">
            {data.total === 0
              ? 'Aucun badge ne répond à cette recherche.'
              : counted(data.total, 'badge décerné', 'badges décernés')}
          </Typography>
          {data.rows.length > 0 && <Register rows={data.rows} />}
          {data.total > data.rows.length && (
            <Button variant="outlined" onClick={() => setLimit(limit + step)} sx={{ alignSelf: 'center' }}>
              Afficher les suivants
            </Button>
          )}
        </Stack>
      )}
    </Page>
  );
}

const Register = ({ rows }: { rows: AwardRow[] }) => (
  <TableContainer component={Card}>
    <Table aria-label="Registre des badges">
      <TableHead>
        <TableRow>
          <TableCell>Badge</TableCell>
          <TableCell>Personne</TableCell>
          <TableCell>Date</TableCell>
          <TableCell>État</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ id, badgeName, pictogram, tone, memberId, memberName, awardedOn, state }) => (
          <TableRow key={id} hover>
            <TableCell>
              <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center' }}>
                <Emblem pictogram={pictogram} tone={tone} size={40} />
                <Link component={RouterLink} to={`/reconnaissance/badges/${id}`}>
                  {badgeName}
                </Link>
              </Stack>
            </TableCell>
            <TableCell>
              <Link component={RouterLink} to={`/membres/${memberId}`}>
                {memberName}
              </Link>
            </TableCell>
            <TableCell>{shortDay(awardedOn)}</TableCell>
            <TableCell>
              <Chip
                size="small"
                variant="outlined"
                label={awardStates[state].label}
                color={awardStates[state].colour}
              />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  </TableContainer>
);
