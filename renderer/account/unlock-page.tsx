import { Alert, Button, Link, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { SessionStatus } from '../../ipc/session.contract';
import { ApiError, api } from '../api';
import { Failure } from '../ui/failure';
import { PasswordField } from '../ui/password-field';
import { CalmPage } from './calm-page';

const RecoverPage = lazy(() => import('./recover-page').then((it) => ({ default: it.RecoverPage })));

type Props = { status: SessionStatus; onOpened: () => void };

export function UnlockPage({ status, onOpened }: Props) {
  const { accounts, network, networkName } = status;
  const [accountId, setAccountId] = useState(accounts[0]?.id ?? '');
  const [password, setPassword] = useState('');
  const [hasForgotten, setHasForgotten] = useState(false);
  const unlock = useMutation({ mutationFn: api.session.unlock, onSuccess: onOpened });
  const leave = useMutation({ mutationFn: () => api.session.leaveSample() });
  const wrong = unlock.error instanceof ApiError ? unlock.error.fields.password : undefined;

  useEffect(() => {
    performance.mark('ready');
  }, []);

  if (hasForgotten)
    return (
      <Suspense>
        <RecoverPage accounts={accounts} onBack={() => setHasForgotten(false)} onOpened={onOpened} />
      </Suspense>
    );
  return (
    <CalmPage title="Bonjour">
      <Typography color="textSecondary" sx={{ mb: 3 }}>
        {networkName}
      </Typography>
      <Stack
        component="form"
        noValidate
        spacing={2.5}
        onSubmit={(event) => {
          event.preventDefault();
          unlock.mutate({ accountId, password });
        }}
      >
        {network === 'sample' && (
          <Alert severity="info">C’est le réseau d’exemple : son mot de passe est « decouverte ».</Alert>
        )}
        {unlock.error && !wrong && <Failure error={unlock.error} />}
        <TextField
          select
          label="Qui êtes-vous ?"
          value={accountId}
          onChange={({ target }) => setAccountId(target.value)}
        >
          {accounts.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        <PasswordField
          label="Mot de passe"
          autoFocus
          autoComplete="current-password"
          value={password}
          onChange={({ target }) => setPassword(target.value)}
          error={wrong !== undefined}
          helperText={wrong}
        />
        <Button type="submit" variant="contained" size="large" disabled={unlock.isPending}>
          {unlock.isPending ? 'Ouverture…' : 'Ouvrir le réseau'}
        </Button>
        {network === 'sample' ? (
          <Link component="button" type="button" onClick={() => leave.mutate()} sx={{ alignSelf: 'center' }}>
            Quitter le réseau d’exemple
          </Link>
        ) : (
          <Link component="button" type="button" onClick={() => setHasForgotten(true)} sx={{ alignSelf: 'center' }}>
            Mot de passe oublié
          </Link>
        )}
      </Stack>
    </CalmPage>
  );
}
