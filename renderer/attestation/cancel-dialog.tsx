import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, Stack } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { attestationContract } from '../../ipc/attestation.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { showFieldErrors } from '../ui/form/field-errors';
import { TextInput } from '../ui/form/text-input';
import { useToasts } from '../ui/toasts';
import { useKeepAttestation } from './use-attestation';

type Props = { id: string; number: string; onClose: () => void };

/** A cancelled attestation keeps its number and its line in the register, with the reason. */
export function CancelDialog({ id, number, onClose }: Props) {
  const keep = useKeepAttestation();
  const { done } = useToasts();
  const { control, handleSubmit, setError } = useForm({
    resolver: zodResolver(attestationContract.cancel.input),
    defaultValues: { id, reason: '' },
  });
  const cancel = useMutation({
    mutationFn: api.attestation.cancel,
    onSuccess: async (attestation) => {
      await keep(attestation);
      done(`L’attestation ${number} est annulée ; elle reste au registre.`);
      onClose();
    },
    onError: (error) => showFieldErrors(error, setError),
  });
  return (
    <Dialog open onClose={onClose} aria-labelledby="cancel-title" fullWidth maxWidth="sm">
      <form noValidate onSubmit={handleSubmit((input) => cancel.mutate(input))}>
        <DialogTitle id="cancel-title">Annuler l’attestation {number}</DialogTitle>
        <DialogContent>
          <Stack spacing={2.5}>
            <DialogContentText>
              Son numéro n’est pas donné à une autre : elle reste au registre, marquée comme annulée. Cela ne se défait
              pas.
            </DialogContentText>
            <Failure error={cancel.error} />
            <TextInput
              control={control}
              name="reason"
              label="Pourquoi l’annuler ?"
              help="Par exemple : nom mal orthographié, remplacée par une autre."
              autoFocus
              multiline
            />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Garder l’attestation</Button>
          <Button type="submit" variant="contained" color="error" disabled={cancel.isPending}>
            Annuler l’attestation
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
