import { type Wordings, type WrittenVocabulary, wordingsFrom } from '../../domain/passport/vocabulary';
import type { Base } from '../database/open';
import { created, type Stamp } from '../database/rows';

export const readWordings = async (db: Base): Promise<Wordings> =>
  wordingsFrom(await db('passport_wording').select({ quality: 'quality', themeId: 'theme_id', wording: 'wording' }));

/** Keeps the wordings that are given, in place of those before; the others stay. */
export async function keepWordings(stamp: Stamp, { qualities, themes }: WrittenVocabulary): Promise<void> {
  const rows = [
    ...qualities.map(({ key, wording }) => ({ quality: key, theme_id: null, wording })),
    ...themes.map(({ id, wording }) => ({ quality: null, theme_id: id, wording })),
  ];
  for (const row of rows) {
    const audited = { ...created(stamp), ...row };
    await stamp
      .db('passport_wording')
      .insert(audited)
      .onConflict(row.quality === null ? 'theme_id' : 'quality')
      .merge({
        wording: row.wording,
        updated_at: audited.updated_at,
        version: stamp.db.raw('passport_wording.version + 1'),
      });
  }
}
