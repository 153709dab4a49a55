import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enrolledCount, placeFor, promotedFrom, waitingList } from './waiting-list';
import type { EnrolmentStatus } from './workshop';

type One = { memberId: string; status: EnrolmentStatus; position: number | null };
const one = (memberId: string, status: EnrolmentStatus, position: number | null = null): One => ({
  memberId,
  status,
  position,
});

describe('the waiting list', () => {
  const list = [one('a', 'enrolled'), one('d', 'waiting', 7), one('b', 'withdrawn'), one('c', 'waiting', 2)];

  test('is in the order in which people asked', () => {
    expect(waitingList(list).map(({ memberId }) => memberId)).toEqual(['c', 'd']);
  });

  test('gives the free places to the first', () => {
    expect(promotedFrom(list, 2).map(({ memberId }) => memberId)).toEqual(['c']);
    expect(promotedFrom(list, 5).map(({ memberId }) => memberId)).toEqual(['c', 'd']);
    expect(promotedFrom(list, 1)).toEqual([]);
    expect(promotedFrom(list, 0)).toEqual([]);
  });

  test('a person who comes after stands behind, even when there is room', () => {
    expect(placeFor(list, 5)).toEqual({ status: 'waiting', position: 8 });
    expect(placeFor([one('a', 'enrolled')], 2)).toEqual({ status: 'enrolled', position: null });
    expect(placeFor([one('a', 'enrolled')], 1)).toEqual({ status: 'waiting', position: 1 });
  });
});

test('law: never more enrolled than places, nobody overtakes, and no place stays free while someone waits', () => {
  const acts = fc.array(
    fc.record({ who: fc.integer({ min: 0, max: 9 }), leaves: fc.boolean(), capacity: fc.integer({ min: 1, max: 5 }) }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(acts, (all) => {
      let people: One[] = [];
      let capacity = 0;
      for (const act of all) {
        capacity = Math.max(capacity, act.capacity); // it only grows here: a smaller one sends nobody away
        const memberId = String(act.who);
        const others = people.filter((it) => it.memberId !== memberId);
        const known = people.find((it) => it.memberId === memberId);
        if (act.leaves) people = known ? [...others, one(memberId, 'withdrawn')] : people;
        else if (!known || known.status === 'withdrawn') {
          const { status, position } = placeFor(people, capacity);
          people = [...others, one(memberId, status, position)];
        }
        const promoted = new Set(promotedFrom(people, capacity).map((it) => it.memberId));
        const before = waitingList(people).map((it) => it.memberId);
        people = people.map((it) => (promoted.has(it.memberId) ? one(it.memberId, 'enrolled') : it));
        expect(before.slice(0, promoted.size)).toEqual([...promoted]);
        expect(enrolledCount(people)).toBeLessThanOrEqual(capacity);
        if (waitingList(people).length > 0) expect(enrolledCount(people)).toBe(capacity);
      }
    }),
  );
});
