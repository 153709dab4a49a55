import { Box, Button } from '@mui/material';
import { NavLink } from 'react-router';
import { useSession } from './session-context';

const places = [
  { to: '/reconnaissance', label: 'Attestations', isWhole: true, role: 'consultation' },
  { to: '/reconnaissance/badges', label: 'Badges décernés', isWhole: true, role: 'consultation' },
  { to: '/reconnaissance/badges/catalogue', label: 'Catalogue des badges', isWhole: false, role: 'consultation' },
  { to: '/reconnaissance/badges/verifier', label: 'Vérifier un badge', isWhole: false, role: 'consultation' },
  { to: '/reconnaissance/carnets', label: 'Carnets de compétences', isWhole: false, role: 'animation' },
] as const;

/** The parts of Reconnaissance, above each of its lists. */
export function RecognitionNav() {
  const { can } = useSession();
  return (
    <Box
      component="nav"
      aria-label="Reconnaissance"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, borderBottom: 1, borderColor: 'divider', mb: 3 }}
    >
      {places
        .filter(({ role }) => can(role))
        .map(({ to, label, isWhole }) => (
          <Button
            key={to}
            component={NavLink}
            to={to}
            end={isWhole}
            sx={{
              borderRadius: 0,
              borderBottom: 2,
              borderColor: 'transparent',
              color: 'text.secondary',
              '&.active': { color: 'primary.main', borderColor: 'primary.main' },
            }}
          >
            {label}
          </Button>
        ))}
    </Box>
  );
}
