import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { datasetPlugin } from './src/build/datasetPlugin.ts';
import { pageHeadPlugin } from './src/build/pageHeadPlugin.ts';

const MAIN = inSource('main.tsx');
/** The part of the page for wide windows, and the one for narrow ones. */
const [WIDE, NARROW] = [inSource('app/DesktopLayout.tsx'), inSource('app/PhoneLayout.tsx')];

/** Packages that only gestures need: d3 is one module to its importers, whatever they take of it. */
const GESTURES = { name: 'gestures', test: /node_modules.d3-/ };
/**
 * What every page needs at once comes as one file: compressed together it is smaller. Not the
 * first module itself, which waits for the layout, and that needs this file.
 */
const START = { name: nameStart, debugName: 'start' };
/** Of the rest, what a wide page needs at once and something else needs too. */
const SHARED = { name: nameShared, debugName: 'shared', minShareCount: 2 };

/** What the bundler tells of its modules. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

function nameStart(id: string, modules: Modules): string | null {
  if (isPackage(id))
    return /node_modules.(react|react-dom|scheduler|zustand)./.test(id) ? 'start' : null;
  const needs = (entry: string) => importedAtOnce(entry, modules).has(id);
  return id !== MAIN && (needs(MAIN) || (needs(WIDE) && needs(NARROW))) ? 'start' : null;
}

function nameShared(id: string, modules: Modules): string | null {
  return isPackage(id) || importedAtOnce(WIDE, modules).has(id) ? 'shared' : null;
}

function inSource(path: string): string {
  return fileURLToPath(new URL(`src/${path}`, import.meta.url));
}

function isPackage(id: string): boolean {
  return id.includes('/node_modules/');
}

const imported = new Map<string, ReadonlySet<string>>();

/** A module and all of the page's own that it imports, and these in turn, but for `import()`. */
function importedAtOnce(entry: string, modules: Modules): ReadonlySet<string> {
  const known = imported.get(entry);
  if (known) return known;
  const found = new Set([entry]);
  for (const id of found)
    for (const next of modules.getModuleInfo(id)?.importedIds ?? [])
      if (!isPackage(next)) found.add(next);
  imported.set(entry, found);
  return found;
}

export default defineConfig({
  base: './',
  plugins: [react(), datasetPlugin({ file: 'data/geneva-2021.json' }), pageHeadPlugin()],
  build: {
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    manifest: true,
    // Slower than the bundler's own, and smaller by more than a percent: the budget is tight.
    minify: 'terser',
    terserOptions: {
      module: true,
      compress: {
        passes: 3,
        ecma: 2020,
        keep_fargs: false,
        unsafe_arrows: true,
        unsafe_methods: true,
        pure_getters: true,
      },
    },
    rolldownOptions: { output: { codeSplitting: { groups: [GESTURES, START, SHARED] } } },
    chunkSizeWarningLimit: 600,
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  test: {
    // Properties run a thousand cases; a busy machine takes its time.
    testTimeout: 60_000,
    css: false,
    pool: 'threads',
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'components',
          include: ['tests/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/setup.ts', 'tests/setupPage.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'logic',
          include: ['tests/**/*.test.ts'],
          // Functions of what they are given: they need no page, and none of them leaves anything.
          isolate: false,
          setupFiles: ['tests/setup.ts'],
        },
      },
    ],
  },
});
