import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Mediation } from '../../ipc/mediation.contract';
import { useRefresh } from '../ui/refresh';

export const mediationKey = (id: string) => ['mediation', id];

/** The mediation as it was last read or written: its version is the one that the next write must carry. */
export const currentVersion = (client: QueryClient, id: string) => {
  const version = client.getQueryData<Mediation>(mediationKey(id))?.version;
  if (version === undefined) throw new Error('the mediation has not been read');
  return { id, version };
};

/** A command on a mediation: its reply is what the screen shows next. */
export function useMediationCommand<Input>(command: (input: Input) => Promise<Mediation>) {
  const client = useQueryClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: command,
    onSuccess: (mediation) => {
      client.setQueryData(mediationKey(mediation.id), mediation);
      void refresh('exchange', 'listing', 'matching', 'home');
    },
  });
}
