import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from '@mui/material';
import { useForm } from 'react-hook-form';
import { afterLeaving, afterLeavingLabels, Leaving } from '../../domain/exchange/participants';
import type { Exchange, Participant } from '../../ipc/exchange.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useDraftKeeping, useKeptDraft } from '../ui/form/draft';
import { showFieldErrors } from '../ui/form/field-errors';
import { RadioInput } from '../ui/form/radio-input';
import { TextInput } from '../ui/form/text-input';
import { useToasts } from '../ui/toasts';
import { useExchangeCommand } from './use-exchange';

type Props = { exchange: Exchange; person: Participant; onClose: () => void };

/** Someone leaves before the end: why, and what becomes of her offer or request. */
export function LeaveDialog(props: Props) {
  const draft = `leaving/${props.exchange.id}/${props.person.memberId}`;
  const { isReady, kept } = useKeptDraft<Leaving>(draft);
  return (
    <Dialog open={isReady} onClose={props.onClose} fullWidth maxWidth="sm" aria-labelledby="leave-title">
      <DialogTitle id="leave-title">{props.person.name} quitte l’échange</DialogTitle>
      {isReady && <LeaveForm {...props} draft={draft} kept={kept} />}
    </Dialog>
  );
}

function LeaveForm({
  exchange,
  person,
  onClose,
  draft,
  kept,
}: Props & { draft: string; kept: Partial<Leaving> | null }) {
  const { memberId, name, side } = person;
  const toasts = useToasts();
  const methods = useForm<Leaving>({
    resolver: zodResolver(Leaving),
    defaultValues: { reason: '', listing: 'available', ...kept },
  });
  const { discard } = useDraftKeeping(draft, methods);
  const leave = useExchangeCommand(api.exchange.leave, { isToldByForm: true });
  const back = useExchangeCommand(api.exchange.cancelLeaving);
  const submit = methods.handleSubmit((leaving) =>
    leave.mutateAsync({ exchangeId: exchange.id, memberId, ...leaving }).then(
      async () => {
        await discard();
        onClose();
        toasts.done(`${name} a quitté l’échange.`, () => back.mutateAsync({ exchangeId: exchange.id, memberId }));
      },
      (error) => showFieldErrors(error, methods.setError),
    ),
  );
  return (
    <form noValidate onSubmit={submit}>
      <DialogContent>
        <Stack spacing={2.5}>
          <Failure error={leave.error} />
          <Typography>
            Les séances à venir se feront sans cette personne. Ses présences restent écrites ; si elle est venue, elle
            aura sa place au bilan.
          </Typography>
          <TextInput
            control={methods.control}
            name="reason"
            label="Pourquoi"
            help="Par exemple : ses horaires de travail ont changé."
            autoFocus
            multiline
          />
          <RadioInput
            control={methods.control}
            name="listing"
            label={side === 'offerer' ? 'Et son offre ?' : 'Et sa demande ?'}
            choices={afterLeaving
              .filter((value) => side === 'requester' || value !== 'satisfied') // an offer is never used up
              .map((value) => ({ value, label: afterLeavingLabels[value] }))}
          />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Fermer</Button>
        <Button type="submit" variant="contained" disabled={leave.isPending}>
          Noter son départ
        </Button>
      </DialogActions>
    </form>
  );
}
