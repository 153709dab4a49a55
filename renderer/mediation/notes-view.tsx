import { Box, Typography } from '@mui/material';
import { Fragment } from 'react';
import { dayAndTime } from '../../domain/french/format';
import { type MeetingNotes, sessionsSoFar } from '../../domain/mediation/mediation';
import { describeSessions } from '../../domain/mediation/planning';
import { instantAt } from '../../domain/time/time';

function linesOf(notes: MeetingNotes, zone: string) {
  const { bilanDay, bilanTime } = notes;
  return [
    ['Ce qui est offert', notes.offered],
    ['Ce qui est demandé', notes.asked],
    ['L’objectif', notes.goal],
    ['Le niveau de départ', notes.level],
    ['Comment ce savoir a été appris', notes.learntHow],
    ['Comment il sera transmis', notes.method],
    ['Lieu des séances', notes.place],
    ['Les séances', describeSessions(sessionsSoFar(notes, zone), zone)],
    ['Matériel', notes.material],
    ['Les clefs', notes.keys],
    ['Les projets', notes.projects],
    ['Les conditions', notes.conditions],
    ['Le bilan', bilanDay && bilanTime ? dayAndTime(instantAt(bilanDay, bilanTime, zone), zone) : ''],
  ].filter(([, text]) => text);
}

/** What was said at the meeting, line by line; what nobody spoke of is left out. */
export function NotesView({ notes, timeZone }: { notes: MeetingNotes; timeZone: string }) {
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', columnGap: 3, rowGap: 1.5, gridTemplateColumns: { sm: 'minmax(180px, 14rem) 1fr' } }}
    >
      {linesOf(notes, timeZone).map(([name, text]) => (
        <Fragment key={name}>
          <Typography component="dt" color="textSecondary">
            {name}
          </Typography>
          <Typography component="dd" sx={{ m: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {text}
          </Typography>
        </Fragment>
      ))}
    </Box>
  );
}
