import AddOutlined from '@mui/icons-material/AddOutlined';
import MilitaryTechOutlined from '@mui/icons-material/MilitaryTechOutlined';
import { Box, Button, Card, Stack, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { counted } from '../../domain/french/format';
import type { CatalogueBadge } from '../../ipc/badge.contract';
import { api } from '../api';
import { EmptyState } from '../ui/empty-state';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { RecognitionNav } from '../ui/recognition-nav';
import { useRefresh } from '../ui/refresh';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';
import { BadgeDialog } from './badge-dialog';
import { Emblem } from './emblem';
import { useCatalogue, useStartingSet } from './use-badge';

/** What the structure recognises, and in which words. */
export function CataloguePage() {
  const { can } = useSession();
  const catalogue = useCatalogue();
  const startingSet = useStartingSet();
  const [edited, setEdited] = useState<CatalogueBadge | 'new' | null>(null);
  const mayEdit = can('coordination');
  const badges = catalogue.data ?? [];
  const inUse = badges.filter(({ isRetired }) => !isRetired);
  const retired = badges.filter(({ isRetired }) => isRetired);
  const begin = mayEdit && (
    <Button variant="contained" disabled={startingSet.isPending} onClick={() => startingSet.mutate()}>
      Reprendre le jeu de départ
    </Button>
  );
  const create = mayEdit && (
    <Button variant="contained" startIcon={<AddOutlined />} onClick={() => setEdited('new')}>
      Créer un badge
    </Button>
  );
  return (
    <Page
      title="Reconnaissance"
      name="Catalogue des badges"
      lead="Ce que votre réseau reconnaît, et à quoi"
      actions={badges.length > 0 && create}
    >
      <RecognitionNav />
      <Failure error={catalogue.error} onRetry={() => void catalogue.refetch()} />
      {catalogue.data && badges.length === 0 && (
        <EmptyState title="Aucun badge pour l’instant" picture={<MilitaryTechOutlined />} action={begin || undefined}>
          Le jeu de départ reconnaît huit qualités : l’écoute, la patience, la pédagogie… Vous en changerez les mots et
          les dessins.
        </EmptyState>
      )}
      <Badges badges={inUse} onEdit={mayEdit ? setEdited : undefined} label="Badges décernés par le réseau" />
      {retired.length > 0 && (
        <Box component="section" aria-labelledby="retired-badges" sx={{ mt: 4 }}>
          <Typography id="retired-badges" variant="h2" sx={{ mb: 2 }}>
            Badges qui ne se décernent plus
          </Typography>
          <Badges badges={retired} onEdit={undefined} label="Badges qui ne se décernent plus" />
        </Box>
      )}
      {edited && <BadgeDialog badge={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Page>
  );
}

type BadgesProps = {
  badges: CatalogueBadge[];
  label: string;
  onEdit: ((badge: CatalogueBadge) => void) | undefined;
};

const Badges = ({ badges, label, onEdit }: BadgesProps) => (
  <Box
    component="ul"
    aria-label={label}
    sx={{
      display: 'grid',
      gap: 2,
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 420px), 1fr))',
      listStyle: 'none',
      p: 0,
      m: 0,
    }}
  >
    {badges.map((badge) => (
      <BadgeCard key={badge.id} badge={badge} onEdit={onEdit} />
    ))}
  </Box>
);

function BadgeCard({ badge, onEdit }: { badge: CatalogueBadge; onEdit: BadgesProps['onEdit'] }) {
  const { id, version, name, description, criteria, pictogram, tone, validMonths, holders, isRetired } = badge;
  const { can } = useSession();
  const refresh = useRefresh();
  const { done, failed } = useToasts();
  const setRetired = useMutation({
    mutationFn: api.badge.setRetired,
    onSuccess: async (_, { isRetired: isNowRetired }) => {
      await refresh('badge');
      if (isNowRetired)
        done(`« ${name} » ne se décerne plus.`, async () => {
          await api.badge.setRetired({ id, version: version + 1, isRetired: false });
          await refresh('badge');
        });
      else done(`« ${name} » se décerne de nouveau.`);
    },
    onError: failed,
  });
  return (
    <Card component="li" sx={{ p: 2.5, display: 'flex', gap: 2, alignItems: 'flex-start' }}>
      <Emblem pictogram={pictogram} tone={tone} size={88} />
      <Stack spacing={1} sx={{ minWidth: 0, alignItems: 'flex-start' }}>
        <Typography variant="h3">{name}</Typography>
        <Typography>{description}</Typography>
        <Typography variant="body2" color="textSecondary">
          {criteria}
        </Typography>
        <Typography variant="body2">
          {holders ? `${counted(holders, 'personne')} l’${holders > 1 ? 'ont' : 'a'}` : 'Personne ne l’a encore'}
          {validMonths && ` · vaut ${counted(validMonths, 'mois', 'mois')}`}
        </Typography>
        {can('coordination') && (
          <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', ml: -1 }}>
            {onEdit && (
              <Button size="small" aria-label={`Modifier le badge ${name}`} onClick={() => onEdit(badge)}>
                Modifier
              </Button>
            )}
            <Button
              size="small"
              disabled={setRetired.isPending}
              aria-label={isRetired ? `Décerner de nouveau le badge ${name}` : `Ne plus décerner le badge ${name}`}
              onClick={() => setRetired.mutate({ id, version, isRetired: !isRetired })}
            >
              {isRetired ? 'Décerner de nouveau' : 'Ne plus décerner'}
            </Button>
          </Stack>
        )}
      </Stack>
    </Card>
  );
}
