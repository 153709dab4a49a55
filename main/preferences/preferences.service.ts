import { Preferences } from '../../domain/preferences/preferences';
import type { preferencesContract } from '../../ipc/preferences.contract';
import type { Handlers } from '../ipc/handlers';

/** The part of electron-store that is used here. */
export type PreferencesStore = { get: () => unknown; set: (preferences: Preferences) => void };

/** Every call asks which network is in use, and the store reads its file each time: what it said is remembered. */
export const preferencesIn = (store: PreferencesStore) => {
  let preferences = Preferences.parse(store.get());
  return {
    read: (): Preferences => preferences,
    change: (changes: Partial<Preferences>): Preferences => {
      preferences = { ...preferences, ...changes };
      store.set(preferences);
      return preferences;
    },
  };
};
export type PreferencesOfComputer = ReturnType<typeof preferencesIn>;

export const preferencesService = (preferences: PreferencesOfComputer) =>
  ({
    read: () => preferences.read(),
    save: (changes) => preferences.change(changes),
  }) satisfies Handlers<typeof preferencesContract>;
