import { Stack } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { duration } from '../../../domain/french/format';
import { usualMinutes } from '../../../domain/mediation/planning';
import type { CalendarPlaces } from '../../../ipc/calendar.contract';
import { api } from '../../api';
import { DateInput, TimeInput } from '../form/date-input';
import { SelectInput } from '../form/select-input';
import { TextInput } from '../form/text-input';
import type { EventControl } from './event-values';

/** Rooms, opening hours, who may be in charge. */
export const usePlaces = () =>
  useQuery({ queryKey: ['calendar', 'places'], queryFn: () => api.calendar.places(), staleTime: 0 });

/** Day, hour, and how long. */
export function WhenFields({ control }: { control: EventControl }) {
  const [recurrence, minutes] = useWatch({ control, name: ['recurrence', 'minutes'] });
  const lengths = [...new Set([...usualMinutes, minutes])].sort((one, other) => one - other);
  return (
    <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2.5}>
      <DateInput control={control} name="day" label={recurrence ? 'Première date' : 'Date'} />
      <TimeInput control={control} name="time" label="Heure" />
      <SelectInput
        control={control}
        name="minutes"
        label="Durée"
        choices={lengths.map((value) => ({ value, label: duration(value) }))}
      />
    </Stack>
  );
}

type Props = { control: EventControl; places: CalendarPlaces; isSiteChosen?: boolean };

/** In which room of the lieu, or where else. */
export function PlaceFields({ control, places, isSiteChosen = true }: Props) {
  const [siteId, roomId] = useWatch({ control, name: ['siteId', 'roomId'] });
  const rooms = places.rooms.filter((room) => room.siteId === siteId);
  return (
    <>
      {(isSiteChosen || rooms.length > 0) && (
        <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2.5}>
          {isSiteChosen && (
            <SelectInput
              control={control}
              name="siteId"
              label="Lieu du réseau"
              choices={places.sites.map(({ id: value, name: label }) => ({ value, label }))}
            />
          )}
          {rooms.length > 0 && (
            <SelectInput
              control={control}
              name="roomId"
              label="Salle"
              none="Aucune salle du lieu"
              choices={rooms.map(({ id: value, name, capacity }) => ({
                value,
                label: capacity ? `${name} (${capacity} places)` : name,
              }))}
            />
          )}
        </Stack>
      )}
      {!roomId && (
        <TextInput
          control={control}
          name="place"
          label="Adresse ou endroit (facultatif)"
          help="Quand cela se passe ailleurs : le jardin partagé, la médiathèque."
        />
      )}
    </>
  );
}
