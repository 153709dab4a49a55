import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { autoLock } from './auto-lock';

const minute = 60_000;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('locks once nobody has been at work for the chosen time, and waits for who is', () => {
  const lock = vi.fn();
  let minutes = 15;
  const { restart, stop } = autoLock({ minutes: () => minutes, lock });
  vi.advanceTimersByTime(60 * minute);
  expect(lock).not.toHaveBeenCalled(); // nothing is open yet

  restart();
  vi.advanceTimersByTime(14 * minute);
  restart();
  vi.advanceTimersByTime(14 * minute);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1 * minute);
  expect(lock).toHaveBeenCalledTimes(1);

  minutes = 1;
  restart();
  vi.advanceTimersByTime(1 * minute);
  expect(lock).toHaveBeenCalledTimes(2);

  restart();
  stop();
  vi.advanceTimersByTime(60 * minute);
  expect(lock).toHaveBeenCalledTimes(2);
});
