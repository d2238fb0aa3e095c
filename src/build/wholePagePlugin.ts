import { copyFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { WHOLE_PAGE } from './pageScripts.ts';

/** How the folder of the single file is called, beside that of the hosted page. */
const FOLDER = /-single$/;

/**
 * Puts the page that is one file into the hosted page's folder as well, where that has been built:
 * it is shown in frames that may load no files.
 */
export function wholePagePlugin(): Plugin {
  let single = '';
  return {
    name: 'whole-page',
    apply: 'build',
    configResolved({ root, build }) {
      single = resolve(root, build.outDir);
    },
    async writeBundle() {
      const hosted = single.replace(FOLDER, '');
      const isThere = await stat(join(hosted, 'index.html')).catch(() => null);
      if (hosted !== single && isThere)
        await copyFile(join(single, 'index.html'), join(hosted, WHOLE_PAGE));
    },
  };
}
