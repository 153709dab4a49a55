import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { longDay } from '../../domain/french/format';
import { NoAgreement, Postponement } from '../../domain/mediation/mediation';
import type { Mediation } from '../../ipc/mediation.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { DateInput } from '../ui/form/date-input';
import { TextInput } from '../ui/form/text-input';
import { useToasts } from '../ui/toasts';
import { currentVersion, useMediationCommand } from './use-mediation';
import { type MeetingUnderWay, useOutcome } from './use-outcome';

type Props = MeetingUnderWay & { onClose: () => void; onEnded: (ended: Mediation) => void };
type Shell = {
  title: string;
  action: string;
  outcome: ReturnType<typeof useOutcome>;
  onClose: () => void;
  children: ReactNode;
};

/** An end other than an agreement. Its words belong to the form of the meeting, and are kept with it as they are typed. */
const OutcomeDialog = ({ title, action, outcome, onClose, children }: Shell) => (
  <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="outcome-title">
    <DialogTitle id="outcome-title">{title}</DialogTitle>
    <DialogContent>
      <Stack spacing={2.5} sx={{ pt: 1 }}>
        <Failure error={outcome.error} />
        {children}
      </Stack>
    </DialogContent>
    <DialogActions>
      <Button onClick={onClose}>Revenir à la rencontre</Button>
      <Button variant="contained" disabled={outcome.isPending} onClick={outcome.end}>
        {action}
      </Button>
    </DialogActions>
  </Dialog>
);

/** Says how the meeting ended, and offers to take it back. */
function useEnding(
  { onClose, onEnded }: Pick<Props, 'onClose' | 'onEnded'>,
  sentence: (mediation: Mediation) => string,
) {
  const client = useQueryClient();
  const toasts = useToasts();
  const { mutateAsync: reopen } = useMediationCommand(api.mediation.reopen);
  return (mediation: Mediation) => {
    onClose();
    onEnded(mediation);
    toasts.done(sentence(mediation), () => reopen(currentVersion(client, mediation.id)));
  };
}

export function PostponeDialog({ onClose, onEnded, ...meeting }: Props) {
  const onSuccess = useEnding(
    { onClose, onEnded },
    ({ notes }) => `La mise en relation attend le ${longDay(notes.resumeOn ?? '')}.`,
  );
  const outcome = useOutcome(meeting, { answers: Postponement, command: api.mediation.postpone, onSuccess });
  const { control } = meeting.form;
  return (
    <OutcomeDialog title="Pas tout de suite" action="Remettre à plus tard" outcome={outcome} onClose={onClose}>
      <Typography>Tout ce qui est écrit reste là. L’accueil vous rappellera cette rencontre le jour venu.</Typography>
      <DateInput control={control} name="resumeOn" label="En reparler le" autoFocus />
      <TextInput control={control} name="outcomeReason" label="Ce qu’on attend" multiline minRows={2} />
    </OutcomeDialog>
  );
}

export function NoAgreementDialog({ onClose, onEnded, ...meeting }: Props) {
  const onSuccess = useEnding(
    { onClose, onEnded },
    () => 'La rencontre se termine sans accord. L’offre et la demande sont de nouveau à la bourse.',
  );
  const outcome = useOutcome(meeting, {
    answers: NoAgreement,
    command: api.mediation.closeWithoutAgreement,
    onSuccess,
  });
  return (
    <OutcomeDialog title="Sans accord" action="Terminer sans accord" outcome={outcome} onClose={onClose}>
      <Typography>L’offre et la demande retournent à la bourse. Ce rapprochement ne sera plus proposé.</Typography>
      <TextInput
        control={meeting.form.control}
        name="outcomeReason"
        label="Pourquoi"
        help="Par exemple : les horaires ne s’accordent pas."
        multiline
        minRows={2}
        autoFocus
      />
    </OutcomeDialog>
  );
}
