import { Box, Button, Link, Stack, Typography } from '@mui/material';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as RouterLink, useParams } from 'react-router';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { MemberPicker } from '../ui/member-picker';
import { useRefresh } from '../ui/refresh';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';

/** On a person's page, for the animation only: whom the moulinette must never bring her together with, both ways. */
export function Avoidances() {
  const { id = '' } = useParams();
  const { can } = useSession();
  return can('animation') ? <AvoidancesOf key={id} memberId={id} /> : null;
}

function AvoidancesOf({ memberId }: { memberId: string }) {
  const refresh = useRefresh();
  const toasts = useToasts();
  const [isAdding, setIsAdding] = useState(false);
  const {
    data: avoided = [],
    error,
    refetch,
  } = useQuery({
    queryKey: ['matching', 'avoidances', memberId],
    queryFn: () => api.matching.avoidances({ memberId }),
  });
  const add = useMutation({
    mutationFn: (otherId: string) => api.matching.avoid({ memberId, otherId }),
    onSuccess: ({ id }) => {
      setIsAdding(false);
      void refresh('matching');
      toasts.done('C’est noté : la moulinette ne les rapprochera plus.', async () => {
        await api.matching.stopAvoiding({ id });
        await refresh('matching');
      });
    },
    onError: toasts.failed,
  });
  const remove = useMutation({
    mutationFn: ({ id }: { id: string; otherId: string }) => api.matching.stopAvoiding({ id }),
    onSuccess: (_nothing, { otherId }) => {
      void refresh('matching');
      toasts.done('La moulinette peut de nouveau les rapprocher.', () => add.mutateAsync(otherId));
    },
    onError: toasts.failed,
  });
  return (
    <Box component="section" aria-labelledby="evitements" sx={{ mt: 4, maxWidth: 520 }}>
      <Typography variant="h2" id="evitements">
        Ne souhaite pas rencontrer
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5, mb: 1.5 }}>
        La moulinette ne les rapproche jamais, dans un sens ni dans l’autre. Aucune raison n’est demandée, et seule
        l’animation lit cette liste.
      </Typography>
      <Failure error={error} onRetry={() => void refetch()} />
      <Stack component="ul" spacing={0.5} sx={{ m: 0, p: 0, listStyle: 'none', mb: avoided.length ? 1.5 : 0 }}>
        {avoided.map(({ id, memberId: otherId, name }) => (
          <Box component="li" key={id} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            <Link component={RouterLink} to={`/membres/${otherId}`} sx={{ flex: 1 }}>
              {name}
            </Link>
            <Button size="small" aria-label={`Retirer ${name}`} onClick={() => remove.mutate({ id, otherId })}>
              Retirer
            </Button>
          </Box>
        ))}
      </Stack>
      {isAdding ? (
        <MemberPicker
          label="La personne"
          value={null}
          onChange={(otherId) => otherId && add.mutate(otherId)}
          except={[memberId, ...avoided.map((it) => it.memberId)]}
          disabled={add.isPending}
          autoFocus
        />
      ) : (
        <Button variant="outlined" onClick={() => setIsAdding(true)}>
          Ajouter une personne
        </Button>
      )}
    </Box>
  );
}
