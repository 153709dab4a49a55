import { Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { shortDayAndTime } from '../../domain/french/format';
import { statusLabels } from '../../domain/listing/listing';
import type { ListingFile, StatusChange } from '../../ipc/listing.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';

const inWords = ({ from, to }: StatusChange) =>
  from === null
    ? `Enregistrée, ${statusLabels[to].toLowerCase()}`
    : `${statusLabels[from]} → ${statusLabels[to].toLowerCase()}`;

/** Each status that it has had, who decided it and why, the last one first. */
export function ListingHistory({ listing }: { listing: Pick<ListingFile, 'id' | 'createdAt'> }) {
  const { id, createdAt } = listing;
  const { data, error } = useQuery({
    queryKey: ['listing', 'history', id],
    queryFn: () => api.listing.history({ id }),
    staleTime: 0,
  });
  if (error) return <Failure error={error} />;
  if (!data) return null;
  // Those recorded before histories were kept begin without a word.
  const isWhole = data.some(({ from }) => from === null);
  return (
    <Box
      component="ol"
      aria-label="Histoire de l’annonce"
      sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.75 }}
    >
      {data.map((change) => (
        <Box component="li" key={change.id} sx={{ pl: 2, borderLeft: 3, borderColor: 'divider' }}>
          <Typography sx={{ fontWeight: 600 }}>{inWords(change)}</Typography>
          {change.reason && <Typography sx={{ whiteSpace: 'pre-line' }}>{change.reason}</Typography>}
          <Typography variant="body2" color="textSecondary">
            {[shortDayAndTime(change.at), change.by].filter(Boolean).join(', ')}
          </Typography>
        </Box>
      ))}
      {!isWhole && (
        <Box component="li" sx={{ pl: 2, borderLeft: 3, borderColor: 'divider' }}>
          <Typography sx={{ fontWeight: 600 }}>Enregistrée</Typography>
          <Typography variant="body2" color="textSecondary">
            {shortDayAndTime(createdAt)}
          </Typography>
        </Box>
      )}
    </Box>
  );
}
