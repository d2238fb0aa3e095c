import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { datasetPlugin } from './src/build/datasetPlugin.ts';
import { pageHeadPlugin } from './src/build/pageHeadPlugin.ts';

/**
 * What several parts of the page need comes as one file: compressed together it is smaller. What
 * only gestures and dialogs need stays with them.
 */
const SHARED = { name: 'shared', minShareCount: 2, test: isShared };

function isShared(id: string): boolean {
  return !/d3-(selection|drag|zoom|transition|interpolate|color|ease)|[/]app[/]Dialog|timeline[/](Event|eventGroups|row|useRow)/.test(
    id,
  );
}

export default defineConfig({
  base: './',
  plugins: [react(), datasetPlugin({ file: 'data/geneva-2021.json' }), pageHeadPlugin()],
  build: {
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: [SHARED] } } },
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
