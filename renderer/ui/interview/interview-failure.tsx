import { Box, Button } from '@mui/material';
import { Link } from 'react-router';
import { EmptyState } from '../empty-state';
import { failureMessage } from '../failure-message';

/** An interview that cannot be opened: why, and the way back to the exchanges. */
export function InterviewFailure({ title, error }: { title: string; error: unknown }) {
  return (
    <Box component="main">
      <EmptyState
        title={title}
        action={
          <Button component={Link} to="/echanges">
            Voir les échanges
          </Button>
        }
      >
        {failureMessage(error)}
      </EmptyState>
    </Box>
  );
}
