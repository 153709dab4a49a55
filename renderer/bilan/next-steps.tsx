import BackHandOutlined from '@mui/icons-material/BackHandOutlined';
import PictureAsPdfOutlined from '@mui/icons-material/PictureAsPdfOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import VolunteerActivismOutlined from '@mui/icons-material/VolunteerActivismOutlined';
import WorkspacePremiumOutlined from '@mui/icons-material/WorkspacePremiumOutlined';
import { Box, Button, Card, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { OpenBilan } from '../../ipc/bilan.contract';
import { api } from '../api';
import { useToasts } from '../ui/toasts';

const buttons = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
  justifyItems: 'start',
};

/** What comes out of a bilan, one click each: a copy for each, new offers and requests, an attestation. */
export function NextSteps({ bilan }: { bilan: OpenBilan }) {
  return (
    <Box component="section" aria-labelledby="next-steps">
      <Typography id="next-steps" variant="h2" sx={{ mb: 2 }}>
        Et maintenant
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 360px), 1fr))' }}>
        {bilan.participants.map(({ memberId, name }) => (
          <Card key={memberId} component="article" aria-labelledby={`next-${memberId}`} sx={{ p: 2 }}>
            <Typography id={`next-${memberId}`} variant="h3" sx={{ mb: 1 }}>
              {name}
            </Typography>
            <Box sx={buttons}>
              <Copies bilanId={bilan.id} memberId={memberId} of={name} />
              <Button
                size="small"
                startIcon={<WorkspacePremiumOutlined />}
                component={Link}
                to={`/reconnaissance/nouvelle?membre=${memberId}&echange=${bilan.exchange.id}`}
              >
                Préparer une attestation
              </Button>
              <Button
                size="small"
                startIcon={<VolunteerActivismOutlined />}
                component={Link}
                to={`/bourse/nouvelle?membre=${memberId}&sorte=offre`}
              >
                Nouvelle offre
              </Button>
              <Button
                size="small"
                startIcon={<BackHandOutlined />}
                component={Link}
                to={`/bourse/nouvelle?membre=${memberId}&sorte=demande`}
              >
                Nouvelle demande
              </Button>
            </Box>
          </Card>
        ))}
        <Card sx={{ p: 2, gridColumn: '1 / -1' }}>
          <Typography variant="h3" sx={{ mb: 1 }}>
            Pour la structure
          </Typography>
          <Box sx={buttons}>
            <Copies bilanId={bilan.id} memberId={null} of="la structure" />
          </Box>
        </Card>
      </Box>
    </Box>
  );
}

/** A copy on paper or as a file: that of a member holds her answers and those given together, nothing else. */
function Copies({ bilanId, memberId, of }: { bilanId: string; memberId: string | null; of: string }) {
  const toasts = useToasts();
  const print = useMutation({ mutationFn: () => api.bilan.print({ bilanId, memberId }), onError: toasts.failed });
  const save = useMutation({
    mutationFn: () => api.bilan.savePdf({ bilanId, memberId }),
    onSuccess: ({ isSaved }) => isSaved && toasts.done('L’exemplaire est enregistré.'),
    onError: toasts.failed,
  });
  const isBusy = print.isPending || save.isPending;
  const [paper, file] = memberId
    ? ['Imprimer son exemplaire', 'Enregistrer en PDF']
    : ['Imprimer le bilan entier', 'Enregistrer en PDF'];
  return (
    <>
      <Button
        size="small"
        startIcon={<PrintOutlined />}
        disabled={isBusy}
        aria-label={`${paper} : ${of}`}
        onClick={() => print.mutate()}
      >
        {paper}
      </Button>
      <Button
        size="small"
        startIcon={<PictureAsPdfOutlined />}
        disabled={isBusy}
        aria-label={`${file} : ${of}`}
        onClick={() => save.mutate()}
      >
        {file}
      </Button>
    </>
  );
}
