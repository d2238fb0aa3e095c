import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { classicScriptsPlugin } from './src/build/classicScriptsPlugin.ts';
import { compressPlugin } from './src/build/compressPlugin.ts';
import { datasetPlugin } from './src/build/datasetPlugin.ts';
import { directImportsPlugin } from './src/build/directImportsPlugin.ts';
import { embedScriptPlugin } from './src/build/embedScriptPlugin.ts';
import { fontsPlugin } from './src/build/fontsPlugin.ts';
import { inlineWorkersPlugin } from './src/build/inlineWorkersPlugin.ts';
import { offlinePlugin } from './src/build/offlinePlugin.ts';
import { pageHeadPlugin } from './src/build/pageHeadPlugin.ts';
import { singleFilePlugin } from './src/build/singleFilePlugin.ts';
import { staticPagesPlugin } from './src/build/staticPagesPlugin.ts';

const DATASET = 'data/geneva-2021.json';

/** Absolute address of the folder that the page will be in: see `readSiteUrl`. */
const { SITE_URL } = process.env;

const MAIN = inSource('main.tsx');
/** The parts of the page for wide windows and for narrow ones, with what most of them begin with. */
const [WIDE, PICTURE, NARROW, LIST] = [
  inSource('app/DesktopLayout.tsx'),
  inSource('timeline/Timeline.tsx'),
  inSource('app/PhoneLayout.tsx'),
  inSource('timeline/EventList.tsx'),
];

/** What reads an address; what every frame, card and quotation in a frame begins with. */
const [PERMALINK, FRAME, CARD, EVENT_CARD, WORDS] = [
  inSource('state/permalink.ts'),
  inSource('app/EmbedPage.tsx'),
  inSource('evidence/SelectionCard.tsx'),
  inSource('evidence/EventCard.tsx'),
  inSource('app/EmbedQuote.tsx'),
];

/** Packages that only gestures need: d3 is one module to its importers, whatever they take of it. */
const GESTURES = { name: 'gestures', test: /node_modules.d3-/ };
/** What finds actors under a pointer: a network needs no more of d3 to be drawn. */
const QUADTREE = { name: 'quadtree', test: /node_modules.d3-quadtree/ };
/**
 * What every page needs at once comes as one file: compressed together it is smaller. Not the
 * first module itself, which waits for the layout, and that needs this file.
 */
const START = { name: nameStart, debugName: 'start' };
/** Their own, so that nobody loads a layout for them. */
const ICONS = { name: 'icons', test: /node_modules.lucide-react./, minShareCount: 2 };
/** Of the rest, what the timeline's picture needs at once and something else needs too. */
const SHARED = { name: nameShared, debugName: 'shared', minShareCount: 2 };
/** What of these a narrow page needs, too. */
const TERMS = { name: nameTerms, debugName: 'terms' };
/** What reads an address; what every frame, card and quotation in a frame needs at once. */
const TOGETHER = { name: nameTogether, debugName: 'together' };

/** What the bundler tells of its modules. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

function nameStart(id: string, modules: Modules): string | null {
  if (isPackage(id))
    return /node_modules.(react|react-dom|scheduler|zustand)./.test(id) ? 'start' : null;
  const needs = (entry: string) => importedAtOnce(entry, modules).has(id);
  const isForBoth = isForWide(id, modules) && [NARROW, LIST].some(needs);
  return id !== MAIN && (needs(MAIN) || isForBoth) ? 'start' : null;
}

function nameShared(id: string, modules: Modules): string | null {
  // No packages: what checks a dataset is shared too, by late parts alone.
  return !isPackage(id) && importedAtOnce(PICTURE, modules).has(id) ? 'shared' : null;
}

function nameTerms(id: string, modules: Modules): string | null {
  const needs = (entry: string) => importedAtOnce(entry, modules).has(id);
  return !isPackage(id) && needs(NARROW) && [FRAME, CARD, EVENT_CARD, WORDS].some(needs)
    ? 'terms'
    : null;
}

function nameTogether(id: string, modules: Modules): string | null {
  const isOf = (entry: string) => !isPackage(id) && importedAtOnce(entry, modules).has(id);
  if (isOf(PERMALINK)) return 'permalink';
  if (isOf(FRAME)) return 'frame';
  if ([CARD, EVENT_CARD].some(isOf)) return 'card';
  return isOf(WORDS) ? 'words' : null;
}

function isForWide(id: string, modules: Modules): boolean {
  return [WIDE, PICTURE].some((entry) => importedAtOnce(entry, modules).has(id));
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

/**
 * What is fetched together with a part: styles, which it waits for; and all scripts of a layout,
 * which the page waits for. For late parts the list of their scripts costs more than it saves.
 */
function preloadsOf(part: string, files: string[]): string[] {
  return files.filter((file) => file.endsWith('.css') || /Layout-/.test(part));
}

/** The page as files for a host. */
const HOSTED: ViteUserConfig = {
  plugins: [
    react(),
    fontsPlugin(),
    datasetPlugin({ file: DATASET }),
    staticPagesPlugin({ siteUrl: SITE_URL }),
    pageHeadPlugin(),
    compressPlugin(),
    directImportsPlugin(),
    classicScriptsPlugin(),
    embedScriptPlugin(),
    offlinePlugin(DATASET),
  ],
  build: {
    // The oldest browsers preload by themselves.
    modulePreload: { polyfill: false, resolveDependencies: preloadsOf },
    // Slower than the bundler's own, and after it smaller by more than a percent: the budget is tight.
    minify: 'terser',
    terserOptions: {
      module: true,
      ecma: 2020,
      compress: {
        passes: 4,
        keep_fargs: false,
        lhs_constants: false,
        reduce_funcs: false,
        unsafe_arrows: true,
        unsafe_methods: true,
        pure_getters: true,
      },
    },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [QUADTREE, GESTURES, START, ICONS, SHARED, TERMS, TOGETHER] },
      },
    },
    chunkSizeWarningLimit: 600,
  },
  worker: { format: 'es', rolldownOptions: { output: { minify: true } } },
};

/** The page as one file for a disk: `--mode single`. */
const SINGLE: ViteUserConfig = {
  plugins: [
    react(),
    fontsPlugin(),
    datasetPlugin({ file: DATASET, isInline: true }),
    staticPagesPlugin({ siteUrl: SITE_URL, isSingle: true }),
    inlineWorkersPlugin(),
    viteSingleFile(),
    singleFilePlugin(),
  ],
  publicDir: false,
  build: { outDir: 'dist-single' },
  // Not modules: in a sandboxed frame Chromium runs none that comes out of the page.
  worker: { format: 'iife', rolldownOptions: { output: { codeSplitting: false } } },
};

/** The oldest browsers that run the page. */
const TARGETS = {
  target: 'es2023',
  cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
};

const SHARED_SETTINGS: ViteUserConfig = {
  base: './',
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
          // Modules are loaded once for all, and each test leaves the page empty: see the set-up.
          isolate: false,
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
};

export default defineConfig(({ mode }) => {
  const { build, ...config } = mode === 'single' ? SINGLE : HOSTED;
  return { ...SHARED_SETTINGS, ...config, build: { ...TARGETS, ...build } };
});
