import type { ClosenessOf } from '../../domain/matching/closeness';
import type { Listed } from '../../domain/matching/listed';
import type { Scales } from '../../domain/matching/rules';
import { defaultWeights, type Weights } from '../../domain/matching/weights';
import { rarityIn } from '../../domain/matching/words';
import type { Base } from '../database/open';
import { created, type Stamp } from '../database/rows';

export async function readWeights(db: Base): Promise<Weights> {
  const rows: { rule: string; weight: number }[] = await db('matching_weight').select('rule', 'weight');
  return { ...defaultWeights, ...Object.fromEntries(rows.map(({ rule, weight }) => [rule, weight])) };
}

export async function saveWeights(stamp: Stamp, weights: Weights): Promise<void> {
  await stamp.db('matching_weight').delete();
  await stamp
    .db('matching_weight')
    .insert(Object.entries(weights).map(([rule, weight]) => ({ ...created(stamp), rule, weight })));
}

/**
 * What the rules weigh with today.
 * @param listings those among which a word is rare or not
 * @param closenessOf how far communes are from each other
 */
export const readScales = async (
  db: Base,
  listings: readonly Pick<Listed, 'stems'>[],
  closenessOf: ClosenessOf,
): Promise<Scales> => ({
  weights: await readWeights(db),
  closenessOf,
  rarity: rarityIn(listings),
});
