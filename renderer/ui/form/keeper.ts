import { latestOnly } from './latest-only';

export type Saving = {
  /** Nothing on the screen is waiting for the disk. */
  isSaved: boolean;
  /** When the main process last confirmed a value; null before the first one. */
  savedAt: string | null;
  /** Why the last attempt failed; another follows by itself. */
  failure: unknown;
};

type Kept<Value> = { value: Value; queue: ReturnType<typeof latestOnly<Value>> };

const retryAfterMs = 3000;

/**
 * Sends every keystroke of an interview, the latest of each field first, and says « saved » only of what the main
 * process has confirmed. What could not be saved is tried again until it is.
 * @param keyOf the field that a value belongs to
 */
export function keeper<Value>(send: (value: Value) => Promise<{ savedAt: string }>, keyOf: (value: Value) => string) {
  const queues = new Map<string, Kept<Value>['queue']>();
  const unsaved = new Map<string, Kept<Value>>();
  const listeners = new Set<() => void>();
  let saving: Saving = { isSaved: true, savedAt: null, failure: null };
  let retry: ReturnType<typeof setTimeout> | undefined;

  function say(change: Partial<Saving>) {
    saving = { ...saving, ...change, isSaved: unsaved.size === 0 };
    for (const listener of listeners) listener();
  }

  function queueOf(key: string) {
    const known = queues.get(key);
    if (known) return known;
    const queue = latestOnly(async (value: Value) => {
      const { savedAt } = await send(value);
      say({ savedAt, failure: null });
    });
    queues.set(key, queue);
    return queue;
  }

  async function push(key: string, kept: Kept<Value>) {
    try {
      await kept.queue.push(kept.value);
      if (unsaved.get(key) === kept) unsaved.delete(key);
      say({});
    } catch (failure) {
      say({ failure });
      clearTimeout(retry);
      retry = setTimeout(retryNow, retryAfterMs);
    }
  }

  function retryNow() {
    clearTimeout(retry);
    for (const [key, kept] of unsaved) void push(key, kept);
  }

  return {
    keep(value: Value) {
      const key = keyOf(value);
      const kept = { value, queue: queueOf(key) };
      unsaved.set(key, kept);
      say({});
      void push(key, kept);
    },
    retryNow,
    /** Once every value on its way has arrived; rejects when one could not. */
    async settled() {
      await Promise.all([...unsaved.values()].map(({ queue, value }) => queue.push(value)));
    },
    stop: () => clearTimeout(retry),
    saving: () => saving,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
