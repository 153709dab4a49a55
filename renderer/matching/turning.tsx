import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import type { SearchStep } from '../../domain/matching/search';
import type { Turning } from './use-search';

const steps: Record<SearchStep, string> = {
  pairs: 'Les offres et les demandes sont comparées',
  groups: 'Les groupes se forment',
  loops: 'Les boucles sont cherchées',
  choice: 'Les meilleures boucles sont choisies',
};

/** How far the moulinette is, and the way to stop it; or that it was stopped, and the way to start it again. */
export function TurningNotice({ result, isTurning, progress, stop, start }: Turning) {
  if (!isTurning)
    return result === null ? (
      <Alert
        severity="info"
        sx={{ mb: 2 }}
        action={
          <Button color="inherit" onClick={start}>
            Relancer la moulinette
          </Button>
        }
      >
        La moulinette est arrêtée. Ce que vous aviez décidé est gardé.
      </Alert>
    ) : null;
  if (!progress) return result ? null : <Typography role="status">La moulinette tourne…</Typography>;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mb: 2, flexWrap: 'wrap' }}>
      <Box sx={{ flex: 1, minWidth: 'min(100%, 220px)' }}>
        <Typography role="status" variant="body2" id="avancement">
          {steps[progress.step]}…
        </Typography>
        <LinearProgress variant="determinate" value={progress.percent} aria-labelledby="avancement" sx={{ mt: 0.5 }} />
      </Box>
      <Button variant="outlined" onClick={stop}>
        Arrêter
      </Button>
    </Box>
  );
}
