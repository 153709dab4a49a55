import EventAvailableOutlined from '@mui/icons-material/EventAvailableOutlined';
import { Button } from '@mui/material';
import { clock, completeDay } from '../../domain/french/format';
import { suggestedBilan } from '../../domain/mediation/mediation';
import type { Span } from '../../domain/mediation/planning';

type Props = {
  sessions: readonly Span[];
  timeZone: string;
  onAccept: (bilan: { day: string; time: string }) => void;
};

/** A date for the bilan, offered as soon as the last session is known. */
export function BilanSuggestion({ sessions, timeZone, onAccept }: Props) {
  const bilan = suggestedBilan(sessions, timeZone);
  if (!bilan) return null;
  return (
    <Button
      variant="outlined"
      startIcon={<EventAvailableOutlined />}
      onClick={() => onAccept(bilan)}
      sx={{ alignSelf: 'flex-start' }}
    >
      Une semaine après : {completeDay(bilan.day)} à {clock(bilan.time)}
    </Button>
  );
}
