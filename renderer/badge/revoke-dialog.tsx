import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, Stack } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { type Award, badgeContract } from '../../ipc/badge.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { showFieldErrors } from '../ui/form/field-errors';
import { TextInput } from '../ui/form/text-input';
import { useToasts } from '../ui/toasts';
import { useKeepAward } from './use-badge';

/** What has left cannot be called back: only this network knows that it was withdrawn, and the dialog says so. */
export function RevokeDialog({ award, onClose }: { award: Award; onClose: () => void }) {
  const keep = useKeepAward();
  const { done } = useToasts();
  const { control, handleSubmit, setError } = useForm({
    resolver: zodResolver(badgeContract.revoke.input),
    defaultValues: { id: award.id, version: award.version, reason: '' },
  });
  const revoke = useMutation({
    mutationFn: api.badge.revoke,
    onSuccess: async (revoked) => {
      await keep(revoked);
      done('Le badge est retiré ; il reste au registre.', async () => {
        await keep(await api.badge.restore({ id: revoked.id, version: revoked.version }));
      });
      onClose();
    },
    onError: (error) => showFieldErrors(error, setError),
  });
  return (
    <Dialog open onClose={onClose} aria-labelledby="revoke-title" fullWidth maxWidth="sm">
      <form noValidate onSubmit={handleSubmit((input) => revoke.mutate(input))}>
        <DialogTitle id="revoke-title">
          Retirer le badge {award.badgeName} de {award.memberName}
        </DialogTitle>
        <DialogContent>
          <Stack spacing={2.5}>
            <DialogContentText>
              Qui le vérifiera ici saura qu’il est retiré. Un fichier déjà remis reste dans les mains de la personne :
              prévenez-la.
            </DialogContentText>
            <Failure error={revoke.error} />
            <TextInput
              control={control}
              name="reason"
              label="Pourquoi le retirer ?"
              help="Par exemple : décerné à la mauvaise personne."
              autoFocus
              multiline
            />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Garder le badge</Button>
          <Button type="submit" variant="contained" color="error" disabled={revoke.isPending}>
            Retirer le badge
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
