/**
 * Sends values one at a time and, when several come meanwhile, only the last of them: each keystroke is saved,
 * none waits behind a queue, and the last one always leaves.
 */
export function latestOnly<Value>(send: (value: Value) => Promise<void>) {
  let waiting: { value: Value } | null = null;
  let running: Promise<void> | null = null;

  async function run() {
    while (waiting) {
      const { value } = waiting;
      waiting = null;
      await send(value);
    }
  }
  return {
    /** Resolves when this value, or a later one, is saved; rejects when the saving failed. */
    push(value: Value): Promise<void> {
      waiting = { value };
      running ??= run().finally(() => {
        running = null;
      });
      return running;
    },
    drop() {
      waiting = null;
    },
    settled: async () => running?.catch(() => {}),
  };
}
