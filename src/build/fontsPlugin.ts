import type { Plugin } from 'vite';
import { pageFonts } from './fonts.ts';

/**
 * Puts the fonts that are cut to the page's use in the place of those of the packages, under the
 * packages' own paths: `src/ui/fonts.css` and what draws letters as paths name these.
 */
export function fontsPlugin(): Plugin {
  return {
    name: 'fonts',
    config: async () => ({
      resolve: {
        alias: (await pageFonts()).map(({ name, path }) => ({
          find: new RegExp(`^@fontsource-variable/\\w+/files/${name.replace('.', '\\.')}(?!\\d)`),
          replacement: path,
        })),
      },
    }),
  };
}
