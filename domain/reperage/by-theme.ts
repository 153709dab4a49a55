import type { Kind } from '../listing/listing';

type Recorded = { kind: Kind; themeId: string; themeName: string; pictogram: string };
export type RecordedTheme<Listing> = {
  id: string;
  name: string;
  pictogram: string;
  offers: Listing[];
  requests: Listing[];
};

/** What was recorded, theme by theme in the order of the alphabet; in a theme, in the order of the list. */
export function byTheme<Listing extends Recorded>(listings: readonly Listing[]): RecordedTheme<Listing>[] {
  const themes = new Map<string, RecordedTheme<Listing>>();
  for (const listing of listings) {
    const { themeId: id, themeName: name, pictogram } = listing;
    const theme = themes.get(id) ?? { id, name, pictogram, offers: [], requests: [] };
    theme[listing.kind === 'offer' ? 'offers' : 'requests'].push(listing);
    themes.set(id, theme);
  }
  return [...themes.values()].sort((one, other) => one.name.localeCompare(other.name, 'fr'));
}
