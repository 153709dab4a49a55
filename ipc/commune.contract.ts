import { Commune } from '../domain/commune/commune';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

export const communeContract = {
  /** By the start of a name or of a postcode; those of the department of `near`, a postcode, come first. */
  search: {
    kind: 'query',
    role: 'public',
    input: z.object({ text: z.string().max(80), near: z.string().max(5).default('') }),
    output: z.array(Commune),
  },
} satisfies FeatureContract;
