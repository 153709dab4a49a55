import { Menu, MenuItem } from '@mui/material';
import { quoted } from '../../domain/french/format';
import { type ManagedTheme, usesOf } from '../../domain/theme/theme';
import { api } from '../api';
import type { OpenThemeMenu } from './theme-row';
import { detailsOf, useThemeChange, versionIn, versionOf } from './use-themes-management';

type Props = {
  open: OpenThemeMenu;
  all: readonly ManagedTheme[];
  onClose: () => void;
  onEdit: (theme: ManagedTheme) => void;
  onAdd: (family: ManagedTheme) => void;
  onMerge: (theme: ManagedTheme) => void;
};

/** What can be done with one theme or one family. A theme in use is archived or merged, never removed. */
export function ThemeMenu({ open: { theme, button }, all, onClose, onEdit, onAdd, onMerge }: Props) {
  const { tryChange } = useThemeChange();
  const isFamily = theme.parentId === null;
  const isFree =
    usesOf(theme) === 0 && !all.some(({ parentId, mergedInto }) => parentId === theme.id || mergedInto === theme.id);
  const then = (act: () => void) => () => {
    onClose();
    act();
  };

  const archive = () =>
    void tryChange(() => api.theme.archive(versionOf(theme)), {
      message: `${quoted(theme.name)} est archivé.`,
      undo: (list) => {
        const version = versionIn(list, theme.id);
        return version && (() => api.theme.restore(version));
      },
    });
  const remove = () =>
    void tryChange(() => api.theme.remove(versionOf(theme)), {
      message: `${quoted(theme.name)} est supprimé.`,
      undo: () => () => addAgain(theme, all),
    });

  return (
    <Menu open anchorEl={button} onClose={onClose}>
      <MenuItem onClick={then(() => onEdit(theme))}>Modifier</MenuItem>
      {isFamily && <MenuItem onClick={then(() => onAdd(theme))}>Ajouter un thème</MenuItem>}
      <MenuItem onClick={then(() => onMerge(theme))}>Réunir à…</MenuItem>
      <MenuItem onClick={then(archive)}>Archiver</MenuItem>
      {isFree && <MenuItem onClick={then(remove)}>Supprimer</MenuItem>}
    </Menu>
  );
}

/** A removed theme, as it was and where it was. */
async function addAgain(theme: ManagedTheme, before: readonly ManagedTheme[]): Promise<readonly ManagedTheme[]> {
  const list = await api.theme.add(detailsOf(theme));
  const known = new Set(before.map(({ id }) => id));
  const again = list.find(({ id, name }) => name === theme.name && !known.has(id));
  if (!again) return list;
  const ids = before
    .filter(({ parentId, isArchived }) => parentId === theme.parentId && !isArchived)
    .map(({ id }) => (id === theme.id ? again.id : id));
  return api.theme.order({ parentId: theme.parentId, ids });
}
