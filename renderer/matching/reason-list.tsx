import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined';
import { Box, Typography } from '@mui/material';
import type { Reason } from '../../domain/matching/rules';

/** Why these two: what speaks for them with a tick, what is to be checked with a mark of its own. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <Box
      component="ul"
      aria-label="Raisons"
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5, alignContent: 'start' }}
    >
      {reasons.map(({ text, isReservation }) => (
        <Box
          component="li"
          key={text}
          sx={{ display: 'flex', gap: 1, color: isReservation ? 'warning.main' : 'success.main' }}
        >
          {isReservation ? (
            <ErrorOutlineOutlined fontSize="small" titleAccess="Réserve" sx={{ mt: 0.25 }} />
          ) : (
            <CheckCircleOutlined fontSize="small" titleAccess="Pour" sx={{ mt: 0.25 }} />
          )}
          <Typography component="span" sx={{ color: 'text.primary' }}>
            {text}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
