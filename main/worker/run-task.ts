import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../domain/errors';
import type { RunTask } from './tasks';

/** Runs tasks in threads of their own, and knows which still run. @param file the bundle of the threads */
export function taskRunner(file = join(__dirname, 'worker.cjs')) {
  const running = new Map<Worker, { stop: () => void; ended: Promise<void> }>();

  const runTask: RunTask = (name, order, key, watching) =>
    new Promise((resolve, reject) => {
      const stopped = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      const stop = () => void Atomics.store(stopped, 0, 1);
      const worker = new Worker(file, { workerData: { name, order, key, stopped } });
      const ended = new Promise<void>((tell) => worker.once('exit', () => tell()));
      running.set(worker, { stop, ended });
      void ended.then(() => running.delete(worker));
      watching?.signal.addEventListener('abort', stop);
      if (watching?.signal.aborted) stop();
      worker.on('message', ({ progress, value, refusal, error }) => {
        if (progress !== undefined) watching?.onProgress(progress);
        else if (refusal) reject(new Refusal(refusal.code, refusal.fields));
        else if (error) reject(error);
        else resolve(value);
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`worker ${name} stopped with ${code}`)));
    });

  return {
    runTask,
    /** Stops what can be stopped, and waits for every thread to have closed its base and ended. */
    stop: async () => {
      for (const { stop } of running.values()) stop();
      await Promise.all([...running.values()].map(({ ended }) => ended));
    },
  };
}
