import { levels } from '../../../domain/listing/listing';
import type { ClosenessOf } from '../../../domain/matching/closeness';
import type { Listed } from '../../../domain/matching/listed';
import type { Scales } from '../../../domain/matching/rules';
import { defaultWeights } from '../../../domain/matching/weights';
import { rarityIn } from '../../../domain/matching/words';
import { startingThemes } from '../../../domain/theme/starting-themes';
import { seededRandom } from '../../../main/sample/random';

/** Listings of a département: themes, communes and words as unequal as they are (Zipf's law), the same at each run. */

/** Draws a rank among `count`, the first twice as often as the second, three times as often as the third… */
function zipf(random: () => number, count: number): () => number {
  const sums: number[] = [];
  for (let rank = 1; rank <= count; rank++) sums.push((sums.at(-1) ?? 0) + 1 / rank);
  const all = sums.at(-1) ?? 0;
  return () => {
    const drawn = random() * all;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < drawn) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

const communeCount = 256;
const wordsOfTheme = 60;
const wordsOfAll = 40;
const sideKm = 75;
const mobilities = ['sur-place', 'a-pied', 'transports', 'vehicule', null] as const;
const places = ['any', 'any', 'any', 'structure', 'home', 'outside'] as const;

/** @returns the listings of `members` people, and what the rules weigh them with */
export function boardSample(members: number, seed = 1): { listings: Listed[]; scales: Scales } {
  const { between } = seededRandom(seed);
  const random = () => between(0, 2 ** 30 - 1) / 2 ** 30;
  const among = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const themes = startingThemes.flatMap(({ name, children }) =>
    children.map((child) => ({ child: child.name, family: name })),
  );
  for (let last = themes.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [themes[last], themes[other]] = [themes[other] as (typeof themes)[0], themes[last] as (typeof themes)[0]];
  }
  const drawTheme = zipf(random, themes.length);
  const drawCommune = zipf(random, communeCount);
  const drawWord = zipf(random, wordsOfTheme);
  const communes = Array.from({ length: communeCount }, () => ({
    x: random() * sideKm,
    y: random() * sideKm,
    hasPosition: random() < 0.66,
  }));
  const cell = (value: number, size: number) => Math.floor(value / size);
  const isSameCell = (one: (typeof communes)[0], other: (typeof communes)[0], size: number) =>
    cell(one.x, size) === cell(other.x, size) && cell(one.y, size) === cell(other.y, size);
  const closenessOf: ClosenessOf = (codeA, codeB) => {
    if (codeA === codeB) return { ring: 'commune', kilometres: 0 };
    const [one, other] = [communes[Number(codeA)], communes[Number(codeB)]];
    if (!one || !other) return { ring: 'far', kilometres: null };
    const isPlaced = one.hasPosition && other.hasPosition;
    return {
      ring: isSameCell(one, other, sideKm / 4) ? 'epci' : isSameCell(one, other, sideKm / 2) ? 'arrondissement' : 'far',
      kilometres: isPlaced ? Math.hypot(one.x - other.x, one.y - other.y) : null,
    };
  };
  const freeTimes = () => {
    if (random() < 0.15) return 0;
    let mask = 0;
    for (let slot = 0; slot < 18; slot++) if (slot % 3 < 2 ? random() < 0.3 : random() < 0.1) mask |= 1 << slot;
    return mask;
  };
  const now = Date.parse('2026-11-23T09:00:00Z');
  const listings: Listed[] = [];
  for (let person = 0; person < members; person++) {
    const commune = drawCommune();
    const exchanges = random();
    const member = {
      memberId: `m${person}`,
      memberName: `Personne ${person}`,
      civility: null,
      mobility: among(mobilities),
      siteId: `site${commune % 3}`,
      siteName: `Lieu ${commune % 3}`,
      communeCode: random() < 0.95 ? String(commune) : null,
      given: exchanges < 0.4 ? 1 : 0,
      received: exchanges > 0.3 && exchanges < 0.7 ? 1 : 0,
      availability: freeTimes(),
    };
    const add = (kind: Listed['kind']) => {
      const rank = drawTheme();
      const { child, family } = themes[rank] as (typeof themes)[0];
      const ageInDays = Math.floor(random() ** 2 * 700);
      const stems = new Set<string>();
      for (let word = 0; word < 5; word++)
        stems.add(random() < 0.2 ? `mot${Math.floor(random() * wordsOfAll)}` : `${rank} ${drawWord()}`);
      listings.push({
        // Field by field, as the base's rows are read: an object made by spreading is twenty times slower to read.
        memberId: member.memberId,
        memberName: member.memberName,
        civility: member.civility,
        mobility: member.mobility,
        siteId: member.siteId,
        siteName: member.siteName,
        communeCode: member.communeCode,
        given: member.given,
        received: member.received,
        availability: member.availability,
        id: `l${listings.length}`,
        kind,
        title: child,
        details: '',
        goal: '',
        createdAt: new Date(now - ageInDays * 86_400_000).toISOString(),
        ageInDays,
        themeId: child,
        themeName: child,
        themeAct: '',
        pictogram: 'tools',
        familyId: family,
        level: among(levels),
        place: among(places),
        groupSize:
          kind === 'offer' ? (random() < 0.25 ? 2 + Math.floor(random() * 7) : null) : random() < 0.15 ? 1 : null,
        stems: [...stems],
      });
    };
    for (const kind of ['offer', 'request'] as const) {
      add(kind);
      if (random() < 0.5) add(kind);
    }
  }
  return { listings, scales: { weights: defaultWeights, closenessOf, rarity: rarityIn(listings) } };
}
