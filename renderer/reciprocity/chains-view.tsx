import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Box, Button, MenuItem, Skeleton, Stack, TextField, Typography } from '@mui/material';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Id } from '../../domain/id';
import type { Chains } from '../../ipc/reciprocity.contract';
import { api } from '../api';
import { EmptyState } from '../ui/empty-state';
import { Failure } from '../ui/failure';
import { MemberPicker } from '../ui/member-picker';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';
import { ChainWords } from './chain-words';

const ChainGraph = lazy(() => import('./chain-graph').then((it) => ({ default: it.ChainGraph })));

const depths = { 1: 'Un pas', 2: 'Deux pas', 3: 'Trois pas' } as const;

/** `?personne=&pas=`: around one person; otherwise the loops and the longest chains. Drawn, and the same in words. */
export function ChainsView() {
  const { site } = useSession();
  const [parameters, setParameters] = useSearchParams();
  const memberId = Id.safeParse(parameters.get('personne')).data ?? null;
  const depth = [1, 2, 3].find((it) => String(it) === parameters.get('pas')) ?? 2;
  const look = (person: string | null, steps: number) =>
    setParameters({ onglet: 'chaines', ...(person && { personne: person, pas: String(steps) }) }, { replace: true });

  const siteId = site?.id ?? null;
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['reciprocity', 'chains', siteId, memberId, depth],
    queryFn: async () => ({ around: memberId, chains: await api.reciprocity.chains({ siteId, memberId, depth }) }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

  const { failed } = useToasts();
  const printing = useMutation({
    mutationFn: () => api.reciprocity.printChains({ siteId, memberId, depth }),
    onError: failed,
  });

  return (
    <Stack spacing={2.5}>
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2} useFlexGap sx={{ flexWrap: 'wrap' }}>
        <Box sx={{ flex: '0 1 24rem' }}>
          <MemberPicker
            label="Autour d’une personne"
            value={memberId}
            onChange={(id) => look(id, depth)}
            {...(memberId ? {} : { help: 'Sans personne choisie : les boucles et les plus longues chaînes.' })}
          />
        </Box>
        {memberId && (
          <TextField
            select
            label="Jusqu’à"
            value={depth}
            onChange={({ target }) => look(memberId, Number(target.value))}
            sx={{ minWidth: 160 }}
          >
            {Object.entries(depths).map(([steps, label]) => (
              <MenuItem key={steps} value={Number(steps)}>
                {label}
              </MenuItem>
            ))}
          </TextField>
        )}
        {memberId && (
          <Button onClick={() => look(null, depth)} sx={{ alignSelf: 'flex-start', mt: { sm: 1 } }}>
            Voir tout le réseau
          </Button>
        )}
        {data && data.chains.passings.length > 0 && (
          <Button
            startIcon={<PrintOutlined />}
            disabled={printing.isPending}
            onClick={() => printing.mutate()}
            sx={{ alignSelf: 'flex-start', mt: { sm: 1 } }}
          >
            Imprimer en toutes lettres
          </Button>
        )}
      </Stack>
      <Failure error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton variant="rounded" height={420} />}
      {data &&
        (data.chains.passings.length > 0 ? (
          <Drawn {...data} isOld={isPlaceholderData} onLook={(id) => look(id, depth)} />
        ) : (
          <Nothing memberId={data.around} />
        ))}
    </Stack>
  );
}

type DrawnProps = {
  chains: Chains;
  /** The person around whom these are drawn: what was asked before stays until the answer is there. */
  around: string | null;
  isOld: boolean;
  onLook: (memberId: string) => void;
};

function Drawn({ chains, around, isOld, onLook }: DrawnProps) {
  const [choice, setChoice] = useState<{ of: Chains; people: readonly string[] } | null>(null);
  const shown = choice?.of === chains ? choice.people : null; // another drawing is seen whole first
  const show = (people: readonly string[] | null) => setChoice(people && { of: chains, people });
  return (
    <Stack spacing={3} aria-busy={isOld}>
      <Box>
        <Suspense fallback={<Skeleton variant="rounded" height={420} />}>
          <ChainGraph chains={chains} chosen={around} shown={shown} onLook={onLook} />
        </Suspense>
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1, maxWidth: '75ch' }}>
          Une flèche va de la personne qui transmet à celle qui reçoit. Trait épais : une boucle, ce qui a été donné est
          revenu. Pointillé : l’échange est en cours.
          {chains.isCut && ' D’autres personnes sont liées : seules les plus proches sont dessinées.'}
        </Typography>
      </Box>
      <ChainWords chains={chains} shown={shown} onShow={show} />
    </Stack>
  );
}

function Nothing({ memberId }: { memberId: string | null }) {
  if (memberId)
    return (
      <EmptyState
        title="Aucun échange pour l’instant"
        picture={<AccountTreeOutlined />}
        action={
          <Button variant="contained" component={Link} to={`/moulinette?membre=${memberId}`}>
            Chercher un rapprochement
          </Button>
        }
      >
        Cette personne n’a pas encore transmis ni reçu. La moulinette peut l’aider à commencer.
      </EmptyState>
    );
  return (
    <EmptyState
      title="Aucune chaîne pour l’instant"
      picture={<AccountTreeOutlined />}
      action={
        <Button variant="contained" component={Link} to="/moulinette?forme=boucles">
          Chercher des boucles
        </Button>
      }
    >
      Une chaîne commence quand une personne qui a appris quelque chose transmet à son tour.
    </EmptyState>
  );
}
