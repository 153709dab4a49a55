import { Box, Typography } from '@mui/material';
import type { InterviewStep } from '../../domain/bilan/interview';
import type { Answer } from '../../domain/bilan/question';
import type { OpenBilan } from '../../ipc/bilan.contract';
import { AnswersView } from './answers-view';

type Props = {
  bilan: OpenBilan;
  steps: readonly InterviewStep[];
  answers: readonly Answer[];
  onGo: (step: string) => void;
};

/** The last screen: everyone hears what was written down, and may still change it. */
export function Review(props: Props) {
  return (
    <>
      <Typography color="textSecondary" sx={{ mb: 3 }}>
        Lisez à voix haute, changez ce qui doit l’être. Ensuite le bilan se verrouille, et chaque personne reçoit son
        exemplaire.
      </Typography>
      <Box>
        <AnswersView {...props} />
      </Box>
    </>
  );
}
