import { Box, Card, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import { byTheme } from '../../domain/reperage/by-theme';
import type { RecordedListing, Reperage } from '../../ipc/reperage.contract';
import { KindIcon } from '../ui/kind';
import { Pictogram } from '../ui/pictogram';
import { twoColumns } from '../ui/two-columns';

/** What was said, theme by theme, offers and requests face to face. */
export function HeardCard({ reperage: { listings, people } }: { reperage: Reperage }) {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (
    <Card component="section" aria-labelledby="heard" sx={{ p: 2.5 }}>
      <Typography variant="h2" id="heard">
        Ce qui s’est dit
      </Typography>
      {listings.length === 0 && (
        <Typography color="textSecondary" sx={{ mt: 1 }}>
          Aucune offre, aucune demande pour l’instant : elles s’enregistrent en mode repérage.
        </Typography>
      )}
      {byTheme(listings).map(({ id, name, pictogram, offers, requests }) => (
        <Box component="section" key={id} aria-label={name} sx={{ pt: 2 }}>
          <Typography variant="h3" sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1 }}>
            <Pictogram name={pictogram} fontSize="small" sx={{ color: 'text.secondary' }} />
            {name}
          </Typography>
          <Box
            sx={{
              display: 'grid',
              gap: 1,
              gridTemplateColumns: twoColumns,
              alignItems: 'start',
            }}
          >
            <Side listings={offers} names={names} />
            <Side listings={requests} names={names} />
          </Box>
        </Box>
      ))}
    </Card>
  );
}

const Side = ({ listings, names }: { listings: readonly RecordedListing[]; names: Map<string, string> }) => (
  <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
    {listings.map(({ id, kind, title, memberId }) => (
      <Box
        component="li"
        key={id}
        sx={({ palette }) => ({
          display: 'flex',
          gap: 1,
          px: 1.5,
          py: 1,
          borderRadius: 2,
          bgcolor: palette[kind].soft,
          border: `1px solid ${palette[kind].main}`,
        })}
      >
        <KindIcon kind={kind} />
        <Box sx={{ minWidth: 0 }}>
          <Link
            component={RouterLink}
            to={`/bourse/${id}/modifier`}
            sx={({ palette }) => ({ color: palette[kind].ink })}
          >
            {title}
          </Link>
          <Typography variant="body2" sx={({ palette }) => ({ color: palette[kind].ink })}>
            {names.get(memberId)}
          </Typography>
        </Box>
      </Box>
    ))}
  </Box>
);
