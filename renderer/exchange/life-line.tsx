import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import HourglassEmptyOutlined from '@mui/icons-material/HourglassEmptyOutlined';
import NotificationsActiveOutlined from '@mui/icons-material/NotificationsActiveOutlined';
import PlayCircleOutlined from '@mui/icons-material/PlayCircleOutlined';
import StopCircleOutlined from '@mui/icons-material/StopCircleOutlined';
import { Box, Card, Typography } from '@mui/material';
import type { ExchangeStage } from '../../domain/exchange/exchange';
import { longDay, plural } from '../../domain/french/format';
import { dayOf } from '../../domain/time/time';
import type { Exchange } from '../../ipc/exchange.contract';

const states = {
  done: { Icon: CheckCircleOutlined, colour: 'success.main' },
  current: { Icon: PlayCircleOutlined, colour: 'primary.main' },
  due: { Icon: NotificationsActiveOutlined, colour: 'warning.main' },
  later: { Icon: HourglassEmptyOutlined, colour: 'text.secondary' },
  stopped: { Icon: StopCircleOutlined, colour: 'text.secondary' },
} as const;

type Step = { name: string; text: string; state: keyof typeof states };

function stepsOf(exchange: Exchange, stage: ExchangeStage, now: string): Step[] {
  const { sessions, mediation, timeZone, bilans } = exchange;
  const day = (instant: string) => longDay(dayOf(instant, timeZone));
  const counted = sessions.filter(({ status }) => status !== 'cancelled');
  const held = counted.filter(({ status }) => status === 'held').length;
  const bilan = bilans.find(({ kind }) => kind === 'final');
  const isStopped = stage === 'interrupted';
  const bilanText = !bilan
    ? 'date à fixer'
    : bilan.status === 'locked'
      ? 'terminé'
      : bilan.scheduledAt < now && stage === 'bilan-due'
        ? `en retard, prévu le ${day(bilan.scheduledAt)}`
        : `prévu le ${day(bilan.scheduledAt)}`;
  return [
    { name: 'Mise en relation', text: `tenue le ${day(mediation.heldAt)}`, state: 'done' },
    {
      name: 'Séances',
      text: `${held} ${plural(held, 'tenue')} sur ${counted.length}`,
      state: isStopped ? 'stopped' : stage === 'ongoing' ? 'current' : 'done',
    },
    {
      name: 'Bilan',
      text: bilanText,
      state: bilan?.status === 'locked' ? 'done' : isStopped ? 'stopped' : stage === 'bilan-due' ? 'due' : 'later',
    },
  ];
}

type Props = { exchange: Exchange; stage: ExchangeStage; now: string };

/** The life of an exchange on one line: what is done, what goes on, what is to come. */
export function LifeLine({ exchange, stage, now }: Props) {
  return (
    <Card
      component="ol"
      aria-label="La vie de l’échange"
      sx={{
        m: 0,
        p: 0,
        listStyle: 'none',
        display: 'grid',
        gridTemplateColumns: { sm: 'repeat(3, minmax(0, 1fr))' },
      }}
    >
      {stepsOf(exchange, stage, now).map(({ name, text, state }) => {
        const { Icon, colour } = states[state];
        return (
          <Box
            key={name}
            component="li"
            aria-current={state === 'current' || state === 'due' ? 'step' : undefined}
            sx={{
              display: 'flex',
              gap: 1.5,
              alignItems: 'center',
              px: 2.5,
              py: 2,
              '& + &': {
                borderLeft: { sm: 1 },
                borderTop: { xs: 1, sm: 0 },
                borderColor: { xs: 'divider', sm: 'divider' },
              },
            }}
          >
            <Icon aria-hidden sx={{ color: colour, fontSize: 28 }} />
            <div>
              <Typography variant="subtitle1">{name}</Typography>
              <Typography variant="body2" color="textSecondary">
                {text}
              </Typography>
            </div>
          </Box>
        );
      })}
    </Card>
  );
}
