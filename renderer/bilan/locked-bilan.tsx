import { Box, Typography } from '@mui/material';
import { interviewSteps } from '../../domain/bilan/interview';
import { dayAndTime } from '../../domain/french/format';
import type { OpenBilan } from '../../ipc/bilan.contract';
import { AnswersView } from './answers-view';

type Props = { bilan: OpenBilan; onChanged: (bilan: OpenBilan) => void };

export function LockedBilan({ bilan }: Props) {
  return (
    <Box component="main" sx={{ maxWidth: 960, mx: 'auto', p: 4 }}>
      <Typography variant="h1">Bilan verrouillé</Typography>
      <Typography color="textSecondary">
        Le {dayAndTime(bilan.lockedAt ?? '', bilan.exchange.timeZone)}, par {bilan.lockedBy}
      </Typography>
      <AnswersView bilan={bilan} steps={interviewSteps(bilan.template, bilan.participants)} answers={bilan.answers} />
    </Box>
  );
}
