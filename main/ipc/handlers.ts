import type { Account } from '../../domain/account/account';
import type { z } from '../../domain/zod';
import type { FeatureContract, Operation } from '../../ipc/operation';
import type { Base } from '../database/open';

/** What a handler is given: the base (a transaction, for a command), who asks, and the time of the call. */
export type Context = { db: Base; account: Account; now: Date };
export type PublicContext = { now: Date };

type ContextOf<O extends Operation> = O['role'] extends 'public' ? PublicContext : Context;
type Maybe<T> = T | Promise<T>;

/** A feature's service answers each operation of its contract, and nothing else. */
export type Handlers<C extends FeatureContract> = {
  [K in keyof C]: (input: z.output<C[K]['input']>, context: ContextOf<C[K]>) => Maybe<z.input<C[K]['output']>>;
};
