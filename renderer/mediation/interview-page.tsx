import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useParams } from 'react-router';
import { isOpen } from '../../domain/mediation/mediation';
import { isFullySigned } from '../../domain/mediation/signature';
import type { Mediation } from '../../ipc/mediation.contract';
import { api } from '../api';
import { failureMessage } from '../ui/failure-message';
import { InterviewFailure } from '../ui/interview/interview-failure';
import { InterviewTheme } from '../ui/interview/interview-theme';
import { useSession } from '../ui/session-context';
import { MeetingInterview } from './interview';
import { mediationKey } from './use-mediation';

/** Once there is an agreement everyone signs it; any other end is told by the page. */
const afterMeeting = ({ id, status, signers }: Mediation) =>
  `/mises-en-relation/${id}${status === 'agreed' && !isFullySigned(signers) ? '/signature' : ''}`;

/** The meeting, full screen, while it is open; then everyone signs, or its page tells how it ended. */
export function MeetingInterviewPage() {
  const { id = '' } = useParams();
  const { can } = useSession();
  const navigate = useNavigate();
  const { data: mediation, error } = useQuery({
    queryKey: mediationKey(id),
    queryFn: () => api.mediation.read({ id }),
  });
  if (error)
    return <InterviewFailure title="Cette mise en relation ne s’ouvre pas">{failureMessage(error)}</InterviewFailure>;
  if (!mediation) return null;
  if (!can('animation')) return <Navigate to={`/mises-en-relation/${id}`} replace />;
  if (!isOpen(mediation.status)) return <Navigate to={afterMeeting(mediation)} replace />;
  return (
    <InterviewTheme>
      <MeetingInterview
        key={id}
        mediation={mediation}
        onEnded={(ended) => void navigate(afterMeeting(ended), { replace: true })}
      />
    </InterviewTheme>
  );
}
