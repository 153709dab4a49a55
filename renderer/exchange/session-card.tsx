import EditOutlined from '@mui/icons-material/EditOutlined';
import EventRepeatOutlined from '@mui/icons-material/EventRepeatOutlined';
import PlaceOutlined from '@mui/icons-material/PlaceOutlined';
import UndoOutlined from '@mui/icons-material/UndoOutlined';
import { Box, Button, Card, Chip, Stack, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { sessionStatusLabels } from '../../domain/exchange/exchange';
import { capital, completeDay, fromTo } from '../../domain/french/format';
import { clockTimeOf, dayOf } from '../../domain/time/time';
import type { Exchange, SessionView } from '../../ipc/exchange.contract';
import { api } from '../api';
import { useToasts } from '../ui/toasts';
import { AttendanceForm, AttendanceSummary } from './attendance';
import { minutesOf, SessionDialog } from './session-dialog';
import { SessionNotes } from './session-notes';
import { useExchangeCommand } from './use-exchange';
import { asBefore, wantedSession } from './wanted';

type Props = { session: SessionView; exchange: Exchange; isEditable: boolean; now: string };

/** One session: when, where, who came, and what is worth remembering. */
export function SessionCard({ session, exchange, isEditable, now }: Props) {
  const titleId = useId();
  const { startsAt, endsAt, status, place } = session;
  const { timeZone } = exchange;
  const isPast = startsAt <= now;
  const isAwaited = status === 'planned' && isPast;
  // What is noted folds next time; nothing moves under the hand that is noting.
  const isNoted = session.attendance.every(({ state }) => state !== 'upcoming');
  const [isNoting, setIsNoting] = useState(isEditable && !isNoted);
  const day = completeDay(dayOf(startsAt, timeZone));
  return (
    <Card component="article" aria-labelledby={titleId} sx={{ p: 2.5 }}>
      <Stack direction="row" spacing={2} sx={{ justifyContent: 'space-between', alignItems: 'flex-start' }}>
        <Box sx={{ minWidth: 0 }}>
          <Typography
            variant="h3"
            id={titleId}
            sx={status === 'cancelled' ? { color: 'text.secondary', textDecoration: 'line-through' } : {}}
          >
            {capital(day)}
          </Typography>
          <Typography color="textSecondary">
            {fromTo(startsAt, endsAt, timeZone)}
            {place && (
              <>
                {' · '}
                <PlaceOutlined sx={{ fontSize: 18, verticalAlign: 'text-bottom' }} titleAccess="Lieu" /> {place}
              </>
            )}
          </Typography>
        </Box>
        <Chip
          variant="outlined"
          sx={{ flexShrink: 0 }}
          color={isAwaited ? 'warning' : status === 'held' ? 'success' : 'default'}
          label={isAwaited ? 'Présences à noter' : sessionStatusLabels[status]}
        />
      </Stack>
      {status !== 'cancelled' && isPast && (
        <>
          {isNoting ? (
            <AttendanceForm session={session} exchange={exchange} />
          ) : (
            <AttendanceSummary session={session} exchange={exchange} />
          )}
          <SessionNotes session={session} isEditable={isNoting} />
          {isEditable && !isNoting && (
            <Button size="small" startIcon={<EditOutlined />} onClick={() => setIsNoting(true)} sx={{ mt: 1, ml: -1 }}>
              Modifier les présences et les notes
            </Button>
          )}
        </>
      )}
      {isEditable && <SessionActions session={session} exchange={exchange} />}
    </Card>
  );
}

function SessionActions({ session, exchange }: { session: SessionView; exchange: Exchange }) {
  const { id, version, startsAt, status, place } = session;
  const { timeZone } = exchange;
  const [isMoving, setIsMoving] = useState(false);
  const toasts = useToasts();
  const move = useExchangeCommand(api.exchange.moveSession, { isToldByForm: true });
  const cancel = useExchangeCommand(api.exchange.cancelSession);
  const restore = useExchangeCommand(api.exchange.restoreSession);
  const before = {
    day: dayOf(startsAt, timeZone),
    time: clockTimeOf(startsAt, timeZone),
    minutes: minutesOf(session),
    place,
  };
  const close = () => {
    move.reset();
    setIsMoving(false);
  };
  if (status === 'held') return null;
  if (status === 'cancelled')
    return (
      <Button
        size="small"
        startIcon={<UndoOutlined />}
        onClick={() => restore.mutate({ id, version })}
        sx={{ mt: 1, ml: -1 }}
      >
        Rétablir la séance
      </Button>
    );
  return (
    <Stack direction="row" spacing={1} sx={{ mt: 1.5, ml: -1 }}>
      <Button size="small" startIcon={<EventRepeatOutlined />} onClick={() => setIsMoving(true)}>
        Déplacer
      </Button>
      <Button
        size="small"
        disabled={cancel.isPending}
        onClick={() =>
          cancel
            .mutateAsync({ id, version })
            .then(() => toasts.done('La séance est annulée.', () => restore.mutateAsync({ id, version: version + 1 })))
            .catch(() => {})
        }
      >
        Annuler la séance
      </Button>
      {isMoving && (
        <SessionDialog
          title="Déplacer la séance"
          action="Déplacer la séance"
          initial={before}
          wanted={(details) => wantedSession(exchange, session, details)}
          error={move.error}
          isPending={move.isPending}
          onClose={close}
          onSubmit={async (answers) => {
            await move.mutateAsync({ id, version, ...answers });
            close();
            toasts.done('La séance est déplacée.', () =>
              move.mutateAsync({ id, version: version + 1, ...before, conflictWord: asBefore }),
            );
          }}
        />
      )}
    </Stack>
  );
}
