import { folded } from '../french/format';
import { stemsOf } from '../french/stem';
import type { Listed } from './listed';

/** How much a stem tells: the rarer among the listings, the more. */
export type Rarity = (stem: string) => number;

/** The inverse document frequency of each stem among these listings; a stem that none has is the rarest. */
export function rarityIn(listings: readonly Pick<Listed, 'stems'>[]): Rarity {
  const counts = new Map<string, number>();
  for (const { stems } of listings) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (stem) => Math.log(1 + listings.length / (counts.get(stem) ?? 1));
}

const square = (value: number) => value * value;

const lengthOf = (stems: readonly string[], rarity: Rarity) =>
  Math.sqrt(stems.reduce((sum, stem) => sum + square(rarity(stem)), 0));

/** From 0, nothing in common, to 1, the same words: the cosine of two texts whose words are weighted by rarity. */
export function textCloseness(one: readonly string[], other: readonly string[], rarity: Rarity): number {
  const others = new Set(other);
  let shared = 0;
  for (const stem of one) if (others.has(stem)) shared += square(rarity(stem));
  return shared && shared / (lengthOf(one, rarity) * lengthOf(other, rarity));
}

/** The words of a text whose stem another text has too, as they are written, the rarest first. */
export function commonWords(text: string, stems: readonly string[], rarity: Rarity): string[] {
  const others = new Set(stems);
  const found = new Map<string, { word: string; weight: number }>();
  for (const word of text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []) {
    const stem = stemsOf(word).find((it) => others.has(it));
    const name = stem && folded(stem);
    if (name && !found.has(name)) found.set(name, { word: word.toLowerCase(), weight: rarity(stem) });
  }
  return [...found.values()].sort((one, other) => other.weight - one.weight).map(({ word }) => word);
}
