import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

export const guideContract = {
  print: { kind: 'action', role: 'consultation', input: z.void(), output: z.void() },
} satisfies FeatureContract;
