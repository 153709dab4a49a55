import { Alert, Button } from '@mui/material';
import { failureMessage } from './failure-message';

/** A refused call, said where it happened. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  if (!error) return null;
  return (
    <Alert
      severity="error"
      action={
        onRetry && (
          <Button color="inherit" onClick={onRetry}>
            Réessayer
          </Button>
        )
      }
    >
      {failureMessage(error)}
    </Alert>
  );
}
