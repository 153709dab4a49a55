import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Dialog, DialogContent, DialogTitle, MenuItem, Stack, TextField } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { counted } from '../../domain/french/format';
import { sessionContract } from '../../ipc/session.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { showFieldErrors } from '../ui/form/field-errors';
import { PasswordInput } from '../ui/form/password-input';
import { PasswordMeter } from '../ui/password-meter';
import { usePreferences } from '../ui/preferences';
import { RecoveryCodeCard } from '../ui/recovery-code-card';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';
import { Section } from './section';

const lockDelays = [2, 5, 10, 15, 30, 60, 120];

export function SecuritySection() {
  const { can, isSample } = useSession();
  return (
    <>
      <AutomaticLock />
      {!isSample && <ChangePassword />}
      {!isSample && can('coordination') && <RenewRecoveryCode />}
    </>
  );
}

function AutomaticLock() {
  const { preferences, save } = usePreferences();
  const { failed } = useToasts();
  const { locksAfterMinutes } = preferences;
  const delays = lockDelays.includes(locksAfterMinutes)
    ? lockDelays
    : [...lockDelays, locksAfterMinutes].sort((a, b) => a - b);
  return (
    <Section
      title="Verrouillage automatique"
      lead="Quand personne ne touche au clavier ni à la souris, Entrelacs se referme. Une minute avant, il prévient."
    >
      <TextField
        select
        label="Verrouiller après"
        value={locksAfterMinutes}
        onChange={({ target }) => save({ locksAfterMinutes: Number(target.value) }).catch(failed)}
        sx={{ minWidth: 'min(100%, 220px)' }}
      >
        {delays.map((minutes) => (
          <MenuItem key={minutes} value={minutes}>
            {counted(minutes, 'minute')}
          </MenuItem>
        ))}
      </TextField>
    </Section>
  );
}

function ChangePassword() {
  const { account, networkName } = useSession();
  const { done } = useToasts();
  const { control, handleSubmit, reset, setError, watch } = useForm({
    resolver: zodResolver(sessionContract.changePassword.input),
    defaultValues: { current: '', next: '' },
  });
  const change = useMutation({
    mutationFn: api.session.changePassword,
    onSuccess: () => {
      reset();
      done('Votre mot de passe est changé.');
    },
    onError: (error) => showFieldErrors(error, setError),
  });
  const next = watch('next');
  return (
    <Section title="Votre mot de passe">
      <Stack
        component="form"
        noValidate
        spacing={2.5}
        onSubmit={handleSubmit((input) => change.mutate(input))}
        sx={{ maxWidth: 480 }}
      >
        {change.error && !control.getFieldState('current').error && <Failure error={change.error} />}
        <PasswordInput control={control} name="current" label="Mot de passe actuel" autoComplete="current-password" />
        <PasswordInput control={control} name="next" label="Nouveau mot de passe" autoComplete="new-password" />
        {next && <PasswordMeter password={next} forbidden={[account.name, networkName]} />}
        <Button type="submit" variant="contained" disabled={change.isPending} sx={{ alignSelf: 'flex-start' }}>
          Changer mon mot de passe
        </Button>
      </Stack>
    </Section>
  );
}

function RenewRecoveryCode() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Section
      title="Code de secours"
      lead="Il ouvre le réseau quand un mot de passe est oublié. Si la carte est perdue ou a été vue, renouvelez-le : l’ancien code ne servira plus."
    >
      <Button variant="outlined" onClick={() => setIsOpen(true)}>
        Renouveler le code de secours
      </Button>
      {isOpen && <RecoveryCodeDialog onClose={() => setIsOpen(false)} />}
    </Section>
  );
}

function RecoveryCodeDialog({ onClose }: { onClose: () => void }) {
  const { control, handleSubmit, setError } = useForm({
    resolver: zodResolver(sessionContract.renewRecoveryCode.input),
    defaultValues: { password: '' },
  });
  const renew = useMutation({
    mutationFn: api.session.renewRecoveryCode,
    onError: (error) => showFieldErrors(error, setError),
  });
  // Once the new code exists, the old one is dead: the dialog only closes by the button that says the code is safe.
  return (
    <Dialog open {...(renew.data ? {} : { onClose })} aria-labelledby="recovery-title" fullWidth maxWidth="sm">
      <DialogTitle id="recovery-title">
        {renew.data ? 'Votre nouveau code de secours' : 'Renouveler le code de secours'}
      </DialogTitle>
      <DialogContent>
        {renew.data ? (
          <RecoveryCodeCard code={renew.data.recoveryCode} onDone={onClose} doneLabel="Terminer" />
        ) : (
          <Stack
            component="form"
            noValidate
            spacing={2.5}
            sx={{ pt: 1 }}
            onSubmit={handleSubmit((input) => renew.mutate(input))}
          >
            {renew.error && !control.getFieldState('password').error && <Failure error={renew.error} />}
            <PasswordInput
              control={control}
              name="password"
              label="Votre mot de passe"
              autoComplete="current-password"
              autoFocus
            />
            <Stack direction="row" spacing={1} sx={{ justifyContent: 'flex-end' }}>
              <Button onClick={onClose}>Garder l’ancien code</Button>
              <Button type="submit" variant="contained" disabled={renew.isPending}>
                Renouveler le code
              </Button>
            </Stack>
          </Stack>
        )}
      </DialogContent>
    </Dialog>
  );
}
