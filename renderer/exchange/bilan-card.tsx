import { Button, Link, Stack, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as RouterLink, useNavigate } from 'react-router';
import { dayAndTime, longDay } from '../../domain/french/format';
import { dayOf } from '../../domain/time/time';
import type { Exchange } from '../../ipc/exchange.contract';
import { api } from '../api';
import { useToasts } from '../ui/toasts';
import { MoveBilan } from './move-bilan';
import { SideCard } from './side-card';

type Bilan = Exchange['bilans'][number];

/** The bilan to come, or those already held. */
export function BilanCard({ exchange, isEditable }: { exchange: Exchange; isEditable: boolean }) {
  const { bilans, timeZone } = exchange;
  const [moved, setMoved] = useState<Bilan | null>(null);
  return (
    <SideCard title="Le bilan">
      <Stack spacing={1.5}>
        {bilans.map((bilan) => (
          <div key={bilan.id}>
            <Link component={RouterLink} to={`/bilans/${bilan.id}`} variant="subtitle1">
              {bilan.kind === 'final' ? 'Bilan de l’échange' : 'Bilan d’étape'}
            </Link>
            <Typography color="textSecondary">
              {bilan.status === 'locked'
                ? `Terminé, tenu le ${longDay(dayOf(bilan.scheduledAt, timeZone))}`
                : `${bilan.status === 'draft' ? 'Commencé, prévu' : 'Prévu'} le ${dayAndTime(bilan.scheduledAt, timeZone)}`}
            </Typography>
            {isEditable && bilan.kind === 'final' && bilan.status !== 'locked' && (
              <Button size="small" onClick={() => setMoved(bilan)} sx={{ ml: -1.5 }}>
                Changer la date du bilan
              </Button>
            )}
          </div>
        ))}
        {isEditable && exchange.status === 'ongoing' && <ProvisionalBilan exchange={exchange} />}
      </Stack>
      {moved && <MoveBilan bilan={moved} exchange={exchange} onClose={() => setMoved(null)} />}
    </SideCard>
  );
}

/** A first look back while the exchange goes on; one that is begun is gone on with. */
function ProvisionalBilan({ exchange: { id, bilans } }: { exchange: Exchange }) {
  const navigate = useNavigate();
  const toasts = useToasts();
  const hold = useMutation({
    mutationFn: () => api.bilan.createProvisional({ exchangeId: id }),
    onSuccess: (bilan) => navigate(`/bilans/${bilan.id}`),
    onError: toasts.failed,
  });
  if (bilans.some(({ kind, status }) => kind === 'provisional' && status !== 'locked')) return null;
  return (
    <div>
      <Button size="small" disabled={hold.isPending} onClick={() => hold.mutate()} sx={{ ml: -1.5 }}>
        Faire un bilan d’étape
      </Button>
    </div>
  );
}
