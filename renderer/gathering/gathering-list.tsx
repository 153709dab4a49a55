import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import { Box, Button, Card, Chip, Link, Skeleton, Stack, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { clock, completeDay, counted } from '../../domain/french/format';
import { toInstant } from '../../domain/time/instant';
import { addDays } from '../../domain/time/time';
import type { GatheringRow } from '../../ipc/gathering.contract';
import { api } from '../api';
import { EmptyState } from '../ui/empty-state';
import { Failure } from '../ui/failure';
import { useSession } from '../ui/session-context';
import { pathOf } from './use-gathering';

/** In days: what is shown before today, then at each « plus anciennes »; and after today. */
const [behind, ahead] = [56, 35];

/** The rencontres of the lieu in use: those of today, those that come, those that were held. */
export function GatheringList() {
  const { site, now, today } = useSession();
  const siteId = site?.id ?? null;
  const [stretches, setStretches] = useState(1);
  const day = today();
  const { data, error, refetch } = useQuery({
    queryKey: ['gathering', 'list', siteId, day, stretches],
    queryFn: () => api.gathering.list({ siteId, from: addDays(day, -behind * stretches), to: addDays(day, ahead) }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={320} />;
  const instant = toInstant(now());
  const older = (
    <Button onClick={() => setStretches(stretches + 2)} sx={{ alignSelf: 'flex-start' }}>
      Voir les rencontres plus anciennes
    </Button>
  );
  if (data.length === 0)
    return (
      <EmptyState title="Aucune rencontre en ce moment" picture={<GroupsOutlined />} action={older}>
        Chaque semaine, le réseau se retrouve autour d’un café. Prévoyez une rencontre et les jours où elle revient :
        vous noterez ici qui est venu.
      </EmptyState>
    );
  const ofToday = data.filter((row) => row.day === day);
  const toCome = data.filter((row) => row.day > day).reverse();
  const past = data.filter((row) => row.day < day);
  return (
    <Stack spacing={3}>
      {ofToday.length > 0 && <Rows title="Aujourd’hui" rows={ofToday} now={instant} />}
      {toCome.length > 0 && <Rows title="À venir" rows={toCome} now={instant} />}
      {past.length > 0 && <Rows title="Passées" rows={past} now={instant} />}
      {older}
    </Stack>
  );
}

function Rows({ title, rows, now }: { title: string; rows: readonly GatheringRow[]; now: string }) {
  return (
    <section aria-label={title}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Card component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {rows.map((row) => (
          <Row key={`${row.eventId} ${row.occurrence}`} row={row} now={now} />
        ))}
      </Card>
    </section>
  );
}

/** The whole line is the link's target. */
function Row({ row, now }: { row: GatheringRow; now: string }) {
  const { title, day, time, endsAt, siteName, place, status, people, anonymousVisitors } = row;
  const isCancelled = status === 'cancelled';
  const isUnsaid = status === 'planned' && endsAt <= now;
  return (
    <Box
      component="li"
      sx={{
        position: 'relative',
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1fr) auto' },
        columnGap: 2,
        rowGap: 0.5,
        alignItems: 'center',
        px: 2,
        py: 1.25,
        minHeight: 64,
        '& + &': { borderTop: 1, borderColor: 'divider' },
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Link
          component={RouterLink}
          to={pathOf(row)}
          variant="subtitle1"
          color="textPrimary"
          sx={{
            display: 'inline-block',
            textDecorationLine: isCancelled ? 'line-through' : undefined,
            '&::first-letter': { textTransform: 'uppercase' },
            '&::after': { content: '""', position: 'absolute', inset: 0 },
          }}
        >
          {completeDay(day)}, {clock(time)}
        </Link>
        <Typography variant="body2" color="textSecondary">
          {[title, siteName, place].filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      {isCancelled && <Chip size="small" variant="outlined" label="Annulée" />}
      {isUnsaid && <Chip size="small" variant="outlined" color="warning" label="Présences à noter" />}
      {status === 'held' && (
        <Typography variant="body2">
          {counted(people, 'personne')}
          {anonymousVisitors > 0 && ` · ${counted(anonymousVisitors, 'visiteur')}`}
        </Typography>
      )}
    </Box>
  );
}
