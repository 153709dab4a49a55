import CloseOutlined from '@mui/icons-material/CloseOutlined';
import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useBlocker, useNavigate } from 'react-router';
import type { OpenBilan } from '../../ipc/bilan.contract';

type Props = { bilan: OpenBilan; isSaved: boolean; settled: () => Promise<unknown> };

/** Back to the exchange. What is on its way to the disk arrives first; what could not be written is not left unsaid. */
export function QuitButton({ bilan, isSaved, settled }: Props) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const blocker = useBlocker(!isSaved);
  const quit = async () => {
    await settled();
    void client.invalidateQueries({ refetchType: 'none' });
    await navigate(`/echanges/${bilan.exchange.id}`);
  };
  return (
    <>
      <Button size="small" color="inherit" startIcon={<CloseOutlined />} onClick={quit} sx={{ flexShrink: 0 }}>
        Quitter l’entretien
      </Button>
      <Dialog open={blocker.state === 'blocked'} onClose={() => blocker.reset?.()} aria-labelledby="quit-title">
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
