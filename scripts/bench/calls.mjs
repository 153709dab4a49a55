import { join } from 'node:path';
import { root } from '../processes.mjs';
import { pageOf, startElectron } from './application.mjs';

/** The bare driver behind one IPC call, on the base of the profile. */
export function startRaw({ bin, profile }) {
  const env = { BENCH_BASE: profile.base, BENCH_KEY: profile.key };
  return startElectron({ bin, folder: join(root, 'scripts/bench/raw'), profile: `${profile.folder}-raw`, env });
}

/** The application, unlocked, and the bare driver beside it. */
export async function openBoth({ bin, profile }) {
  const ours = startElectron({ bin, folder: root, profile: profile.folder, env: { ENTRELACS_NOW: profile.now } });
  const raw = startRaw({ bin, profile });
  const [page, rawPage] = await Promise.all([pageOf(ours), pageOf(raw)]);
  await call(page, 'session.unlock', { accountId: profile.accountId, password: profile.password });
  return { page, rawPage, close: () => Promise.all([ours.stop(), raw.stop()]) };
}

/** @returns what an operation gives; throws when it is refused */
export async function call(page, name, input) {
  const result = await page.evaluate(([operation, given]) => window.entrelacs.invoke(operation, given), [name, input]);
  if (!result.ok) throw new Error(`${name} : ${JSON.stringify(result)}`);
  return result.data;
}

/**
 * For each input, the milliseconds of one call as the page sees it. Its clock has steps of 0.1 ms: it times several
 * calls in a row.
 */
export const timedCalls = (page, name, inputs, repeats = 1) =>
  page.evaluate(
    async ([operation, all, times]) => {
      const { invoke } = window.entrelacs;
      const durations = [];
      for (const input of all) {
        const start = performance.now();
        for (let time = 0; time < times; time++) await invoke(operation, input);
        durations.push((performance.now() - start) / times);
      }
      return durations;
    },
    [name, inputs, repeats],
  );
