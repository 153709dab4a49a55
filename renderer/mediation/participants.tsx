import { Box, Card, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import type { Mediation } from '../../ipc/mediation.contract';
import { KindTag } from '../ui/kind';

const kinds = { offerer: 'offer', requester: 'request' } as const;

/** The people of the meeting, each with what brings her; during the meeting, nothing leads away from it. */
export function Participants({ participants, isLinked }: Pick<Mediation, 'participants'> & { isLinked: boolean }) {
  return (
    <Box
      component="ul"
      sx={{
        m: 0,
        p: 0,
        listStyle: 'none',
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { sm: 'repeat(auto-fit, minmax(260px, 1fr))' },
      }}
    >
      {participants.map(({ memberId, name, siteName, side, listingTitle }) => (
        <Card key={memberId} component="li" sx={{ p: 2 }}>
          {isLinked ? (
            <Link component={RouterLink} to={`/membres/${memberId}`} variant="subtitle1">
              {name}
            </Link>
          ) : (
            <Typography variant="h2" component="p">
              {name}
            </Typography>
          )}
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
            {siteName}
          </Typography>
          <KindTag kind={kinds[side]} text={listingTitle} />
        </Card>
      ))}
    </Box>
  );
}
