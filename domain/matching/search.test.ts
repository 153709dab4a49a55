import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Listed } from './listed';
import { anyNetwork, anyWeights, listed, scalesOf } from './listed.sample';
import { isSameSubject, score } from './rules';
import type { Scope } from './scope';
import { type Decided, type Pair, pairKey, peopleKey, type Search, search, setKey } from './search';

const everywhere: Scope = { siteId: null, memberId: null, listingId: null };
const nothing: Decided = { pairs: new Set(), sets: new Set(), avoidances: new Set() };
const limit = 1000;
const found = (asked: Partial<Search> & Pick<Search, 'listings'>) =>
  search({ scales: scalesOf(asked.listings), decided: nothing, scope: everywhere, limit, tell: () => {}, ...asked });

const offersOf = (all: readonly Listed[]) => all.filter(({ kind }) => kind === 'offer');
const requestsOf = (all: readonly Listed[]) => all.filter(({ kind }) => kind === 'request');
const idsOf = ({ offer, request }: Pair) => ({ offerId: offer.id, requestId: request.id });
const nameOf = (pair: Pair) => pairKey(pair.offer.id, pair.request.id);
const names = (pairs: readonly Pair[]) => pairs.map(nameOf);
const setNames = (sets: readonly { pairs: readonly Pair[] }[]) => sets.map(({ pairs }) => setKey(pairs.map(idsOf)));

/** A small network, some of whose pairs are decided, some of whose people avoid each other, and what is asked of it. */
const asked = (maxLength = 14) =>
  anyNetwork(maxLength).chain((listings) => {
    const keys = offersOf(listings).flatMap((offer) => requestsOf(listings).map(({ id }) => pairKey(offer.id, id)));
    return fc.record({
      listings: fc.constant(listings),
      scales: anyWeights.map((weights) => scalesOf(listings, weights)),
      decided: fc.record({
        pairs: fc.subarray(keys).map((some) => new Set(some)),
        sets: fc.constant(new Set<string>()),
        avoidances: fc
          .subarray([peopleKey('m1', 'm2'), peopleKey('m2', 'm3'), peopleKey('m1', 'm4')])
          .map((some) => new Set(some)),
      }),
      scope: fc.record({
        siteId: fc.constantFrom(null, 'gueret', 'auzances'),
        memberId: fc.constantFrom(null, 'm1'),
        listingId: fc.constantFrom(null, 'l00'),
      }),
    });
  });
type Asked = typeof asked extends (...args: never[]) => fc.Arbitrary<infer T> ? T : never;

const touches = ({ siteId, memberId, listingId }: Scope, it: Listed) =>
  (!siteId || it.siteId === siteId) && (!memberId || it.memberId === memberId) && (!listingId || it.id === listingId);

/** The pairs that the rules, read aloud, allow: ten offers for a request, the best, the oldest first among equals. */
function pairsReadAloud({ listings, scales, decided }: Asked, scope: Scope): Pair[] {
  const age = (one: Listed, other: Listed) => (one.createdAt + one.id < other.createdAt + other.id ? -1 : 1);
  return requestsOf(listings)
    .sort(age)
    .flatMap((request) =>
      offersOf(listings)
        .filter(
          (offer) =>
            isSameSubject(offer, request, scales.rarity) &&
            offer.memberId !== request.memberId &&
            !decided.pairs.has(pairKey(offer.id, request.id)) &&
            !decided.avoidances.has(peopleKey(offer.memberId, request.memberId)) &&
            (touches(scope, offer) || touches(scope, request)),
        )
        .map((offer) => ({ offer, request, score: score(offer, request, scales) }))
        .sort((one, other) => other.score - one.score || age(one.offer, other.offer))
        .slice(0, 10),
    )
    .sort((one, other) => other.score - one.score || age(one.request, other.request) || age(one.offer, other.offer));
}

describe('pairs', () => {
  it('are those that the rules, read aloud, allow, with their points and in their order', () => {
    fc.assert(
      fc.property(asked(26), (it) => {
        const pairs = found(it).pairs.map((pair) => `${nameOf(pair)} ${pair.score}`);
        expect(pairs).toEqual(pairsReadAloud(it, it.scope).map((pair) => `${nameOf(pair)} ${pair.score}`));
      }),
      { numRuns: 300 },
    );
  });

  it('never bring back what was decided, nor together a person with herself or people who avoid each other', () => {
    fc.assert(
      fc.property(asked(), (it) => {
        for (const pair of found(it).pairs) {
          expect(pair.offer.memberId).not.toBe(pair.request.memberId);
          expect(it.decided.pairs.has(nameOf(pair))).toBe(false);
          expect(it.decided.avoidances.has(peopleKey(pair.offer.memberId, pair.request.memberId))).toBe(false);
        }
      }),
    );
  });

  it('keep the ten best offers of a request, and say how many there are beyond the limit', () => {
    const request = listed({ id: 'r', kind: 'request', memberId: 'm1' });
    const offers = Array.from({ length: 15 }, (_, index) =>
      listed({ id: `o${index}`, memberId: `m${index + 2}`, siteId: index % 2 ? 'gueret' : 'auzances' }),
    );
    const { pairs, pairCount } = found({ listings: [...offers, request], limit: 8 });
    expect(pairCount).toBe(10);
    expect(pairs).toHaveLength(8);
    expect(pairs.filter(({ offer }) => offer.siteId === 'gueret')).toHaveLength(7);
  });
});

describe('everything that is found', () => {
  it('is the same however the base gives the listings', () => {
    fc.assert(
      fc.property(asked(), (it) => {
        const once = found(it);
        const turned = found({ ...it, listings: [...it.listings].reverse() });
        expect(names(turned.pairs)).toEqual(names(once.pairs));
        expect(setNames(turned.groups)).toEqual(setNames(once.groups));
        expect(setNames(turned.loops)).toEqual(setNames(once.loops));
      }),
    );
  });

  it('leaves out the groups and loops that were decided, and nothing else', () => {
    fc.assert(
      fc.property(asked(20), (it) => {
        const { groups, loops } = found({ ...it, scope: everywhere });
        const [group, loop] = [groups[0], loops[0]];
        const refused = new Set(setNames([group, loop].flatMap((set) => set ?? [])));
        const again = found({ ...it, scope: everywhere, decided: { ...it.decided, sets: refused } });
        for (const name of [...setNames(again.groups), ...setNames(again.loops)]) expect(refused.has(name)).toBe(false);
        expect(names(again.pairs)).toEqual(names(found({ ...it, scope: everywhere }).pairs));
      }),
    );
  });
});

/** Every loop of two to four people, by following the arrows. */
function loopsReadAloud(it: Asked) {
  const best = new Map<string, Pair>();
  for (const pair of pairsReadAloud(it, everywhere)) {
    const people = `${pair.offer.memberId} ${pair.request.memberId}`;
    const known = best.get(people);
    if (pair.score > 0 && (!known || pair.score > known.score)) best.set(people, pair);
  }
  const arcs = [...best.values()];
  const loops = new Map<string, { members: Set<string>; score: number }>();
  const follow = (path: Pair[]) => {
    const [first, last] = [path[0], path.at(-1)];
    if (!first || !last) return;
    const members = new Set(path.map(({ offer }) => offer.memberId));
    if (last.request.memberId === first.offer.memberId) {
      const score = path.reduce((sum, pair) => sum + pair.score, 0);
      loops.set(setKey(path.map(idsOf)), { members, score });
      return;
    }
    if (members.has(last.request.memberId) || path.length === 4) return;
    for (const arc of arcs) if (arc.offer.memberId === last.request.memberId) follow([...path, arc]);
  };
  for (const arc of arcs) follow([arc]);
  return loops;
}

/** The greatest score of loops that share nobody, every choice being tried. */
function greatest(
  loops: readonly { members: Set<string>; score: number }[],
  taken = new Set<string>(),
  from = 0,
): number {
  let best = 0;
  for (let place = from; place < loops.length; place++) {
    const loop = loops[place];
    if (!loop || [...loop.members].some((member) => taken.has(member))) continue;
    best = Math.max(best, loop.score + greatest(loops, new Set([...taken, ...loop.members]), place + 1));
  }
  return best;
}

describe('loops', () => {
  it('are all found, those that are chosen share nobody, and no other choice is worth more', () => {
    fc.assert(
      fc.property(asked(20), (it) => {
        const all = loopsReadAloud(it);
        const { loops, possibleLoops } = found({ ...it, scope: everywhere });
        expect(possibleLoops).toBe(all.size);
        for (const name of setNames(loops)) expect(all.has(name)).toBe(true);
        const people = loops.flatMap(({ pairs }) => pairs.map(({ offer }) => offer.memberId));
        expect(new Set(people).size).toBe(people.length);
        expect(loops.reduce((sum, loop) => sum + loop.score, 0)).toBe(greatest([...all.values()]));
      }),
      { numRuns: 300 },
    );
  });

  it('are told in the order of the arrows: who learns teaches next, the last teaches the first', () => {
    fc.assert(
      fc.property(asked(20), (it) => {
        for (const { pairs } of found(it).loops)
          for (const [index, { request }] of pairs.entries())
            expect(request.memberId).toBe(pairs[(index + 1) % pairs.length]?.offer.memberId);
      }),
    );
  });

  it('of one person are all hers', () => {
    fc.assert(
      fc.property(asked(20), (it) => {
        const hers = [...loopsReadAloud(it)].filter(([, { members }]) => members.has('m1')).map(([name]) => name);
        const { loops } = found({ ...it, scope: { ...everywhere, memberId: 'm1' } });
        expect(setNames(loops).sort()).toEqual(hers.sort());
      }),
    );
  });
});

describe('groups', () => {
  it('hold two people or more, no more than each accepts, free together, of one theme, undecided, who can meet', () => {
    fc.assert(
      fc.property(asked(24), (it) => {
        for (const { pairs } of found(it).groups) {
          const offer = pairs[0]?.offer;
          const people = [offer, ...pairs.map(({ request }) => request)].flatMap((one) => one ?? []);
          expect(pairs.length).toBeGreaterThan(1);
          expect(new Set(people.map(({ memberId }) => memberId)).size).toBe(people.length);
          for (const { groupSize } of people) expect(pairs.length).toBeLessThanOrEqual(groupSize ?? 30);
          expect(offer?.groupSize).toBeGreaterThan(1);
          const told = people.map(({ availability }) => availability).filter((times) => times !== 0);
          expect(told.reduce((all, times) => all & times, 0b111)).not.toBe(0);
          for (const pair of pairs) {
            expect(pair.request.themeId).toBe(offer?.themeId);
            expect(it.decided.pairs.has(nameOf(pair))).toBe(false);
            expect(pair.score).toBe(score(pair.offer, pair.request, it.scales));
          }
          for (const one of people)
            for (const other of people)
              expect(it.decided.avoidances.has(peopleKey(one.memberId, other.memberId))).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are the best that the offer can have, when nobody avoids anybody and each asks once', () => {
    fc.assert(
      fc.property(anyNetwork(16), (listings) => {
        const network = listings.map((it, index) =>
          it.kind === 'request' ? { ...it, memberId: `learner${index}` } : it,
        );
        const scales = scalesOf(network);
        const { groups } = found({ listings: network });
        for (const offer of offersOf(network)) {
          const fits = requestsOf(network).filter(
            (it) => it.themeId === offer.themeId && it.groupSize !== 1 && score(offer, it, scales) > 0,
          );
          const most = offer.groupSize ?? 0;
          let best = 0;
          for (let choice = 0; choice < 2 ** fits.length; choice++) {
            const group = fits.filter((_it, place) => choice & (1 << place));
            const told = [offer, ...group].map((it) => it.availability).filter((times) => times !== 0);
            const isGroup =
              group.length > 1 &&
              group.length <= most &&
              group.every(({ groupSize }) => group.length <= (groupSize ?? 30)) &&
              told.reduce((all, times) => all & times, 0b111) !== 0;
            if (isGroup)
              best = Math.max(
                best,
                group.reduce((sum, it) => sum + score(offer, it, scales), 0),
              );
          }
          expect(groups.find(({ pairs }) => pairs[0]?.offer.id === offer.id)?.score ?? 0).toBe(best);
        }
      }),
    );
  });
});

it('a search that nobody wants any more stops', () => {
  const listings = [listed({ id: 'o' }), listed({ id: 'r', kind: 'request', memberId: 'm2' })];
  const stop = () => {
    throw new Error('stop');
  };
  expect(() => found({ listings, tell: stop })).toThrow('stop');
});
