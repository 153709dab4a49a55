import { impossible, invalid } from '../../domain/errors';
import { folded, quoted } from '../../domain/french/format';
import { type ManagedTheme, type ThemeDetails, usesOf } from '../../domain/theme/theme';
import { toInstant } from '../../domain/time/instant';
import type { Base } from '../database/open';
import { created, found, type Stamp, touched, updateVersion } from '../database/rows';
import { findManaged } from './theme.queries';

export type Version = { id: string; version: number };

export const readTheme = async (db: Base, id: string): Promise<ManagedTheme> => found(await findManaged(db, id));

/** @throws Refusal `invalid` unless the family is one that may be chosen */
async function refuseUnknownFamily(db: Base, id: string | null) {
  if (id === null) return;
  if (!(await db('theme').where({ id, archived_at: null }).whereNull('parent_id').first('id')))
    throw invalid('parentId', 'Choisissez une famille de la liste, par exemple Cuisine.');
}

/** Names that differ by an accent or a capital are one. */
async function refuseKnownName(db: Base, { parentId, name }: Pick<ThemeDetails, 'parentId' | 'name'>, id = '') {
  const siblings: { name: string; archived_at: string | null; merged_into: string | null }[] = await db('theme')
    .where({ parent_id: parentId })
    .whereNot({ id })
    .select('name', 'archived_at', 'merged_into');
  const other = siblings.find((it) => folded(it.name) === folded(name));
  if (!other) return;
  const advice = `précisez le nom, par exemple ${quoted(`${name} pour débuter`)}.`;
  if (other.merged_into) throw invalid('name', `Un thème de ce nom a été réuni à un autre : séparez-les, ou ${advice}`);
  if (other.archived_at) throw invalid('name', `Un thème archivé porte ce nom : reprenez-le, ou ${advice}`);
  throw invalid('name', `Ce nom est déjà pris ici : ${advice}`);
}

export async function nextPosition(db: Base, parentId: string | null): Promise<number> {
  const last = await db('theme').where({ parent_id: parentId }).max({ position: 'position' }).first();
  return Number(last?.position ?? -1) + 1;
}

/**
 * Where a theme that comes back belongs: its family, brought back with it if it was archived, or the one that its family
 * was merged into.
 */
export async function reopenFamily(stamp: Stamp, { id, name, parentId }: ManagedTheme): Promise<string | null> {
  if (parentId === null) return null;
  const { db } = stamp;
  const family = await readTheme(db, parentId);
  const parent = family.mergedInto ?? parentId;
  if (parent !== parentId) await refuseKnownName(db, { parentId: parent, name }, id);
  await db('theme')
    .where({ id: parent })
    .whereNotNull('archived_at')
    .update({ archived_at: null, ...touched(stamp) });
  return parent;
}

export async function insertTheme({ db, ...stamp }: Stamp, { parentId, ...theme }: ThemeDetails): Promise<void> {
  await refuseUnknownFamily(db, parentId);
  await refuseKnownName(db, { parentId, ...theme });
  const position = await nextPosition(db, parentId);
  await db('theme').insert({ ...created({ db, ...stamp }), parent_id: parentId, ...theme, position });
}

export async function updateTheme(stamp: Stamp, { id, version, parentId, ...theme }: ThemeDetails & Version) {
  const { db } = stamp;
  const before = await readTheme(db, id);
  if (before.mergedInto) throw impossible('Ce thème a été réuni à un autre : séparez-les d’abord.');
  if ((before.parentId === null) !== (parentId === null))
    throw invalid('parentId', 'Une famille reste une famille, et un thème garde la sienne ou en choisit une autre.');
  const isMoved = parentId !== before.parentId;
  if (isMoved) await refuseUnknownFamily(db, parentId);
  if (isMoved || theme.name !== before.name) await refuseKnownName(db, { parentId, name: theme.name }, id);
  const position = isMoved ? { position: await nextPosition(db, parentId) } : {};
  await updateVersion(stamp, 'theme', { id, version }, { parent_id: parentId, ...theme, ...position });
  // The themes that had the pictogram of their family keep having it.
  if (parentId === null && theme.pictogram !== before.pictogram)
    await db('theme')
      .where({ parent_id: id, pictogram: before.pictogram })
      .update({ pictogram: theme.pictogram, ...touched(stamp) });
}

export async function orderThemes(stamp: Stamp, parentId: string | null, ids: readonly string[]): Promise<void> {
  const { db } = stamp;
  const there: string[] = await db('theme').where({ parent_id: parentId, archived_at: null }).pluck('id');
  if (new Set(ids).size !== ids.length || there.length !== ids.length || there.some((id) => !ids.includes(id)))
    throw impossible('La liste a changé entre-temps : elle est affichée de nouveau, recommencez.');
  for (const [position, id] of ids.entries())
    await db('theme')
      .where({ id })
      .whereNot({ position })
      .update({ position, ...touched(stamp) });
}

/** A family takes its themes with it; the same instant tells which to bring back together. */
export async function archiveTheme(stamp: Stamp, version: Version): Promise<void> {
  const { db } = stamp;
  const theme = await readTheme(db, version.id);
  if (theme.isArchived) throw impossible('Ce thème est déjà archivé.');
  const archived_at = toInstant(stamp.now);
  await updateVersion(stamp, 'theme', version, { archived_at });
  await db('theme')
    .where({ parent_id: theme.id, archived_at: null })
    .update({ archived_at, ...touched(stamp) });
}

export async function restoreTheme(stamp: Stamp, version: Version): Promise<void> {
  const { db } = stamp;
  const theme = await readTheme(db, version.id);
  if (theme.mergedInto) throw impossible('Ce thème a été réuni à un autre : séparez-les pour le reprendre.');
  if (!theme.isArchived) throw impossible('Ce thème n’est pas archivé.');
  const row: { archived_at: string } = await db('theme').where({ id: theme.id }).first('archived_at');
  const parent_id = await reopenFamily(stamp, theme);
  await updateVersion(stamp, 'theme', version, { archived_at: null, parent_id });
  await db('theme')
    .where({ parent_id: theme.id, archived_at: row.archived_at, merged_into: null })
    .update({ archived_at: null, ...touched(stamp) });
}

export async function removeTheme({ db }: Stamp, { id, version }: Version): Promise<void> {
  const theme = await readTheme(db, id);
  if (usesOf(theme) > 0) throw impossible('Ce thème sert : archivez-le, ou réunissez-le à un autre.');
  if (await db('theme').where({ parent_id: id }).orWhere({ merged_into: id }).first('id'))
    throw impossible('D’autres thèmes dépendent de celui-ci : archivez-le plutôt.');
  if (theme.mergedInto) throw impossible('Ce nom mène encore à un autre thème : séparez-les d’abord.');
  if (theme.version !== version) throw impossible('Ce thème a changé entre-temps : relisez-le, puis recommencez.');
  await db('theme').where({ id, version }).delete();
}
