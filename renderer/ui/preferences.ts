import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Preferences } from '../../domain/preferences/preferences';
import { api } from '../api';

const queryKey = ['preferences'];
const beforeReading: Preferences = {
  theme: 'system',
  textSize: 100,
  locksAfterMinutes: 15,
  network: 'own',
  siteId: null,
};

/** What belongs to this computer: theme, size of text, automatic lock, site in use. */
export function usePreferences() {
  const client = useQueryClient();
  const { data } = useQuery({ queryKey, queryFn: () => api.preferences.read() });
  const save = useCallback(
    async (changes: Partial<Omit<Preferences, 'network'>>) => {
      client.setQueryData(queryKey, await api.preferences.save(changes));
    },
    [client],
  );
  return { preferences: data ?? beforeReading, save };
}
