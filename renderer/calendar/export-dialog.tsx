import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Stack,
  Typography,
} from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { InputOf } from '../../ipc/contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useToasts } from '../ui/toasts';

export type Exported = InputOf<'calendar.exportIcs'>['what'];
type Props = { title: string; what: Exported; onClose: () => void };

/** A file that any agenda reads; nothing personal leaves unless it is ticked. */
export function ExportDialog({ title, what, onClose }: Props) {
  const [withPeople, setWithPeople] = useState(false);
  const [withNotes, setWithNotes] = useState(false);
  const { done } = useToasts();
  const exporting = useMutation({
    mutationFn: () => api.calendar.exportIcs({ what, withPeople, withNotes }),
    onSuccess: ({ isSaved }) => {
      if (!isSaved) return;
      done('Le fichier est enregistré : ouvrez-le avec votre agenda.');
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="export-title">
      <DialogTitle id="export-title">{title}</DialogTitle>
      <DialogContent>
        <Failure error={exporting.error} />
        <Typography color="textSecondary" sx={{ mb: 1 }}>
          Le fichier .ics s’ouvre dans l’agenda d’un ordinateur ou d’un téléphone. Il dit quoi, quand et où.
        </Typography>
        <Stack>
          <FormControlLabel
            control={<Checkbox checked={withPeople} onChange={(_event, isTicked) => setWithPeople(isTicked)} />}
            label="Avec les noms des personnes"
          />
          <FormControlLabel
            control={<Checkbox checked={withNotes} onChange={(_event, isTicked) => setWithNotes(isTicked)} />}
            label="Avec les notes"
          />
        </Stack>
        {(withPeople || withNotes) && (
          <Typography variant="body2" color="textSecondary">
            Un agenda en ligne recopie ce fichier chez son fournisseur : gardez-le sur un appareil à vous.
          </Typography>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Fermer</Button>
        <Button
          variant="contained"
          startIcon={<FileDownloadOutlined />}
          disabled={exporting.isPending}
          onClick={() => exporting.mutate()}
        >
          Enregistrer le fichier
        </Button>
      </DialogActions>
    </Dialog>
  );
}
