import CloseOutlined from '@mui/icons-material/CloseOutlined';
import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { Link } from 'react-router';
import { bilanTitle } from '../../domain/bilan/bilan';
import { calledName } from '../../domain/bilan/interview';
import { dayAndTime, enumerate } from '../../domain/french/format';
import type { OpenBilan } from '../../ipc/bilan.contract';
import { InterviewFrame, InterviewTitle } from '../ui/interview/interview-frame';
import { sessionsInWords } from './recall';

/** The opening: who is here, what has happened, how it will go. Or why it is too early. */
export function BeforeInterview({ bilan, onBegin }: { bilan: OpenBilan; onBegin: () => void }) {
  const names = bilan.participants.map((one) => calledName(one, bilan.participants));
  const sessions = sessionsInWords(bilan);
  return (
    <InterviewFrame
      screen="before"
      subject={bilanTitle(bilan.kind, bilan.exchange.title)}
      quit={
        <Button
          size="small"
          color="inherit"
          startIcon={<CloseOutlined />}
          component={Link}
          to={`/echanges/${bilan.exchange.id}`}
        >
          Quitter l’entretien
        </Button>
      }
      next={
        bilan.notYet === null && (
          <Button variant="contained" onClick={onBegin}>
            Commencer l’entretien
          </Button>
        )
      }
    >
      <Stack spacing={2.5}>
        <InterviewTitle screen="before">{`Le bilan avec ${enumerate(names)}`}</InterviewTitle>
        {bilan.notYet === null ? (
          <>
            {sessions && <Typography>Vous avez partagé {sessions}. Prenons le temps d’en parler.</Typography>}
            <Box component="ul" sx={{ m: 0, pl: 3, '& li': { mb: 1 } }}>
              <Typography component="li">
                Chaque personne a la parole à son tour, puis nous finissons ensemble.
              </Typography>
              <Typography component="li">Personne n’est obligé de répondre à tout.</Typography>
              <Typography component="li">
                Chaque mot s’enregistre. On peut s’arrêter et reprendre un autre jour, exactement là où l’on était.
              </Typography>
              <Typography component="li">À la fin, chaque personne repart avec son exemplaire.</Typography>
            </Box>
          </>
        ) : (
          <Alert severity="info">
            {bilan.notYet} Il est fixé au {dayAndTime(bilan.scheduledAt, bilan.exchange.timeZone)}.
          </Alert>
        )}
      </Stack>
    </InterviewFrame>
  );
}
