import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useState } from 'react';
import type { Status } from '../../domain/listing/listing';
import type { ListingFile } from '../../ipc/listing.contract';
import { moveWords } from './listing-words';
import { useListingStatus } from './use-listing-status';

type Props = { listing: ListingFile; status: Status; onClose: () => void };

/** Moves a listing and keeps why, for whoever reads its history. */
export function StatusDialog({ listing, status, onClose }: Props) {
  const [reason, setReason] = useState('');
  const change = useListingStatus();
  const words = moveWords[status] ?? '';
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="status-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          void change(listing, status, reason.trim());
        }}
      >
        <DialogTitle id="status-title">{words}</DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            fullWidth
            label="Pourquoi (facultatif)"
            helperText="Par exemple : elle reprend le travail jusqu’au printemps."
            value={reason}
            onChange={({ target }) => setReason(target.value.slice(0, 300))}
            sx={{ mt: 1 }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Renoncer</Button>
          <Button type="submit" variant="contained">
            {words}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
