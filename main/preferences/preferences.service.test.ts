import { expect, test } from 'vitest';
import { defaultPreferences, type Preferences } from '../../domain/preferences/preferences';
import { preferencesIn, preferencesService } from './preferences.service';

const stored = (content: unknown) => {
  let kept = content;
  return preferencesIn({
    get: () => kept,
    set: (preferences: Preferences) => {
      kept = preferences;
    },
  });
};

test.each([undefined, null, 'nonsense', 42, [], { theme: 'pink', textSize: '100', siteId: 7 }])(
  'a store that holds %j gives the usual preferences',
  (content) => {
    expect(stored(content).read()).toEqual(defaultPreferences);
  },
);

test('a change keeps the rest', () => {
  const preferences = stored({ theme: 'contrast', textSize: 125 });
  expect(preferencesService(preferences).save({ locksAfterMinutes: 5 })).toEqual({
    ...defaultPreferences,
    theme: 'contrast',
    textSize: 125,
    locksAfterMinutes: 5,
  });
  expect(preferences.read().locksAfterMinutes).toBe(5);
});
