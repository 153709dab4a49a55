// npm run bench -- [--json] [--only WORD]: what Entrelacs costs above what the same machine does with nothing of ours.
import { parseArgs } from 'node:util';
import { requireNode } from './node-version.mjs';

requireNode();
const { values: asked } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string', default: '' } } });
const { mkdtempSync, rmSync } = await import('node:fs');
const { tmpdir } = await import('node:os');
const { join } = await import('node:path');
const { giveUp, say } = await import('./processes.mjs');
const { setUp } = await import('./setup.mjs');

const { bin } = await setUp();
const { buildIfStale } = await import('./build.mjs');
if ((await buildIfStale()) !== 0) giveUp('La construction a échoué : voyez le message ci-dessus.');

const { makeProfile } = await import('./bench/profile.mjs');
const { measures } = await import('./bench/measures.mjs');
const { printTable } = await import('./bench/table.mjs');

/** Without accents, capitals or curly apostrophes: `--only demarrage` is understood. */
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
const isAsked = (name) => plain(name).startsWith(plain(asked.only));
const kept = measures.filter(({ names }) => names.some(isAsked));
if (kept.length === 0) giveUp(`Aucune mesure ne commence par « ${asked.only} ».`);

const folder = mkdtempSync(join(tmpdir(), 'entrelacs-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

const profile = await makeProfile(join(folder, 'profile'), { members: 20_000 });
const results = [];
for (const { names, run } of kept) {
  say(`${names.filter(isAsked).join(', ')}…`);
  results.push(...(await run({ bin, folder, profile, isAsked })).filter(({ name }) => isAsked(name)));
}
if (asked.json) console.log(JSON.stringify(results.map(({ unit, ...result }) => result)));
else printTable(results);
process.exit(); // Xvfb and the temporary profile go with this process
