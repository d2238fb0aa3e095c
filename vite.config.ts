import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { datasetPlugin } from './src/build/datasetPlugin.ts';
import { pageHeadPlugin } from './src/build/pageHeadPlugin.ts';

export default defineConfig({
  base: './',
  plugins: [react(), datasetPlugin({ file: 'data/geneva-2021.json' }), pageHeadPlugin()],
  build: {
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    manifest: true,
    chunkSizeWarningLimit: 600,
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  test: {
    environment: 'jsdom',
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup.ts'],
    css: false,
    // Properties run a thousand cases; a busy machine takes its time.
    testTimeout: 60_000,
  },
});
