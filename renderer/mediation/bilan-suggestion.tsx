import EventAvailableOutlined from '@mui/icons-material/EventAvailableOutlined';
import { Button } from '@mui/material';
import type { UseFormReturn } from 'react-hook-form';
import { clock, completeDay } from '../../domain/french/format';
import { type MeetingNotes, suggestedBilan } from '../../domain/mediation/mediation';
import type { Mediation } from '../../ipc/mediation.contract';
import { useTypedPlanning } from './use-typed-planning';

type Props = { mediation: Mediation; form: UseFormReturn<MeetingNotes> };

/** A date for the bilan, offered as soon as the last session is known. */
export function BilanSuggestion({ mediation, form: { control, setValue } }: Props) {
  const { sessions } = useTypedPlanning(mediation, control);
  const bilan = suggestedBilan(sessions, mediation.timeZone);
  if (!bilan) return null;
  return (
    <Button
      variant="outlined"
      startIcon={<EventAvailableOutlined />}
      onClick={() => {
        setValue('bilanDay', bilan.day, { shouldValidate: true });
        setValue('bilanTime', bilan.time, { shouldValidate: true });
      }}
      sx={{ alignSelf: 'flex-start' }}
    >
      Une semaine après : {completeDay(bilan.day)} à {clock(bilan.time)}
    </Button>
  );
}
