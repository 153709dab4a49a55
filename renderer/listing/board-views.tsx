import { Tab, Tabs, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type BoardView, boardViewHelps, boardViewLabels, boardViews } from '../../domain/listing/board';
import { api } from '../api';
import { useSession } from '../ui/session-context';

type Props = { view: BoardView; onChoose: (view: BoardView) => void };

/** What one comes to the board for, with how many wait there. */
export function BoardViews({ view, onChoose }: Props) {
  const { site } = useSession();
  const siteId = site?.id ?? null;
  const { data: counts } = useQuery({
    queryKey: ['listing', 'counts', siteId],
    queryFn: () => api.listing.counts({ siteId }),
    placeholderData: keepPreviousData,
  });
  const nameOf = (one: BoardView) =>
    one === 'all' || !counts
      ? boardViewLabels[one]
      : `${boardViewLabels[one]} (${counts[one].toLocaleString('fr-FR')})`;
  return (
    <>
      <Tabs
        value={view}
        onChange={(_event, next: BoardView) => onChoose(next)}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label="Vues de la bourse"
        sx={{ mb: 2 }}
      >
        {boardViews.map((one) => (
          <Tab key={one} value={one} label={nameOf(one)} id={`vue-${one}`} aria-controls="annonces" />
        ))}
      </Tabs>
      {boardViewHelps[view] && (
        <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
          {boardViewHelps[view]}
        </Typography>
      )}
    </>
  );
}
