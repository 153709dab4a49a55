import { zodResolver } from '@hookform/resolvers/zod';
import AddOutlined from '@mui/icons-material/AddOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import {
  Box,
  Button,
  Card,
  CardActionArea,
  CardContent,
  IconButton,
  Stack,
  Step,
  StepLabel,
  Stepper,
  Tooltip,
  Typography,
} from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useFieldArray, useForm } from 'react-hook-form';
import { FirstRun } from '../../ipc/session.contract';
import { ApiError, api } from '../api';
import { Failure } from '../ui/failure';
import { showFieldErrors } from '../ui/form/field-errors';
import { PasswordInput } from '../ui/form/password-input';
import { TextInput } from '../ui/form/text-input';
import { PasswordMeter } from '../ui/password-meter';
import { RecoveryCodeCard } from '../ui/recovery-code-card';
import { twoColumns } from '../ui/two-columns';
import { CalmPage } from './calm-page';

const steps = ['La structure', 'Les lieux', 'Votre compte', 'Le code de secours'] as const;
const fieldsOf = ['structure', 'sites', 'account'] as const;
const newSite = { name: '', address: '', postcode: '', commune: '', phone: '' };

export function FirstRunPage({ onOpened }: { onOpened: () => void }) {
  const [isCreating, setIsCreating] = useState(false);
  useEffect(() => {
    performance.mark('ready');
  }, []);
  return isCreating ? (
    <NewNetwork onBack={() => setIsCreating(false)} onOpened={onOpened} />
  ) : (
    <Welcome onCreate={() => setIsCreating(true)} onOpened={onOpened} />
  );
}

function Welcome({ onCreate, onOpened }: { onCreate: () => void; onOpened: () => void }) {
  const sample = useMutation({ mutationFn: () => api.session.openSample(), onSuccess: onOpened });
  const choices = [
    {
      title: 'Créer notre réseau',
      text: 'Quatre étapes : la structure, les lieux, votre compte, le code de secours. Comptez cinq minutes.',
      onClick: onCreate,
    },
    {
      title: 'Découvrir avec un réseau d’exemple',
      text: 'Trois lieux de la Creuse, une soixantaine de membres inventés, deux années de vie. Rien n’y est vrai, tout s’y essaie.',
      onClick: () => sample.mutate(),
    },
  ];
  return (
    <CalmPage title="Bienvenue dans Entrelacs" width={720}>
      <Typography color="textSecondary" sx={{ mb: 3, maxWidth: '60ch' }}>
        Le logiciel des réseaux d’échanges réciproques de savoirs. Tout reste sur cet ordinateur, dans un fichier
        chiffré ; rien ne passe par internet.
      </Typography>
      <Failure error={sample.error} />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: twoColumns }}>
        {choices.map(({ title, text, onClick }) => (
          <Card key={title}>
            <CardActionArea onClick={onClick} disabled={sample.isPending} sx={{ height: '100%' }}>
              <CardContent sx={{ p: 3, height: '100%' }}>
                <Typography variant="h2" color="primary" gutterBottom>
                  {title}
                </Typography>
                <Typography color="textSecondary">{text}</Typography>
              </CardContent>
            </CardActionArea>
          </Card>
        ))}
      </Box>
      <Typography role="status" color="textSecondary" sx={{ mt: 2, minHeight: '1.5em' }}>
        {sample.isPending ? 'Le réseau d’exemple se prépare…' : ''}
      </Typography>
    </CalmPage>
  );
}

function NewNetwork({ onBack, onOpened }: { onBack: () => void; onOpened: () => void }) {
  const [step, setStep] = useState(0);
  const { control, handleSubmit, setError, trigger, watch } = useForm({
    resolver: zodResolver(FirstRun),
    defaultValues: {
      structure: { name: '', networkName: '', address: '', postcode: '', commune: '', phone: '', email: '' },
      sites: [newSite],
      account: { name: '', password: '' },
    },
  });
  const sites = useFieldArray({ control, name: 'sites' });
  const create = useMutation({
    mutationFn: api.session.createNetwork,
    onSuccess: () => setStep(3),
    onError: (error) => {
      showFieldErrors(error, setError);
      const first = error instanceof ApiError ? Object.keys(error.fields)[0] : undefined;
      const at = fieldsOf.findIndex((name) => first?.startsWith(name));
      if (at >= 0) setStep(at);
    },
  });
  const next = async () => {
    const fields = fieldsOf[step];
    if (fields && (await trigger(fields, { shouldFocus: true }))) setStep(step + 1);
  };
  const [password, ...names] = watch(['account.password', 'account.name', 'structure.name', 'structure.networkName']);

  return (
    <CalmPage title={steps[step] ?? ''} width={720}>
      <Stepper activeStep={step} alternativeLabel sx={{ my: 3 }}>
        {steps.map((label) => (
          <Step key={label}>
            <StepLabel>{label}</StepLabel>
          </Step>
        ))}
      </Stepper>
      {create.data ? (
        <RecoveryCodeCard code={create.data.recoveryCode} onDone={onOpened} />
      ) : (
        <Stack
          component="form"
          noValidate
          spacing={2.5}
          onSubmit={(event) => {
            event.preventDefault();
            if (step < 2) void next();
            else void handleSubmit((input) => create.mutate(input))();
          }}
        >
          <Failure error={create.error} />
          {step === 0 && (
            <>
              <Typography color="textSecondary">
                La structure qui porte le réseau : MJC, UDAF, centre social…
              </Typography>
              <TextInput control={control} name="structure.name" label="Nom de la structure" autoFocus />
              <TextInput
                control={control}
                name="structure.networkName"
                label="Nom du réseau"
                help="Celui que les membres connaissent ; il sera en tête des documents."
              />
              <TextInput control={control} name="structure.address" label="Adresse" />
              <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
                <TextInput
                  control={control}
                  name="structure.postcode"
                  label="Code postal"
                  sx={{ maxWidth: { sm: 180 } }}
                />
                <TextInput control={control} name="structure.commune" label="Commune" />
              </Stack>
              <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
                <TextInput control={control} name="structure.phone" label="Téléphone" />
                <TextInput control={control} name="structure.email" label="Courriel" />
              </Stack>
            </>
          )}
          {step === 1 && (
            <>
              <Typography color="textSecondary">
                Là où le réseau se retrouve. Vous pourrez en ajouter plus tard, dans les réglages.
              </Typography>
              {sites.fields.map(({ id }, index) => (
                <Card key={id} component="fieldset" sx={{ p: 2, m: 0 }}>
                  <Stack spacing={2}>
                    <Stack direction="row" spacing={1}>
                      <TextInput
                        control={control}
                        name={`sites.${index}.name`}
                        label="Nom du lieu"
                        autoFocus={index === sites.fields.length - 1}
                      />
                      {sites.fields.length > 1 && (
                        <Tooltip title="Retirer ce lieu">
                          <IconButton aria-label={`Retirer le lieu ${index + 1}`} onClick={() => sites.remove(index)}>
                            <DeleteOutlined />
                          </IconButton>
                        </Tooltip>
                      )}
                    </Stack>
                    <TextInput control={control} name={`sites.${index}.address`} label="Adresse" />
                    <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
                      <TextInput
                        control={control}
                        name={`sites.${index}.postcode`}
                        label="Code postal"
                        sx={{ maxWidth: { sm: 180 } }}
                      />
                      <TextInput control={control} name={`sites.${index}.commune`} label="Commune" />
                    </Stack>
                  </Stack>
                </Card>
              ))}
              <Button
                startIcon={<AddOutlined />}
                onClick={() => sites.append(newSite)}
                sx={{ alignSelf: 'flex-start' }}
              >
                Ajouter un lieu
              </Button>
            </>
          )}
          {step === 2 && (
            <>
              <Typography color="textSecondary">
                Le premier compte coordonne le réseau. Il pourra en créer d’autres.
              </Typography>
              <TextInput control={control} name="account.name" label="Votre nom" autoFocus autoComplete="name" />
              <PasswordInput
                control={control}
                name="account.password"
                label="Mot de passe"
                autoComplete="new-password"
              />
              <PasswordMeter password={password} forbidden={names} />
            </>
          )}
          <Stack direction="row" spacing={1} sx={{ justifyContent: 'space-between', pt: 1 }}>
            <Button onClick={() => (step === 0 ? onBack() : setStep(step - 1))}>Revenir</Button>
            <Button type="submit" variant="contained" size="large" disabled={create.isPending}>
              {step < 2 ? 'Continuer' : create.isPending ? 'Création…' : 'Créer le réseau'}
            </Button>
          </Stack>
        </Stack>
      )}
    </CalmPage>
  );
}
