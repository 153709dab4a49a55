import CoPresentOutlined from '@mui/icons-material/CoPresentOutlined';
import { Box, Button, Card, Chip, Link, Skeleton, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router';
import { capital, clock, completeDay, counted, of } from '../../domain/french/format';
import type { WorkshopRow } from '../../ipc/workshop.contract';
import { api } from '../api';
import { EmptyState } from '../ui/empty-state';
import { Failure } from '../ui/failure';
import { Pictogram } from '../ui/pictogram';
import { useSession } from '../ui/session-context';

/** The one thing to do among the workshops. */
export function ProposeWorkshop() {
  const { can } = useSession();
  if (!can('animation')) return null;
  return (
    <Button variant="contained" component={RouterLink} to="/ateliers/nouveau">
      Proposer un atelier
    </Button>
  );
}

/** What members propose: to come, then behind. */
export function WorkshopList() {
  const { site } = useSession();
  const siteId = site?.id ?? null;
  const list = (when: 'coming' | 'past') => ({
    queryKey: ['workshop', 'list', siteId, when],
    queryFn: () => api.workshop.list({ siteId, when }),
    staleTime: 0,
  });
  const coming = useQuery(list('coming'));
  const past = useQuery(list('past'));
  const error = coming.error ?? past.error;
  if (error)
    return (
      <Failure
        error={error}
        onRetry={() => {
          void coming.refetch();
          void past.refetch();
        }}
      />
    );
  if (!coming.data || !past.data) return <Skeleton variant="rounded" height={320} />;
  if (coming.data.length + past.data.length === 0)
    return (
      <EmptyState title="Aucun atelier pour l’instant" picture={<CoPresentOutlined />} action={<ProposeWorkshop />}>
        Un membre transmet ce qu’il sait à plusieurs personnes à la fois. Choisissez qui propose, une date et un nombre
        de places.
      </EmptyState>
    );
  return (
    <Stack spacing={3}>
      {coming.data.length > 0 ? (
        <Rows title="À venir" rows={coming.data} />
      ) : (
        <Typography color="textSecondary">Aucun atelier à venir. Qui aurait envie d’en proposer un ?</Typography>
      )}
      {past.data.length > 0 && <Rows title="Passés" rows={past.data} />}
    </Stack>
  );
}

function Rows({ title, rows }: { title: string; rows: readonly WorkshopRow[] }) {
  return (
    <section aria-label={title}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Card component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {rows.map((row) => (
          <Row key={row.eventId} row={row} isPast={title === 'Passés'} />
        ))}
      </Card>
    </section>
  );
}

/** The whole line is the link's target. */
function Row({ row, isPast }: { row: WorkshopRow; isPast: boolean }) {
  const { eventId, title, pictogram, siteName, proposer, day, time, isSeries, isCancelled } = row;
  const date = `${completeDay(day)}, ${clock(time)}`;
  return (
    <Box
      component="li"
      sx={{
        position: 'relative',
        display: 'grid',
        gridTemplateColumns: { xs: 'auto minmax(0, 1fr)', md: 'auto minmax(0, 1fr) auto' },
        columnGap: 2,
        rowGap: 1,
        alignItems: 'center',
        px: 2,
        py: 1.5,
        '& + &': { borderTop: 1, borderColor: 'divider' },
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      <Pictogram name={pictogram} sx={{ color: 'text.secondary', fontSize: 28 }} />
      <Box sx={{ minWidth: 0 }}>
        <Link
          component={RouterLink}
          to={`/ateliers/${eventId}`}
          variant="subtitle1"
          color="textPrimary"
          sx={{
            display: 'inline-block',
            textDecorationLine: isCancelled ? 'line-through' : undefined,
            '&::after': { content: '""', position: 'absolute', inset: 0 },
          }}
        >
          {title}
        </Link>
        <Typography variant="body2">{isSeries && !isPast ? `Prochaine date : ${date}` : capital(date)}</Typography>
        <Typography variant="body2" color="textSecondary">
          Sur une idée {of(proposer.name)} · {siteName}
        </Typography>
      </Box>
      <Stack
        direction="row"
        useFlexGap
        spacing={1}
        sx={{ flexWrap: 'wrap', alignItems: 'center', gridColumn: { xs: 2, md: 'auto' } }}
      >
        <Standing row={row} isPast={isPast} />
      </Stack>
    </Box>
  );
}

function Standing({
  row: { isCancelled, capacity, enrolled, waiting, missingSheets },
  isPast,
}: {
  row: WorkshopRow;
  isPast: boolean;
}) {
  if (isCancelled) return <Chip size="small" variant="outlined" label="Annulé" />;
  const left = capacity - enrolled;
  return (
    <>
      {missingSheets > 0 && (
        <Chip
          size="small"
          variant="outlined"
          color="warning"
          label={missingSheets === 1 ? 'Feuille manquante' : `${missingSheets} feuilles manquantes`}
        />
      )}
      {waiting > 0 && <Chip size="small" variant="outlined" label={`${waiting} en attente`} />}
      <Typography variant="body2" sx={{ fontWeight: 600, minWidth: { md: 168 }, textAlign: { md: 'right' } }}>
        {isPast ? counted(enrolled, 'inscrit') : left > 0 ? placesLeft(left, capacity) : 'Complet'}
      </Typography>
    </>
  );
}

/** « 3 places libres sur 8 » */
const placesLeft = (left: number, capacity: number) =>
  `${counted(left, 'place libre', 'places libres')} sur ${capacity}`;
