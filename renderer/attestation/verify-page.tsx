import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, AlertTitle, Button, Card, Link, Stack, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Link as RouterLink } from 'react-router';
import { longDay, shortDayAndTime } from '../../domain/french/format';
import { attestationContract, type Verification } from '../../ipc/attestation.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { TextInput } from '../ui/form/text-input';
import { Page } from '../ui/page';

/** Whether a paper that someone brings is one of ours, and still holds. */
export function VerifyPage() {
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(attestationContract.verify.input),
    defaultValues: { text: '' },
  });
  const verify = useMutation({ mutationFn: api.attestation.verify });
  return (
    <Page
      title="Vérifier une attestation"
      lead="Le numéro et le code sont au bas de la page ; le QR code dit les deux."
      width="text"
    >
      <Stack spacing={3}>
        <Card sx={{ p: { xs: 2, sm: 3 } }}>
          <Stack
            component="form"
            noValidate
            spacing={2}
            sx={{ alignItems: 'flex-start' }}
            onSubmit={handleSubmit((input) => verify.mutate(input))}
          >
            <TextInput
              control={control}
              name="text"
              label="Numéro et code"
              help="Par exemple : 2026-0001 K7QF-2M9D-XW4T. Vous pouvez coller ici ce que dit le QR code."
              slotProps={{ htmlInput: { maxLength: 300, autoComplete: 'off', spellCheck: false } }}
            />
            <Button type="submit" variant="contained" disabled={verify.isPending}>
              Vérifier
            </Button>
          </Stack>
        </Card>
        <div role="status">
          <Failure error={verify.error} />
          {verify.data && <Answer verification={verify.data} />}
        </div>
      </Stack>
    </Page>
  );
}

const titles: Record<Verification['state'], string> = {
  authentic: 'Cette attestation est authentique',
  cancelled: 'Cette attestation a été annulée',
  'without-code': 'Cette attestation date d’avant les codes',
  unknown: 'Cette attestation n’est pas reconnue',
  incomplete: 'Il manque le numéro ou le code',
};
const severities = {
  authentic: 'success',
  cancelled: 'warning',
  'without-code': 'info',
  unknown: 'error',
  incomplete: 'info',
} as const;

function Answer({ verification }: { verification: Verification }) {
  const { state } = verification;
  return (
    <Alert severity={severities[state]} sx={{ '& .MuiAlert-message': { width: '100%' } }}>
      <AlertTitle>{titles[state]}</AlertTitle>
      <Said verification={verification} />
      {'paper' in verification && <Paper paper={verification.paper} />}
    </Alert>
  );
}

function Said({ verification }: { verification: Verification }) {
  switch (verification.state) {
    case 'authentic':
      return 'Elle est au registre, et dit mot pour mot ce qui suit. Comparez-la avec le papier.';
    case 'cancelled':
      return `Elle a bien été remise, puis annulée le ${shortDayAndTime(verification.cancelledAt)} : ${verification.cancellationReason}`;
    case 'without-code':
      return 'Son numéro est au registre, mais elle ne porte pas de code. Comparez le papier avec ce qui suit.';
    case 'unknown':
      return `Le numéro ${verification.number} et ce code ne vont pas ensemble : le papier a été modifié, vient d’un autre réseau, ou une lettre est mal recopiée.`;
    case 'incomplete':
      return verification.number
        ? `Ajoutez le code de l’attestation ${verification.number} : douze signes, par exemple K7QF-2M9D-XW4T.`
        : 'Écrivez le numéro, puis le code, par exemple 2026-0001 K7QF-2M9D-XW4T.';
  }
}

type Paper = Extract<Verification, { state: 'authentic' }>['paper'];

function Paper({ paper: { id, number, title, lines, issuedOn } }: { paper: Paper }) {
  return (
    <Stack spacing={1} sx={{ mt: 2 }}>
      <Typography variant="h2">{title}</Typography>
      <Typography>
        N° {number}, du {longDay(issuedOn)}
      </Typography>
      <Typography component="div">
        {lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a frozen list
          <div key={place}>{line}</div>
        ))}
      </Typography>
      <Link component={RouterLink} to={`/reconnaissance/${id}`} color="inherit">
        Ouvrir l’attestation
      </Link>
    </Stack>
  );
}
