import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Reperage } from '../../ipc/reperage.contract';
import { api } from '../api';
import { useRefresh } from '../ui/refresh';
import { useToasts } from '../ui/toasts';

/** Who can be entered in a séance, under what was typed. */
export const findKey = ['reperage', 'find'];
export const reperageKey = (id: string) => ['reperage', 'read', id];

export const useReperage = (id: string) =>
  useQuery({ queryKey: reperageKey(id), queryFn: () => api.reperage.read({ reperageId: id }), staleTime: 0 });

/** A command on a séance: its reply is the page as it now stands. Refusals that no field shows become a toast. */
export function useReperageCommand<Input, Output>(
  command: (input: Input) => Promise<Output>,
  reperageOf: (output: Output) => Reperage,
  { isToldByForm = false }: { isToldByForm?: boolean } = {},
) {
  const client = useQueryClient();
  const refresh = useRefresh();
  const toasts = useToasts();
  return useMutation({
    mutationFn: command,
    onSuccess: (output) => {
      const reperage = reperageOf(output);
      client.setQueryData(reperageKey(reperage.id), reperage);
      void client.invalidateQueries({ queryKey: findKey });
      void refresh('listing', 'matching', 'member', 'home');
    },
    onError: (error) => {
      if (!isToldByForm) toasts.failed(error);
    },
  });
}

export const itself = (reperage: Reperage) => reperage;
