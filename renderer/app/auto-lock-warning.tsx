import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useEffect, useState } from 'react';
import { counted } from '../../domain/french/format';
import { api } from '../api';
import { usePreferences } from '../ui/preferences';

const warningMs = 60_000;
const tellEveryMs = 10_000;

/** Tells the main process that a person is at work, and warns a minute before the automatic lock. */
export function AutoLockWarning() {
  const { preferences } = usePreferences();
  const lockMs = preferences.locksAfterMinutes * 60_000;
  const [isWarning, setIsWarning] = useState(false);

  useEffect(() => {
    let toldAt = 0;
    let timer: ReturnType<typeof setTimeout>;
    const active = () => {
      const at = performance.now();
      if (toldAt && at - toldAt < tellEveryMs) return;
      toldAt = at;
      void api.session.touch();
      setIsWarning(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIsWarning(true), Math.max(lockMs - warningMs, lockMs / 2));
    };
    const events = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const event of events) addEventListener(event, active, { passive: true });
    active();
    return () => {
      clearTimeout(timer);
      for (const event of events) removeEventListener(event, active);
    };
  }, [lockMs]);

  return (
    <Dialog open={isWarning} aria-labelledby="auto-lock-title">
      <DialogTitle id="auto-lock-title">Toujours là ?</DialogTitle>
      <DialogContent>
        <DialogContentText>
          Sans réponse, Entrelacs se verrouille dans {counted(Math.min(warningMs, lockMs / 2) / 1000, 'seconde')}. Ce
          que vous écrivez est gardé.
        </DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => void api.session.lock()}>Verrouiller</Button>
        <Button variant="contained" autoFocus onClick={() => setIsWarning(false)}>
          Continuer
        </Button>
      </DialogActions>
    </Dialog>
  );
}
