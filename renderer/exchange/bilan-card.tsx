import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Link, Stack, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link as RouterLink, useNavigate } from 'react-router';
import { BilanAppointment } from '../../domain/exchange/exchange';
import { dayAndTime, longDay } from '../../domain/french/format';
import { clockTimeOf, dayOf } from '../../domain/time/time';
import type { Exchange } from '../../ipc/exchange.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { DateInput, TimeInput } from '../ui/form/date-input';
import { showFieldErrors } from '../ui/form/field-errors';
import { useToasts } from '../ui/toasts';
import { SideCard } from './side-card';
import { useExchangeCommand } from './use-exchange';

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
      {moved && <MoveBilan bilan={moved} timeZone={timeZone} onClose={() => setMoved(null)} />}
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

function MoveBilan({ bilan, timeZone, onClose }: { bilan: Bilan; timeZone: string; onClose: () => void }) {
  const { id, version, scheduledAt } = bilan;
  const toasts = useToasts();
  const move = useExchangeCommand(api.exchange.moveBilan, { isToldByForm: true });
  const before = { day: dayOf(scheduledAt, timeZone), time: clockTimeOf(scheduledAt, timeZone) };
  const { control, handleSubmit, setError } = useForm({
    resolver: zodResolver(BilanAppointment),
    defaultValues: before,
  });
  const submit = handleSubmit((appointment) =>
    move.mutate(
      { id, version, ...appointment },
      {
        onSuccess: () => {
          onClose();
          toasts.done('La date du bilan a changé.', () => move.mutateAsync({ id, version: version + 1, ...before }));
        },
        onError: (error) => showFieldErrors(error, setError),
      },
    ),
  );
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="move-bilan">
      <DialogTitle id="move-bilan">Changer la date du bilan</DialogTitle>
      <form noValidate onSubmit={submit}>
        <DialogContent>
          <Stack spacing={2.5} sx={{ pt: 1 }}>
            <Failure error={move.error} />
            <DateInput control={control} name="day" label="Date du bilan" autoFocus />
            <TimeInput control={control} name="time" label="Heure du bilan" />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Annuler</Button>
          <Button type="submit" variant="contained" disabled={move.isPending}>
            Changer la date
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
