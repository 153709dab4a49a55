import { zodResolver } from '@hookform/resolvers/zod';
import { Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { SessionStatus } from '../../ipc/session.contract';
import { sessionContract } from '../../ipc/session.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { showFieldErrors } from '../ui/form/field-errors';
import { PasswordInput } from '../ui/form/password-input';
import { TextInput } from '../ui/form/text-input';
import { PasswordMeter } from '../ui/password-meter';
import { RecoveryCodeCard } from '../ui/recovery-code-card';
import { CalmPage } from './calm-page';

type Props = { accounts: SessionStatus['accounts']; onBack: () => void; onOpened: () => void };

export function RecoverPage({ accounts, onBack, onOpened }: Props) {
  const { control, handleSubmit, register, setError, watch } = useForm({
    resolver: zodResolver(sessionContract.recover.input),
    defaultValues: { accountId: accounts[0]?.id ?? '', code: '', password: '' },
  });
  const recover = useMutation({
    mutationFn: api.session.recover,
    onError: (error) => showFieldErrors(error, setError),
  });
  if (recover.data)
    return (
      <CalmPage title="Votre nouveau code de secours" width={560}>
        <RecoveryCodeCard code={recover.data.recoveryCode} onDone={onOpened} />
      </CalmPage>
    );
  return (
    <CalmPage title="Mot de passe oublié" width={560}>
      <Typography color="textSecondary" sx={{ mb: 3 }}>
        Prenez la carte du code de secours, imprimée à l’installation. Elle vous permet de choisir un nouveau mot de
        passe.
      </Typography>
      <Stack component="form" noValidate spacing={2.5} onSubmit={handleSubmit((input) => recover.mutate(input))}>
        <Failure error={recover.error} />
        <TextField select label="Qui êtes-vous ?" defaultValue={accounts[0]?.id ?? ''} {...register('accountId')}>
          {accounts.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        <TextInput
          control={control}
          name="code"
          label="Code de secours"
          help="Huit groupes, par exemple A1B2-C3D4-…"
          autoFocus
        />
        <PasswordInput control={control} name="password" label="Nouveau mot de passe" autoComplete="new-password" />
        <PasswordMeter password={watch('password')} />
        <Button type="submit" variant="contained" size="large" disabled={recover.isPending}>
          Choisir ce mot de passe
        </Button>
        <Button onClick={onBack}>Revenir</Button>
      </Stack>
    </CalmPage>
  );
}
