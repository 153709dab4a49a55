// npm run faults -- [--kills 200]: the fault tests, with as many faults as an evening allows.
import { parseArgs } from 'node:util';
import { requireNode } from './node-version.mjs';

requireNode();
const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' } } });
const { runTool } = await import('./processes.mjs');
const env = { ...process.env, BILAN_KILLS: values.kills, ATTESTATION_KILLS: values.kills, FAULTS: values.kills };
const files = ['bilan/bilan-kill', 'attestation/attestation-kill', 'database/faults'];
process.exitCode = await runTool('vitest', ['run', ...files.map((file) => `main/${file}.test.ts`)], { env });
