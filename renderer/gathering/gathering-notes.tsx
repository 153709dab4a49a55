import { Card, Stack, TextField, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import type { Gathering } from '../../ipc/gathering.contract';
import { api } from '../api';
import { failureMessage } from '../ui/failure-message';
import { latestOnly } from '../ui/form/latest-only';
import { SavedMark } from '../ui/saved-mark';
import { useShowGathering } from './use-gathering';

/** What is worth remembering of a rencontre, kept at each keystroke. */
export function GatheringNotes({ gathering, isOpen }: { gathering: Gathering; isOpen: boolean }) {
  const { eventId, occurrence, notes } = gathering;
  const show = useShowGathering();
  const [text, setText] = useState(notes);
  const [isSaved, setIsSaved] = useState(true);
  const [error, setError] = useState<unknown>(null);
  const queue = useMemo(
    () =>
      latestOnly(async (typed: string) => show(await api.gathering.writeNotes({ eventId, occurrence, notes: typed }))),
    [show, eventId, occurrence],
  );
  if (!isOpen && !notes) return null;
  return (
    <Card component="section" aria-labelledby="notes" sx={{ p: 2.5 }}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center', mb: 1.5, minHeight: 28 }}>
        <Typography variant="h2" id="notes">
          Notes
        </Typography>
        {isOpen && text !== '' && <SavedMark isSaved={isSaved} text="Enregistré" />}
      </Stack>
      {isOpen ? (
        <TextField
          fullWidth
          multiline
          minRows={4}
          value={text}
          error={error !== null}
          helperText={
            error
              ? failureMessage(error)
              : 'Ce qui s’est dit, ce qui s’est décidé. Rien sur la santé ni l’argent des personnes.'
          }
          onChange={({ target }) => {
            setText(target.value);
            setIsSaved(false);
            queue.push(target.value).then(
              () => {
                setIsSaved(true);
                setError(null);
              },
              (refusal: unknown) => setError(refusal),
            );
          }}
          slotProps={{ htmlInput: { 'aria-label': 'Notes de la rencontre', maxLength: 4000 } }}
        />
      ) : (
        <Typography sx={{ whiteSpace: 'pre-line' }}>{notes}</Typography>
      )}
    </Card>
  );
}
