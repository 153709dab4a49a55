import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router';
import { api } from '../api';
import { failureMessage } from '../ui/failure-message';
import { InterviewFailure } from '../ui/interview/interview-failure';
import { InterviewTheme } from '../ui/interview/interview-theme';
import { useSession } from '../ui/session-context';
import { Signing } from './signing';
import { mediationKey } from './use-mediation';
import { signaturesKey } from './use-signing';

/** `/mises-en-relation/:id/signature`: the screen goes from hand to hand around the table. */
export function SigningPage() {
  const { id = '' } = useParams();
  const { can } = useSession();
  const mediation = useQuery({ queryKey: mediationKey(id), queryFn: () => api.mediation.read({ id }) });
  const isSigned = mediation.data?.status === 'agreed' && can('animation');
  const signatures = useQuery({
    queryKey: signaturesKey(id),
    queryFn: () => api.mediation.signatures({ id }),
    enabled: isSigned,
    gcTime: 0, // signatures do not stay in the memory of the screen
  });
  const error = mediation.error ?? signatures.error;
  if (error) return <InterviewFailure title="Cet accord ne s’ouvre pas">{failureMessage(error)}</InterviewFailure>;
  if (!mediation.data) return null;
  if (!isSigned) return <Navigate to={`/mises-en-relation/${id}`} replace />;
  if (!signatures.data) return null;
  return (
    <InterviewTheme>
      <Signing mediation={mediation.data} signatures={signatures.data} />
    </InterviewTheme>
  );
}
