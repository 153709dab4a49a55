import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Gathering, GatheringKey } from '../../ipc/gathering.contract';
import { api } from '../api';
import { useRefresh } from '../ui/refresh';
import { useToasts } from '../ui/toasts';

/** Who can be noted at a rencontre, under what was typed. */
export const findKey = ['gathering', 'find'];
const gatheringKey = ({ eventId, occurrence }: GatheringKey) => ['gathering', 'read', eventId, occurrence];
export const pathOf = ({ eventId, occurrence }: GatheringKey) => `/rencontres/${eventId}?date=${occurrence}`;

export const useGathering = ({ eventId, occurrence }: GatheringKey) =>
  useQuery({
    queryKey: gatheringKey({ eventId, occurrence }),
    queryFn: () => api.gathering.read({ eventId, occurrence }),
    staleTime: 0,
  });

/** The page as it now stands, and what other pages tell of it. */
export function useShowGathering() {
  const client = useQueryClient();
  const refresh = useRefresh();
  return useCallback(
    (gathering: Gathering) => {
      client.setQueryData(gatheringKey(gathering), gathering);
      void client.invalidateQueries({ queryKey: ['gathering', 'list'] });
      void client.invalidateQueries({ queryKey: findKey });
      void refresh('calendar', 'member', 'home');
    },
    [client, refresh],
  );
}

/** A command on a rencontre: its reply is shown, a refusal becomes a toast. */
export function useGatheringCommand<Input, Output>(
  command: (input: Input) => Promise<Output>,
  gatheringOf: (output: Output) => Gathering,
) {
  const show = useShowGathering();
  const { failed } = useToasts();
  return useMutation({ mutationFn: command, onSuccess: (output) => show(gatheringOf(output)), onError: failed });
}

export const itself = (gathering: Gathering) => gathering;
