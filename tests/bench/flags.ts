/** What there is to be measured, each beside others of its kind. */
const PARTS = ['timeline', 'graph', 'search', 'threads'] as const;

/** What is measured of a page with a timeline. */
const MEASURES = ['first', 'zoom', 'pan', 'filter', 'elements', 'heap', 'compile'] as const;
export type Measure = (typeof MEASURES)[number];

/** Ours first, then what it is held against. */
export const LIBRARIES = ['ours', 'vis', 'clustered', 'd3', 'canvas'] as const;
export type Library = (typeof LIBRARIES)[number];
export const GRAPH_LIBRARIES = ['ours', 'd3', 'cytoscape'] as const;
export type GraphLibrary = (typeof GRAPH_LIBRARIES)[number];

export interface Flags {
  readonly parts: readonly (typeof PARTS)[number][];
  /** Of timelines alone, in events. */
  readonly sizes: readonly number[];
  readonly libraries: readonly Library[];
  readonly graphLibraries: readonly GraphLibrary[];
  /** Of timelines; of a graph all are taken. */
  readonly measures: readonly Measure[];
  readonly repeat: number;
  /** Where the raw figures go; null: nowhere. */
  readonly json: string | null;
  /** A folder for a picture of each page; null: none. */
  readonly pictures: string | null;
}

const DEFAULT_SIZES = [100, 1000, 10_000, 100_000, 1_000_000];
const DEFAULT_REPEAT = 5;

/**
 * Reads `--part=timeline --sizes=100,1000 --only=ours,vis --measures=zoom --repeat=1 --json=FILE
 * --pictures=DIR`.
 */
export function readFlags(args: readonly string[]): Flags {
  const given = new Map<string, string>();
  for (const arg of args) {
    const [, name, value] =
      /^--(part|sizes|only|measures|repeat|json|pictures)=(.+)$/.exec(arg) ?? [];
    if (name === undefined || value === undefined) throw new Error(`What is ${arg}?`);
    given.set(name, value);
  }
  const list = (name: string) => given.get(name)?.split(',');
  const chosen = <T extends string>(name: string, known: readonly T[]): readonly T[] => {
    const names = list(name);
    const unknown = names?.find((value) => !(known as readonly string[]).includes(value));
    if (unknown !== undefined) throw new Error(`--${name}: ${unknown} is none of ${known.join()}`);
    return names ? known.filter((value) => names.includes(value)) : known;
  };
  const wanted = chosen('only', [...new Set([...LIBRARIES, ...GRAPH_LIBRARIES])]);
  const sizes = list('sizes')?.map(Number) ?? DEFAULT_SIZES;
  const repeat = Number(given.get('repeat') ?? DEFAULT_REPEAT);
  for (const number of [...sizes, repeat])
    if (!(Number.isInteger(number) && number > 0)) throw new Error('Sizes and repeats are numbers');
  return {
    parts: chosen('part', PARTS),
    sizes,
    libraries: LIBRARIES.filter((library) => wanted.includes(library)),
    graphLibraries: GRAPH_LIBRARIES.filter((library) => wanted.includes(library)),
    measures: chosen('measures', MEASURES),
    repeat,
    json: given.get('json') ?? null,
    pictures: given.get('pictures') ?? null,
  };
}
