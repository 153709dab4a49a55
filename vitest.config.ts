import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { communeIndex } from './scripts/commune-index.mjs';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [communeIndex()],
        test: {
          name: 'node',
          environment: 'node',
          include: ['{domain,ipc,main,migrations,scripts}/**/*.test.ts', '{domain,ipc,main}/**/*.test.tsx'],
          server: { deps: { external: [/node_modules\/(@signalapp|knex)/] } },
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          include: ['renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['renderer/test-setup.ts'],
        },
      },
    ],
  },
});
