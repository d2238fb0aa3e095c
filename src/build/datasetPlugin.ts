import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { compileDataset } from '../dataset/compileDataset.ts';
import { CLASSIC } from '../ui/classicScripts.ts';
import type { CompiledDataset } from '../dataset/model.ts';
import { formatProblem } from '../dataset/problems.ts';
import { arrangeGraph } from './arrangeGraph.ts';
import { readDataset } from './readDataset.ts';
import { readNames } from './readNames.ts';

const MODULE_ID = 'virtual:dataset';
/** Names of the compiled dataset and of its stories' notes in the build, before their hashes are added. */
const [DATASET_ASSET, NOTES_ASSET] = ['dataset.json', 'notes.json'];
/** Vite's sign for a module that is no file. */
const RESOLVED_ID = `\0${MODULE_ID}`;

/** How a page comes by its dataset. */
interface DatasetOptions {
  /** The authored JSON. */
  readonly file: string;
  /** It lies in the script itself: a page from a disk can fetch nothing. */
  readonly isInline?: boolean;
}

/** What the plugin tells others of its kind. */
export interface DatasetApi {
  /** The dataset of this build; null before it has been asked for. */
  compiled(): CompiledDataset | null;
}

/**
 * Gives the page its dataset compiled: `import { loadCompiled } from 'virtual:dataset'`. A dataset with
 * problems fails the build; in development it is an overlay over the page until the file is mended.
 */
export function datasetPlugin({ file, isInline = false }: DatasetOptions): Plugin<DatasetApi> {
  let compiled: CompiledDataset | null = null;
  let root = process.cwd();
  let watched: ReadonlySet<string> = new Set();
  let server: ViteDevServer | null = null;

  return {
    name: 'dataset',
    api: { compiled: () => compiled },
    configResolved(config) {
      root = config.root;
    },
    configureServer(devServer) {
      server = devServer;
      devServer.watcher.on('all', (_event, path) => {
        if (!watched.has(resolve(path))) return;
        const module = devServer.moduleGraph.getModuleById(RESOLVED_ID);
        if (module) devServer.moduleGraph.invalidateModule(module);
        devServer.ws.send({ type: 'full-reload' });
      });
    },
    transformIndexHtml: {
      order: 'pre',
      handler: async (html) => nameDataset(html, await readFile(resolve(root, file), 'utf8')),
    },
    resolveId: (id) => (id === MODULE_ID ? RESOLVED_ID : null),
    async load(id) {
      if (id !== RESOLVED_ID) return null;
      const path = resolve(root, file);
      watched = new Set([path]);
      const files = await readDataset(path);
      watched = new Set(files.paths);
      // The dev server watches by itself; a build that watches is told here.
      if (server) server.watcher.add(files.paths);
      else for (const watchedPath of files.paths) this.addWatchFile(watchedPath);

      const result = compileDataset(files);
      const name = relative(process.cwd(), path);
      if (!result.ok) {
        const problems = result.problems.map((problem) => formatProblem(problem, name));
        this.error(`The dataset ${name} cannot be published.\n\n${problems.join('\n\n')}`);
      }
      compiled = result.dataset;
      const places = await arrangeGraph(result.dataset);
      if (server || isInline)
        return [
          `const json = ${JSON.stringify(JSON.stringify({ ...result.dataset, places }))};`,
          'export const loadCompiled = async () => JSON.parse(json);',
          'export const loadNotes = async () => {};',
        ].join('\n');
      // Files of their own: they load beside the script, and are parsed as what they are.
      const { dataset, notes } = withoutNotes(result.dataset);
      const emit = (asset: string, value: unknown) =>
        this.emitFile({ type: 'asset', name: asset, source: JSON.stringify(value) });
      const addressOf = (asset: string) => `import.meta.ROLLUP_FILE_URL_${asset}`;
      return [
        'async function load(address, name) {',
        // An opaque origin may fetch nothing, but run a script that has it.
        `  if (origin === 'null')`,
        `    return (await import(/* @vite-ignore */ address + '${CLASSIC}')).default;`,
        '  const response = await fetch(address);',
        '  if (!response.ok) throw new Error(`The ${name} did not arrive (${response.status}).`);',
        '  return response.json();',
        '}',
        'export const loadCompiled = () =>',
        `  load(${addressOf(emit(DATASET_ASSET, { ...dataset, places }))}, 'dataset');`,
        'export async function loadNotes({ stories }) {',
        ...(notes
          ? [
              `  const notes = await load(${addressOf(emit(NOTES_ASSET, notes))}, 'notes of the stories');`,
              '  stories.forEach(({ steps }, story) =>',
              '    steps.forEach((step, at) => { step.notes = notes[story]?.[at] ?? null; }));',
            ]
          : []),
        '}',
      ].join('\n');
    },
  };
}

/** What nobody reads but who presents a story, or saves the dataset: the notes, by story and step. */
type Notes = readonly (readonly (string | null)[])[];

/** The dataset with a null for each note, and the notes; null: there are none. */
function withoutNotes(dataset: CompiledDataset): { dataset: CompiledDataset; notes: Notes | null } {
  const notes = dataset.stories.map(({ steps }) => steps.map((step) => step.notes));
  if (!notes.flat().some((note) => note !== null)) return { dataset, notes: null };
  const stories = dataset.stories.map((story) => ({
    ...story,
    steps: story.steps.map((step) => ({ ...step, notes: null })),
  }));
  return { dataset: { ...dataset, stories }, notes };
}

/** Fills the page's `%TITLE%`, `%STANDFIRST%` and `%LANGUAGE%`. */
function nameDataset(html: string, json: string): string {
  const { title, standfirst, language } = readNames(json);
  return html
    .replaceAll('%TITLE%', () => escapeHtml(title))
    .replaceAll('%STANDFIRST%', () => escapeHtml(standfirst))
    .replaceAll('%LANGUAGE%', () => escapeHtml(language));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
