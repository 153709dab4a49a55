import AccessibilityNewOutlined from '@mui/icons-material/AccessibilityNewOutlined';
import AssignmentTurnedInOutlined from '@mui/icons-material/AssignmentTurnedInOutlined';
import BusinessOutlined from '@mui/icons-material/BusinessOutlined';
import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined';
import CategoryOutlined from '@mui/icons-material/CategoryOutlined';
import Diversity3Outlined from '@mui/icons-material/Diversity3Outlined';
import JoinInnerOutlined from '@mui/icons-material/JoinInnerOutlined';
import KeyOutlined from '@mui/icons-material/KeyOutlined';
import MailOutlined from '@mui/icons-material/MailOutlined';
import PeopleAltOutlined from '@mui/icons-material/PeopleAltOutlined';
import PlaceOutlined from '@mui/icons-material/PlaceOutlined';
import StraightenOutlined from '@mui/icons-material/StraightenOutlined';
import TranslateOutlined from '@mui/icons-material/TranslateOutlined';
import WorkspacePremiumOutlined from '@mui/icons-material/WorkspacePremiumOutlined';
import { Alert, Box, Button, List, ListItem, ListItemButton, ListItemIcon, ListItemText } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Navigate, NavLink, Outlet } from 'react-router';
import { api } from '../api';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';

const sections = [
  { to: 'structure', label: 'Structure', Icon: BusinessOutlined, role: 'coordination' },
  { to: 'lieux', label: 'Lieux', Icon: PlaceOutlined, role: 'coordination' },
  { to: 'calendrier', label: 'Calendrier', Icon: CalendarMonthOutlined, role: 'coordination' },
  { to: 'courriers', label: 'Courriers', Icon: MailOutlined, role: 'coordination' },
  { to: 'themes', label: 'Thèmes', Icon: CategoryOutlined, role: 'coordination' },
  { to: 'bourse', label: 'Bourse', Icon: Diversity3Outlined, role: 'coordination' },
  { to: 'comptes', label: 'Comptes', Icon: PeopleAltOutlined, role: 'coordination' },
  { to: 'moulinette', label: 'Moulinette', Icon: JoinInnerOutlined, role: 'coordination' },
  { to: 'bilan', label: 'Questions du bilan', Icon: AssignmentTurnedInOutlined, role: 'coordination' },
  { to: 'vocabulaire', label: 'Vocabulaire des compétences', Icon: TranslateOutlined, role: 'coordination' },
  { to: 'attestations', label: 'Attestations', Icon: WorkspacePremiumOutlined, role: 'coordination' },
  { to: 'distances', label: 'Distances', Icon: StraightenOutlined, role: 'coordination' },
  { to: 'securite', label: 'Sécurité', Icon: KeyOutlined, role: 'consultation' },
  { to: 'affichage', label: 'Affichage', Icon: AccessibilityNewOutlined, role: 'consultation' },
] as const;

/** The sections that this account may change, and the one that is open. */
export function SettingsPage() {
  const { can, isSample } = useSession();
  const menu = useRef<HTMLUListElement>(null);
  // The page begins again with each section: the menu too, were it not brought to the one that is open.
  useEffect(() => {
    const open = menu.current?.querySelector('[aria-current="page"]');
    if (menu.current && open)
      menu.current.scrollTop += open.getBoundingClientRect().bottom - menu.current.getBoundingClientRect().bottom;
  }, []);
  return (
    <Page title="Réglages">
      {isSample && <SampleNotice />}
      <Box
        sx={{
          display: 'grid',
          gap: { xs: 2, md: 4 },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '200px minmax(0, 1fr)' },
        }}
      >
        <Box component="nav" aria-label="Réglages">
          <List
            ref={menu}
            disablePadding
            sx={{
              display: { xs: 'flex', md: 'block' },
              flexWrap: 'wrap',
              position: 'sticky',
              top: 88,
              // Taller than a small window: it scrolls by itself, or its last lines would never be seen.
              maxHeight: { md: 'calc(100dvh - 104px)' },
              overflowY: { md: 'auto' },
            }}
          >
            {sections
              .filter(({ role }) => can(role))
              .map(({ to, label, Icon }) => (
                <ListItem key={to} disablePadding sx={{ width: { xs: 'auto', md: '100%' } }}>
                  <ListItemButton
                    component={NavLink}
                    to={to}
                    sx={{
                      minHeight: 44,
                      '&.active': {
                        bgcolor: 'action.selected',
                        color: 'primary.main',
                        '& svg': { color: 'primary.main' },
                      },
                    }}
                  >
                    <ListItemIcon sx={{ minWidth: 36 }}>
                      <Icon />
                    </ListItemIcon>
                    <ListItemText primary={label} slotProps={{ primary: { sx: { fontWeight: 600 } } }} />
                  </ListItemButton>
                </ListItem>
              ))}
          </List>
        </Box>
        <Box sx={{ maxWidth: 760 }}>
          <Outlet />
        </Box>
      </Box>
    </Page>
  );
}

/** `/reglages` alone opens the first section of this account. */
export function FirstSection() {
  const { can } = useSession();
  return <Navigate to={sections.find(({ role }) => can(role))?.to ?? 'affichage'} replace />;
}

function SampleNotice() {
  const { failed } = useToasts();
  const leave = useMutation({ mutationFn: () => api.session.leaveSample(), onError: failed });
  return (
    <Alert
      severity="info"
      sx={{ mb: 3 }}
      action={
        <Button color="inherit" disabled={leave.isPending} onClick={() => leave.mutate()}>
          Quitter le réseau d’exemple
        </Button>
      }
    >
      Vous êtes dans le réseau d’exemple : tout y est inventé, rien n’y touche à votre réseau.
    </Alert>
  );
}
