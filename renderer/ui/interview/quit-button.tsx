import CloseOutlined from '@mui/icons-material/CloseOutlined';
import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useEffect } from 'react';
import { Link, useBlocker } from 'react-router';

type Props = { to: string; isSaved: boolean; hasFailed: boolean };

/** Leaves the interview. What is on its way to the disk arrives first; what could not be written is not left unsaid. */
export function QuitButton({ to, isSaved, hasFailed }: Props) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => !isSaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state === 'blocked' && isSaved) blocker.proceed();
  }, [blocker, isSaved]);
  return (
    <>
      <Button
        size="small"
        color="inherit"
        startIcon={<CloseOutlined />}
        component={Link}
        to={to}
        sx={{ flexShrink: 0 }}
      >
        Quitter l’entretien
      </Button>
      <Dialog
        open={blocker.state === 'blocked' && hasFailed}
        onClose={() => blocker.reset?.()}
        aria-labelledby="quit-title"
      >
        <DialogTitle id="quit-title" variant="h2">
          Une réponse n’est pas enregistrée
        </DialogTitle>
        <DialogContent>
          <DialogContentText>
            Elle est encore à l’écran. Si vous quittez maintenant, les derniers mots seront perdus.
          </DialogContentText>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => blocker.proceed?.()}>Quitter quand même</Button>
          <Button variant="contained" autoFocus onClick={() => blocker.reset?.()}>
            Rester
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
