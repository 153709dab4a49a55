import { Box, Button, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import { since } from '../../domain/french/elapsed';
import { counted } from '../../domain/french/format';
import { daysBetween } from '../../domain/time/time';
import type { UnmetRequest } from '../../ipc/home.contract';
import { Pictogram } from '../ui/pictogram';
import { Rows, Section } from './section';

type Props = { requests: readonly UnmetRequest[]; total: number; today: string };

/** Who waits for someone to teach her, the longest waits first. */
export function UnmetRequests({ requests, total, today }: Props) {
  if (total === 0) return null;
  const others = total - requests.length;
  return (
    <Section
      title="Demandes sans offre"
      count={total}
      aside={
        <Button component={RouterLink} to="/bourse" size="small">
          Voir la bourse
        </Button>
      }
    >
      <Rows>
        {requests.map((request) => (
          <Box
            component="li"
            key={request.id}
            sx={{ display: 'grid', gridTemplateColumns: '24px minmax(0, 1fr)', columnGap: 1.5, px: 2, py: 1.25 }}
          >
            <Pictogram
              name={request.pictogram}
              fontSize="small"
              sx={{ mt: 0.25, color: (theme) => theme.palette.request.main }}
            />
            <Box sx={{ minWidth: 0 }}>
              <Typography variant="body2" color="textSecondary">
                {request.themeName} · {since(daysBetween(request.since, today))}
              </Typography>
              <Typography sx={{ fontWeight: 600, lineHeight: 1.35 }}>{request.title}</Typography>
              <Typography variant="body2" color="textSecondary">
                {request.memberName}
              </Typography>
            </Box>
          </Box>
        ))}
        {others > 0 && (
          <Typography component="li" variant="body2" color="textSecondary" sx={{ px: 2, py: 1.25 }}>
            et {counted(others, 'autre demande', 'autres demandes')}
          </Typography>
        )}
      </Rows>
    </Section>
  );
}
