import type { ThemeGroup } from '../../domain/theme/theme';
import type { themeContract } from '../../ipc/theme.contract';
import type { Handlers } from '../ipc/handlers';

type Row = { id: string; parent_id: string | null; name: string; pictogram: string };

export const themeService = {
  list: async (_, { db }) => {
    const rows: Row[] = await db('theme')
      .whereNull('archived_at')
      .orderBy(['position', 'name'])
      .select('id', 'parent_id', 'name', 'pictogram');
    return rows
      .filter(({ parent_id }) => parent_id === null)
      .map(
        ({ id, name, pictogram }): ThemeGroup => ({
          id,
          name,
          pictogram,
          themes: rows.filter(({ parent_id }) => parent_id === id).map(({ id, name }) => ({ id, name })),
        }),
      );
  },
} satisfies Handlers<typeof themeContract>;
