import AddOutlined from '@mui/icons-material/AddOutlined';
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Divider,
  Stack,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { counted } from '../../domain/french/format';
import type { CalendarPlaces, Room } from '../../ipc/calendar.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useToasts } from '../ui/toasts';
import { RoomDialog } from './room-dialog';
import { Section } from './section';
import { usePlacesChange } from './use-places-change';

/** A room to change, or the site that will have one more. */
export type EditedRoom = Room | { siteId: string; siteName: string };

/** The rooms of each lieu: two meetings in one of them are told before they are saved. */
export function RoomsSection({ places: { sites, rooms } }: { places: CalendarPlaces }) {
  const [edited, setEdited] = useState<EditedRoom | null>(null);
  const [leaving, setLeaving] = useState<Room | null>(null);
  return (
    <Section
      title="Les salles"
      lead="Le calendrier propose les salles du lieu, et dit quand l’une d’elles est déjà prise."
    >
      <Stack divider={<Divider />} spacing={2}>
        {sites.map(({ id: siteId, name: siteName }) => {
          const own = rooms.filter((room) => room.siteId === siteId);
          return (
            <section key={siteId} aria-labelledby={`rooms-${siteId}`}>
              <Stack direction="row" spacing={1} sx={{ alignItems: 'center', justifyContent: 'space-between' }}>
                <Typography variant="h3" id={`rooms-${siteId}`}>
                  {siteName}
                </Typography>
                <Button
                  size="small"
                  startIcon={<AddOutlined />}
                  aria-label={`Ajouter une salle à ${siteName}`}
                  onClick={() => setEdited({ siteId, siteName })}
                >
                  Ajouter une salle
                </Button>
              </Stack>
              {own.length === 0 && <Typography color="textSecondary">Aucune salle n’est encore nommée.</Typography>}
              <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {own.map((room) => (
                  <Stack
                    component="li"
                    key={room.id}
                    direction="row"
                    useFlexGap
                    spacing={1}
                    sx={{ flexWrap: 'wrap', alignItems: 'center', minHeight: 48 }}
                  >
                    <Typography sx={{ flex: 1 }}>
                      {room.name}
                      {room.capacity !== null && (
                        <Typography component="span" color="textSecondary">
                          {' '}
                          · {counted(room.capacity, 'place')}
                        </Typography>
                      )}
                    </Typography>
                    <Button size="small" aria-label={`Modifier la salle ${room.name}`} onClick={() => setEdited(room)}>
                      Modifier
                    </Button>
                    <Button size="small" aria-label={`Retirer la salle ${room.name}`} onClick={() => setLeaving(room)}>
                      Retirer
                    </Button>
                  </Stack>
                ))}
              </Box>
            </section>
          );
        })}
      </Stack>
      {edited && <RoomDialog edited={edited} onClose={() => setEdited(null)} />}
      {leaving && <RemoveDialog room={leaving} onClose={() => setLeaving(null)} />}
    </Section>
  );
}

/** What takes place there stays there; the room cannot be chosen again. */
function RemoveDialog({ room: { id, version, name }, onClose }: { room: Room; onClose: () => void }) {
  const { done } = useToasts();
  const archive = usePlacesChange(api.calendar.archiveRoom);
  return (
    <Dialog open onClose={onClose} aria-labelledby="remove-room">
      <DialogTitle id="remove-room">Retirer la salle {name} ?</DialogTitle>
      <DialogContent>
        <Failure error={archive.error} />
        <DialogContentText>
          Elle ne sera plus proposée. Ce qui y est déjà prévu y reste. Pour la proposer de nouveau, il faudra l’ajouter.
        </DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onClose}>
          Garder la salle
        </Button>
        <Button
          variant="contained"
          disabled={archive.isPending}
          onClick={() =>
            archive.mutate(
              { id, version },
              {
                onSuccess: () => {
                  onClose();
                  done(`La salle ${name} est retirée.`);
                },
              },
            )
          }
        >
          Retirer la salle
        </Button>
      </DialogActions>
    </Dialog>
  );
}
