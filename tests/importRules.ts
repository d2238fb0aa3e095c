import { basename, dirname, join, normalize } from 'node:path/posix';
import { parseSync } from 'vite';

/** One name that a file takes from another file or a package; null: the module as a whole. */
interface Import {
  readonly from: string;
  readonly name: string | null;
  readonly isNamespace: boolean;
  readonly isType: boolean;
}

/** Rooms by how much they may see: only those below themselves. `build` stands outside. */
const LEVELS: readonly (readonly string[])[] = [
  ['ui', 'dataset'],
  ['state'],
  ['timeline', 'graph', 'reader', 'evidence', 'filters'],
  ['threads', 'story', 'share'],
  ['app'],
  ['main'],
];

/** What d3 offers for an element rather than for numbers. */
const D3_GESTURES =
  /^(zoom|drag|brush|select|selection|pointer|transition|create|creator|style|window|namespace)/;

/** Packages that have one place of their own, with the files that may import them. */
const PACKAGE_HOMES: Readonly<Record<string, RegExp>> = {
  zod: /^src\/(dataset|build)\//,
  edtf: /^src\/dataset\/edtf\.ts$/,
  'approx-string-match': /^src\/dataset\//,
  'virtual:dataset': /^src\/main\.tsx$/,
};

type Kind = 'pure' | 'component' | 'hook' | 'gesture' | 'worker';

/** What a file's name says it may touch. */
function kindOf(path: string): Kind {
  const name = basename(path);
  if (name.endsWith('.tsx')) return 'component';
  if (/^use[A-Z]/.test(name)) return 'hook';
  if (/^attach[A-Z]/.test(name)) return 'gesture';
  return name.endsWith('Worker.ts') ? 'worker' : 'pure';
}

/** The room of a path below `src/`, by the name that `LEVELS` has for it. */
function roomOf(path: string): string {
  const [, room = ''] = path.split('/');
  return room.replace(/\.tsx?$/, '');
}

/**
 * Every breach of the two rules of the architecture (who imports whom, what a kind of file may
 * touch) in one file of `src/`, as sentences. `path` is relative to the project.
 */
export function checkImports(path: string, code: string): readonly string[] {
  return readImports(path, code).flatMap((found) => {
    const target = found.from.startsWith('.') ? normalize(join(dirname(path), found.from)) : null;
    const reasons = target === null ? judgePackage(path, found) : judgeRoom(roomOf(path), target);
    return reasons.map(
      (reason) => `${path} imports ${found.name ?? 'all'} of ${found.from}: ${reason}`,
    );
  });
}

/** What the build may see: the dataset, what finds places without a page, and what makes pages. */
function isForBuild(room: string, target: string): boolean {
  return room === 'dataset' || (/^(graph|share|ui)$/.test(room) && kindOf(target) === 'pure');
}

function judgeRoom(room: string, target: string): readonly string[] {
  if (!target.startsWith('src/')) return ['it lies outside of src'];
  const other = roomOf(target);
  if (other === room) return [];
  if (other === 'build') return ['the page never imports the build'];
  if (room === 'build')
    return isForBuild(other, target)
      ? []
      : ['the build may see the dataset, and what is pure of layouts, static pages and parts'];
  const level = LEVELS.findIndex((rooms) => rooms.includes(room));
  const otherLevel = LEVELS.findIndex((rooms) => rooms.includes(other));
  if (level < 0 || otherLevel < 0) return [`${level < 0 ? room : other} is not a room`];
  return otherLevel < level ? [] : [`${room} may not see ${other}`];
}

function judgePackage(
  path: string,
  { from, name, isNamespace, isType }: Import,
): readonly string[] {
  const kind = kindOf(path);
  const home = PACKAGE_HOMES[from];
  const isNode = from.startsWith('node:') || from === 'vite';
  const isReact = /^(react|react-dom|lucide-react)(\/|$)/.test(from);
  const isStore = from.startsWith('zustand') && !path.startsWith('src/state/');
  const isGesture = from === 'd3' && !isType && D3_GESTURES.test(name ?? '');
  return [
    home && !home.test(path) ? `only ${home.source} may` : '',
    isNode && roomOf(path) !== 'build' ? 'only the build runs in Node' : '',
    isReact && kind !== 'component' && kind !== 'hook' ? 'only .tsx and use* know React' : '',
    isStore ? 'only src/state/ knows the store' : '',
    isGesture && kind !== 'gesture' ? 'only attach* files tie d3 to elements' : '',
    from === 'd3' && isNamespace ? 'd3 comes by name, or all of it is shipped' : '',
    from.startsWith('d3-') ? 'd3 is one package here' : '',
  ].filter(Boolean);
}

/** Static, dynamic and worker imports and re-exports, in the order of kinds. */
function readImports(path: string, code: string): readonly Import[] {
  const { module, errors } = parseSync(path, code);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const whole = { name: null, isNamespace: false, isType: false };
  const statics = module.staticImports.flatMap(({ moduleRequest, entries }): Import[] => {
    const from = moduleRequest.value;
    if (entries.length === 0) return [{ ...whole, from }];
    return entries.map(({ importName, isType }) => {
      const isNamespace = importName.kind === 'NamespaceObject';
      return { from, name: importName.name ?? null, isNamespace, isType };
    });
  });
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, importName, isType }): Import[] =>
      moduleRequest
        ? [{ from: moduleRequest.value, name: importName.name ?? null, isNamespace: false, isType }]
        : [],
    ),
  );
  const dynamics = module.dynamicImports.map(({ moduleRequest: { start, end } }): Import => {
    const from = code.slice(start, end).replace(/^['"`]|['"`]$/g, '');
    return { ...whole, from };
  });
  const workers = [...code.matchAll(/new URL\(\s*['"](\.[^'"]*\.tsx?)['"]/g)].map(
    ([, from = '']): Import => ({ ...whole, from }),
  );
  return [...statics, ...exports, ...dynamics, ...workers];
}
