import { afterEach, describe, expect, test, vi } from 'vitest';
import { testBase } from '../testing/test-network';
import { OneConnection } from './one-connection';

const opening = (open = async () => 'connection') => {
  const closed: string[] = [];
  return { closed, pool: new OneConnection(open, async (connection) => void closed.push(connection)) };
};

describe('one connection', () => {
  test('is lent to one caller at a time, in the order they ask', async () => {
    const { pool } = opening();
    const order: string[] = [];
    const use = async (name: string) => {
      await pool.acquire().promise;
      order.push(`${name} in`);
      await Promise.resolve();
      order.push(`${name} out`);
      pool.release();
    };
    await Promise.all([use('first'), use('second'), use('third')]);
    expect(order).toEqual(['first in', 'first out', 'second in', 'second out', 'third in', 'third out']);
  });

  test('is opened again by the next caller when it could not be opened', async () => {
    let attempts = 0;
    const { pool } = opening(async () => {
      attempts += 1;
      if (attempts === 1) throw new Error('wrong key');
      return 'connection';
    });
    const [first, second] = [pool.acquire().promise, pool.acquire().promise];
    await expect(first).rejects.toThrow('wrong key');
    expect(await second).toBe('connection');
  });

  test('closes after those who asked before, and refuses those who ask after', async () => {
    const { pool, closed } = opening();
    await pool.acquire().promise;
    const waiting = pool.acquire().promise.finally(() => pool.release());
    const destroyed = pool.destroy();
    const late = pool.acquire().promise;
    pool.release();
    expect(await waiting).toBe('connection');
    await destroyed;
    expect(closed).toEqual(['connection']);
    await expect(late).rejects.toThrow('closed');
  });

  describe('never waits for itself', () => {
    afterEach(() => void vi.useRealTimers());

    test('a query that goes around its own transaction is refused', async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const db = testBase();
      const around = db.transaction(async (transaction) => {
        await transaction.raw('SELECT 1');
        const refused = expect(db.raw('SELECT 1')).rejects.toThrow('it must use the transaction');
        await vi.advanceTimersByTimeAsync(10_000);
        await refused;
      });
      await around;
      expect(await db.raw('SELECT 1 AS one')).toEqual([{ one: 1 }]); // who gave up holds nobody back
    });
  });

  test('has nothing to close when it was never opened', async () => {
    const { pool, closed } = opening();
    await pool.destroy();
    expect(closed).toEqual([]);
  });
});
