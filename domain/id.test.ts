import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Id, newId } from './id';

/** As far as 48 bits of milliseconds go. */
const moments = fc.nat({ max: 2 ** 48 - 1 });

describe('ids', () => {
  test('are UUIDs of version 7 that hold their time', () => {
    fc.assert(
      fc.property(moments, (at) => {
        const id = newId(at);
        expect(Id.safeParse(id).success).toBe(true);
        expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at);
      }),
    );
  });

  test('sort by the time at which they were made', () => {
    fc.assert(
      fc.property(moments, moments, (one, other) => {
        fc.pre(one < other);
        expect(newId(one) < newId(other)).toBe(true);
      }),
    );
  });

  test('keep the order in which they were made, even in the same millisecond', () => {
    const ids = Array.from({ length: 40_000 }, () => newId(1_764_000_000_000));
    expect(ids).toEqual([...ids].sort());
  });

  test('never meet, even in the same millisecond', () => {
    expect(new Set(Array.from({ length: 10_000 }, () => newId(0))).size).toBe(10_000);
  });

  test.each(['', 'x', '00000000-0000-4000-8000-000000000000', "'; DROP TABLE member; --"])('%j is none', (text) => {
    expect(Id.safeParse(text).success).toBe(false);
  });
});
