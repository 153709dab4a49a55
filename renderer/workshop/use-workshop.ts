import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Workshop } from '../../ipc/workshop.contract';
import { api } from '../api';
import { useRefresh } from '../ui/refresh';
import { useToasts } from '../ui/toasts';

const workshopKey = (eventId: string) => ['workshop', 'read', eventId];

export const useWorkshop = (eventId: string) =>
  useQuery({ queryKey: workshopKey(eventId), queryFn: () => api.workshop.read({ eventId }), staleTime: 0 });

/** A command on a workshop: its reply is the page as it now stands. Refusals that no field shows become a toast. */
export function useWorkshopCommand<Input, Output>(
  command: (input: Input) => Promise<Output>,
  workshopOf: (output: Output) => Workshop,
  { isToldByForm = false }: { isToldByForm?: boolean } = {},
) {
  const client = useQueryClient();
  const refresh = useRefresh();
  const { failed } = useToasts();
  return useMutation({
    mutationFn: command,
    onSuccess: (output) => {
      const workshop = workshopOf(output);
      client.setQueryData(workshopKey(workshop.eventId), workshop);
      void client.invalidateQueries({ queryKey: ['workshop', 'list'] });
      void refresh('calendar', 'member', 'home');
    },
    onError: (error) => {
      if (!isToldByForm) failed(error);
    },
  });
}

export const itself = (workshop: Workshop) => workshop;
export const ofChange = ({ workshop }: { workshop: Workshop }) => workshop;

/** Takes back a change of a workshop, then has it read again. */
export function useTakingBack() {
  const refresh = useRefresh();
  return async (undo: string) => {
    await api.calendar.undo({ undo });
    await refresh('workshop', 'calendar', 'home');
  };
}
