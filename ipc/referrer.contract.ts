import { Referrer, ReferrerDetails } from '../domain/referrer/referrer';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

export const referrerContract = {
  list: { kind: 'query', role: 'consultation', input: z.void(), output: z.array(Referrer) },
  /** Gives the known one when the same organisation and contact are already recorded. */
  add: { kind: 'command', role: 'saisie', input: ReferrerDetails, output: Referrer },
} satisfies FeatureContract;
