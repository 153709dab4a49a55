import { useMemo } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import { MeetingNotes, sessionsSoFar } from '../../domain/mediation/mediation';
import type { Span } from '../../domain/mediation/planning';
import type { Mediation } from '../../ipc/mediation.contract';

const planningFields = [
  'firstSessionDay',
  'firstSessionTime',
  'frequency',
  'sessionCount',
  'sessionMinutes',
  'bilanDay',
  'bilanTime',
] as const;

/** The dates as they are being typed. Only those who ask are drawn again, and only when a date changes. */
export function useTypedPlanning(
  { notes, timeZone }: Mediation,
  control: Control<MeetingNotes>,
): { notes: MeetingNotes; sessions: readonly Span[] } {
  const values = useWatch({ control, name: planningFields });
  return useMemo(() => {
    const typed = Object.fromEntries(planningFields.map((name, index) => [name, values[index]]));
    const planning = MeetingNotes.parse({ ...notes, ...typed });
    return { notes: planning, sessions: sessionsSoFar(planning, timeZone) };
  }, [notes, timeZone, values]);
}
