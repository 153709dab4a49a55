import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../../domain/bilan/question';
import { keeper as keeperOf } from './keeper';

const learnt = (value: string): Answer => ({ respondent: 'together', question: 'learnt', value });

/** A disk that the test opens and closes; it remembers what reached it. */
function disk() {
  const written: unknown[] = [];
  const waiting: (() => void)[] = [];
  let failure: Error | null = null;
  return {
    written,
    isFull: (full: boolean) => {
      failure = full ? new Error('disk full') : null;
    },
    /** Lets one save arrive. */
    async turn() {
      await vi.advanceTimersByTimeAsync(0);
      waiting.shift()?.();
      await vi.advanceTimersByTimeAsync(0);
    },
    send: async ({ value }: Answer) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      if (failure) throw failure;
      written.push(value);
      return { savedAt: `2026-11-23T09:00:0${written.length}Z` };
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the keeper', () => {
  test('« saved » is only said of what was confirmed', async () => {
    const { send, turn } = disk();
    const keeper = keeperOf(send, ({ question }) => question);
    keeper.keep(learnt('a'));
    expect(keeper.saving()).toMatchObject({ isSaved: false, savedAt: null });
    await turn();
    expect(keeper.saving()).toEqual({ isSaved: true, savedAt: '2026-11-23T09:00:01Z', failure: null });
  });

  test('keystrokes that come while a save is on its way leave as one, the last', async () => {
    const { send, turn, written } = disk();
    const keeper = keeperOf(send, ({ question }) => question);
    for (const value of ['a', 'ab', 'abc', 'abcd']) {
      keeper.keep(learnt(value));
      await vi.advanceTimersByTimeAsync(0);
    }
    await turn();
    expect(keeper.saving().isSaved).toBe(false);
    await turn();
    expect(written).toEqual(['a', 'abcd']);
    expect(keeper.saving().isSaved).toBe(true);
  });

  test('two answers do not wait for each other', async () => {
    const { send, turn, written } = disk();
    const keeper = keeperOf(send, ({ question }) => question);
    keeper.keep(learnt('a'));
    keeper.keep({ ...learnt('b'), question: 'alone' });
    await turn();
    await turn();
    expect(written).toEqual(['a', 'b']);
  });

  test('a full disk is told, the text is kept, and the saving tried again until it passes', async () => {
    const { send, turn, written, isFull } = disk();
    const keeper = keeperOf(send, ({ question }) => question);
    isFull(true);
    keeper.keep(learnt('tout ce qui compte'));
    await turn();
    expect(keeper.saving()).toMatchObject({ isSaved: false, failure: new Error('disk full') });
    await vi.advanceTimersByTimeAsync(3000);
    await turn();
    expect(keeper.saving().isSaved).toBe(false);
    isFull(false);
    keeper.retryNow();
    await turn();
    expect(written).toEqual(['tout ce qui compte']);
    expect(keeper.saving()).toMatchObject({ isSaved: true, failure: null });
  });

  test('settled once everything has arrived, and not when something could not', async () => {
    const { send, turn, isFull } = disk();
    const keeper = keeperOf(send, ({ question }) => question);
    const told = vi.fn();
    keeper.keep(learnt('a'));
    void keeper.settled().then(told);
    await vi.advanceTimersByTimeAsync(0);
    expect(told).not.toHaveBeenCalled();
    await turn();
    await turn();
    expect(told).toHaveBeenCalled();

    isFull(true);
    keeper.keep(learnt('ab'));
    await turn();
    const refused = expect(keeper.settled()).rejects.toThrow('disk full');
    await turn();
    await refused;
  });
});
