import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CalendarPlaces } from '../../ipc/calendar.contract';
import { useRefresh } from '../ui/refresh';

/** A command on the places of the calendar: its reply is what every form then offers. */
export function usePlacesChange<Input>(command: (input: Input) => Promise<CalendarPlaces>) {
  const client = useQueryClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: command,
    onSuccess: (places) => {
      client.setQueryData(['calendar', 'places'], places);
      void refresh('calendar', 'gathering', 'workshop');
    },
  });
}
