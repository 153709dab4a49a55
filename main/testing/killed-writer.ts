import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';

/**
 * A program of main/testing that writes without end, built once for a test file.
 * @returns what lets it run with an order until a moment (in ms) after its first line, kills it, and gives its lines
 */
export function killedWriter(name: string): (order: object, moment: number) => Promise<string[]> {
  /** Inside node_modules, where Knex and the driver are found. */
  const bundle = join('node_modules', '.cache', `${name}-${process.pid}`);
  beforeAll(async () => {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: `main/testing/${name}.ts`,
        outDir: bundle,
        target: 'node18',
        rollupOptions: { external: [/^knex/, /^@signalapp/], output: { format: 'cjs', entryFileNames: 'writer.cjs' } },
      },
    });
  }, 60_000);
  afterAll(() => rmSync(bundle, { recursive: true, force: true }));

  return async (order, moment) => {
    const child = spawn(process.execPath, [join(bundle, 'writer.cjs'), JSON.stringify(order)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said: string[] = [];
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => said.push(line));
    const closed = once(lines, 'close');
    await once(lines, 'line');
    await new Promise((resolve) => setTimeout(resolve, moment));
    child.kill('SIGKILL');
    await closed;
    return said;
  };
}
