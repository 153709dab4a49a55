import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField, Typography } from '@mui/material';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useListingRefresh } from '../ui/listing-renewal';
import { useToasts } from '../ui/toasts';

const copy = (one: { id: string }) => api.listing.copyExpiryNote(one);
const print = (one: { id: string }) => api.listing.printExpiryNote(one);

/** The note to a member whose listing comes to its end: to copy into a message, or to print and give. */
export function ExpiryNoteDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { data: note, error } = useQuery({
    queryKey: ['listing', 'note', id],
    queryFn: () => api.listing.expiryNote({ id }),
    staleTime: 0,
  });
  const refresh = useListingRefresh();
  const { done } = useToasts();
  const tell = useMutation({
    mutationFn: (send: typeof api.listing.printExpiryNote) => send({ id }),
    onSuccess: async (_sent, send) => {
      if (send === copy) done('Le texte est copié : collez-le dans votre message.');
      await refresh();
      onClose();
    },
  });
  const reach = [note?.phone, note?.email].filter(Boolean).join(' · ');
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="note-title">
      <DialogTitle id="note-title">{note ? `Un mot pour ${note.memberName}` : 'Un mot'}</DialogTitle>
      <DialogContent>
        <Failure error={error ?? tell.error} />
        {note && (
          <>
            <Typography color="textSecondary" sx={{ mb: 2 }}>
              {reach || 'Sa fiche ne dit ni téléphone ni courriel : remettez-lui ce mot à la prochaine rencontre.'}
            </Typography>
            <TextField
              label="Le mot"
              multiline
              fullWidth
              value={note.text}
              slotProps={{ htmlInput: { readOnly: true } }}
              sx={{ mt: 1 }}
            />
          </>
        )}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Button onClick={onClose}>Fermer</Button>
        <Button
          startIcon={<ContentCopyOutlined />}
          disabled={!note || tell.isPending}
          onClick={() => tell.mutate(copy)}
        >
          Copier le texte
        </Button>
        <Button
          variant="contained"
          startIcon={<PrintOutlined />}
          disabled={!note || tell.isPending}
          onClick={() => tell.mutate(print)}
        >
          Imprimer le mot
        </Button>
      </DialogActions>
    </Dialog>
  );
}
