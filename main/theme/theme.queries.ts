import { startingWords } from '../../domain/theme/starting-words';
import { type Learnt, type SuggestibleTheme, tellingStems, themeSuggestions } from '../../domain/theme/suggestion';
import type { ManagedTheme, ThemeGroup, ThemeSuggestion } from '../../domain/theme/theme';
import type { Base } from '../database/open';
import { foundInTurn, stemStart } from '../database/search';

type LiveRow = { id: string; parent_id: string | null; name: string; pictogram: string };

const live = (db: Base) => db('theme').whereNull('archived_at').orderBy(['position', 'name']);

export async function listThemes(db: Base): Promise<ThemeGroup[]> {
  const rows: LiveRow[] = await live(db).select('id', 'parent_id', 'name', 'pictogram');
  return rows
    .filter(({ parent_id }) => parent_id === null)
    .map(({ id, name, pictogram }) => ({
      id,
      name,
      pictogram,
      themes: rows.filter(({ parent_id }) => parent_id === id).map(({ id, name }) => ({ id, name })),
    }));
}

/** What may bear a theme. */
export const bearers = ['listing', 'mediation', 'exchange'] as const;

type ManagedRow = Omit<ManagedTheme, 'isArchived'> & { archivedAt: string | null };

const managed = (db: Base) =>
  db('theme')
    .orderBy(['position', 'name'])
    .select({
      id: 'id',
      version: 'version',
      parentId: 'parent_id',
      name: 'name',
      pictogram: 'pictogram',
      act: 'act',
      words: 'words',
      archivedAt: 'archived_at',
      mergedInto: 'merged_into',
    })
    .select(
      Object.fromEntries(
        bearers.map((table) => [`${table}s`, db(table).count('*').where('theme_id', db.ref('theme.id'))]),
      ),
    );
const toManaged = ({ archivedAt, ...theme }: ManagedRow): ManagedTheme => ({
  ...theme,
  isArchived: archivedAt !== null,
});

export const manageThemes = async (db: Base): Promise<ManagedTheme[]> => (await managed(db)).map(toManaged);
export const findManaged = async (db: Base, id: string): Promise<ManagedTheme | undefined> => {
  const row: ManagedRow | undefined = await managed(db).where({ id }).first();
  return row && toManaged(row);
};

type WordsRow = LiveRow & { words: string; archived_at: string | null; merged_into: string | null };

/** The themes that may be chosen, each with the names and the words of those that were merged into it. */
async function suggestibleThemes(db: Base): Promise<SuggestibleTheme[]> {
  const rows: WordsRow[] = await db('theme')
    .orderBy(['position', 'name'])
    .select('id', 'parent_id', 'name', 'pictogram', 'words', 'archived_at', 'merged_into');
  const wordsOf = ({ name, words }: WordsRow) => words || startingWords[name] || '';
  const shown = rows.filter(({ archived_at }) => archived_at === null);
  const families = new Map(shown.filter(({ parent_id }) => parent_id === null).map((row) => [row.id, row]));
  const withThemes = new Set(shown.map(({ parent_id }) => parent_id));
  return shown.flatMap((row): SuggestibleTheme[] => {
    const family = row.parent_id === null ? row : families.get(row.parent_id);
    if (!family || withThemes.has(row.id)) return [];
    const merged = rows.filter(({ merged_into }) => merged_into === row.id);
    const words = [wordsOf(row), ...merged.flatMap((it) => [it.name, wordsOf(it)])].join(',');
    return [{ id: row.id, name: row.name, familyName: family.name, pictogram: row.pictogram, words }];
  });
}

/** How many offers and requests hold each stem, by theme: the search index knows, nothing is counted beforehand. */
async function learntFrom(db: Base, stems: readonly string[]): Promise<Learnt> {
  const counts = new Map<string, ReadonlyMap<string, number>>();
  for (const stem of stems) {
    const rows: { theme_id: string; count: number }[] = await foundInTurn(db, 'listing', stemStart(stem))
      .groupBy('listing.theme_id')
      .select('listing.theme_id')
      .count({ count: '*' });
    counts.set(stem, new Map(rows.map(({ theme_id, count }) => [theme_id, count])));
  }
  return (stem) => counts.get(stem) ?? new Map();
}

/** Reading a thousand words takes some 30 ms: it is done again only when a theme has changed. */
let read: { of: string; suggest: ReturnType<typeof themeSuggestions> } | undefined;

export async function suggestThemes(db: Base, text: string): Promise<ThemeSuggestion[]> {
  const stems = tellingStems(text);
  if (stems.length === 0) return [];
  const themes = await suggestibleThemes(db);
  const of = JSON.stringify(themes);
  if (read?.of !== of) read = { of, suggest: themeSuggestions(themes) };
  return read.suggest(text, await learntFrom(db, stems));
}
