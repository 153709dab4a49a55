import { Button, Stack, Typography } from '@mui/material';

/** Shown in place of a page that failed: what was typed is in the base, it comes back with the form. */
export function CrashPage({ onRetry = () => location.reload() }: { onRetry?: () => void }) {
  return (
    <Stack
      component="main"
      role="alert"
      spacing={2}
      sx={{ alignItems: 'center', justifyContent: 'center', p: 6, minHeight: '60vh' }}
    >
      <Typography variant="h1">Cette page s’est arrêtée</Typography>
      <Typography color="textSecondary" sx={{ maxWidth: '56ch', textAlign: 'center' }}>
        Ce que vous avez écrit est gardé. Rouvrez la page pour reprendre où vous étiez.
      </Typography>
      <Button variant="contained" onClick={onRetry}>
        Rouvrir la page
      </Button>
    </Stack>
  );
}
