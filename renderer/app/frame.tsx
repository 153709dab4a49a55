import LockOutlined from '@mui/icons-material/LockOutlined';
import {
  AppBar,
  Box,
  Button,
  Chip,
  IconButton,
  MenuItem,
  Stack,
  TextField,
  Toolbar,
  Tooltip,
  Typography,
} from '@mui/material';
import { useIsMutating } from '@tanstack/react-query';
import { Outlet, useLocation } from 'react-router';
import { roleLabels } from '../../domain/account/role';
import { api } from '../api';
import { SearchEverywhere } from '../search/search-everywhere';
import { SavedMark } from '../ui/saved-mark';
import { useSession } from '../ui/session-context';
import { AutoLockWarning } from './auto-lock-warning';
import { CrashPage } from './crash-page';
import { ErrorBoundary } from './error-boundary';
import { useFocusKeeping } from './focus-keeping';
import { Navigation, places } from './navigation';

const everySite = 'tous';

/** The rail, the bar above, and the page. */
export function Frame() {
  useFocusKeeping();
  const { pathname } = useLocation();
  const isSaved = useIsMutating() === 0;
  return (
    <Box sx={{ display: 'flex', minHeight: '100vh' }}>
      <SkipLink />
      <Navigation />
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <AppBar
          position="sticky"
          elevation={0}
          sx={{
            bgcolor: 'background.default',
            color: 'text.primary',
            borderBottom: 1,
            borderColor: 'divider',
            '@media (max-height: 500px)': { position: 'static' }, // where it would hide half of the page
          }}
        >
          <Toolbar sx={{ columnGap: 2, rowGap: 1, minHeight: 64, py: 1, flexWrap: 'wrap' }}>
            <SiteInUse />
            <SearchEverywhere places={places} />
            <Box sx={{ flex: 1 }} />
            <Box sx={{ display: { xs: 'none', md: 'block' } }}>
              <SavedMark isSaved={isSaved} />
            </Box>
            <Person />
          </Toolbar>
        </AppBar>
        <Box component="main" id="contenu" tabIndex={-1} sx={{ flex: 1, minWidth: 0, outline: 'none !important' }}>
          <ErrorBoundary key={pathname} fallback={(reset) => <CrashPage onRetry={reset} />}>
            <Outlet />
          </ErrorBoundary>
        </Box>
      </Box>
      <AutoLockWarning />
    </Box>
  );
}

/** The first stop of the keyboard: past the rail, to the page. */
function SkipLink() {
  return (
    <Button
      variant="contained"
      onClick={() => document.getElementById('contenu')?.focus()}
      sx={{
        position: 'fixed',
        top: 8,
        left: 8,
        zIndex: 'tooltip',
        '&:not(:focus)': { transform: 'translateY(-200%)' },
      }}
    >
      Aller au contenu
    </Button>
  );
}

function SiteInUse() {
  const { sites, site, chooseSite } = useSession();
  return (
    <TextField
      select
      size="small"
      label="Lieu"
      value={site?.id ?? everySite}
      onChange={({ target }) => chooseSite(target.value === everySite ? null : target.value)}
      sx={{ flex: '1 1 136px', maxWidth: 180 }}
    >
      <MenuItem value={everySite}>Tous les lieux</MenuItem>
      {sites.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

function Person() {
  const { account, isSample, lock } = useSession();
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
      {isSample && (
        <Tooltip title="Tout ici est inventé : essayez ce que vous voulez.">
          <Chip label="Réseau d’exemple" onClick={() => void api.session.leaveSample()} onDelete={undefined} />
        </Tooltip>
      )}
      <Box sx={{ textAlign: 'right', display: { xs: 'none', sm: 'block' } }}>
        <Typography variant="subtitle2">{account.name}</Typography>
        <Typography variant="body2" color="textSecondary">
          {roleLabels[account.role]}
        </Typography>
      </Box>
      <Tooltip title="Verrouiller (Ctrl+L)">
        <IconButton aria-label="Verrouiller" onClick={lock}>
          <LockOutlined />
        </IconButton>
      </Tooltip>
    </Stack>
  );
}
