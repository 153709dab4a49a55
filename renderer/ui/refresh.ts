import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Feature } from '../../ipc/contract';

/** Has all that is shown of these features read again: the key of every query begins with the name of its feature. */
export function useRefresh() {
  const client = useQueryClient();
  return useCallback(
    (...features: readonly Feature[]) =>
      Promise.all(features.map((feature) => client.invalidateQueries({ queryKey: [feature] }))),
    [client],
  );
}
