import RecordVoiceOverOutlined from '@mui/icons-material/RecordVoiceOverOutlined';
import { Button, Stack } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { isOpen } from '../../domain/mediation/mediation';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';
import { MeetingCard } from './meeting-card';
import { MeetingSummary } from './meeting-summary';
import { mediationKey } from './use-mediation';

/** A mise en relation: the meeting to fix and to hold, then what was agreed. */
export function MediationPage() {
  const { id = '' } = useParams();
  const { can } = useSession();
  const {
    data: mediation,
    error,
    refetch,
  } = useQuery({ queryKey: mediationKey(id), queryFn: () => api.mediation.read({ id }) });
  if (error)
    return (
      <Page title="Mise en relation" width="text">
        <Failure error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!mediation) return null;
  const isEditable = isOpen(mediation.status) && can('animation');
  return (
    <Page
      title={`Mise en relation : ${mediation.title}`}
      lead={`${mediation.themeName} · ${mediation.siteName}`}
      width="text"
      actions={
        isEditable && (
          <Button
            component={Link}
            to={`/mises-en-relation/${id}/entretien`}
            variant={mediation.startsAt ? 'contained' : 'outlined'}
            startIcon={<RecordVoiceOverOutlined />}
          >
            Tenir la rencontre
          </Button>
        )
      }
    >
      <Stack spacing={3}>
        <MeetingCard mediation={mediation} isEditable={isEditable} />
        <MeetingSummary mediation={mediation} />
      </Stack>
    </Page>
  );
}
