import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { VitePWA, type ManifestOptions } from 'vite-plugin-pwa';
import { FRAME_PAGE } from '../share/shareFacts.ts';
import { CLASSIC } from '../ui/classicScripts.ts';
import { LOADER } from './classicScriptsPlugin.ts';
import { readNames } from './readNames.ts';

/** Built files that the page itself never shows, or that only its host reads. */
const NOT_KEPT = [
  `**/*${CLASSIC}`,
  LOADER,
  '**/*.map',
  'preview.png',
  'offlineWorker.js',
  'embed.js',
  'embed.d.ts',
  FRAME_PAGE,
  'event/**',
  'social.png',
  'oembed.json',
  'sitemap.xml',
  'robots.txt',
];

/**
 * Lets the hosted page work offline: the worker that keeps its files (`src/app/offlineWorker.ts`)
 * with the list of them, and the manifest by which a device can keep it as an app.
 */
export function offlinePlugin(dataset: string): Plugin[] {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/app',
    filename: 'offlineWorker.ts',
    // The page registers it, when it has been drawn.
    injectRegister: false,
    injectManifest: {
      rollupFormat: 'iife',
      globPatterns: ['**/*'],
      globIgnores: NOT_KEPT,
    },
    includeManifestIcons: false,
    manifest: describeApp(readFileSync(dataset, 'utf8'), readFileSync('src/ui/tokens.css', 'utf8')),
  });
}

/** What the manifest says of the page, from its dataset and its light colours. */
export function describeApp(datasetJson: string, tokens: string): Partial<ManifestOptions> {
  const { title, standfirst, language } = readNames(datasetJson);
  const paper = /--paper: light-dark\((#\w+)/.exec(tokens)?.[1];
  if (!paper) throw new Error('The tokens name no light --paper');
  return {
    name: title,
    short_name: title,
    description: standfirst,
    lang: language,
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  };
}
