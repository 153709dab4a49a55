import { Button, Card, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink, useSearchParams } from 'react-router';
import type { AttestationSketch } from '../../domain/attestation/attestation';
import { recognitionSaid } from '../../domain/bilan/next-steps';
import { Id } from '../../domain/id';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useKeptDraft } from '../ui/form/draft';
import { Page } from '../ui/page';
import { useBilanSaid } from '../ui/use-bilan-said';
import { AttestationForm } from './attestation-form';

const title = 'Établir une attestation';

/** `?membre=&echange=&bilan=`: what the base knows of them, and what the bilan recognised, is already written. */
export function NewAttestationPage() {
  const [params] = useSearchParams();
  const memberId = params.get('membre');
  const exchangeId = params.get('echange');
  const draft = ['attestation', memberId, exchangeId].filter(Boolean).join('/');
  const { isReady, kept } = useKeptDraft<AttestationSketch>(draft);
  const said = useBilanSaid(Id.safeParse(params.get('bilan')).data ?? null);
  const speaker = said.bilan?.participants.find((one) => one.memberId === memberId);
  const words = said.bilan && speaker ? recognitionSaid(said.bilan, speaker) : '';
  const { data, error } = useQuery({
    queryKey: ['attestation', 'preparation', memberId, exchangeId],
    queryFn: () => api.attestation.prepare({ memberId, exchangeId }),
    gcTime: 0,
    staleTime: 0,
  });
  return (
    <Page title={title} lead="Elle reçoit son numéro quand vous l’établissez ; d’ici là, rien n’est définitif.">
      <Failure error={error ?? said.error} />
      {data && data.participants.length > 0 && exchangeId && (
        <ChooseParticipant exchangeId={exchangeId} participants={data.participants} />
      )}
      {data && data.participants.length === 0 && isReady && said.isReady && (
        <AttestationForm
          key={draft}
          draft={draft}
          initial={{ ...data.sketch, words, ...kept }}
          canSign={data.canSign}
        />
      )}
    </Page>
  );
}

type Participants = { exchangeId: string; participants: { id: string; name: string }[] };

function ChooseParticipant({ exchangeId, participants }: Participants) {
  return (
    <Card sx={{ p: 3, maxWidth: 560 }}>
      <Typography variant="h2" gutterBottom>
        À qui est-elle remise ?
      </Typography>
      <Stack spacing={1.5}>
        {participants.map(({ id, name }) => (
          <Button
            key={id}
            component={RouterLink}
            to={`/reconnaissance/nouvelle?membre=${id}&echange=${exchangeId}`}
            variant="outlined"
            size="large"
          >
            {name}
          </Button>
        ))}
      </Stack>
    </Card>
  );
}
