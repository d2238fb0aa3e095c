import type { Plugin } from 'vite';

/** A worker as the page's code makes one. */
const WORKER =
  /new Worker\(\s*new URL\(\s*'(\.[^']+)',\s*import\.meta\.url\s*\),\s*\{\s*type: 'module',?\s*\}\s*,?\s*\)/g;

/** Puts the code of every worker into the page's own: beside a single file there is no other. */
export function inlineWorkersPlugin(): Plugin {
  return {
    name: 'inline-workers',
    enforce: 'pre',
    transform(code, id) {
      if (!/src.*\.tsx?$/.test(id) || !code.includes('new Worker(')) return null;
      const imports: string[] = [];
      const inlined = code.replace(WORKER, (_, path: string) => {
        const name = `InlineWorker${imports.length}`;
        imports.push(`import ${name} from '${path}?worker&inline';\n`);
        return `new ${name}()`;
      });
      if (inlined.includes('new Worker('))
        this.error(`${id} makes a worker in a way that cannot be put into a single file.`);
      return { code: imports.join('') + inlined, map: null };
    },
  };
}
