import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { PreferenceChanges, Preferences } from '../../domain/preferences/preferences';
import { api } from '../api';

export const preferencesKey = ['preferences'];
/** Written again here: the schema that says the same would load zod before the unlock screen shows. */
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
  const { data } = useQuery({ queryKey: preferencesKey, queryFn: () => api.preferences.read() });
  const save = useCallback(
    async (changes: PreferenceChanges) => {
      const before = client.getQueryData<Preferences>(preferencesKey);
      const show = (it: Preferences | undefined) => client.setQueryData(preferencesKey, it);
      if (before) show({ ...before, ...changes }); // at once: what is chosen is seen to be chosen
      try {
        show(await api.preferences.save(changes));
      } catch (error) {
        show(before);
        throw error;
      }
    },
    [client],
  );
  return { preferences: data ?? beforeReading, save };
}
