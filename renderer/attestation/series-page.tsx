import FolderOutlined from '@mui/icons-material/FolderOutlined';
import PictureAsPdfOutlined from '@mui/icons-material/PictureAsPdfOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Alert, Button, Card, LinearProgress, Link, List, ListItem, Stack, Typography } from '@mui/material';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link as RouterLink, useParams } from 'react-router';
import { attestationKindLabels, attestationNumber } from '../../domain/attestation/attestation';
import { counted } from '../../domain/french/format';
import { attestationContract } from '../../ipc/attestation.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';

/** Attestations that were issued together: to print at once, or to save. */
export function SeriesPage() {
  const params = useParams();
  const asked = { year: Number(params.year), first: Number(params.first), last: Number(params.last) };
  const series = attestationContract.series.input.parse(asked);
  const { can } = useSession();
  const { done, failed } = useToasts();
  const { data, error, refetch } = useQuery({
    queryKey: ['attestation', 'series', series],
    queryFn: () => api.attestation.series(series),
  });
  const print = useMutation({ mutationFn: () => api.attestation.printSeries(series), onError: failed });
  const save = useMutation({
    mutationFn: (as: 'one-file' | 'folder') => api.attestation.saveSeries({ ...series, as }),
    onSuccess: ({ saved }) => saved > 0 && done(`${counted(saved, 'attestation')} en PDF.`),
    onError: failed,
  });
  const isBusy = print.isPending || save.isPending;
  const printable = data?.filter(({ isCancelled }) => !isCancelled).length ?? 0;
  const ends = [series.first, series.last].map((sequence) => attestationNumber(series.year, sequence));
  return (
    <Page
      title={`Attestations ${ends.join(' à ')}`}
      lead={data && counted(data.length, 'attestation')}
      actions={
        can('animation') &&
        printable > 0 && (
          <>
            <Button
              variant="outlined"
              startIcon={<FolderOutlined />}
              disabled={isBusy}
              onClick={() => save.mutate('folder')}
            >
              Un PDF par personne
            </Button>
            <Button
              variant="outlined"
              startIcon={<PictureAsPdfOutlined />}
              disabled={isBusy}
              onClick={() => save.mutate('one-file')}
            >
              Un seul PDF
            </Button>
            <Button variant="contained" startIcon={<PrintOutlined />} disabled={isBusy} onClick={() => print.mutate()}>
              Imprimer toutes les attestations
            </Button>
          </>
        )
      }
    >
      <Stack spacing={2}>
        <Failure error={error} onRetry={() => void refetch()} />
        {isBusy && (
          <div role="status">
            <Typography color="textSecondary" gutterBottom>
              Mise en page… Pour deux cents attestations, comptez une à deux minutes.
            </Typography>
            <LinearProgress aria-label="Mise en page" />
          </div>
        )}
        {data && data.length > printable && (
          <Alert severity="info">
            {counted(data.length - printable, 'attestation annulée', 'attestations annulées')} : le numéro reste au
            registre et ne s’imprime plus.
          </Alert>
        )}
        <Card>
          <List aria-label="Attestations établies" disablePadding>
            {data?.map(({ id, number, memberName, kind, isCancelled }) => (
              <ListItem
                key={id}
                divider
                sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '110px 2fr 1fr' } }}
              >
                <Link
                  component={RouterLink}
                  to={`/reconnaissance/${id}`}
                  sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}
                >
                  {number}
                </Link>
                <span>{memberName}</span>
                <Typography component="span" color="textSecondary">
                  {isCancelled ? 'Annulée' : attestationKindLabels[kind]}
                </Typography>
              </ListItem>
            ))}
          </List>
        </Card>
        <Link component={RouterLink} to="/reconnaissance">
          Ouvrir le registre
        </Link>
      </Stack>
    </Page>
  );
}
