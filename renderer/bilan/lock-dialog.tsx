import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, Stack } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { addressed, calledName, type Prompt } from '../../domain/bilan/interview';
import { counted, weekdayAndDay } from '../../domain/french/format';
import { dayOf } from '../../domain/time/time';
import type { OpenBilan } from '../../ipc/bilan.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useSession } from '../ui/session-context';

type Props = {
  bilan: OpenBilan;
  missing: readonly Prompt[];
  isOpen: boolean;
  /** Once what was typed has reached the base; rejects when it could not: nothing is locked without it. */
  settled: () => Promise<unknown>;
  onClose: () => void;
  onGo: (prompt: Prompt) => void;
  onLocked: (bilan: OpenBilan) => void;
};

/** The one step that cannot be undone: it is told before it is taken. */
export function LockDialog({ bilan, missing, isOpen, settled, onClose, onGo, onLocked }: Props) {
  const lock = useMutation({
    mutationFn: async () => {
      await settled();
      return api.bilan.lock({ bilanId: bilan.id });
    },
    onSuccess: onLocked,
  });
  const isMissing = missing.length > 0;
  return (
    <Dialog open={isOpen} onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="lock-title">
      <DialogTitle id="lock-title" variant="h2">
        {isMissing ? 'Encore une question' : 'Terminer le bilan ?'}
      </DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          <Failure error={lock.error} />
          {isMissing ? (
            missing.map((prompt) => (
              <Button
                key={`${prompt.respondent}/${prompt.question.key}`}
                variant="outlined"
                onClick={() => onGo(prompt)}
                sx={{ justifyContent: 'flex-start', textAlign: 'left' }}
              >
                {prompt.participant
                  ? addressed(calledName(prompt.participant, bilan.participants), prompt.question.wording)
                  : prompt.question.wording}
              </Button>
            ))
          ) : (
            <Consequences bilan={bilan} />
          )}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          Continuer la relecture
        </Button>
        {!isMissing && (
          <Button variant="contained" disabled={lock.isPending} onClick={() => lock.mutate()}>
            Terminer et verrouiller
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

function Consequences({ bilan: { kind, exchange, sessions } }: { bilan: OpenBilan }) {
  const now = useSession().now().toISOString();
  const toCome = sessions.filter(({ status, startsAt }) => status === 'planned' && startsAt > now);
  const first = toCome[0];
  return (
    <>
      <DialogContentText>
        Les réponses ne changeront plus. Un complément daté pourra toujours s’ajouter.
      </DialogContentText>
      {kind === 'final' && exchange.status === 'ongoing' && (
        <DialogContentText>
          L’échange sera terminé, la demande satisfaite, et l’offre de nouveau disponible.
        </DialogContentText>
      )}
      {kind === 'final' && exchange.status === 'ongoing' && first && (
        <DialogContentText>
          {counted(toCome.length, 'séance prévue', 'séances prévues')} à partir du{' '}
          {weekdayAndDay(dayOf(first.startsAt, exchange.timeZone))}{' '}
          {toCome.length > 1 ? 'seront annulées' : 'sera annulée'}.
        </DialogContentText>
      )}
    </>
  );
}
