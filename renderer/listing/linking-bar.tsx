import { Button, Paper, Typography } from '@mui/material';
import { useEffect } from 'react';
import { quoted } from '../../domain/french/format';
import type { ListingCard as Listing } from '../../ipc/listing.contract';
import { KindIcon } from '../ui/kind';
import { above } from './board-theme';

/** Stays in sight until the second card is chosen. */
export function LinkingBar({ chosen, onGiveUp }: { chosen: Listing; onGiveUp: () => void }) {
  useEffect(() => {
    const giveUpOnEscape = ({ key }: KeyboardEvent) => key === 'Escape' && onGiveUp();
    addEventListener('keydown', giveUpOnEscape);
    return () => removeEventListener('keydown', giveUpOnEscape);
  }, [onGiveUp]);
  return (
    <Paper
      variant="outlined"
      role="status"
      sx={(theme) => ({
        ...above,
        display: 'flex',
        gap: 2,
        alignItems: 'center',
        px: 2,
        py: 1,
        borderRadius: 3,
        borderWidth: 2,
        borderColor: theme.palette[chosen.kind].main,
      })}
    >
      <KindIcon kind={chosen.kind} />
      <Typography sx={{ flex: 1 }}>
        {chosen.kind === 'offer'
          ? `Choisissez la demande à rapprocher de l’offre ${quoted(chosen.title)} de ${chosen.memberName}.`
          : `Choisissez l’offre à rapprocher de la demande ${quoted(chosen.title)} de ${chosen.memberName}.`}
      </Typography>
      <Button onClick={onGiveUp}>Renoncer</Button>
    </Paper>
  );
}
