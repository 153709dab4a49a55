import ForwardToInboxOutlined from '@mui/icons-material/ForwardToInboxOutlined';
import PictureAsPdfOutlined from '@mui/icons-material/PictureAsPdfOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Alert, Box, Button, Card, CardContent, Link, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as RouterLink, useParams } from 'react-router';
import { attestationKindLabels } from '../../domain/attestation/attestation';
import { longDay, shortDayAndTime } from '../../domain/french/format';
import type { Attestation } from '../../ipc/attestation.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { PrintedPage } from '../ui/printed-page';
import { useSession } from '../ui/session-context';
import { SideFact } from '../ui/side-fact';
import { CancelDialog } from './cancel-dialog';
import { attestationKey, useOutput } from './use-attestation';

/** An attestation that has its number: to read, to print again, to cancel. */
export function AttestationPage() {
  const { id = '' } = useParams();
  const attestation = useQuery({ queryKey: attestationKey(id), queryFn: () => api.attestation.read({ id }) });
  if (attestation.error)
    return (
      <Page title="Attestation">
        <Failure error={attestation.error} onRetry={() => void attestation.refetch()} />
      </Page>
    );
  return attestation.data ? <Issued key={id} attestation={attestation.data} /> : null;
}

function Issued({ attestation }: { attestation: Attestation }) {
  const { id, number, content, isCancelled } = attestation;
  const { can } = useSession();
  const { print, savePdf, mail } = useOutput();
  const [isCancelling, setIsCancelling] = useState(false);
  const { data: page, error } = useQuery({
    queryKey: ['attestation', 'page', id],
    queryFn: () => api.attestation.show({ id }),
    gcTime: 0, // the page leaves the memory of the main process with the next ones
    staleTime: 0,
  });
  const isPrintable = can('animation') && !isCancelled;
  return (
    <Page
      title={`Attestation ${number}`}
      lead={content.memberName}
      actions={
        isPrintable && (
          <>
            <Button
              variant="outlined"
              startIcon={<ForwardToInboxOutlined />}
              disabled={mail.isPending}
              onClick={() => mail.mutate({ id })}
            >
              Envoyer par courriel
            </Button>
            <Button
              variant="outlined"
              startIcon={<PictureAsPdfOutlined />}
              disabled={savePdf.isPending}
              onClick={() => savePdf.mutate({ id })}
            >
              Enregistrer en PDF
            </Button>
            <Button
              variant="contained"
              startIcon={<PrintOutlined />}
              disabled={print.isPending}
              onClick={() => print.mutate({ id })}
            >
              Imprimer l’attestation
            </Button>
          </>
        )
      }
    >
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 320px' },
          alignItems: 'start',
        }}
      >
        <Stack spacing={2}>
          {isCancelled && (
            <Alert severity="warning">
              Annulée{attestation.cancelledAt && ` le ${shortDayAndTime(attestation.cancelledAt)}`} :{' '}
              {attestation.cancellationReason}
            </Alert>
          )}
          <Failure error={error} />
          {page && <PrintedPage url={page.url} title={`Attestation ${number}`} />}
        </Stack>
        <Card component="aside" aria-label="Au registre">
          <CardContent>
            <Typography variant="h2" gutterBottom>
              Au registre
            </Typography>
            <Stack spacing={1.5}>
              <SideFact label="Sorte">{attestationKindLabels[attestation.kind]}</SideFact>
              <SideFact label="Remise à">
                <Link component={RouterLink} to={`/membres/${attestation.memberId}`}>
                  {attestation.memberName}
                </Link>
              </SideFact>
              {attestation.exchangeId && (
                <SideFact label="Au titre de">
                  <Link component={RouterLink} to={`/echanges/${attestation.exchangeId}`}>
                    Voir l’échange
                  </Link>
                </SideFact>
              )}
              <SideFact label="Date">{longDay(attestation.issuedOn)}</SideFact>
              {attestation.issuedBy && <SideFact label="Établie par">{attestation.issuedBy}</SideFact>}
              <Link component={RouterLink} to="/reconnaissance">
                Ouvrir le registre
              </Link>
            </Stack>
            {isPrintable && (
              <Button color="error" onClick={() => setIsCancelling(true)} sx={{ mt: 2, ml: -2 }}>
                Annuler cette attestation
              </Button>
            )}
          </CardContent>
        </Card>
      </Box>
      {isCancelling && <CancelDialog id={id} number={number} onClose={() => setIsCancelling(false)} />}
    </Page>
  );
}
