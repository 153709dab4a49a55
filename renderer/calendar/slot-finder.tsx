import SearchOutlined from '@mui/icons-material/SearchOutlined';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { clock, counted, enumerate, weekdayAndDay } from '../../domain/french/format';
import type { CalendarSlot } from '../../ipc/calendar.contract';
import type { InputOf } from '../../ipc/contract';
import { api } from '../api';
import { Failure } from '../ui/failure';

type Props = { search: InputOf<'calendar.slots'>; onChoose: (slot: CalendarSlot) => void };

/** The first times when all are free, the room too: one click takes one. */
export function SlotFinder({ search, onChoose }: Props) {
  const finding = useMutation({ mutationFn: () => api.calendar.slots(search) });
  const found = finding.data;
  return (
    <Box>
      <Button
        variant="outlined"
        startIcon={<SearchOutlined />}
        disabled={finding.isPending}
        onClick={() => finding.mutate()}
      >
        Trouver un créneau
      </Button>
      <Box role="status" sx={{ mt: found || finding.error ? 1.5 : 0 }}>
        <Failure error={finding.error} />
        {found && (
          <>
            <Typography sx={{ mb: 1 }}>
              {found.slots.length === 0
                ? 'Aucun créneau commun dans les six semaines qui viennent. Essayez une durée plus courte, ou moins de personnes.'
                : `${counted(found.slots.length, 'créneau où tout le monde est libre', 'créneaux où tout le monde est libre')}\u00a0:`}
            </Typography>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
              {found.slots.map((slot) => (
                <Button key={slot.startsAt} size="small" variant="outlined" onClick={() => onChoose(slot)}>
                  {weekdayAndDay(slot.day)}, {clock(slot.time)}
                </Button>
              ))}
            </Box>
            {found.unknown.length > 0 && (
              <Alert severity="info" sx={{ mt: 1.5 }}>
                {unknownSentence(found.unknown)}
              </Alert>
            )}
          </>
        )}
      </Box>
    </Box>
  );
}

const unknownSentence = (names: readonly string[]): string =>
  names.length > 1
    ? `${enumerate(names)}\u00a0: leurs fiches ne disent pas leurs disponibilités.`
    : `${names[0]}\u00a0: sa fiche ne dit pas ses disponibilités.`;
