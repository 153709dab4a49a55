import { zodResolver } from '@hookform/resolvers/zod';
import { Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import type { SessionStatus } from '../../ipc/session.contract';
import { sessionContract } from '../../ipc/session.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { showFieldErrors } from '../ui/form/field-errors';
import { TextInput } from '../ui/form/text-input';
import { PasswordField } from '../ui/password-field';
import { CalmPage } from './calm-page';
import { PasswordMeter } from './password-meter';
import { RecoveryCodeCard } from './recovery-code-card';

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
        <Controller
          control={control}
          name="password"
          render={({ field: { ref, ...field }, fieldState }) => (
            <PasswordField
              label="Nouveau mot de passe"
              autoComplete="new-password"
              inputRef={ref}
              error={fieldState.invalid}
              helperText={fieldState.error?.message}
              {...field}
            />
          )}
        />
        <PasswordMeter password={watch('password')} />
        <Button type="submit" variant="contained" size="large" disabled={recover.isPending}>
          Choisir ce mot de passe
        </Button>
        <Button onClick={onBack}>Revenir</Button>
      </Stack>
    </CalmPage>
  );
}
