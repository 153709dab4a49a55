import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { type ManagedTheme, ThemeDetails } from '../../domain/theme/theme';
import { api } from '../api';
import { useToasts } from '../ui/toasts';

export const managedThemesKey = ['theme', 'managed'];

/** Themes in their order under their family; `themes` holds the families under null. */
export function useManagedThemes() {
  const { data, error, refetch } = useQuery({ queryKey: managedThemesKey, queryFn: () => api.theme.manage() });
  return useMemo(() => {
    const shown = data?.filter(({ isArchived }) => !isArchived) ?? [];
    return {
      error,
      refetch,
      isReady: data !== undefined,
      all: data ?? [],
      families: shown.filter(({ parentId }) => parentId === null),
      under: (family: ManagedTheme) => shown.filter(({ parentId }) => parentId === family.id),
      archived: data?.filter(({ isArchived }) => isArchived) ?? [],
    };
  }, [data, error, refetch]);
}

type Change = () => Promise<readonly ManagedTheme[]>;
type Message = { message: string; undo?: (themes: readonly ManagedTheme[]) => Change | undefined };

/** Does a change, shows the list that it answers with, says that it is done and how to undo it. */
export function useThemeChange() {
  const client = useQueryClient();
  const { done, failed } = useToasts();
  const apply = useCallback(
    async (change: Change) => {
      const themes = await change();
      client.setQueryData(managedThemesKey, themes);
      // The names of themes are on the board, in the moulinette, in the exchanges…
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey !== managedThemesKey });
      return themes;
    },
    [client],
  );
  /** Refusals are for the form that asked. */
  const change = useCallback(
    async (what: Change, told?: Message) => {
      const themes = await apply(what);
      if (!told) return;
      const undo = told.undo?.(themes);
      done(told.message, undo && (() => apply(undo)));
    },
    [apply, done],
  );
  const tryChange = useCallback(
    async (what: Change, told?: Message) => {
      try {
        await change(what, told);
      } catch (error) {
        failed(error);
        await client.invalidateQueries({ queryKey: managedThemesKey });
      }
    },
    [change, failed, client],
  );
  return { change, tryChange };
}

export const versionOf = ({ id, version }: ManagedTheme) => ({ id, version });

/** The version that a theme has in the list that a change answers with. */
export const versionIn = (themes: readonly ManagedTheme[], id: string) => {
  const theme = themes.find((it) => it.id === id);
  return theme && versionOf(theme);
};

/** What a theme is, without what is counted or remembered of it; a pictogram that is no longer drawn becomes another. */
export const detailsOf = (theme: ManagedTheme): ThemeDetails => {
  const { parentId, name, act, words } = theme;
  return { parentId, name, act, words, pictogram: ThemeDetails.shape.pictogram.catch('idea').parse(theme.pictogram) };
};
