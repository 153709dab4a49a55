import { Box, Typography } from '@mui/material';
import type { Control } from 'react-hook-form';
import { completeDay } from '../../domain/french/format';
import type { MeetingNotes } from '../../domain/mediation/mediation';
import { describeSessions } from '../../domain/mediation/planning';
import { dayOf } from '../../domain/time/time';
import type { Mediation } from '../../ipc/mediation.contract';
import { useTypedPlanning } from './use-typed-planning';

/** The sessions as they are being decided, said in one sentence, then day by day. */
export function PlannedSessions({ mediation, control }: { mediation: Mediation; control: Control<MeetingNotes> }) {
  const { sessions } = useTypedPlanning(mediation, control);
  const { timeZone } = mediation;
  return (
    <Box role="status" sx={{ bgcolor: 'action.selected', borderRadius: 3, px: 2, py: 1.5 }}>
      {sessions.length === 0 ? (
        <Typography>
          Les séances s’inscriront ici dès que la date, l’heure, la durée et la fréquence sont dites.
        </Typography>
      ) : (
        <>
          <Typography variant="subtitle1">{describeSessions(sessions, timeZone)}</Typography>
          {sessions.length > 1 && (
            <Box
              component="ol"
              sx={{ m: 0, mt: 1, pl: 3, columns: { sm: '260px' }, '& li': { breakInside: 'avoid', py: 0.25 } }}
            >
              {sessions.map(({ startsAt }) => (
                <li key={startsAt}>{completeDay(dayOf(startsAt, timeZone))}</li>
              ))}
            </Box>
          )}
        </>
      )}
    </Box>
  );
}
