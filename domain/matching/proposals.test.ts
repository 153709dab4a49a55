import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyListed, listed } from './listed.sample';
import { type Pair, pairKey, proposals, type Scope } from './proposals';
import { score } from './rules';

const everywhere: Scope = { siteId: null, memberId: null, listingId: null };

/** A small network, some of whose pairs are decided, and what the proposals are asked for. */
const board = fc
  .array(anyListed, { maxLength: 14 })
  .map((all) => all.map((it, index) => ({ ...it, id: `l${String(index).padStart(2, '0')}` })))
  .chain((all) => {
    const offers = all.filter(({ kind }) => kind === 'offer');
    const requests = all.filter(({ kind }) => kind === 'request');
    const keys = offers.flatMap((offer) => requests.map((request) => pairKey(offer.id, request.id)));
    return fc.record({
      offers: fc.constant(offers),
      requests: fc.constant(requests),
      decided: fc.subarray(keys).map((some) => new Set(some)),
      scope: fc.record({
        siteId: fc.constantFrom(null, 'gueret', 'auzances'),
        memberId: fc.constantFrom(null, 'm1'),
        listingId: fc.constantFrom(null, 'l00'),
      }),
    });
  });

const names = (pairs: readonly Pair[]) => pairs.map(({ offer, request }) => pairKey(offer.id, request.id));

describe('proposals', () => {
  it('are exactly the pairs that the rules, read aloud, allow', () => {
    fc.assert(
      fc.property(board, ({ offers, requests, decided, scope }) => {
        const expected: string[] = [];
        for (const offer of offers)
          for (const request of requests) {
            const both = [offer, request];
            if (offer.themeId !== request.themeId && offer.familyId !== request.familyId) continue;
            if (offer.memberId === request.memberId) continue;
            if (decided.has(pairKey(offer.id, request.id))) continue;
            if (scope.siteId && both.every(({ siteId }) => siteId !== scope.siteId)) continue;
            if (scope.memberId && both.every(({ memberId }) => memberId !== scope.memberId)) continue;
            if (scope.listingId && both.every(({ id }) => id !== scope.listingId)) continue;
            expected.push(pairKey(offer.id, request.id));
          }
        // No request of so small a network has more offers than are kept for one.
        fc.pre(offers.length <= 10);
        expect(names(proposals(offers, requests, decided, scope)).sort()).toEqual(expected.sort());
      }),
    );
  });

  it('never bring a person together with herself, nor back what was decided', () => {
    fc.assert(
      fc.property(board, ({ offers, requests, decided }) => {
        for (const { offer, request } of proposals(offers, requests, decided, everywhere)) {
          expect(offer.memberId).not.toBe(request.memberId);
          expect(decided.has(pairKey(offer.id, request.id))).toBe(false);
        }
      }),
    );
  });

  it('come in the same order however the base gives the listings', () => {
    fc.assert(
      fc.property(board, ({ offers, requests, decided, scope }) => {
        const once = names(proposals(offers, requests, decided, scope));
        const turned = names(proposals([...offers].reverse(), [...requests].reverse(), decided, scope));
        expect(turned).toEqual(once);
      }),
    );
  });

  it('come by score, and the oldest request first among equals', () => {
    fc.assert(
      fc.property(board, ({ offers, requests, decided, scope }) => {
        const pairs = proposals(offers, requests, decided, scope);
        for (const [index, pair] of pairs.entries()) {
          expect(pair.score).toBe(score(pair.offer, pair.request));
          const next = pairs[index + 1];
          if (!next) continue;
          expect(pair.score).toBeGreaterThanOrEqual(next.score);
          if (pair.score === next.score) expect(pair.request.createdAt <= next.request.createdAt).toBe(true);
        }
      }),
    );
  });

  it('keep the ten best offers of a request', () => {
    const request = listed({ kind: 'request', memberId: 'm1' });
    const offers = Array.from({ length: 15 }, (_, index) =>
      listed({ id: `o${index}`, memberId: `m${index + 2}`, siteId: index % 2 ? 'gueret' : 'auzances' }),
    );
    const pairs = proposals(offers, [request], new Set(), everywhere);
    expect(pairs).toHaveLength(10);
    expect(pairs.filter(({ offer }) => offer.siteId === 'gueret')).toHaveLength(7);
  });
});
