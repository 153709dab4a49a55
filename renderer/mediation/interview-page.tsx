import { Box, Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import { isOpen } from '../../domain/mediation/mediation';
import { api } from '../api';
import { EmptyState } from '../ui/empty-state';
import { failureMessage } from '../ui/failure-message';
import { InterviewTheme } from '../ui/interview/interview-theme';
import { useSession } from '../ui/session-context';
import { MeetingInterview } from './interview';
import { mediationKey } from './use-mediation';

/** The meeting, full screen, while it is open; then its page tells what was agreed. */
export function MeetingInterviewPage() {
  const { id = '' } = useParams();
  const { can } = useSession();
  const navigate = useNavigate();
  const page = `/mises-en-relation/${id}`;
  const { data: mediation, error } = useQuery({
    queryKey: mediationKey(id),
    queryFn: () => api.mediation.read({ id }),
  });
  if (error)
    return (
      <Box component="main">
        <EmptyState
          title="Cette mise en relation ne s’ouvre pas"
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
  if (!mediation) return null;
  if (!isOpen(mediation.status) || !can('animation')) return <Navigate to={page} replace />;
  return (
    <InterviewTheme>
      <MeetingInterview key={id} mediation={mediation} onEnded={() => void navigate(page, { replace: true })} />
    </InterviewTheme>
  );
}
