import { Box, Button } from '@mui/material';
import { NavLink } from 'react-router';

const places = [
  { to: '/reconnaissance', label: 'Attestations', isWhole: true },
  { to: '/reconnaissance/badges', label: 'Badges décernés', isWhole: true },
  { to: '/reconnaissance/badges/catalogue', label: 'Catalogue des badges', isWhole: false },
  { to: '/reconnaissance/verifier', label: 'Vérifier un badge', isWhole: false },
];

/** The parts of Reconnaissance, above each of its lists. */
export const RecognitionNav = () => (
  <Box
    component="nav"
    aria-label="Reconnaissance"
    sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, borderBottom: 1, borderColor: 'divider', mb: 3 }}
  >
    {places.map(({ to, label, isWhole }) => (
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
