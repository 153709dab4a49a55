import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { communeIndex } from './scripts/commune-index.mjs';

// One bundle serves both the fallback runtime (Electron 25: Node 18, Chromium 114) and the shipped Electron.
const node = { target: 'node18', sourcemap: true, minify: false } as const;

export default defineConfig({
  main: {
    plugins: [communeIndex()],
    assetsInclude: ['**/*.wasm'],
    resolve: {
      alias: {
        // Its ES module reads its contexts from files beside it.
        '@digitalbazaar/credentials-context': resolve('node_modules/@digitalbazaar/credentials-context/dist/main.cjs'),
        // JSON-LD would fetch what it does not know: nothing here ever does.
        '@digitalbazaar/http-client': resolve('main/badge/open-badges/no-http-client.ts'),
      },
    },
    build: {
      ...node,
      outDir: 'dist/main',
      externalizeDeps: { include: ['knex', '@signalapp/sqlcipher'], exclude: [] },
      rollupOptions: {
        input: { index: 'main/index.ts', worker: 'main/worker/worker.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      ...node,
      outDir: 'dist/preload',
      rollupOptions: { input: 'main/preload.ts', output: { format: 'cjs', entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: 'chrome114',
      outDir: 'dist/renderer',
      minify: true,
      modulePreload: { polyfill: false },
      rollupOptions: { input: resolve('renderer/index.html') },
    },
  },
});
