import '../web-crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../domain/errors';
import { refusalFromDatabase } from '../database/errors';
import { tasks } from './tasks';
import type { Watch } from './watch';

/** One task per thread: the order comes as workerData, progress goes as messages, the answer as the last one. */
async function run() {
  const { name, order, key } = workerData;
  const stopped: Int32Array = workerData.stopped;
  const watch: Watch = {
    tell: (progress) => parentPort?.postMessage({ progress }),
    isStopped: () => Atomics.load(stopped, 0) === 1,
  };
  const task = tasks[name as keyof typeof tasks] as (order: unknown, key: Uint8Array, watch: Watch) => Promise<unknown>;
  return task(order, key, watch);
}

run().then(
  (value) => parentPort?.postMessage({ value }),
  (error: unknown) => {
    // An error that changes threads keeps its message and loses its code: what it means is read here.
    const refusal = error instanceof Refusal ? error : refusalFromDatabase(error);
    parentPort?.postMessage(refusal ? { refusal: { code: refusal.code, fields: refusal.fields } } : { error });
  },
);
