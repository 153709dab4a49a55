import type { Role } from '../domain/account/role';
import type { z } from '../domain/zod';

/**
 * One intention of a user, as both processes know it.
 * - `query` reads; `command` writes, in one transaction; `action` reaches outside the base (files, printer, window).
 * - `role` is the least role that may call it; `public` operations answer before the network is unlocked.
 */
export type Operation = {
  kind: 'query' | 'command' | 'action';
  role: Role | 'public';
  input: z.ZodType;
  output: z.ZodType;
};
export type FeatureContract = Record<string, Operation>;
