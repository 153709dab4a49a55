import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { communeIndex } from './scripts/commune-index.mjs';

/** A base that is really encrypted, on a machine that does something else too: slow is not wrong. */
const patience = { testTimeout: 30_000, hookTimeout: 30_000 };

export default defineConfig({
  test: {
    maxWorkers: '100%', // by default, one processor of two would wait
    projects: [
      {
        plugins: [communeIndex()],
        assetsInclude: ['**/*.wasm'],
        test: {
          ...patience,
          name: 'node',
          environment: 'node',
          include: ['{domain,ipc,main,migrations,scripts}/**/*.test.ts', '{domain,ipc,main}/**/*.test.tsx'],
          server: { deps: { external: [/node_modules\/(@signalapp|knex)/] } },
        },
      },
      {
        plugins: [react()],
        test: {
          ...patience,
          name: 'renderer',
          environment: 'happy-dom',
          include: ['renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['renderer/test-setup.ts'],
        },
      },
    ],
  },
});
