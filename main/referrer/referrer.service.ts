import type { Referrer } from '../../domain/referrer/referrer';
import type { referrerContract } from '../../ipc/referrer.contract';
import { frenchOrder } from '../database/french-order';
import type { Base } from '../database/open';
import { created, found } from '../database/rows';
import type { Handlers } from '../ipc/handlers';

const columns = ['id', 'organisation', 'contact', 'phone', 'email'] as const;

const findReferrer = (db: Base, key: { organisation: string; contact: string }): Promise<Referrer | undefined> =>
  db('referrer').where(key).first(columns);

export const referrerService = {
  list: (_, { db }) => db('referrer').orderBy(frenchOrder(db, 'organisation')).orderBy('contact').select(columns),

  add: async (details, context) => {
    const { organisation, contact } = details;
    const known = await findReferrer(context.db, { organisation, contact });
    if (known) return known;
    await context.db('referrer').insert({ ...created(context), ...details });
    return found(await findReferrer(context.db, { organisation, contact }));
  },
} satisfies Handlers<typeof referrerContract>;
