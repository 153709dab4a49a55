import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useParams } from 'react-router';
import { isOpen } from '../../domain/mediation/mediation';
import { api } from '../api';
import { InterviewFailure } from '../ui/interview/interview-failure';
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
  if (error) return <InterviewFailure title="Cette mise en relation ne s’ouvre pas" error={error} />;
  if (!mediation) return null;
  if (!isOpen(mediation.status) || !can('animation')) return <Navigate to={page} replace />;
  return (
    <InterviewTheme>
      <MeetingInterview key={id} mediation={mediation} onEnded={() => void navigate(page, { replace: true })} />
    </InterviewTheme>
  );
}
