import { Alert, AlertTitle, Box } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Control } from 'react-hook-form';
import { dayAndTime } from '../../domain/french/format';
import type { MeetingNotes } from '../../domain/mediation/mediation';
import { meetingMinutes, spanFrom } from '../../domain/mediation/planning';
import { instantAt } from '../../domain/time/time';
import type { Conflict, Engagement, Mediation } from '../../ipc/mediation.contract';
import { api } from '../api';
import { useTypedPlanning } from './use-typed-planning';

const occupations: Record<Engagement['kind'], string> = {
  session: 'une séance',
  mediation: 'une mise en relation',
  bilan: 'un bilan',
};

const sentence = ({ at, name, with: other }: Conflict, zone: string) =>
  `${name} a déjà ${occupations[other.kind]} le ${dayAndTime(other.startsAt, zone)}${
    other.startsAt === at ? '.' : `, en même temps que le rendez-vous de ${dayAndTime(at, zone)}.`
  }`;

type Props = { mediation: Mediation; control: Control<MeetingNotes> };

/** Who is already engaged at the times being decided: said, never forbidden; with whom is not for the others to read. */
export function Conflicts({ mediation, control }: Props) {
  const { notes, sessions } = useTypedPlanning(mediation, control);
  const { id, startsAt, timeZone } = mediation;
  const { bilanDay, bilanTime } = notes;
  const meeting = (kind: 'mediation' | 'bilan', at: string): Engagement => ({ kind, ...spanFrom(at, meetingMinutes) });
  const engagements: Engagement[] = [
    ...(startsAt ? [meeting('mediation', startsAt)] : []),
    ...sessions.map((session) => ({ kind: 'session' as const, ...session })),
    ...(bilanDay && bilanTime ? [meeting('bilan', instantAt(bilanDay, bilanTime, timeZone))] : []),
  ];
  const { data: conflicts } = useQuery({
    queryKey: ['mediation', id, 'conflicts', engagements, mediation.mediator?.id],
    queryFn: () => api.mediation.conflicts({ id, engagements }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return (
    <div role="status">
      {conflicts && conflicts.length > 0 && (
        <Alert severity="warning">
          <AlertTitle>Des rendez-vous se croisent</AlertTitle>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {conflicts.map((conflict) => (
              <li key={[conflict.at, conflict.name, conflict.with.startsAt, conflict.with.title].join()}>
                {sentence(conflict, timeZone)}
              </li>
            ))}
          </Box>
        </Alert>
      )}
    </div>
  );
}
