import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import loadHighs from 'highs';
import { build, runnerImport } from 'vite';
import { root } from '../../processes.mjs';
import { bareWindow } from '../start.mjs';
import { compare } from '../statistics.mjs';

const rounds = 7;
const sizes = [300, 2_000, 20_000];
/** What a search of 20,000 members may take where a bare window opens in `referenceWindowMs`: ../../../docs/bench.md. */
const referenceMs = 300;
const referenceWindowMs = 249;
const largest = 100_000;

const parts = {
  couples: ({ durations }) => durations.pairs,
  groupes: ({ durations }) => durations.groups,
  boucles: ({ durations }) => durations.loops + durations.choice,
  'le tout': ({ whole }) => whole,
};
/** HiGHS proves the optimum of such a network in half a minute; with loops of four people, not in two. */
const choice = { members: 2_000, longest: 3, networks: 7, share: 0.99 };

const timeName = (members, part) => `moulinette ${members} membres, ${part}`;
const growthName = `moulinette croissance jusqu’à ${largest} membres`;
const choiceName = `moulinette choix des boucles, ${choice.members} membres, ${choice.longest} au plus`;

const timeNames = sizes.flatMap((members) => Object.keys(parts).map((part) => timeName(members, part)));
export const moulinetteNames = [...timeNames, growthName, choiceName];

export async function measureMoulinette({ bin, profile, isAsked }) {
  const results = [];
  if ([...timeNames, growthName].some(isAsked)) results.push(...(await measureSearches({ bin, profile, isAsked })));
  if (isAsked(choiceName)) results.push(await measureChoice());
  return results;
}

/** The runtime of the application, without its window, runs the search as the worker's thread does. */
async function measureSearches({ bin, profile, isAsked }) {
  const outDir = `${profile.folder}-moulinette`;
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'scripts/bench/moulinette/search.ts',
      outDir,
      target: 'node18',
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'search.cjs' } },
    },
    ssr: { noExternal: true },
  });
  const searched = [...sizes, ...(isAsked(growthName) ? [largest] : [])];
  const run = (members) =>
    JSON.parse(
      execFileSync(bin, [join(outDir, 'search.cjs'), String(members)], {
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
        encoding: 'utf8',
      }),
    );
  const windows = [];
  const runs = new Map(searched.map((members) => [members, []]));
  for (let round = 0; round < rounds; round++) {
    windows.push((await bareWindow({ bin, profile })).start);
    for (const [members, its] of runs) its.push(run(members));
  }
  const floors = windows.map((window) => (window * referenceMs) / referenceWindowMs);
  const lines = sizes.flatMap((members) =>
    Object.entries(parts).map(([part, value]) =>
      compare({ name: timeName(members, part), bar: 1.5, unit: 'ms', ours: runs.get(members).map(value), floors }),
    ),
  );
  if (runs.has(largest)) {
    const durations = (members) => runs.get(members).map(parts['le tout']);
    const exponent = (large, small) => Math.log(large / small) / Math.log(largest / sizes.at(-1));
    lines.push(
      compare({
        name: growthName,
        bar: 1.6,
        unit: 'ms',
        ours: durations(largest),
        floors: durations(sizes.at(-1)),
        ratio: exponent,
      }),
    );
  }
  return lines;
}

/** What ours chooses, against the optimum that HiGHS proves: the median network of several. */
async function measureChoice() {
  const { module } = await runnerImport(join(root, 'scripts/bench/moulinette/choice.ts'), {
    root,
    configFile: false,
    logLevel: 'error',
  });
  const [ours, floors] = [[], []];
  for (let seed = 1; seed <= choice.networks; seed++) {
    const { worth, model } = module.choiceOf(choice.members, choice.longest, seed);
    ours.push(worth);
    floors.push(await optimumOf(model));
  }
  const ratio = (our, floor) => floor / our;
  return compare({ name: choiceName, bar: 1 / choice.share, unit: 'points', ours, floors, ratio });
}

/** @throws when the solver has not proven it */
async function optimumOf(model) {
  const highs = await loadHighs(); // a new one each time: its memory grows and is never given back
  const { Status, ObjectiveValue } = highs.solve(model, { output_flag: false, mip_rel_gap: 0 });
  if (Status !== 'Optimal') throw new Error(`HiGHS : ${Status}`);
  return ObjectiveValue;
}
