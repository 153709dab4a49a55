import { Box, Button, Stack, Typography } from '@mui/material';
import { useEffect, useId, useRef } from 'react';
import type { SchoolHoliday } from '../../domain/calendar/place';
import { counted, enumerate, fullPeriod, quoted } from '../../domain/french/format';
import type { ChosenSchoolHolidays } from '../../ipc/calendar.contract';

type Props = { file: ChosenSchoolHolidays; isBusy: boolean; onKeep: () => void; onLeave: () => void };

/** The same days in several zones are told once. */
function grouped(holidays: readonly SchoolHoliday[]) {
  const groups = new Map<string, SchoolHoliday & { zones: string[] }>();
  for (const holiday of holidays) {
    const key = `${holiday.fromDay} ${holiday.toDay} ${holiday.label}`;
    const known = groups.get(key);
    if (known) known.zones.push(holiday.zone);
    else groups.set(key, { ...holiday, zones: [holiday.zone] });
  }
  return [...groups.values()];
}

/** What a file would bring, before anything is written; it takes the focus when it appears. */
export function SchoolFileCard({ file, isBusy, onKeep, onLeave }: Props) {
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const groups = grouped(file.holidays);
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      sx={{ border: 1, borderColor: 'primary.main', borderRadius: 2, p: { xs: 2, sm: 2.5 } }}
    >
      <Typography variant="h3" id={titleId} ref={title} tabIndex={-1} sx={{ overflowWrap: 'anywhere' }}>
        Ce que contient {quoted(file.fileName)}
      </Typography>
      {groups.length === 0 ? (
        <Typography sx={{ mt: 1 }}>Aucunes vacances des zones A, B et C. Choisissez un autre fichier.</Typography>
      ) : (
        <>
          <Typography sx={{ mt: 1 }}>
            {counted(groups.length, 'période')}. Pour ces zones et ces années, elles remplacent celles qu’Entrelacs
            connaît.
          </Typography>
          {/* Reachable by the keyboard: it scrolls. */}
          <Box
            component="ul"
            tabIndex={0}
            aria-label="Vacances du fichier"
            sx={{ m: 0, mt: 1, pl: 2.5, maxHeight: 240, overflowY: 'auto' }}
          >
            {groups.map(({ zones, fromDay, toDay, label }) => (
              <li key={`${fromDay} ${toDay} ${label}`}>
                {label}, {fullPeriod(fromDay, toDay)} ({zones.length > 1 ? 'zones' : 'zone'} {enumerate(zones)})
              </li>
            ))}
          </Box>
        </>
      )}
      <Stack direction="row" useFlexGap spacing={1.5} sx={{ mt: 2.5, flexWrap: 'wrap', justifyContent: 'flex-end' }}>
        <Button disabled={isBusy} onClick={onLeave}>
          Laisser ce fichier
        </Button>
        {groups.length > 0 && (
          <Button variant="contained" disabled={isBusy} onClick={onKeep}>
            Enregistrer ces vacances
          </Button>
        )}
      </Stack>
    </Box>
  );
}
