import { impossible, invalid } from '../../domain/errors';
import { folded, quoted } from '../../domain/french/format';
import { toInstant } from '../../domain/time/instant';
import { type Stamp, touched, updateVersion } from '../database/rows';
import { bearers } from './theme.queries';
import { nextPosition, readTheme, reopenFamily, type Version } from './theme.repository';

/** What came from a theme that was merged, by table: ids, so that the two can be parted. */
type MergedRows = { [table in (typeof bearers)[number] | 'theme' | 'trace']?: string[] };

type Child = { id: string; name: string; archived_at: string | null };
const isLive = ({ archived_at }: Child) => archived_at === null;

const several = 500;
const lots = (ids: readonly string[]) =>
  Array.from({ length: Math.ceil(ids.length / several) }, (_, lot) => ids.slice(lot * several, (lot + 1) * several));

/**
 * What bears a theme goes to another, in one transaction; a family gives its themes to another family. The theme stays,
 * archived, as a trace: an old link, or an import, finds where it went.
 */
export async function mergeTheme(stamp: Stamp, { id, version, into }: Version & { into: string }): Promise<void> {
  const { db } = stamp;
  const [theme, target] = [await readTheme(db, id), await readTheme(db, into)];
  if (theme.id === target.id) throw invalid('into', 'Choisissez un autre thème que celui-ci.');
  if (theme.isArchived || target.isArchived) throw impossible('Reprenez d’abord le thème archivé.');
  const childrenOf = (parent: string): Promise<Child[]> =>
    db('theme').where({ parent_id: parent }).select('id', 'name', 'archived_at');
  const [own, theirs] = [await childrenOf(id), await childrenOf(into)];
  if (own.some(isLive) !== theirs.some(isLive))
    throw invalid('into', 'Une famille se réunit à une famille, un thème à un thème.');
  const isKnown = ({ name }: Child) => theirs.some((it) => folded(it.name) === folded(name));
  const both = own.filter(isLive).find(isKnown);
  if (both)
    throw invalid('into', `${quoted(both.name)} est dans les deux familles : réunissez d’abord ces deux thèmes.`);
  // An archived theme whose name is taken there stays where it is: it looks for its family when it comes back.
  const leaving = own.filter((it) => !isKnown(it)).map((it) => it.id);

  const moved: MergedRows = {
    theme: leaving,
    trace: await db('theme').where({ merged_into: id }).pluck('id'),
  };
  for (const table of bearers) {
    moved[table] = await db(table).where({ theme_id: id }).pluck('id');
    await db(table)
      .where({ theme_id: id })
      .update({ theme_id: into, ...touched(stamp) });
  }
  const position = db.raw('position + ?', [await nextPosition(db, into)]);
  await db('theme')
    .whereIn('id', leaving)
    .update({ parent_id: into, position, ...touched(stamp) });
  await db('theme')
    .where({ merged_into: id })
    .update({ merged_into: into, ...touched(stamp) });
  await updateVersion(
    stamp,
    'theme',
    { id, version },
    { merged_into: into, merged_rows: JSON.stringify(moved), archived_at: toInstant(stamp.now) },
  );
}

/** What came from a theme, and has not moved since, goes back to it. */
export async function partTheme(stamp: Stamp, { id, version }: Version): Promise<void> {
  const { db } = stamp;
  const theme = await readTheme(db, id);
  const { mergedInto } = theme;
  if (!mergedInto) throw impossible('Ce thème n’a été réuni à aucun autre.');
  const { merged_rows }: { merged_rows: string } = await db('theme').where({ id }).first('merged_rows');
  const moved: MergedRows = JSON.parse(merged_rows);
  const giveBack = async (table: string, column: string, ids: readonly string[] = []) => {
    for (const lot of lots(ids))
      await db(table)
        .whereIn('id', lot)
        .where({ [column]: mergedInto })
        .update({ [column]: id, ...touched(stamp) });
  };
  for (const table of bearers) await giveBack(table, 'theme_id', moved[table]);
  await giveBack('theme', 'parent_id', moved.theme);
  await giveBack('theme', 'merged_into', moved.trace);
  const parent_id = await reopenFamily(stamp, theme);
  const alone = { merged_into: null, merged_rows: null, archived_at: null, parent_id };
  await updateVersion(stamp, 'theme', { id, version }, alone);
}
