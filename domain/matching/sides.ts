import { levels, places } from '../listing/listing';
import { mobilities } from '../member/profile';
import type { Listed } from './listed';
import { picked, placeOf, rowsOf, upTo } from './rows';
import { hasOnlyGiven, hasOnlyReceived } from './rules';
import type { RuleName } from './weights';
import type { Rarity } from './words';

/** One side of the board, from the oldest listing: by its place in `listed`, what each is. */
export type Side = {
  listed: readonly Listed[];
  member: Int32Array;
  theme: Int32Array;
  spot: Int32Array;
  profile: Int32Array;
  mobility: Int32Array;
  availability: Int32Array;
  /** The stems of listing i are `stems[stemStart[i]]` to `stems[stemStart[i + 1] - 1]`. */
  stemStart: Int32Array;
  stems: Int32Array;
  /** The length of the text as a vector, each stem being as long as it is rare. */
  length: Float64Array;
};

/** Gives each name the next number, the first time it is met; keeps the first listing that had it. */
class Numbers {
  readonly #numbers = new Map<string | number, number>();
  readonly first: Listed[] = [];

  of(name: string | number, listed: Listed): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.first.length);
    return this.first.push(listed) - 1;
  }
}

export const travels = [null, ...mobilities] as const;

/** What the rules of `profileRules` read of a listing, as one number. */
export const profileRules = ['level', 'place', 'group', 'reciprocity'] as const satisfies readonly RuleName[];
const groupKinds = 3;
export const profileCount = levels.length * places.length * groupKinds * 2;
function profileOf(it: Listed): number {
  const isItsTurn = it.kind === 'offer' ? hasOnlyReceived(it) : hasOnlyGiven(it);
  const group = Math.min(it.groupSize ?? 0, groupKinds - 1);
  return ((levels.indexOf(it.level) * places.length + places.indexOf(it.place)) * groupKinds + group) * 2 + +isItsTurn;
}

/** The listings from the oldest; of the same instant, in the order of their ids. */
function byAge(time: Float64Array, listings: readonly Listed[]): Int32Array {
  const times = time.slice().sort();
  const ranks = new Int32Array(times.length);
  for (let listing = 0; listing < times.length; listing++)
    ranks[listing] = placeOf(time[listing] ?? 0, times, 0, times.length);
  const { start, values } = rowsOf(times.length, ranks, upTo(times.length));
  for (let rank = 0; rank < times.length; rank++)
    if ((start[rank + 1] ?? 0) > (start[rank] ?? 0) + 1)
      values
        .subarray(start[rank], start[rank + 1])
        .sort((one, other) => ((listings[one]?.id ?? '') < (listings[other]?.id ?? '') ? -1 : 1));
  return values;
}

/** Numbers anew what these columns hold, in the order in which they are met. @returns how many there are */
function renumber(columns: readonly Int32Array[], count: number): number {
  const numbers = new Int32Array(count).fill(-1);
  let next = 0;
  for (const column of columns)
    for (let index = 0; index < column.length; index++) {
      const known = column[index] ?? 0;
      if (numbers[known] === -1) numbers[known] = next++;
      column[index] = numbers[known] ?? 0;
    }
  return next;
}

/** Numbers the themes anew, family by family. @returns the family of each, in that order */
function sortThemes(columns: readonly Int32Array[], familyOf: Int32Array): Int32Array {
  const sorted = Int32Array.from(familyOf.keys()).sort(
    (one, other) => (familyOf[one] ?? 0) - (familyOf[other] ?? 0) || one - other,
  );
  const number = new Int32Array(sorted.length);
  for (const [rank, theme] of sorted.entries()) number[theme] = rank;
  for (const column of columns)
    for (let index = 0; index < column.length; index++) column[index] = number[column[index] ?? 0] ?? 0;
  return sorted.map((theme) => familyOf[theme] ?? 0);
}

/**
 * The listings are read once, in the order in which they come, since memory gives them faster so; then each side is put
 * in its own order, and people are numbered in that order, which does not depend on how the listings came.
 */
export function sidesOf(listings: readonly Listed[], rarityOf: Rarity) {
  const names = { member: new Numbers(), theme: new Numbers(), spot: new Numbers() };
  const [communes, sites, families] = [new Numbers(), new Numbers(), new Numbers()];
  const numberOfStem = new Map<string, number>();
  const rarity: number[] = [];
  const column = () => new Int32Array(listings.length);
  const all = { member: column(), theme: column(), spot: column(), profile: column(), mobility: column() };
  const availability = column();
  const isOffer = new Uint8Array(listings.length);
  const time = new Float64Array(listings.length);
  const length = new Float64Array(listings.length);
  const stemStart = new Int32Array(listings.length + 1);
  const stems: number[] = [];

  function stemNumber(stem: string): number {
    const known = numberOfStem.get(stem);
    if (known !== undefined) return known;
    const rare = rarityOf(stem);
    numberOfStem.set(stem, rarity.length);
    return rarity.push(rare * rare) - 1;
  }

  let index = 0;
  for (const it of listings) {
    const where = communes.of(it.communeCode ?? '', it) * listings.length + sites.of(it.siteId, it);
    all.member[index] = names.member.of(it.memberId, it);
    all.theme[index] = names.theme.of(it.themeId, it);
    all.spot[index] = names.spot.of(where, it);
    isOffer[index] = +(it.kind === 'offer');
    all.profile[index] = profileOf(it);
    all.mobility[index] = travels.indexOf(it.mobility);
    availability[index] = it.availability;
    time[index] = Date.parse(it.createdAt);
    let squares = 0;
    for (const stem of it.stems) {
      const number = stemNumber(stem);
      squares += rarity[number] ?? 0;
      stems.push(number);
    }
    length[index] = Math.sqrt(squares);
    stemStart[++index] = stems.length;
  }

  const oldestFirst = byAge(time, listings);
  function sideOf(kind: Listed['kind']): Side {
    const order = oldestFirst.filter((listing) => isOffer[listing] === +(kind === 'offer'));
    const listed: Listed[] = [];
    const itsLength = new Float64Array(order.length);
    const starts = new Int32Array(order.length + 1);
    const itsStems: number[] = [];
    for (let place = 0; place < order.length; place++) {
      const listing = order[place] ?? 0;
      const it = listings[listing];
      if (it) listed.push(it);
      itsLength[place] = length[listing] ?? 0;
      const end = stemStart[listing + 1] ?? 0;
      for (let at = stemStart[listing] ?? 0; at < end; at++) itsStems.push(stems[at] ?? 0);
      starts[place + 1] = itsStems.length;
    }
    return {
      listed,
      member: picked(all.member, order),
      theme: picked(all.theme, order),
      spot: picked(all.spot, order),
      profile: picked(all.profile, order),
      mobility: picked(all.mobility, order),
      availability: picked(availability, order),
      stemStart: starts,
      stems: new Int32Array(itsStems),
      length: itsLength,
    };
  }
  const [offers, requests] = [sideOf('offer'), sideOf('request')];
  return {
    offers,
    requests,
    memberCount: renumber([offers.member, requests.member], names.member.first.length),
    familyOf: sortThemes(
      [offers.theme, requests.theme],
      Int32Array.from(names.theme.first, (it) => families.of(it.familyId, it)),
    ),
    /** A listing of each spot. */
    spots: names.spot.first,
    rarity: new Float64Array(rarity),
  };
}
