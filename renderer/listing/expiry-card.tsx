import { Alert, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { longDay } from '../../domain/french/format';
import { isExpiring } from '../../domain/listing/board';
import type { ListingFile } from '../../ipc/listing.contract';
import { useRenewal } from '../ui/listing-renewal';
import { useSession } from '../ui/session-context';
import { ExpiryNoteDialog } from './expiry-note-dialog';

/** A listing that comes to its end: kept in one click, and its author told; nothing for the others. */
export function ExpiryCard({ listing }: { listing: ListingFile }) {
  const { can, today } = useSession();
  const renew = useRenewal();
  const [isTelling, setIsTelling] = useState(false);
  const { kind, status, validUntil, toldOn } = listing;
  if (!validUntil || !isExpiring(validUntil, today()) || !['available', 'to-clarify'].includes(status)) return null;
  const subject = kind === 'offer' ? 'Cette offre' : 'Cette demande';
  return (
    <>
      <Alert
        severity="info"
        sx={({ palette }) => ({
          alignItems: 'center',
          bgcolor: palette.attention.soft,
          color: palette.attention.ink,
          border: `1px solid ${palette.attention.main}`,
          '& .MuiAlert-icon': { color: palette.attention.ink },
        })}
        action={
          can('saisie') && (
            <Stack
              direction="row"
              spacing={1}
              useFlexGap
              sx={{ flexWrap: { xs: 'wrap', sm: 'nowrap' }, flexShrink: 0, whiteSpace: 'nowrap' }}
            >
              <Button color="inherit" onClick={() => setIsTelling(true)}>
                Prévenir la personne
              </Button>
              <Button variant="contained" onClick={() => void renew(listing)}>
                Prolonger
              </Button>
            </Stack>
          )
        }
      >
        {validUntil < today()
          ? `${subject} est arrivée à son terme le ${longDay(validUntil)}.`
          : `${subject} arrive à son terme le ${longDay(validUntil)}.`}
        {toldOn && ` La personne est prévenue depuis le ${longDay(toldOn)}.`}
      </Alert>
      {isTelling && <ExpiryNoteDialog id={listing.id} onClose={() => setIsTelling(false)} />}
    </>
  );
}
