import { TextField, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { SessionView } from '../../ipc/exchange.contract';
import { api } from '../api';
import { failureMessage } from '../ui/failure-message';
import { latestOnly } from '../ui/form/latest-only';
import { exchangeKey } from './use-exchange';

type Props = { session: SessionView; isEditable: boolean };

/** A few words about a session, kept at each keystroke. */
export function SessionNotes({ session, isEditable }: Props) {
  const client = useQueryClient();
  const [text, setText] = useState(session.notes);
  const [error, setError] = useState<unknown>(null);
  const queue = useMemo(
    () =>
      latestOnly(async (notes: string) => {
        const exchange = await api.exchange.writeNotes({ sessionId: session.id, notes });
        client.setQueryData(exchangeKey(exchange.id), exchange);
      }),
    [client, session.id],
  );
  if (!isEditable)
    return session.notes ? <Typography sx={{ mt: 2, whiteSpace: 'pre-line' }}>{session.notes}</Typography> : null;
  return (
    <TextField
      label="Notes de la séance"
      fullWidth
      multiline
      value={text}
      error={error !== null}
      helperText={error ? failureMessage(error) : undefined}
      onChange={({ target }) => {
        setText(target.value);
        queue.push(target.value).then(() => setError(null), setError);
      }}
      sx={{ mt: 2 }}
    />
  );
}
