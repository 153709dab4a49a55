import { Preferences } from '../../domain/preferences/preferences';
import type { preferencesContract } from '../../ipc/preferences.contract';
import type { Handlers } from '../ipc/handlers';

/** The part of electron-store that is used here. */
export type PreferencesStore = { get: () => unknown; set: (preferences: Preferences) => void };

export const preferencesIn = (store: PreferencesStore) => {
  const read = (): Preferences => Preferences.parse(store.get());
  return {
    read,
    change: (changes: Partial<Preferences>): Preferences => {
      const preferences = { ...read(), ...changes };
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
