import { Box, Button, Card, CardContent, Chip, Link, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as RouterLink, useParams } from 'react-router';
import { enumerate, longDay } from '../../domain/french/format';
import {
  groupLabel,
  levelLabels,
  placeLabels,
  type Status,
  statusChoices,
  statusLabels,
} from '../../domain/listing/listing';
import { slotNames } from '../../domain/member/availability';
import { mobilityLabels } from '../../domain/member/profile';
import { dayOf } from '../../domain/time/time';
import type { ListingFile } from '../../ipc/listing.contract';
import { api } from '../api';
import { type Fact, Facts } from '../ui/facts';
import { Failure } from '../ui/failure';
import { KindTag } from '../ui/kind';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';
import { ExpiryCard } from './expiry-card';
import { ListingHistory } from './listing-history';
import { moveWords } from './listing-words';
import { StatusDialog } from './status-dialog';

/** Everything about one offer or request, and what has become of it. */
export function ListingPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['listing', 'read', id],
    queryFn: () => api.listing.read({ id }),
    staleTime: 0,
  });
  if (error)
    return (
      <Page title="Annonce">
        <Failure error={error} onRetry={() => void refetch()} />
      </Page>
    );
  return data ? <Opened key={id} listing={data} /> : null;
}

function Opened({ listing }: { listing: ListingFile }) {
  const { id, kind, title, status, memberId, memberName, siteName, themeName } = listing;
  const { can } = useSession();
  const [next, setNext] = useState<Status | null>(null);
  const moves = can('saisie') ? statusChoices[status].filter((to) => moveWords[to]) : [];
  return (
    <Page
      title={title}
      lead={
        <Stack direction="row" spacing={1.25} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
          <KindTag kind={kind} text={kind === 'offer' ? 'Offre' : 'Demande'} />
          <span>
            <Link component={RouterLink} to={`/membres/${memberId}`}>
              {memberName}
            </Link>
            {` · ${siteName} · ${themeName}`}
          </span>
          <Chip size="small" variant="outlined" label={statusLabels[status]} />
        </Stack>
      }
      actions={
        <>
          {can('saisie') && (
            <Button variant="outlined" component={RouterLink} to={`/bourse/${id}/modifier`}>
              Modifier
            </Button>
          )}
          {status === 'available' && (
            <Button variant="contained" component={RouterLink} to={`/moulinette?annonce=${id}`}>
              Chercher un rapprochement
            </Button>
          )}
        </>
      }
    >
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 380px' },
          alignItems: 'start',
        }}
      >
        <Stack spacing={3}>
          <ExpiryCard listing={listing} />
          <Card component="section" aria-labelledby="words">
            <CardContent>
              <Typography variant="h2" id="words" sx={{ mb: 2 }}>
                {kind === 'offer' ? 'Ce qui est offert' : 'Ce qui est demandé'}
              </Typography>
              <ListingFacts listing={listing} />
            </CardContent>
          </Card>
        </Stack>
        <Card component="section" aria-labelledby="history">
          <CardContent>
            <Typography variant="h2" id="history" sx={{ mb: 2 }}>
              Son histoire
            </Typography>
            {moves.length > 0 && (
              <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', mb: 2 }}>
                {moves.map((to) => (
                  <Button key={to} size="small" variant="outlined" onClick={() => setNext(to)}>
                    {moveWords[to]}
                  </Button>
                ))}
              </Stack>
            )}
            <ListingHistory listing={listing} />
          </CardContent>
        </Card>
      </Box>
      {next && <StatusDialog listing={listing} status={next} onClose={() => setNext(null)} />}
    </Page>
  );
}

function ListingFacts({ listing }: { listing: ListingFile }) {
  const { kind, details, goal, level, place, groupSize, mobility, availability, validUntil, renewedAt } = listing;
  const facts: Fact[] = [
    ['Précisions', details],
    ['Ce qu’elle ou il espère en faire', goal],
    ['Niveau', levelLabels[kind][level]],
    ['Où', placeLabels[place]],
    ['En groupe', groupSize === null ? 'Non précisé' : groupLabel(kind, groupSize)],
    ['Pour se déplacer', mobility ? mobilityLabels[mobility] : 'Comme le dit sa fiche'],
    ['Disponibilités', availability === null ? 'Celles de sa fiche' : enumerate(slotNames(availability)) || 'Aucune'],
    ['Valable jusqu’au', validUntil ? longDay(validUntil) : 'Sans limite'],
    ['Gardée le', renewedAt && longDay(dayOf(renewedAt))],
    ['Pourquoi ces mots', listing.charterNote],
  ];
  return <Facts facts={facts} />;
}
