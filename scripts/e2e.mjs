// npm run e2e -- [Playwright's arguments]: the user journeys on the real application.
import { requireNode } from './node-version.mjs';

requireNode();
const { giveUp, runTool } = await import('./processes.mjs');
const { setUp } = await import('./setup.mjs');

await setUp({ forTests: true });
const { buildIfStale } = await import('./build.mjs');
if ((await buildIfStale()) !== 0) giveUp('La construction a échoué : voyez le message ci-dessus.');
process.exitCode = await runTool('@playwright/test', ['test', ...process.argv.slice(2)]);
