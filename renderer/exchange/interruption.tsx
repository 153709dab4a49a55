import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import {
  type AfterInterruption,
  afterInterruption,
  afterInterruptionLabels,
  Interruption as InterruptionSchema,
} from '../../domain/exchange/exchange';
import type { Exchange } from '../../ipc/exchange.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useDraftKeeping, useKeptDraft } from '../ui/form/draft';
import { showFieldErrors } from '../ui/form/field-errors';
import { RadioInput } from '../ui/form/radio-input';
import { TextInput } from '../ui/form/text-input';
import { useToasts } from '../ui/toasts';
import { useExchangeCommand } from './use-exchange';

/** An exchange may stop before its end, and start again if that was a mistake. */
export function Interruption({ exchange }: { exchange: Exchange }) {
  const [isAsking, setIsAsking] = useState(false);
  const resume = useExchangeCommand(api.exchange.resume);
  if (exchange.status === 'interrupted')
    return (
      <Button
        variant="outlined"
        disabled={resume.isPending}
        onClick={() => resume.mutate({ id: exchange.id, version: exchange.version })}
      >
        Reprendre l’échange
      </Button>
    );
  if (exchange.status !== 'ongoing') return null;
  return (
    <>
      <Button onClick={() => setIsAsking(true)} sx={{ alignSelf: 'flex-start' }}>
        Interrompre l’échange
      </Button>
      {isAsking && <InterruptionDialog exchange={exchange} onClose={() => setIsAsking(false)} />}
    </>
  );
}

type Props = { exchange: Exchange; onClose: () => void };
type Typed = { reason: string; listings?: AfterInterruption };

function InterruptionDialog(props: Props) {
  const form = `exchange/${props.exchange.id}/interruption`;
  const { isReady, kept } = useKeptDraft<Typed>(form);
  return (
    <Dialog open={isReady} onClose={props.onClose} fullWidth maxWidth="sm" aria-labelledby="interruption">
      <DialogTitle id="interruption">Interrompre l’échange</DialogTitle>
      {isReady && <InterruptionForm {...props} draft={form} kept={kept} />}
    </Dialog>
  );
}

function InterruptionForm({ exchange, onClose, draft, kept }: Props & { draft: string; kept: Partial<Typed> | null }) {
  const toasts = useToasts();
  const methods = useForm({
    resolver: zodResolver(InterruptionSchema),
    defaultValues: { reason: '', listings: 'available', ...kept } as Typed,
  });
  const { discard } = useDraftKeeping(draft, methods);
  const interrupt = useExchangeCommand(api.exchange.interrupt, { isToldByForm: true });
  const resume = useExchangeCommand(api.exchange.resume);
  const submit = methods.handleSubmit((interruption) =>
    interrupt.mutateAsync({ id: exchange.id, version: exchange.version, ...interruption }).then(
      async ({ id, version }) => {
        await discard();
        onClose();
        toasts.done('L’échange est interrompu.', () => resume.mutateAsync({ id, version }));
      },
      (error) => showFieldErrors(error, methods.setError),
    ),
  );
  return (
    <form noValidate onSubmit={submit}>
      <DialogContent>
        <Stack spacing={2.5}>
          <Failure error={interrupt.error} />
          <Typography>Les séances à venir sont annulées. Ce qui a été fait reste écrit.</Typography>
          <TextInput
            control={methods.control}
            name="reason"
            label="Pourquoi"
            help="Par exemple : Nadia a trouvé un emploi."
            multiline
            minRows={2}
            autoFocus
          />
          <RadioInput
            control={methods.control}
            name="listings"
            label="Et ensuite ?"
            choices={afterInterruption.map((value) => ({ value, label: afterInterruptionLabels[value] }))}
          />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Continuer l’échange</Button>
        <Button type="submit" variant="contained" disabled={interrupt.isPending}>
          Interrompre l’échange
        </Button>
      </DialogActions>
    </form>
  );
}
