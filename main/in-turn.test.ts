import { expect, test } from 'vitest';
import { inTurn } from './in-turn';

test('tasks never overlap, keep their order, and survive the failure of the one before', async () => {
  const turn = inTurn();
  const told: string[] = [];
  const task = (name: string, fails = false) =>
    turn(async () => {
      told.push(`${name} starts`);
      await new Promise((resolve) => setTimeout(resolve));
      told.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const results = await Promise.allSettled([task('a'), task('b', true), task('c')]);
  expect(told).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends']);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
