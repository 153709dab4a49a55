import { Draft, FormName } from '../domain/draft/draft';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

export const draftContract = {
  read: {
    kind: 'query',
    role: 'consultation',
    input: z.object({ form: FormName }),
    output: z.json().nullable(),
  },
  keep: { kind: 'command', role: 'consultation', input: Draft, output: z.void() },
  discard: { kind: 'command', role: 'consultation', input: z.object({ form: FormName }), output: z.void() },
} satisfies FeatureContract;
