import { zodResolver } from '@hookform/resolvers/zod';
import { Box, Button, Card, Stack, Typography } from '@mui/material';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { badgeContract, type TrustedIssuer } from '../../ipc/badge.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { showFieldErrors } from '../ui/form/field-errors';
import { TextInput } from '../ui/form/text-input';
import { useRefresh } from '../ui/refresh';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';

/** Whose badges are believed here; and the identifier that other networks need to believe ours. */
export function IssuersCard() {
  const { can } = useSession();
  const refresh = useRefresh();
  const { done, failed } = useToasts();
  const { data, error } = useQuery({ queryKey: ['badge', 'issuers'], queryFn: () => api.badge.issuers() });
  const distrust = useMutation({
    mutationFn: ({ id }: TrustedIssuer) => api.badge.distrust({ id }),
    onSuccess: async (_, { did, name }) => {
      await refresh('badge');
      done(`« ${name} » n’est plus de confiance.`, async () => {
        await api.badge.trust({ did, name });
        await refresh('badge');
      });
    },
    onError: failed,
  });
  return (
    <Card component="aside" aria-labelledby="issuers" sx={{ p: 2.5 }}>
      <Typography id="issuers" variant="h2" gutterBottom>
        Émetteurs de confiance
      </Typography>
      <Failure error={error} />
      <Stack spacing={2}>
        <Typography variant="body2" color="textSecondary">
          Votre réseau, et ceux que vous ajoutez : leur badge est alors dit valable.
        </Typography>
        {data?.trusted.map((issuer) => (
          <Box key={issuer.id}>
            <Typography sx={{ fontWeight: 600 }}>{issuer.name}</Typography>
            <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
              {issuer.did}
            </Typography>
            {can('coordination') && (
              <Button
                size="small"
                sx={{ ml: -1 }}
                aria-label={`Ôter ${issuer.name} de la liste`}
                disabled={distrust.isPending}
                onClick={() => distrust.mutate(issuer)}
              >
                Ôter de la liste
              </Button>
            )}
          </Box>
        ))}
        {can('coordination') && <AddIssuer />}
        {data && (
          <Box>
            <Typography variant="h3">Votre identifiant</Typography>
            <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere', userSelect: 'all' }}>
              {data.own ?? 'Il se crée avec votre premier badge.'}
            </Typography>
            {data.own && (
              <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
                Donnez-le aux réseaux et aux partenaires qui vérifieront vos badges. Il reste le même si vous restaurez
                une sauvegarde.
              </Typography>
            )}
          </Box>
        )}
      </Stack>
    </Card>
  );
}

function AddIssuer() {
  const refresh = useRefresh();
  const { done } = useToasts();
  const { control, handleSubmit, setError, reset } = useForm({
    resolver: zodResolver(badgeContract.trust.input),
    defaultValues: { did: '', name: '' },
  });
  const trust = useMutation({
    mutationFn: api.badge.trust,
    onSuccess: async ({ name }) => {
      reset();
      await refresh('badge');
      done(`« ${name} » est un émetteur de confiance.`);
    },
    onError: (error) => showFieldErrors(error, setError),
  });
  return (
    <Stack
      component="form"
      noValidate
      spacing={1.5}
      aria-label="Ajouter un émetteur"
      onSubmit={handleSubmit((issuer) => trust.mutate(issuer))}
    >
      <TextInput control={control} name="name" label="Nom de l’émetteur" size="small" />
      <TextInput
        control={control}
        name="did"
        label="Son identifiant"
        help="Il commence par did:key:z6Mk."
        size="small"
      />
      <Button type="submit" variant="outlined" disabled={trust.isPending} sx={{ alignSelf: 'flex-start' }}>
        Ajouter à la liste
      </Button>
    </Stack>
  );
}
