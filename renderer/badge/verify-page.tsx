import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import { Alert, Box, Button, Card, Stack, TextField, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import { unreadable } from '../../domain/badge/verdict';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { RecognitionNav } from '../ui/recognition-nav';
import { IssuersCard } from './issuers-card';
import { readBase64 } from './read-file';
import { VerdictCard } from './verdict-card';

const largest = 10 * 1024 * 1024;
type Brought = { name: string; file: string | null; text: string };

/** A badge that someone brings: dropped, chosen, or read by a scanner; and what is to be thought of it. */
export function VerifyPage() {
  const [claimant, setClaimant] = useState('');
  const [brought, setBrought] = useState<Brought | null>(null);
  const [isOver, setIsOver] = useState(false);
  const [isTooBig, setIsTooBig] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const verify = useMutation({
    mutationFn: ({ file, text, claimant: who }: Brought & { claimant: string }) =>
      api.badge.verify({ file, text, claimant: who }),
  });
  const bring = (next: Brought) => {
    setBrought(next);
    verify.mutate({ ...next, claimant });
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    setIsTooBig(file.size > largest);
    if (file.size <= largest) bring({ name: file.name, file: await readBase64(file), text: '' });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const accept = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  return (
    <Page
      title="Reconnaissance"
      name="Vérifier un badge"
      lead="Un badge que l’on vous apporte est-il valable ? Rien ne sort de cet ordinateur."
    >
      <RecognitionNav />
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 360px' },
          alignItems: 'start',
        }}
      >
        <Stack spacing={3}>
          <Card
            component="section"
            aria-label="Le badge à vérifier"
            onDragEnter={accept}
            onDragOver={accept}
            onDragLeave={() => setIsOver(false)}
            onDrop={drop}
            sx={{
              p: 4,
              textAlign: 'center',
              borderStyle: 'dashed',
              borderWidth: 2,
              borderColor: isOver ? 'primary.main' : 'control',
              bgcolor: isOver ? 'action.hover' : 'background.paper',
            }}
          >
            <UploadFileOutlined sx={{ fontSize: 48, color: 'primary.main' }} />
            <Typography variant="h2">Déposez ici le badge</Typography>
            <Typography color="textSecondary" sx={{ mb: 2 }}>
              Une image PNG ou SVG, un fichier JSON, ou la photo d’un code QR (PNG ou JPEG).
            </Typography>
            <input
              ref={input}
              type="file"
              accept=".png,.svg,.json,.jpg,.jpeg"
              aria-label="Fichier du badge"
              hidden
              onChange={({ target }) => {
                void take(target.files?.[0]);
                target.value = ''; // the same file may be chosen again
              }}
            />
            <Button variant="contained" disabled={verify.isPending} onClick={() => input.current?.click()}>
              Choisir un fichier
            </Button>
          </Card>
          <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
            <TextField
              fullWidth
              label="Texte du code, lu par une douchette"
              helperText="Ou collez ici le contenu d’un fichier JSON."
              value={brought?.file === null ? brought.text : ''}
              onChange={({ target }) => target.value.trim() && bring({ name: '', file: null, text: target.value })}
              slotProps={{ htmlInput: { maxLength: 200_000 } }}
            />
            <TextField
              fullWidth
              label="Nom ou adresse de la personne (facultatif)"
              helperText="Pour savoir si ce badge est bien le sien."
              value={claimant}
              onChange={({ target }) => setClaimant(target.value)}
              onBlur={() => brought && verify.mutate({ ...brought, claimant })}
              slotProps={{ htmlInput: { maxLength: 200 } }}
            />
          </Stack>
          <Failure error={verify.error} />
          {isTooBig && <Alert severity="error">{unreadable['too-big']}</Alert>}
          <Box role="status" aria-live="polite">
            {verify.data && !isTooBig && (
              <VerdictCard verdict={verify.data} fileName={brought?.name ?? ''} claimant={claimant} />
            )}
          </Box>
        </Stack>
        <IssuersCard />
      </Box>
    </Page>
  );
}
