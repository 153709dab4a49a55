// npm test: everything, on a clean machine. A failing stage does not hide the others; the last line is the count.
import { requireNode } from './node-version.mjs';

requireNode();
const { mkdtempSync, readFileSync, rmSync } = await import('node:fs');
const { tmpdir } = await import('node:os');
const { join } = await import('node:path');
const { run, root, runTool } = await import('./processes.mjs');
const { setUp } = await import('./setup.mjs');

const results = [];
// The count comes last whatever happens, even when the set-up itself fails.
process.on('exit', (status) => {
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  if (results.length) console.table(results);
  const failed = total('échoués') || (status || !results.length ? 1 : 0);
  console.log(`${total('réussis')} passed, ${failed} failed`);
  process.exitCode ||= failed ? 1 : 0;
});

await setUp({ forTests: true });
const { build } = await import('./build.mjs');
const { packagedBinary } = await import('./packaged-binary.mjs');

const reports = mkdtempSync(join(tmpdir(), 'entrelacs-tests-'));

/** One stage; `count` reads a runner's own report, without it the stage counts for one. */
async function stage(name, action, count) {
  console.log(`\n──── ${name}`);
  const start = Date.now();
  const status = await action();
  const { passed, failed } = readCounts(status, count);
  results.push({ étape: name, réussis: passed, échoués: failed, secondes: Math.round((Date.now() - start) / 1000) });
  return status === 0;
}

function readCounts(status, count) {
  try {
    const { passed, failed } = count ? count() : { passed: status === 0 ? 1 : 0, failed: 0 };
    // A runner may fail beside its tests: a broken configuration, a file that does not load.
    return { passed, failed: failed || (status === 0 ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const readReport = (name) => JSON.parse(readFileSync(join(reports, name), 'utf8'));

const unit = () =>
  runTool('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, 'unit.json')}`,
  ]);
const countUnit = () => {
  const { numPassedTests, numFailedTests } = readReport('unit.json');
  return { passed: numPassedTests, failed: numFailedTests };
};

const journeys = (name, env) =>
  runTool('@playwright/test', ['test', '--reporter=list,json'], {
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, name), ...env },
  });
const countJourneys = (name) => () => {
  const { expected, unexpected, flaky } = readReport(name).stats;
  return { passed: expected, failed: unexpected + flaky };
};

await stage('Types', () => runTool('typescript', ['--noEmit']));
await stage('Relecture (Biome)', () => runTool('@biomejs/biome', ['check', '.']));
await stage('Tests unitaires', unit, countUnit);
if (await stage('Construction', build)) {
  await stage('Parcours dans l’application', () => journeys('application.json'), countJourneys('application.json'));
  if (process.platform !== 'linux') process.exit(); // the other systems are packaged, and tried, by the release
  const packaging = () => run(process.execPath, [join(root, 'scripts/package.mjs'), 'dir', 'deb']);
  if (await stage('Empaquetage', packaging)) {
    const env = { PACKAGED_APP: packagedBinary };
    await stage('Application empaquetée', () => journeys('packaged.json', env), countJourneys('packaged.json'));
  }
}
rmSync(reports, { recursive: true });
