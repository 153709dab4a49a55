import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useState } from 'react';
import type { Entry } from '../../domain/passport/entry';
import { api } from '../api';
import { HeadingField } from './heading-field';
import { useCommand } from './use-passport';

type Props = { entry: Entry; suggested: readonly string[]; onClose: () => void };

/** Puts an entry under another heading, or back under the usual one. */
export function HeadingDialog({ entry: { id, kind, heading: before }, suggested, onClose }: Props) {
  const [heading, setHeading] = useState(before);
  const save = useCommand(api.passport.setHeading);
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="heading-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ id, heading: heading.trim() }, { onSuccess: onClose });
        }}
      >
        <DialogTitle id="heading-title" variant="h2">
          Ranger cette ligne
        </DialogTitle>
        <DialogContent sx={{ '&&': { pt: 1 } }}>
          <HeadingField kind={kind} value={heading} suggested={suggested} onChange={setHeading} autoFocus />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Laisser ainsi</Button>
          <Button type="submit" variant="contained" disabled={save.isPending}>
            Ranger
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
