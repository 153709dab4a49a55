import PlaylistAddOutlined from '@mui/icons-material/PlaylistAddOutlined';
import { Box, Button, Card, Chip, Link, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router';
import { clock, completeDay, counted } from '../../domain/french/format';
import { reperageStatusLabels } from '../../domain/reperage/reperage';
import { toInstant } from '../../domain/time/instant';
import { clockTimeOf, dayOf } from '../../domain/time/time';
import type { ReperageRow } from '../../ipc/reperage.contract';
import { api } from '../api';
import { EmptyState } from '../ui/empty-state';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';

/** The séances de repérage: those that come, then those that were held. */
export function ReperagesPage() {
  const { site, can, now } = useSession();
  const siteId = site?.id ?? null;
  const { data, error, refetch } = useQuery({
    queryKey: ['reperage', 'list', siteId],
    queryFn: () => api.reperage.list({ siteId }),
    staleTime: 0,
  });
  const instant = toInstant(now());
  const isToCome = ({ status, endsAt }: ReperageRow) => status === 'planned' && endsAt > instant;
  const toCome = data?.filter(isToCome).reverse() ?? [];
  const past = data?.filter((row) => !isToCome(row)) ?? [];
  const planNext = can('animation') && (
    <Button variant="contained" component={RouterLink} to={`/reperages/nouvelle${siteId ? `?lieu=${siteId}` : ''}`}>
      Prévoir la prochaine
    </Button>
  );
  return (
    <Page
      title="Séances de repérage"
      lead={site ? site.name : 'Tous les lieux'}
      actions={data?.length ? planNext : null}
    >
      <Failure error={error} onRetry={() => void refetch()} />
      {data?.length === 0 && (
        <EmptyState title="Aucune séance de repérage" picture={<PlaylistAddOutlined />} action={planNext}>
          Toutes les six semaines, devant un café, chacun dit ce qu’il sait et ce qu’il cherche. Prévoyez la première.
        </EmptyState>
      )}
      <Stack spacing={3}>
        {toCome.length > 0 && <Rows title="À venir" rows={toCome} now={instant} />}
        {past.length > 0 && <Rows title="Passées" rows={past} now={instant} />}
      </Stack>
    </Page>
  );
}

function Rows({ title, rows, now }: { title: string; rows: readonly ReperageRow[]; now: string }) {
  return (
    <section aria-label={title}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Card component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {rows.map((row) => (
          <Row key={row.id} row={row} now={now} />
        ))}
      </Card>
    </section>
  );
}

/** The whole line is the link's target. */
function Row({ row, now }: { row: ReperageRow; now: string }) {
  const { id, siteName, timeZone, startsAt, endsAt, place, status, mediatorName, people, offers, requests } = row;
  const isUnsaid = status === 'planned' && endsAt <= now;
  return (
    <Box
      component="li"
      sx={{
        position: 'relative',
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr) auto' },
        columnGap: 2,
        rowGap: 0.5,
        alignItems: 'center',
        px: 2,
        py: 1.5,
        '& + &': { borderTop: 1, borderColor: 'divider' },
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Link
          component={RouterLink}
          to={`/reperages/${id}`}
          variant="subtitle1"
          color="textPrimary"
          sx={{
            display: 'inline-block',
            '&::first-letter': { textTransform: 'uppercase' },
            '&::after': { content: '""', position: 'absolute', inset: 0 },
          }}
        >
          {completeDay(dayOf(startsAt, timeZone))}, {clock(clockTimeOf(startsAt, timeZone))}
        </Link>
        <Typography variant="body2" color="textSecondary">
          {[siteName, place, mediatorName].filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      <Typography variant="body2" color="textSecondary">
        {status === 'held' &&
          [counted(people, 'personne'), counted(offers, 'offre'), counted(requests, 'demande')].join(' · ')}
      </Typography>
      <Chip
        size="small"
        variant="outlined"
        color={isUnsaid ? 'warning' : 'default'}
        label={isUnsaid ? 'Présences à noter' : reperageStatusLabels[status]}
      />
    </Box>
  );
}
