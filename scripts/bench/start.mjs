import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../processes.mjs';
import { pageOf, startElectron } from './application.mjs';
import { memoryOf } from './memory.mjs';
import { compare, inTurn } from './statistics.mjs';

const rounds = 7;
/** After the window: long enough for what an application loads in the idle moments that follow. */
const settleMs = 3000;
const bare = join(root, 'scripts/bench/bare');

export const startNames = ['démarrage', ...(process.platform === 'linux' ? ['mémoire RSS', 'mémoire PSS'] : [])];

/**
 * From the spawn to the unlock screen, that takes a password (mark `ready`), against a bare window, painted;
 * then what both hold in memory, left alone for a moment. Nobody watches meanwhile: the page is asked afterwards.
 */
export async function measureStart({ bin, profile }) {
  const { ours, floors } = await inTurn(
    rounds,
    () => startOf({ bin, folder: root, own: profile.folder, now: profile.now, instant: markReady }),
    () => bareWindow({ bin, profile }),
  );
  const line = (name, bar, unit, key) =>
    compare({ name, bar, unit, ours: ours.map((it) => it[key]), floors: floors.map((it) => it[key]) });
  return [
    line('démarrage', 1.35, 'ms', 'start'),
    line('mémoire RSS', 1.15, 'Mo', 'rss'),
    line('mémoire PSS', 1.25, 'Mo', 'pss'),
  ].filter(({ name }) => startNames.includes(name));
}

/** A window with nothing of ours, painted. @returns its milliseconds, `start`, and megabytes, `rss` and `pss` */
export const bareWindow = ({ bin, profile }) =>
  startOf({ bin, folder: bare, own: `${profile.folder}-bare`, now: profile.now, instant: firstPaint });

const markReady = () => performance.timeOrigin + performance.getEntriesByName('ready')[0].startTime;
const firstPaint = () => performance.timeOrigin + performance.getEntriesByName('first-contentful-paint')[0].startTime;

async function startOf({ bin, folder, own, now, instant }) {
  const application = startElectron({ bin, folder, profile: own, env: { ENTRELACS_NOW: now } });
  await application.debuggerUrl;
  await wait(settleMs);
  const memory = process.platform === 'linux' ? memoryOf(application.pid) : { rss: 0, pss: 0 };
  const page = await pageOf(application);
  const at = await page.evaluate(instant);
  await application.stop();
  return { start: at - application.spawnedAt, ...memory };
}
