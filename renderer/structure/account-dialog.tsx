import { zodResolver } from '@hookform/resolvers/zod';
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControl,
  FormControlLabel,
  FormLabel,
  Radio,
  RadioGroup,
  Stack,
  Typography,
} from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { roleDescriptions, roleLabels, roles } from '../../domain/account/role';
import { NewAccount } from '../../ipc/account.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { showFieldErrors } from '../ui/form/field-errors';
import { PasswordInput } from '../ui/form/password-input';
import { TextInput } from '../ui/form/text-input';
import { PasswordMeter } from '../ui/password-meter';
import { useToasts } from '../ui/toasts';

/** Someone who will open the software, with what that person may do. Nothing is kept as a draft: there is a password. */
export function AccountDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const { done } = useToasts();
  const { control, handleSubmit, setError, watch } = useForm<NewAccount>({
    resolver: zodResolver(NewAccount),
    defaultValues: { name: '', role: 'animation', password: '' },
  });
  const create = useMutation({
    mutationFn: api.account.create,
    onSuccess: async ({ name }) => {
      await client.invalidateQueries({ queryKey: ['account', 'list'] });
      done(`Le compte de ${name} est prêt.`);
      onClose();
    },
    onError: (error) => showFieldErrors(error, setError),
  });
  const [name, password] = watch(['name', 'password']);
  return (
    <Dialog open onClose={onClose} aria-labelledby="account-title" fullWidth maxWidth="sm">
      <DialogTitle id="account-title">Ajouter un compte</DialogTitle>
      <form noValidate onSubmit={handleSubmit((account) => create.mutate(account))}>
        <DialogContent>
          <Stack spacing={2.5} sx={{ pt: 1 }}>
            <Failure error={create.error} />
            <TextInput control={control} name="name" label="Nom de la personne" autoFocus autoComplete="off" />
            <Controller
              control={control}
              name="role"
              render={({ field }) => (
                <FormControl>
                  <FormLabel id="role-label">Ce que ce compte peut faire</FormLabel>
                  <RadioGroup aria-labelledby="role-label" {...field}>
                    {roles.map((role) => (
                      <FormControlLabel
                        key={role}
                        value={role}
                        control={<Radio />}
                        sx={{ alignItems: 'flex-start', mt: 1, '& .MuiRadio-root': { py: 0.25 } }}
                        label={
                          <>
                            <strong>{roleLabels[role]}</strong>
                            <Typography variant="body2" color="textSecondary">
                              {roleDescriptions[role]}
                            </Typography>
                          </>
                        }
                      />
                    ))}
                  </RadioGroup>
                </FormControl>
              )}
            />
            <PasswordInput control={control} name="password" label="Premier mot de passe" autoComplete="new-password" />
            <PasswordMeter password={password} forbidden={[name]} />
            <Alert severity="info">
              Laissez la personne l’écrire elle-même, ou dites-le-lui de vive voix : elle pourra le changer dans
              Réglages, Sécurité.
            </Alert>
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Abandonner</Button>
          <Button type="submit" variant="contained" disabled={create.isPending}>
            Ajouter ce compte
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
