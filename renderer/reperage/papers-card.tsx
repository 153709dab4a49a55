import { Box, Button, Card, Stack, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import type { reperagePapers } from '../../ipc/reperage.contract';
import { api } from '../api';
import { useToasts } from '../ui/toasts';

type PaperName = (typeof reperagePapers)[number];

const papers: readonly { paper: PaperName; name: string; text: string }[] = [
  { paper: 'sheets', name: 'Fiches vierges', text: 'Une par personne, pour écrire avant de saisir.' },
  { paper: 'badges', name: 'Badges', text: 'Prénom, offres et demandes ; huit par page, à découper.' },
  { paper: 'summary', name: 'Compte rendu', text: 'Qui est venu, ce qui s’est dit ; aucune coordonnée.' },
];

/** The three papers of a séance, each in one click. */
export function PapersCard({ reperageId }: { reperageId: string }) {
  const { done, failed } = useToasts();
  const printing = useMutation({
    mutationFn: (paper: PaperName) => api.reperage.print({ reperageId, paper }),
    onError: failed,
  });
  const saving = useMutation({
    mutationFn: (paper: PaperName) => api.reperage.savePdf({ reperageId, paper }),
    onSuccess: ({ isSaved }) => isSaved && done('Le document est enregistré.'),
    onError: failed,
  });
  const isBusy = printing.isPending || saving.isPending;
  return (
    <Card component="section" aria-labelledby="papers" sx={{ p: 2.5 }}>
      <Typography variant="h2" id="papers" sx={{ mb: 1 }}>
        À imprimer
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {papers.map(({ paper, name, text }) => (
          <Box component="li" key={paper} sx={{ py: 1.25, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
            <Typography variant="subtitle1">{name}</Typography>
            <Typography variant="body2" color="textSecondary">
              {text}
            </Typography>
            <Stack direction="row" spacing={1} sx={{ mt: 0.75 }}>
              <Button
                size="small"
                variant="outlined"
                disabled={isBusy}
                aria-label={`Imprimer : ${name}`}
                onClick={() => printing.mutate(paper)}
              >
                Imprimer
              </Button>
              <Button size="small" disabled={isBusy} aria-label={`PDF : ${name}`} onClick={() => saving.mutate(paper)}>
                PDF
              </Button>
            </Stack>
          </Box>
        ))}
      </Box>
    </Card>
  );
}
