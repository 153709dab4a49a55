import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultPreferences, PreferenceChanges, Preferences } from './preferences';

test('any file gives preferences that make sense', () => {
  fc.assert(fc.property(fc.anything(), (stored) => Preferences.safeParse(stored).success));
  expect(Preferences.parse('nonsense')).toEqual(defaultPreferences);
  expect(Preferences.parse({ theme: 'dark', textSize: 300, locksAfterMinutes: 0 })).toEqual({
    ...defaultPreferences,
    theme: 'dark',
  });
});

test('a change says only what changes, and nothing impossible', () => {
  expect(PreferenceChanges.parse({ theme: 'dark' })).toEqual({ theme: 'dark' });
  expect(PreferenceChanges.safeParse({ theme: 'pink' }).success).toBe(false);
  expect(PreferenceChanges.safeParse({ locksAfterMinutes: 0 }).success).toBe(false);
  expect(PreferenceChanges.parse({ network: 'sample' })).toEqual({});
});
