import BackHandOutlined from '@mui/icons-material/BackHandOutlined';
import EventOutlined from '@mui/icons-material/EventOutlined';
import MailOutlined from '@mui/icons-material/MailOutlined';
import MilitaryTechOutlined from '@mui/icons-material/MilitaryTechOutlined';
import PictureAsPdfOutlined from '@mui/icons-material/PictureAsPdfOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import VolunteerActivismOutlined from '@mui/icons-material/VolunteerActivismOutlined';
import WorkspacePremiumOutlined from '@mui/icons-material/WorkspacePremiumOutlined';
import { Box, Button, Card, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { type ListingSaid, offerSaid, requestSaid } from '../../domain/bilan/next-steps';
import type { OpenBilan } from '../../ipc/bilan.contract';
import { api } from '../api';
import { LettersDialog } from '../ui/event/letters-dialog';
import { useToasts } from '../ui/toasts';

const buttons = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
  gap: 1,
  justifyItems: 'start',
  '& .MuiButton-root': { textAlign: 'left' },
};

/** What comes out of a bilan, one click each, in the words that were said: to be read again before it is kept. */
export function NextSteps({ bilan }: { bilan: OpenBilan }) {
  const [thanked, setThanked] = useState<string | null>(null);
  const { id, exchange, participants } = bilan;
  return (
    <Box component="section" aria-labelledby="next-steps">
      <Typography id="next-steps" variant="h2" sx={{ mb: 2 }}>
        Et maintenant
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 360px), 1fr))' }}>
        {participants.map(({ memberId, name }) => (
          <Card key={memberId} component="article" aria-labelledby={`next-${memberId}`} sx={{ p: 2 }}>
            <Typography id={`next-${memberId}`} variant="h3" sx={{ mb: 1 }}>
              {name}
            </Typography>
            <Box sx={buttons}>
              <Copies bilanId={id} memberId={memberId} of={name} />
              <NewListing kind="offer" bilanId={id} memberId={memberId} said={offerSaid(bilan, memberId)} />
              <NewListing kind="request" bilanId={id} memberId={memberId} said={requestSaid(bilan, memberId)} />
              <Button
                size="small"
                startIcon={<WorkspacePremiumOutlined />}
                component={Link}
                to={`/reconnaissance/nouvelle?membre=${memberId}&echange=${exchange.id}&bilan=${id}`}
              >
                Préparer une attestation
              </Button>
              <Button
                size="small"
                startIcon={<MilitaryTechOutlined />}
                aria-label={`Décerner un badge : ${name}`}
                component={Link}
                to={`/reconnaissance/badges/decerner?membre=${memberId}&bilan=${id}`}
              >
                Décerner un badge
              </Button>
              <Button
                size="small"
                startIcon={<MailOutlined />}
                aria-label={`Écrire un merci : ${name}`}
                onClick={() => setThanked(memberId)}
              >
                Écrire un merci
              </Button>
            </Box>
          </Card>
        ))}
        <Card component="article" aria-labelledby="next-together" sx={{ p: 2, gridColumn: '1 / -1' }}>
          <Typography id="next-together" variant="h3" sx={{ mb: 1 }}>
            Ensemble
          </Typography>
          <Box sx={buttons}>
            <Button
              size="small"
              startIcon={<EventOutlined />}
              component={Link}
              to={`/calendrier/nouveau?sorte=other&bilan=${id}`}
            >
              Prochain rendez-vous
            </Button>
            <Copies bilanId={id} memberId={null} of="la structure" />
          </Box>
        </Card>
      </Box>
      {thanked && (
        <LettersDialog
          eventKey={{ kind: 'bilan', id, occurrence: null }}
          title="Écrire un merci"
          kinds={['thanks']}
          to={thanked}
          onClose={() => setThanked(null)}
        />
      )}
    </Box>
  );
}

const listings = {
  offer: { Icon: VolunteerActivismOutlined, sort: 'offre', plain: 'Nouvelle offre' },
  request: { Icon: BackHandOutlined, sort: 'demande', plain: 'Nouvelle demande' },
} as const;

type NewListingProps = {
  kind: keyof typeof listings;
  bilanId: string;
  memberId: string;
  said: ListingSaid | null;
};

/** Framed when she spoke of it: then it is already written, in her words. */
function NewListing({ kind, bilanId, memberId, said }: NewListingProps) {
  const { Icon, sort, plain } = listings[kind];
  return (
    <Button
      size="small"
      variant={said ? 'outlined' : 'text'}
      startIcon={<Icon />}
      component={Link}
      to={`/bourse/nouvelle?membre=${memberId}&sorte=${sort}${said ? `&bilan=${bilanId}` : ''}`}
    >
      {said ? `${plain}, avec ses mots` : plain}
    </Button>
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
