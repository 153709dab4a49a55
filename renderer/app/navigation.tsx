import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined';
import Diversity3Outlined from '@mui/icons-material/Diversity3Outlined';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import HandshakeOutlined from '@mui/icons-material/HandshakeOutlined';
import HelpOutlined from '@mui/icons-material/HelpOutlined';
import HomeOutlined from '@mui/icons-material/HomeOutlined';
import JoinInnerOutlined from '@mui/icons-material/JoinInnerOutlined';
import LocalCafeOutlined from '@mui/icons-material/LocalCafeOutlined';
import SettingsOutlined from '@mui/icons-material/SettingsOutlined';
import WorkspacePremiumOutlined from '@mui/icons-material/WorkspacePremiumOutlined';
import {
  Box,
  List,
  ListItem,
  ListItemButton,
  ListItemIcon,
  ListItemText,
  Stack,
  Tooltip,
  Typography,
  useMediaQuery,
} from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { NavLink } from 'react-router';
import { Logo } from '../ui/logo';

export const places = [
  { to: '/', label: 'Accueil', Icon: HomeOutlined },
  { to: '/membres', label: 'Membres', Icon: GroupsOutlined },
  { to: '/bourse', label: 'Bourse', Icon: Diversity3Outlined },
  { to: '/moulinette', label: 'Moulinette', Icon: JoinInnerOutlined },
  { to: '/echanges', label: 'Échanges', Icon: HandshakeOutlined },
  { to: '/calendrier', label: 'Calendrier', Icon: CalendarMonthOutlined },
  { to: '/rencontres', label: 'Rencontres et ateliers', Icon: LocalCafeOutlined },
  { to: '/reconnaissance', label: 'Reconnaissance', Icon: WorkspacePremiumOutlined },
  { to: '/reglages', label: 'Réglages', Icon: SettingsOutlined },
  { to: '/aide', label: 'Aide', Icon: HelpOutlined },
] as const;

/** Only where there is room for words. */
const wideOnly = { xs: 'none', md: 'block' };

/**
 * The rail: icon and word; under 900 px the icons stay, with their tooltips. A low window gives it a scrollbar: nothing
 * in it is so wide that there would be two.
 */
export function Navigation() {
  const { palette, breakpoints } = useTheme();
  const { offer, request, primary } = palette;
  const isWide = useMediaQuery(breakpoints.up('md'));
  return (
    <Box
      component="nav"
      aria-label="Rubriques"
      sx={{
        width: { xs: 68, md: '14.5rem' },
        flexShrink: 0,
        borderRight: 1,
        borderColor: 'divider',
        p: { xs: 0.75, md: 1.5 },
        position: 'sticky',
        top: 0,
        height: '100vh',
        overflowY: 'auto',
      }}
    >
      <Stack
        direction="row"
        spacing={{ md: 1.25 }}
        sx={{ alignItems: 'center', justifyContent: { xs: 'center', md: 'flex-start' }, px: { md: 1 }, py: 1, mb: 1 }}
      >
        <Logo size={36} of={{ offer, request, accent: primary }} />
        <Typography sx={{ display: wideOnly, fontWeight: 700, fontSize: '1.375rem', color: 'primary.main' }}>
          Entrelacs
        </Typography>
      </Stack>
      <List disablePadding sx={{ display: 'grid', gap: 0.5 }}>
        {places.map(({ to, label, Icon }) => (
          <ListItem key={to} disablePadding>
            <Tooltip title={isWide ? '' : label} placement="right">
              <ListItemButton
                component={NavLink}
                to={to}
                aria-label={label}
                sx={{
                  minHeight: 44,
                  px: { xs: 0, md: 1.5 },
                  gap: 1.5,
                  justifyContent: 'center',
                  '&.active': { bgcolor: 'action.selected', color: 'primary.main', '& svg': { color: 'primary.main' } },
                }}
              >
                <ListItemIcon sx={{ minWidth: 0, color: 'text.secondary' }}>
                  <Icon />
                </ListItemIcon>
                <ListItemText
                  primary={label}
                  slotProps={{ primary: { sx: { fontWeight: 600, lineHeight: 1.3 } } }}
                  sx={{ display: wideOnly }}
                />
              </ListItemButton>
            </Tooltip>
          </ListItem>
        ))}
      </List>
    </Box>
  );
}
