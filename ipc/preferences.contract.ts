import { PreferenceChanges, Preferences } from '../domain/preferences/preferences';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

export const preferencesContract = {
  read: { kind: 'query', role: 'public', input: z.void(), output: Preferences },
  save: { kind: 'action', role: 'public', input: PreferenceChanges, output: Preferences },
} satisfies FeatureContract;
