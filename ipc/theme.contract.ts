import { ThemeGroup } from '../domain/theme/theme';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

export const themeContract = {
  /** The two-level list, in the order that the structure chose; archived themes are left out. */
  list: { kind: 'query', role: 'consultation', input: z.void(), output: z.array(ThemeGroup) },
} satisfies FeatureContract;
