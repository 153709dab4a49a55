import AssignmentTurnedInOutlined from '@mui/icons-material/AssignmentTurnedInOutlined';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import EventBusyOutlined from '@mui/icons-material/EventBusyOutlined';
import HourglassEmptyOutlined from '@mui/icons-material/HourglassEmptyOutlined';
import NotificationsActiveOutlined from '@mui/icons-material/NotificationsActiveOutlined';
import PersonAddAltOutlined from '@mui/icons-material/PersonAddAltOutlined';
import PersonRemoveOutlined from '@mui/icons-material/PersonRemoveOutlined';
import StopCircleOutlined from '@mui/icons-material/StopCircleOutlined';
import { Box, Card, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import { counted, plural } from '../../domain/french/format';
import type { Exchange } from '../../ipc/exchange.contract';
import { lifeOf, type Moment } from './life';

const states = {
  done: { Icon: CheckCircleOutlined, colour: 'success.main' },
  due: { Icon: NotificationsActiveOutlined, colour: 'warning.main' },
  ahead: { Icon: HourglassEmptyOutlined, colour: 'text.secondary' },
  cancelled: { Icon: EventBusyOutlined, colour: 'text.secondary' },
} as const;

/** Of these, the pictogram says what happened; of the others, how far it is. */
const pictograms: Partial<Record<Moment['kind'], typeof CheckCircleOutlined>> = {
  joined: PersonAddAltOutlined,
  left: PersonRemoveOutlined,
  interruption: StopCircleOutlined,
};

const iconOf = ({ kind, state }: Moment) =>
  kind === 'bilan' && state === 'done' ? AssignmentTurnedInOutlined : (pictograms[kind] ?? states[state].Icon);

function sessionsInShort({ sessions }: Exchange): string {
  const all = sessions.filter(({ status }) => status !== 'cancelled');
  const held = all.filter(({ status }) => status === 'held').length;
  return `${counted(held, 'séance')} ${plural(held, 'tenue')} sur ${all.length}`;
}

/** The life of an exchange on one line: what was done, what waits, what is to come. On a narrow screen, one column. */
export function LifeLine({ exchange, now }: { exchange: Exchange; now: string }) {
  const moments = lifeOf(exchange, now);
  const next = moments.find(({ state }) => state === 'due' || state === 'ahead');
  return (
    <Card component="section" aria-labelledby="life" sx={{ p: 2.5 }}>
      <Typography id="life" variant="h2" sx={{ mb: 1.5 }}>
        {sessionsInShort(exchange)}
      </Typography>
      <Box
        component="ol"
        aria-label="La vie de l’échange"
        sx={{
          m: 0,
          p: 0,
          listStyle: 'none',
          display: 'grid',
          rowGap: { xs: 0, sm: 2.5 },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(auto-fill, minmax(9.5rem, 1fr))' },
        }}
      >
        {moments.map((moment) => (
          <MomentOfLife key={`${moment.kind} ${moment.at} ${moment.name}`} moment={moment} isNext={moment === next} />
        ))}
      </Box>
    </Card>
  );
}

function MomentOfLife({ moment, isNext }: { moment: Moment; isNext: boolean }) {
  const { name, day, text, to, state } = moment;
  const Icon = iconOf(moment);
  return (
    <Box
      component="li"
      aria-current={isNext ? 'step' : undefined}
      sx={{
        position: 'relative',
        display: 'flex',
        flexDirection: { xs: 'row', sm: 'column' },
        gap: { xs: 1.5, sm: 0.75 },
        pr: { sm: 1.5 },
        pb: { xs: 1.5, sm: 0 },
        // The line, from the middle of this pictogram to that of the next.
        '&:not(:last-of-type)::before': {
          content: '""',
          position: 'absolute',
          bgcolor: 'divider',
          left: { xs: 13, sm: 36 },
          right: { sm: 8 },
          top: { xs: 32, sm: 13 },
          bottom: { xs: 4, sm: 'auto' },
          width: { xs: 2, sm: 'auto' },
          height: { xs: 'auto', sm: 2 },
        },
      }}
    >
      <Icon aria-hidden sx={{ color: states[state].colour, fontSize: 28, flexShrink: 0 }} />
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography variant="subtitle1" sx={{ lineHeight: 1.3 }}>
          {to ? (
            <Link component={RouterLink} to={to} color="inherit">
              {name}
            </Link>
          ) : (
            name
          )}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {day}
        </Typography>
        <Typography variant="body2">{text}</Typography>
      </Box>
    </Box>
  );
}
