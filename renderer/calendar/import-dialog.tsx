import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  IconButton,
  MenuItem,
  Stack,
  TextField,
  Tooltip,
  Typography,
} from '@mui/material';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { counted, fullPeriod, shortDayAndTime } from '../../domain/french/format';
import type { ChosenIcs, OutsideCalendar } from '../../ipc/calendar.contract';
import { ApiError, api } from '../api';
import { Failure } from '../ui/failure';
import { useRefresh } from '../ui/refresh';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';

/** The calendars of others (mairie, salle, école), to look at beside ours; nothing of them can be changed here. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const refresh = useRefresh();
  const { data: calendars = [], error } = useQuery({
    queryKey: ['calendar', 'outside'],
    queryFn: () => api.calendar.listOutside(),
    staleTime: 0,
  });
  const choosing = useMutation({ mutationFn: () => api.calendar.chooseIcs() });
  const removing = useMutation({
    mutationFn: (id: string) => api.calendar.removeOutside({ id }),
    onSuccess: () => refresh('calendar'),
  });
  const chosen = choosing.data;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="import-title">
      <DialogTitle id="import-title">Calendriers importés</DialogTitle>
      <DialogContent>
        <Typography color="textSecondary" sx={{ mb: 2 }}>
          Celui de la mairie ou d’une salle, à consulter à côté du vôtre. Il ne change pas tout seul&#160;: importez de
          nouveau son fichier quand il a changé.
        </Typography>
        <Failure error={error ?? choosing.error ?? removing.error} />
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {calendars.map((calendar) => (
            <Line
              key={calendar.id}
              calendar={calendar}
              isBusy={removing.isPending}
              onRemove={() => removing.mutate(calendar.id)}
            />
          ))}
        </Box>
        {chosen && <ChosenFile key={chosen.id} chosen={chosen} calendars={calendars} onDone={() => choosing.reset()} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Fermer</Button>
        <Button
          variant={chosen ? 'text' : 'contained'}
          startIcon={<UploadFileOutlined />}
          disabled={choosing.isPending}
          onClick={() => choosing.mutate()}
        >
          Choisir un fichier .ics
        </Button>
      </DialogActions>
    </Dialog>
  );
}

type LineProps = { calendar: OutsideCalendar; isBusy: boolean; onRemove: () => void };

function Line({ calendar: { name, events, fileName, importedAt }, isBusy, onRemove }: LineProps) {
  return (
    <Stack component="li" direction="row" sx={{ alignItems: 'center', py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
        <Typography variant="body2" color="textSecondary">
          {counted(events, 'événement')}, {fileName}, importé le {shortDayAndTime(importedAt)}
        </Typography>
      </Box>
      <Tooltip title="Retirer de notre calendrier">
        <IconButton aria-label={`Retirer ${name}`} disabled={isBusy} onClick={onRemove}>
          <DeleteOutlined />
        </IconButton>
      </Tooltip>
    </Stack>
  );
}

const none = '';
type ChosenProps = { chosen: ChosenIcs; calendars: readonly OutsideCalendar[]; onDone: () => void };

/** What the file holds, before it is imported. */
function ChosenFile({ chosen, calendars, onDone }: ChosenProps) {
  const { site, sites } = useSession();
  const refresh = useRefresh();
  const { done } = useToasts();
  const [name, setName] = useState(chosen.name || chosen.fileName.replace(/\.ics$/i, ''));
  const [siteId, setSiteId] = useState(site?.id ?? none);
  const [replaces, setReplaces] = useState(calendars.find((it) => it.name === chosen.name)?.id ?? none);
  const importing = useMutation({
    mutationFn: () =>
      api.calendar.importIcs({ id: chosen.id, name, siteId: siteId || null, replaces: replaces || null }),
    onSuccess: async () => {
      done(`Le calendrier «\u00a0${name}\u00a0» est importé.`);
      onDone();
      await refresh('calendar');
    },
  });
  const refused = importing.error instanceof ApiError ? importing.error.fields.name : undefined;
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        importing.mutate();
      }}
      sx={{ mt: 2, p: 2, border: 1, borderColor: 'divider', borderRadius: 3 }}
    >
      <Stack spacing={2}>
        <Box>
          <Typography variant="h3">{chosen.fileName}</Typography>
          <Typography color="textSecondary">
            {counted(chosen.events, 'événement')}, {fullPeriod(chosen.firstDay, chosen.lastDay)}
          </Typography>
        </Box>
        {chosen.refused > 0 && (
          <Alert severity="warning">
            {counted(chosen.refused, 'événement n’a pas pu être lu', 'événements n’ont pas pu être lus')}.
          </Alert>
        )}
        <TextField
          label="Nom de ce calendrier"
          value={name}
          autoFocus
          onChange={({ target }) => setName(target.value)}
          error={refused !== undefined}
          helperText={refused ?? 'Par exemple : Mairie.'}
        />
        <TextField select label="Montré avec" value={siteId} onChange={({ target }) => setSiteId(target.value)}>
          <MenuItem value={none}>Tous les lieux</MenuItem>
          {sites.map((it) => (
            <MenuItem key={it.id} value={it.id}>
              {it.name}
            </MenuItem>
          ))}
        </TextField>
        {calendars.length > 0 && (
          <TextField select label="À la place de" value={replaces} onChange={({ target }) => setReplaces(target.value)}>
            <MenuItem value={none}>Aucun : il s’ajoute aux autres</MenuItem>
            {calendars.map((it) => (
              <MenuItem key={it.id} value={it.id}>
                {it.name}
              </MenuItem>
            ))}
          </TextField>
        )}
        <Failure error={refused ? null : importing.error} />
        <Button type="submit" variant="contained" disabled={importing.isPending} sx={{ alignSelf: 'flex-end' }}>
          Importer ce calendrier
        </Button>
      </Stack>
    </Box>
  );
}
