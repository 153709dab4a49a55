import AddOutlined from '@mui/icons-material/AddOutlined';
import { Button, Card, Stack, Typography } from '@mui/material';
import { useId, useState } from 'react';
import type { Exchange } from '../../ipc/exchange.contract';
import { api } from '../api';
import { useToasts } from '../ui/toasts';
import { SessionCard } from './session-card';
import { minutesOf, SessionDialog } from './session-dialog';
import { useExchangeCommand } from './use-exchange';
import { wantedSession } from './wanted';

type Props = { exchange: Exchange; isEditable: boolean; now: string };

/** The sessions in their order, and one more when it is wished for. */
export function Sessions({ exchange, isEditable, now }: Props) {
  const titleId = useId();
  const toasts = useToasts();
  const [isAdding, setIsAdding] = useState(false);
  const add = useExchangeCommand(api.exchange.addSession, { isToldByForm: true });
  const last = exchange.sessions.at(-1);
  const close = () => {
    add.reset();
    setIsAdding(false);
  };
  return (
    <Stack component="section" spacing={2} aria-labelledby={titleId}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center' }}>
        <Typography variant="h2" id={titleId}>
          Les séances
        </Typography>
        {isEditable && (
          <Button startIcon={<AddOutlined />} onClick={() => setIsAdding(true)}>
            Ajouter une séance
          </Button>
        )}
      </Stack>
      {exchange.sessions.length === 0 && <Card sx={{ p: 2.5 }}>Aucune séance n’est prévue.</Card>}
      {exchange.sessions.map((session) => (
        <SessionCard key={session.id} session={session} exchange={exchange} isEditable={isEditable} now={now} />
      ))}
      {isAdding && (
        <SessionDialog
          title="Ajouter une séance"
          action="Ajouter la séance"
          initial={{ day: '', time: '', minutes: last ? minutesOf(last) : 90, place: last?.place ?? '' }}
          wanted={(details) => wantedSession(exchange, null, details)}
          error={add.error}
          isPending={add.isPending}
          onClose={close}
          onSubmit={async (answers) => {
            await add.mutateAsync({ exchangeId: exchange.id, ...answers });
            close();
            toasts.done('La séance est ajoutée.');
          }}
        />
      )}
    </Stack>
  );
}
