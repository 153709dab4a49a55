import type { Answer } from '../../domain/bilan/question';
import { latestOnly } from '../ui/form/latest-only';

export type Saving = {
  /** Nothing on the screen is waiting for the disk. */
  isSaved: boolean;
  /** When the main process last confirmed an answer; null before the first one. */
  savedAt: string | null;
  /** Why the last attempt failed; another follows by itself. */
  failure: unknown;
};

type Send = (answer: Answer) => Promise<{ savedAt: string }>;
type Kept = { answer: Answer; queue: ReturnType<typeof latestOnly<Answer>> };

const retryAfterMs = 3000;

/**
 * Sends every keystroke of an interview, the latest of each answer first, and says « saved » only of what the main
 * process has confirmed. What could not be saved is tried again until it is.
 */
export function answerKeeper(send: Send) {
  const queues = new Map<string, Kept['queue']>();
  const unsaved = new Map<string, Kept>();
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
    const queue = latestOnly(async (answer: Answer) => {
      const { savedAt } = await send(answer);
      say({ savedAt, failure: null });
    });
    queues.set(key, queue);
    return queue;
  }

  async function push(key: string, kept: Kept) {
    try {
      await kept.queue.push(kept.answer);
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
    keep(answer: Answer) {
      const key = `${answer.respondent}/${answer.question}`;
      const kept = { answer, queue: queueOf(key) };
      unsaved.set(key, kept);
      say({});
      void push(key, kept);
    },
    retryNow,
    /** Once every answer on its way has arrived; rejects when one could not. */
    async settled() {
      await Promise.all([...unsaved.values()].map(({ queue, answer }) => queue.push(answer)));
    },
    stop: () => clearTimeout(retry),
    saving: () => saving,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
