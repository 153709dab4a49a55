import ArrowBackOutlined from '@mui/icons-material/ArrowBackOutlined';
import { Box, Button, Stack, Typography } from '@mui/material';
import { Link } from 'react-router';
import { bilanTitle } from '../../domain/bilan/bilan';
import { calledName, interviewSteps } from '../../domain/bilan/interview';
import { dayAndTime, enumerate } from '../../domain/french/format';
import type { OpenBilan } from '../../ipc/bilan.contract';
import { InterviewFrame, InterviewTitle } from '../ui/interview/interview-frame';
import { Addenda } from './addenda';
import { AnswersView } from './answers-view';
import { NextSteps } from './next-steps';

/** A finished bilan: what comes out of it, what was said, and the addenda that complete it. */
export function LockedBilan({ bilan, onChanged }: { bilan: OpenBilan; onChanged: (bilan: OpenBilan) => void }) {
  const { participants, exchange, lockedAt, lockedBy } = bilan;
  return (
    <InterviewFrame
      screen="locked"
      subject={bilanTitle(bilan.kind, bilan.exchange.title)}
      quit={
        <Button
          size="small"
          color="inherit"
          startIcon={<ArrowBackOutlined />}
          component={Link}
          to={`/echanges/${exchange.id}`}
          sx={{ flexShrink: 0 }}
        >
          Revenir à l’échange
        </Button>
      }
    >
      <Stack spacing={5}>
        <div>
          <InterviewTitle screen="locked">
            {`Merci à ${enumerate(participants.map((one) => calledName(one, participants)))}`}
          </InterviewTitle>
          {lockedAt && (
            <Typography color="textSecondary">
              Bilan terminé et verrouillé le {dayAndTime(lockedAt, exchange.timeZone)}
              {lockedBy && ` par ${lockedBy}`}.
            </Typography>
          )}
        </div>
        <NextSteps bilan={bilan} />
        <Box component="section" aria-labelledby="said">
          <Typography id="said" variant="h2" component="h2" sx={{ mb: 2 }}>
            Ce qui a été dit
          </Typography>
          <AnswersView bilan={bilan} steps={interviewSteps(bilan.template, participants)} answers={bilan.answers} />
        </Box>
        <Addenda bilan={bilan} onChanged={onChanged} />
      </Stack>
    </InterviewFrame>
  );
}
