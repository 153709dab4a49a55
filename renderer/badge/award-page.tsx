import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Alert, Box, Button, Card, CardContent, Link, Stack, Typography } from '@mui/material';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as RouterLink, useParams } from 'react-router';
import { longDay, shortDayAndTime } from '../../domain/french/format';
import { dayOf } from '../../domain/time/time';
import type { Award } from '../../ipc/badge.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { PrintedPage } from '../ui/printed-page';
import { useSession } from '../ui/session-context';
import { SideFact } from '../ui/side-fact';
import { useToasts } from '../ui/toasts';
import { FilesCard } from './files-card';
import { RevokeDialog } from './revoke-dialog';
import { awardKey, useKeepAward } from './use-badge';

const portrait = { width: 210, height: 297 };

/** A badge that was awarded: to print, to hand over as a file, to withdraw. */
export function AwardPage() {
  const { id = '' } = useParams();
  const award = useQuery({ queryKey: awardKey(id), queryFn: () => api.badge.read({ id }) });
  if (award.error)
    return (
      <Page title="Badge">
        <Failure error={award.error} onRetry={() => void award.refetch()} />
      </Page>
    );
  return award.data ? <Awarded key={id} award={award.data} /> : null;
}

function Awarded({ award }: { award: Award }) {
  const { id, badgeName, memberName, state, revokedAt, revocationReason, validUntil } = award;
  const { can } = useSession();
  const { done, failed } = useToasts();
  const keep = useKeepAward();
  const [isRevoking, setIsRevoking] = useState(false);
  const { data: page, error } = useQuery({
    queryKey: ['badge', 'page', id],
    queryFn: () => api.badge.show({ id }),
    gcTime: 0, // the page leaves the memory of the main process with the next ones
    staleTime: 0,
  });
  const print = useMutation({ mutationFn: () => api.badge.print({ id }), onError: failed });
  const restore = useMutation({
    mutationFn: () => api.badge.restore({ id, version: award.version }),
    onSuccess: async (restored) => {
      await keep(restored);
      done('Le badge est rétabli.');
    },
    onError: failed,
  });
  const isUsable = can('animation') && state !== 'revoked';
  return (
    <Page
      title={`Badge ${badgeName}`}
      lead={memberName}
      actions={
        isUsable && (
          <Button
            variant="contained"
            startIcon={<PrintOutlined />}
            disabled={print.isPending}
            onClick={() => print.mutate()}
          >
            Imprimer le badge
          </Button>
        )
      }
    >
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 640px) minmax(320px, 1fr)' },
          alignItems: 'start',
        }}
      >
        <Stack spacing={2}>
          {state === 'revoked' && (
            <Alert
              severity="warning"
              action={
                can('coordination') && (
                  <Button color="inherit" disabled={restore.isPending} onClick={() => restore.mutate()}>
                    Rétablir
                  </Button>
                )
              }
            >
              Retiré{revokedAt && ` le ${shortDayAndTime(revokedAt)}`} : {revocationReason}
            </Alert>
          )}
          {state === 'expired' && validUntil && (
            <Alert severity="info">Ce badge valait jusqu’au {longDay(dayOf(validUntil))}.</Alert>
          )}
          <Failure error={error} />
          {page && <PrintedPage url={page.url} title={`Badge ${badgeName}`} sheet={portrait} />}
        </Stack>
        <Stack spacing={2}>
          {isUsable && <FilesCard award={award} />}
          <Card component="aside" aria-label="Au registre">
            <CardContent>
              <Typography variant="h2" gutterBottom>
                Au registre
              </Typography>
              <Stack spacing={1.5}>
                <SideFact label="Décerné à">
                  <Link component={RouterLink} to={`/membres/${award.memberId}`}>
                    {memberName}
                  </Link>
                </SideFact>
                <SideFact label="Date">{longDay(award.awardedOn)}</SideFact>
                <SideFact label="Accord de la personne">Donné le {longDay(award.consentedOn)}</SideFact>
                {award.awardedBy && <SideFact label="Décerné par">{award.awardedBy}</SideFact>}
                {award.bilanId && (
                  <SideFact label="Né d’un bilan">
                    <Link component={RouterLink} to={`/bilans/${award.bilanId}`}>
                      Relire le bilan
                    </Link>
                  </SideFact>
                )}
                {award.eventId && (
                  <SideFact label="Né d’un atelier">
                    <Link component={RouterLink} to={`/ateliers/${award.eventId}`}>
                      Voir l’atelier
                    </Link>
                  </SideFact>
                )}
                <Link component={RouterLink} to="/reconnaissance/badges">
                  Ouvrir le registre
                </Link>
              </Stack>
              {can('coordination') && state !== 'revoked' && (
                <Button color="error" onClick={() => setIsRevoking(true)} sx={{ mt: 2, ml: -2 }}>
                  Retirer ce badge
                </Button>
              )}
            </CardContent>
          </Card>
        </Stack>
      </Box>
      {isRevoking && <RevokeDialog award={award} onClose={() => setIsRevoking(false)} />}
    </Page>
  );
}
