// npm run dev: Entrelacs with hot reload, on the same runtime as npm start.
import { requireNode } from './node-version.mjs';

requireNode();
const { runTool } = await import('./processes.mjs');
const { setUp } = await import('./setup.mjs');

const { bin } = await setUp();
const { electronFlags } = await import('./runtime.mjs');
const args = ['dev', ...(electronFlags().length ? ['--noSandbox'] : []), ...process.argv.slice(2)];
process.exitCode = await runTool('electron-vite', args, { env: { ...process.env, ELECTRON_EXEC_PATH: bin } });
