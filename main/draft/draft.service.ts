import type { draftContract } from '../../ipc/draft.contract';
import { created } from '../database/rows';
import type { Handlers } from '../ipc/handlers';

/** What each person has typed and not yet sent, form by form: kept in the encrypted base, given back after a crash. */
export const draftService = {
  read: async ({ form }, { db, account }) => {
    const row = await db('draft').where({ account_id: account.id, form }).first('content');
    return row ? JSON.parse(row.content) : null;
  },
  keep: async ({ form, content }, context) => {
    const row = { ...created(context), account_id: context.account.id, form, content: JSON.stringify(content) };
    await context.db('draft').insert(row).onConflict(['account_id', 'form']).merge(['content', 'updated_at']);
  },
  discard: async ({ form }, { db, account }) => {
    await db('draft').where({ account_id: account.id, form }).delete();
  },
} satisfies Handlers<typeof draftContract>;
