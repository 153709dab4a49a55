import EditOutlined from '@mui/icons-material/EditOutlined';
import EventBusyOutlined from '@mui/icons-material/EventBusyOutlined';
import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import MailOutlined from '@mui/icons-material/MailOutlined';
import RestoreOutlined from '@mui/icons-material/RestoreOutlined';
import UpdateOutlined from '@mui/icons-material/UpdateOutlined';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { isEventKind, type Scope } from '../../domain/calendar/event';
import type { CalendarDetails, CalendarItem } from '../../ipc/calendar.contract';
import { api } from '../api';
import { ScopeDialog } from '../ui/event/scope-choice';
import { useSession } from '../ui/session-context';
import { isCancelled } from './chip-words';
import { pathOfEdit, pathOfItem } from './links';
import { useCalendarCommand } from './use-calendar';

export type PanelActions = {
  onMove: (item: CalendarItem) => void;
  onExport: (details: CalendarDetails) => void;
  onLetters: (details: CalendarDetails) => void;
};

type Props = PanelActions & { details: CalendarDetails; onDone: () => void };

const opens: Record<CalendarItem['target']['page'], string> = {
  reperage: 'Ouvrir la séance de repérage',
  mediation: 'Ouvrir la mise en relation',
  exchange: 'Ouvrir l’échange',
  bilan: 'Ouvrir le bilan',
  gathering: 'Ouvrir la rencontre',
  workshop: 'Ouvrir l’atelier',
  other: 'Ouvrir',
};

/** What to do next with an event; every drag of the calendar has its button here. */
export function EventActions({ details, onMove, onExport, onLetters, onDone }: Props) {
  const { can } = useSession();
  const navigate = useNavigate();
  const [question, setQuestion] = useState<'edit' | 'cancel' | null>(null);
  const cancel = useCalendarCommand(api.calendar.cancel);
  const restore = useCalendarCommand(api.calendar.restore);
  const { kind, id, occurrence, version, isSeries, target } = details;
  const path = pathOfItem(details);
  const isOurs = isEventKind(kind);
  const isOff = isCancelled(details);
  const one = (scope: Scope) => ({ kind, id, occurrence, version, scope });

  const edit = (scope: Scope) =>
    void navigate(kind === 'workshop' ? `/ateliers/${id}/modifier` : pathOfEdit({ kind, id, occurrence }, scope));
  const cancelThese = (scope: Scope) =>
    cancel.mutate(
      { input: one(scope), said: scope === 'one' ? 'Cette date est annulée.' : 'Ces dates sont annulées.' },
      { onSuccess: onDone },
    );
  const ask = (what: 'edit' | 'cancel', act: (scope: Scope) => void) => (isSeries ? setQuestion(what) : act('all'));
  const isBusy = cancel.isPending || restore.isPending;
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fit, minmax(160px, 1fr))' }}>
      {path && (
        <Button variant="contained" onClick={() => void navigate(path)} sx={{ gridColumn: '1 / -1' }}>
          {opens[target.page]}
        </Button>
      )}
      {can('animation') && (
        <>
          {details.isMovable && (
            <Button variant="outlined" startIcon={<UpdateOutlined />} onClick={() => onMove(details)}>
              Déplacer
            </Button>
          )}
          {isOurs && !isOff && (
            <Button variant="outlined" startIcon={<EditOutlined />} onClick={() => ask('edit', edit)}>
              Modifier
            </Button>
          )}
          {details.people.length > 0 && !isOff && (
            <Button variant="outlined" startIcon={<MailOutlined />} onClick={() => onLetters(details)}>
              Prévenir
            </Button>
          )}
          <Button variant="outlined" startIcon={<FileDownloadOutlined />} onClick={() => onExport(details)}>
            Exporter (.ics)
          </Button>
          {isOurs && !isOff && (
            <Button
              variant="outlined"
              color="error"
              startIcon={<EventBusyOutlined />}
              disabled={isBusy}
              onClick={() => ask('cancel', cancelThese)}
              sx={{ gridColumn: '1 / -1' }}
            >
              {isSeries ? 'Annuler cette date…' : 'Annuler cette date'}
            </Button>
          )}
          {isOurs && isOff && (
            <Button
              variant="outlined"
              startIcon={<RestoreOutlined />}
              disabled={isBusy}
              onClick={() =>
                restore.mutate({ input: one('one'), said: 'Cette date est rétablie.' }, { onSuccess: onDone })
              }
            >
              Rétablir cette date
            </Button>
          )}
        </>
      )}
      {question === 'edit' && (
        <ScopeDialog
          title="Modifier quelles dates ?"
          action="Continuer"
          onClose={() => setQuestion(null)}
          onChoose={edit}
        />
      )}
      {question === 'cancel' && (
        <ScopeDialog
          title="Annuler quelles dates ?"
          action="Annuler ces dates"
          isPending={isBusy}
          onClose={() => setQuestion(null)}
          onChoose={cancelThese}
        />
      )}
    </Box>
  );
}
