import '../web-crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../domain/errors';
import { refusalFromDatabase } from '../database/errors';
import { tasks } from './tasks';

/** One task per thread: the order comes as workerData, the answer goes as the one message. */
async function run() {
  const { name, order, key } = workerData;
  const task = tasks[name as keyof typeof tasks] as (order: unknown, key: Uint8Array) => Promise<unknown>;
  return task(order, key);
}

run().then(
  (value) => parentPort?.postMessage({ value }),
  (error: unknown) => {
    // An error that changes threads keeps its message and loses its code: what it means is read here.
    const refusal = error instanceof Refusal ? error : refusalFromDatabase(error);
    parentPort?.postMessage(refusal ? { refusal: { code: refusal.code, fields: refusal.fields } } : { error });
  },
);
