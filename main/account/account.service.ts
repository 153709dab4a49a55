import { invalid, Refusal } from '../../domain/errors';
import { newId } from '../../domain/id';
import { toInstant } from '../../domain/time/instant';
import type { accountContract } from '../../ipc/account.contract';
import { updateVersion } from '../database/rows';
import type { Handlers } from '../ipc/handlers';
import { countCoordinators, findAccount, insertAccount, listAccounts } from './account.repository';
import type { Vault } from './vault';

const lastCoordinator = () =>
  invalid('role', 'Gardez au moins un compte de coordination : nommez d’abord une autre personne.');

export const accountService = (vault: () => Vault) =>
  ({
    list: (_, { db }) => listAccounts(db),

    /** The row first, the slot next: should the slot fail, the row goes too, and no slot opens an unknown account. */
    create: async ({ name, role, password }, context) =>
      context.db.transaction(async (db) => {
        if (await db('account').where({ name }).first('id'))
          throw invalid('name', `Un compte porte déjà ce nom : ajoutez un prénom ou une initiale.`);
        const account = { id: newId(context.now.getTime()), name, role };
        const row = await insertAccount({ ...context, db }, account);
        await vault().setPassword(account, password);
        return row;
      }),

    changeRole: async ({ id, version, role }, context) => {
      if (id === context.account.id)
        throw invalid('role', 'Demandez à une autre personne de la coordination de changer votre rôle.');
      const account = await findAccount(context.db, id);
      if (account?.role === 'coordination' && role !== 'coordination' && (await countCoordinators(context.db)) === 1)
        throw lastCoordinator();
      await updateVersion(context, 'account', { id, version }, { role });
    },

    disable: async ({ id, version }, context) => {
      if (id === context.account.id) throw new Refusal('conflict');
      await context.db.transaction(async (db) => {
        const account = await findAccount(db, id);
        if (account?.role === 'coordination' && (await countCoordinators(db)) === 1) throw lastCoordinator();
        await updateVersion({ ...context, db }, 'account', { id, version }, { disabled_at: toInstant(context.now) });
        await vault().removeAccount(id);
      });
    },
  }) satisfies Handlers<typeof accountContract>;
