/**
 * Sends values one at a time and, when several come meanwhile, only the last of them: each keystroke is saved,
 * none waits behind a queue, and the last one always leaves.
 */
export function latestOnly<Value>(send: (value: Value) => Promise<void>) {
  let waiting: { value: Value } | null = null;
  let running: Promise<void> | null = null;

  async function run() {
    await null; // `running` is set by now: what ends below cannot be overtaken by its own start
    try {
      while (waiting) {
        const { value } = waiting;
        waiting = null;
        try {
          await send(value);
        } catch (error) {
          if (!waiting) throw error; // a later value may still pass
        }
      }
    } finally {
      running = null;
    }
  }
  return {
    /** Resolves when this value, or a later one, is saved; rejects when the last one could not be saved. */
    push(value: Value): Promise<void> {
      waiting = { value };
      running ??= run();
      return running;
    },
    drop() {
      waiting = null;
    },
    settled: async () => running?.catch(() => {}),
  };
}
