import { Button, Stack } from '@mui/material';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { usePreferences } from '../ui/preferences';
import { CalmPage } from './calm-page';

/** The network cannot even be asked for a password: its keys are missing or damaged, for example. */
export function ClosedPage({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { preferences } = usePreferences();
  return (
    <CalmPage title="Le réseau ne s’ouvre pas">
      <Failure error={error} />
      <Stack spacing={1} sx={{ mt: 3 }}>
        <Button variant="contained" size="large" onClick={onRetry}>
          Essayer encore
        </Button>
        {preferences.network === 'sample' && (
          <Button onClick={() => void api.session.leaveSample()}>Quitter le réseau d’exemple</Button>
        )}
      </Stack>
    </CalmPage>
  );
}
