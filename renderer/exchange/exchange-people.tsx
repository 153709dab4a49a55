import { Box, Link, Stack, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import type { Exchange } from '../../ipc/exchange.contract';
import { KindIcon } from '../ui/kind';
import { SideCard } from './side-card';

export const ExchangePeople = ({ exchange }: { exchange: Exchange }) => (
  <SideCard title="Les personnes">
    <Stack component="ul" spacing={1.5} sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {exchange.participants.map(({ memberId, name, side, siteName, listingTitle }) => (
        <Box key={memberId} component="li" sx={{ display: 'flex', gap: 1.5 }}>
          <Box sx={{ pt: 0.25 }}>
            <KindIcon kind={side === 'offerer' ? 'offer' : 'request'} />
          </Box>
          <div>
            <Link component={RouterLink} to={`/membres/${memberId}`} variant="subtitle1">
              {name}
            </Link>
            <Typography variant="body2" color="textSecondary">
              {side === 'offerer' ? 'transmet' : 'apprend'} · {siteName}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {listingTitle}
            </Typography>
          </div>
        </Box>
      ))}
    </Stack>
  </SideCard>
);
