import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../domain/errors';
import type { RunTask } from './tasks';

/** Runs a task in a thread of its own (the bundle `worker.cjs`, beside this one) and gives its answer or its error. */
export const runTask: RunTask = (name, order, key) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, 'worker.cjs'), { workerData: { name, order, key } });
    worker.once('message', ({ value, refusal, error }) => {
      if (refusal) reject(new Refusal(refusal.code, refusal.fields));
      else if (error) reject(error);
      else resolve(value);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`worker ${name} stopped with ${code}`)));
  });
