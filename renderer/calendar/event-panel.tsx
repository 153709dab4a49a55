import CloseOutlined from '@mui/icons-material/CloseOutlined';
import { Alert, Box, Chip, Drawer, IconButton, Link, Skeleton, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { calendarKindLabels } from '../../domain/calendar/event';
import { completeDay, counted, duration, quoted, shortDayAndTime } from '../../domain/french/format';
import type { CalendarDetails, CalendarKey } from '../../ipc/calendar.contract';
import { kindColours, kindIcon } from '../ui/event/kinds';
import { Failure } from '../ui/failure';
import { hoursInWords, isCancelled } from './chip-words';
import { EventActions, type PanelActions } from './event-actions';
import { pathOfLink } from './links';
import { useDetails } from './use-calendar';

type Props = PanelActions & { open: CalendarKey | null; onClose: () => void };

/** What an event is, where, with whom; and what to do next. */
export function EventPanel({ open, onClose, ...actions }: Props) {
  const { data: details, error, refetch } = useDetails(open);
  return (
    <Drawer
      anchor="right"
      open={open !== null}
      onClose={onClose}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': 'event-title',
          sx: { width: 'min(440px, 100vw)' },
        },
      }}
    >
      <Box sx={{ p: 2.5, overflowWrap: 'anywhere' }}>
        <Stack direction="row" sx={{ alignItems: 'flex-start', mb: 1.5 }} spacing={1}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            {details && <KindLine details={details} />}
            <Typography
              variant="h2"
              id="event-title"
              sx={{ mt: 0.5, textDecoration: details && isCancelled(details) ? 'line-through' : 'none' }}
            >
              {details?.title ?? 'Événement'}
            </Typography>
          </Box>
          <IconButton aria-label="Fermer le volet" edge="end" autoFocus onClick={onClose}>
            <CloseOutlined />
          </IconButton>
        </Stack>
        <Failure error={error} onRetry={() => void refetch()} />
        {!details && !error && <Skeleton variant="rounded" height={320} />}
        {details && (
          <Stack spacing={2.5}>
            <What details={details} />
            <Who details={details} />
            <Words details={details} />
            <EventActions details={details} {...actions} onDone={onClose} />
          </Stack>
        )}
      </Box>
    </Drawer>
  );
}

function KindLine({ details: { kind, status } }: { details: CalendarDetails }) {
  const Icon = kindIcon(kind);
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
      <Chip
        size="small"
        icon={<Icon aria-hidden />}
        label={calendarKindLabels[kind]}
        sx={({ palette }) => {
          const { main, soft, ink } = kindColours(palette, kind);
          return { bgcolor: soft, color: ink, border: `1px solid ${main}`, '& .MuiChip-icon': { color: main } };
        }}
      />
      {status === 'cancelled' && <Chip size="small" variant="outlined" label="Annulé" />}
      {status === 'held' && <Chip size="small" variant="outlined" label="A eu lieu" />}
    </Stack>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box>
    <Typography variant="subtitle2" color="textSecondary">
      {title}
    </Typography>
    {children}
  </Box>
);

function What({ details }: { details: CalendarDetails }) {
  const { day, minutes, siteName, roomName, place, accountName, recurrenceSentence, isException, notes } = details;
  return (
    <>
      <Part title="Quand">
        <Typography sx={{ '&::first-letter': { textTransform: 'uppercase' } }}>{completeDay(day)}</Typography>
        <Typography>
          {hoursInWords(details)} ({duration(minutes)})
        </Typography>
        {recurrenceSentence && <Typography color="textSecondary">{recurrenceSentence}.</Typography>}
        {isException && <Typography color="textSecondary">Cette date a été changée à part.</Typography>}
      </Part>
      <Part title="Où">
        <Typography>{[siteName, roomName, place].filter(Boolean).join(', ')}</Typography>
      </Part>
      {accountName && (
        <Part title="Qui s’en occupe">
          <Typography>{accountName}</Typography>
        </Part>
      )}
      {notes && (
        <Part title="Notes">
          <Typography sx={{ whiteSpace: 'pre-wrap' }}>{notes}</Typography>
        </Part>
      )}
    </>
  );
}

const shownPeople = 12;

function Who({ details: { people, links, target } }: { details: CalendarDetails }) {
  // Its own page is what the first button opens.
  const others = links.filter(({ page, id }) => page !== 'member' && !(page === target.page && id === target.id));
  const hidden = people.length - shownPeople;
  return (
    <>
      {people.length > 0 && (
        <Part title={`Avec ${counted(people.length, 'personne')}`}>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {people.slice(0, shownPeople).map(({ id, name }) => (
              <Box component="li" key={id} sx={{ minHeight: 28 }}>
                <Link component={RouterLink} to={pathOfLink({ page: 'member', id })}>
                  {name}
                </Link>
              </Box>
            ))}
          </Box>
          {hidden > 0 && (
            <Typography color="textSecondary">Et {counted(hidden, 'autre personne', 'autres personnes')}.</Typography>
          )}
        </Part>
      )}
      {others.length > 0 && (
        <Part title="À ce sujet">
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {others.map(({ page, id, label }) => (
              <Box component="li" key={`${page} ${id}`} sx={{ minHeight: 28 }}>
                <Link component={RouterLink} to={pathOfLink({ page, id })}>
                  {label}
                </Link>
              </Box>
            ))}
          </Box>
        </Part>
      )}
    </>
  );
}

/** Why this hour was kept in spite of a conflict. */
function Words({ details: { words, timeZone } }: { details: CalendarDetails }) {
  if (words.length === 0) return null;
  return (
    <Alert severity="info" sx={{ alignItems: 'flex-start' }}>
      <Typography sx={{ fontWeight: 600 }}>Heure gardée malgré un conflit</Typography>
      {words.map(({ word, at, accountName }) => (
        <Typography key={at}>
          {quoted(word)}, {accountName}, le {shortDayAndTime(at, timeZone)}
        </Typography>
      ))}
    </Alert>
  );
}
