import type { themeContract } from '../../ipc/theme.contract';
import type { Context, Handlers } from '../ipc/handlers';
import { mergeTheme, partTheme } from './merge';
import { listThemes, manageThemes, suggestThemes } from './theme.queries';
import { archiveTheme, insertTheme, orderThemes, removeTheme, restoreTheme, updateTheme } from './theme.repository';

/** Does it, and answers with the list as it has become. */
const thenList =
  <Input>(change: (context: Context, input: Input) => Promise<void>) =>
  async (input: Input, context: Context) => {
    await change(context, input);
    return manageThemes(context.db);
  };

export const themeService = {
  list: (_, { db }) => listThemes(db),
  suggest: ({ text }, { db }) => suggestThemes(db, text),
  manage: (_, { db }) => manageThemes(db),
  add: thenList(insertTheme),
  save: thenList(updateTheme),
  order: thenList((context, { parentId, ids }) => orderThemes(context, parentId, ids)),
  archive: thenList(archiveTheme),
  restore: thenList(restoreTheme),
  remove: thenList(removeTheme),
  merge: thenList(mergeTheme),
  part: thenList(partTheme),
} satisfies Handlers<typeof themeContract>;
