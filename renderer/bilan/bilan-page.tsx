import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { api } from '../api';
import { failureMessage } from '../ui/failure-message';
import { InterviewFailure } from '../ui/interview/interview-failure';
import { InterviewTheme } from '../ui/interview/interview-theme';
import { BeforeInterview } from './before-interview';
import { Interview } from './interview';
import { LockedBilan } from './locked-bilan';

/** One bilan, full screen: before the interview, during it, or once it is locked. */
export function BilanPage() {
  const { id = '' } = useParams();
  const client = useQueryClient();
  const [hasBegun, setHasBegun] = useState(false);
  const queryKey = ['bilan', id];
  // The screen holds the answers from here on: they are read again each time the page opens, never from memory.
  const { data: bilan, error } = useQuery({ queryKey, queryFn: () => api.bilan.open({ bilanId: id }), gcTime: 0 });

  if (error) return <InterviewFailure title="Ce bilan ne s’ouvre pas">{failureMessage(error)}</InterviewFailure>;
  if (!bilan) return null;
  return (
    <InterviewTheme>
      {bilan.status === 'locked' ? (
        <LockedBilan bilan={bilan} onChanged={(changed) => client.setQueryData(queryKey, changed)} />
      ) : bilan.notYet !== null || (bilan.status === 'planned' && bilan.step === '' && !hasBegun) ? (
        <BeforeInterview bilan={bilan} onBegin={() => setHasBegun(true)} />
      ) : (
        <Interview bilan={bilan} onLocked={(locked) => client.setQueryData(queryKey, locked)} />
      )}
    </InterviewTheme>
  );
}
