import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Reperage } from '../../ipc/reperage.contract';
import { api } from '../api';
import { useToasts } from '../ui/toasts';

export const reperageKey = (id: string) => ['reperage', 'read', id];

export const useReperage = (id: string) =>
  useQuery({ queryKey: reperageKey(id), queryFn: () => api.reperage.read({ reperageId: id }), staleTime: 0 });

/** What changes with a séance: its own lists, the board, the moulinette, the members, what is due. */
const changesWithIt = [
  ['reperage', 'list'],
  ['reperage', 'find'],
  ['listing'],
  ['matching'],
  ['member'],
  ['members'],
  ['home'],
];

/** A command on a séance: its reply is the page as it now stands. Refusals that no field shows become a toast. */
export function useReperageCommand<Input, Output>(
  command: (input: Input) => Promise<Output>,
  reperageOf: (output: Output) => Reperage,
  { isToldByForm = false }: { isToldByForm?: boolean } = {},
) {
  const client = useQueryClient();
  const toasts = useToasts();
  return useMutation({
    mutationFn: command,
    onSuccess: (output) => {
      const reperage = reperageOf(output);
      client.setQueryData(reperageKey(reperage.id), reperage);
      for (const queryKey of changesWithIt) void client.invalidateQueries({ queryKey });
    },
    onError: (error) => {
      if (!isToldByForm) toasts.failed(error);
    },
  });
}

export const itself = (reperage: Reperage) => reperage;
