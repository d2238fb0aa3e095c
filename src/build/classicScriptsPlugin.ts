import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix } from 'node:path';
import { rollup } from 'rollup';
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { CLASSIC } from '../ui/classicScripts.ts';

const require = createRequire(import.meta.url);

/** SystemJS's loader as it is written, with what the page has no use for: import maps, `fetch`. */
const SYSTEM = readFileSync(require.resolve('systemjs/dist/s.js'), 'utf8');

/** Its core, which leaves to others what a name means and how a script comes: from here to there. */
const CORE = { from: 'var toStringTag =', to: 'envGlobal.System = new SystemJS();' };

/**
 * SystemJS's core with what the page needs beside it. Names are addresses. Scripts are asked for
 * without CORS wherever they are. A part that did not come is asked for again, as modules are, and so
 * is what needs it: of what it knows it forgets all that has not run to its end (`C` is not `n` yet).
 */
const LOADER_SCRIPT = `(function () {
var hasSymbol = true;
function errMsg(number, about) { return 'SystemJS error ' + number + ': ' + about; }
${between(SYSTEM, CORE)}
window.System = new SystemJS();
systemJSPrototype.prepareImport = function () {};
systemJSPrototype.resolve = function (name, parent) { return new URL(name, parent || document.baseURI).href; };
systemJSPrototype.instantiate = function (url) {
  var loader = this;
  return new Promise(function (resolve, reject) {
    var script = document.createElement('script');
    script.onload = function () { script.remove(); resolve(loader.getRegister()); };
    script.onerror = function () { script.remove(); reject(Error(url)); };
    script.src = url;
    document.head.append(script);
  });
};
var load = systemJSPrototype.import;
systemJSPrototype.import = function () {
  var known = this[REGISTRY];
  return load.apply(this, arguments).catch(function (error) {
    for (var id in known) if (known[id].C !== known[id].n) delete known[id];
    throw error;
  });
};
})();`;

/** The notice by which SystemJS may be handed on. */
const NOTICE = /^\/\*![^]*?\*\/\s*/.exec(SYSTEM)?.[0] ?? '';

const LOADER_SOURCE = NOTICE + (await minify(LOADER_SCRIPT, { ecma: 2020 })).code;

/** The built file of SystemJS's loader, named by its content. */
export const LOADER = `assets/system-${createHash('sha256').update(LOADER_SOURCE).digest('hex').slice(0, 8)}.js`;

/** How the classic script is called that has what a file has. */
export function classicName(file: string): string {
  return file + CLASSIC;
}

/** The helper by which bundled code loads the styles of a late part. */
const PRELOAD_HELPER = /vite\/preload-helper/;

/** What is changed in it. */
const PRELOAD_CHANGES = [
  // Styles are asked for without CORS, for which an opaque origin would have to be given leave;
  // and modules are not preloaded where none can be loaded.
  {
    from: 'link.crossOrigin = "";',
    to: 'if (!isCss) { if (origin === "null") return; link.crossOrigin = ""; }',
  },
  // SystemJS answers with a promise. The addresses are whole, so there is nothing to resolve.
  { from: 'if (import.meta.resolve) return new URL(import.meta.resolve(specifier));', to: '' },
];

/** Writes the page's modules once more as classic scripts, as SystemJS defines them; and its files. */
export function classicScriptsPlugin(): Plugin {
  return {
    name: 'classic-scripts',
    apply: 'build',
    transform(code, id) {
      if (!PRELOAD_HELPER.test(id)) return null;
      let changed = code;
      for (const { from, to } of PRELOAD_CHANGES) {
        if (!code.includes(from)) this.error(`The helper that loads styles has no ${from}`);
        changed = changed.replace(from, () => to);
      }
      return { code: changed, map: null };
    },
    generateBundle: {
      // After the chunks are as they will be written.
      order: 'post',
      async handler(_options, bundle) {
        const emit = (fileName: string, source: string) =>
          this.emitFile({ type: 'asset', fileName, source });
        emit(LOADER, LOADER_SOURCE);
        const ofWorkers = new Map<string, string>();
        const modules: string[] = [];
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk') {
            emit(classicName(file.fileName), await classicModule(file.fileName, file.code));
            modules.push(file.code);
          } else if (/^assets\/.*\.js$/.test(file.fileName))
            ofWorkers.set(file.fileName, Buffer.from(file.source).toString('utf8'));
          else if (/^assets\/.*\.json$/.test(file.fileName))
            emit(classicName(file.fileName), exporting(`JSON.parse(${quoted(file.source)})`));
          else if (file.fileName.endsWith('.woff'))
            emit(classicName(file.fileName), exporting(`"${packedFont(file.source)}"`));
        }
        for (const name of ofWorkers.keys())
          // What the page names it starts; the rest is what these import.
          if (modules.some((code) => code.includes(posix.basename(name))))
            emit(classicName(name), await classicWorker(name, ofWorkers));
      },
    },
  };
}

/** A module as a classic script; `import` and `import()` name the classic scripts of its imports. */
async function classicModule(name: string, code: string): Promise<string> {
  const bundle = await rollup({
    input: name,
    treeshake: false,
    onLog: () => undefined,
    plugins: [
      {
        name: 'one-module',
        resolveId: (id, importer) =>
          importer === undefined ? id : { id: id.replace(/^\.\//, '/'), external: 'absolute' },
        load: () => code,
      },
    ],
  });
  const { output } = await bundle.generate({
    ...SHORT,
    format: 'system',
    // What is beside it was named so that its place among files does not matter.
    paths: (id) => classicName(id.replace(/^\//, './')),
  });
  return withShortNames(name, output[0].code);
}

/** A worker with all that it imports, now or later, as one script, which needs no loader. */
async function classicWorker(name: string, files: ReadonlyMap<string, string>): Promise<string> {
  const bundle = await rollup({
    input: name,
    treeshake: false,
    onLog: () => undefined,
    plugins: [
      {
        name: 'worker',
        resolveId: (id, importer) =>
          importer === undefined ? id : posix.join(posix.dirname(importer), id),
        load: (id) => files.get(id),
      },
    ],
  });
  const { output } = await bundle.generate({
    ...SHORT,
    format: 'iife',
    inlineDynamicImports: true,
  });
  return withShortNames(name, output[0].code);
}

/** How little Rollup may write. */
const SHORT = {
  compact: true,
  generatedCode: 'es2015',
  externalLiveBindings: false,
  esModule: false,
  freeze: false,
} as const;

/** Modules were minified; the names of what they import, and of workers, were not. */
async function withShortNames(name: string, code: string): Promise<string> {
  const { code: short } = await minify(code, { ecma: 2020, compress: false });
  if (short === undefined) throw new Error(`${name} could not be made a classic script.`);
  return short;
}

/** A classic script that exports a value, by default. */
function exporting(value: string): string {
  return `System.register([],function(e){return{execute:function(){e("default",${value})}}})`;
}

/** A text as a string in single quotes: JSON is full of the others. */
function quoted(source: string | Uint8Array): string {
  return `'${Buffer.from(source).toString('utf8').replace(/[\\']/g, '\\$&')}'`;
}

/** A font as a `data:` address. */
function packedFont(source: string | Uint8Array): string {
  return `data:font/woff;base64,${Buffer.from(source).toString('base64')}`;
}

/** The lines of a text from where one begins up to where another does; throws without either. */
function between(text: string, { from, to }: { from: string; to: string }): string {
  const start = text.indexOf(from);
  const end = text.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`SystemJS has no ${start < 0 ? from : to}`);
  return text.slice(start, end);
}
